"""What every archive promises about transactions: all of a unit, or nothing."""

from __future__ import annotations

import pytest

from archive.errors import InvariantError, ReadOnlyError
from archive.ports import OpenArchive
from archive.progress import CancelToken, Progress
from tests.contracts.conftest import SECRET, Place
from tests.contracts.drafts import new_article
from tests.narrowed import present


class InterruptedUnitError(Exception):
    """Raised by a test in the middle of a unit."""


def store_half(archive: OpenArchive) -> None:
    with archive.writing() as unit:
        unit.search.add(unit.articles.add([new_article("half", original=b"half")]))
        unit.settings.put("half", "1")
        raise InterruptedUnitError


def test_a_unit_that_raises_stores_nothing(archive: OpenArchive) -> None:
    with pytest.raises(InterruptedUnitError):
        store_half(archive)
    with archive.reading() as unit:
        assert unit.articles.ids() == []
        assert unit.search.ids() == []
        assert unit.settings.get("half") is None


def test_a_unit_sees_its_own_changes(archive: OpenArchive) -> None:
    with archive.writing() as unit:
        (stored,) = unit.articles.add([new_article("mine", original=b"mine")])
        unit.search.add([stored])
        assert unit.articles.get(stored.id) == stored
        assert unit.originals.read(present(stored.original).sha256) == b"mine"
        assert unit.search.ids() == [stored.id]


def test_a_unit_may_store_more_than_once(archive: OpenArchive) -> None:
    with archive.writing() as unit:
        (one,) = unit.articles.add([new_article("one", original=b"1")])
        (two,) = unit.articles.add([new_article("two", original=b"2")])
    with archive.reading() as unit:
        assert unit.articles.ids() == [one.id, two.id]
        assert unit.originals.read(present(one.original).sha256) == b"1"
        assert unit.originals.read(present(two.original).sha256) == b"2"


def test_records_and_index_change_together(archive: OpenArchive) -> None:
    with archive.writing() as unit:
        stored = unit.articles.add([new_article("a"), new_article("b")])
        unit.search.add(stored)
        generation = unit.search.state().generation
    with archive.reading() as unit:
        assert unit.search.ids() == unit.articles.ids() == [each.id for each in stored]
        assert unit.search.state().generation == generation
    with archive.writing() as unit:
        unit.search.rebuild(unit.articles.stream())
    with archive.reading() as unit:
        assert unit.search.ids() == unit.articles.ids()
        assert list(unit.search.differences(unit.articles.stream())) == []


def test_what_was_rolled_back_can_be_stored_again(archive: OpenArchive) -> None:
    for _ in range(3):
        with pytest.raises(InterruptedUnitError):
            store_half(archive)
    with archive.writing() as unit:
        (stored,) = unit.articles.add([new_article("half", original=b"half")])
    with archive.reading() as unit:
        assert unit.originals.read(present(stored.original).sha256) == b"half"


def test_a_reading_unit_sees_one_state(archive: OpenArchive) -> None:
    with archive.reading() as unit:
        assert unit.articles.count() == 0
    with archive.writing() as unit:
        unit.articles.add([new_article("new")])
        with archive.reading() as other:
            assert other.articles.count() == 0
    with archive.reading() as unit:
        assert unit.articles.count() == 1


def test_an_archive_opened_for_reading_cannot_be_written(place: Place) -> None:
    place.shelf.create(place.folder, SECRET).close()
    archive = place.shelf.at(place.folder).unlock(SECRET, read_only=True)
    assert archive.read_only
    with pytest.raises(ReadOnlyError), archive.writing():
        raise AssertionError
    with archive.reading() as unit:
        assert unit.articles.count() == 0
    archive.close()


def test_a_closed_archive_gives_no_units(place: Place) -> None:
    archive = place.shelf.create(place.folder, SECRET)
    archive.close()
    archive.close()
    with pytest.raises(InvariantError), archive.reading():
        raise AssertionError
    with pytest.raises(InvariantError), archive.writing():
        raise AssertionError


def test_a_sound_archive_has_no_findings_and_some_size(archive: OpenArchive) -> None:
    with archive.writing() as unit:
        unit.articles.add([new_article("text", original=b"original")])
    told: list[Progress] = []
    assert archive.inspect(deep=True, progress=told.append, cancel=CancelToken()) == []
    assert told[-1].done == told[-1].total
    sizes = archive.sizes()
    assert sizes.total == sizes.header + sizes.records + sizes.media
    assert min(sizes.header, sizes.records, sizes.media) > 0
