"""Places and looks come back; too many are forgotten, nonsense is passed over."""

from __future__ import annotations

import pytest

from archive.reading_memory import MOST_PLACES, ReadingMemory, read_memory, write_memory
from tests.contracts.fakes import FakeArchive


def test_what_was_remembered_comes_back() -> None:
    archive = FakeArchive()
    assert read_memory(archive) == ReadingMemory()
    memory = ReadingMemory({"b": 7, "a": 0}, {"ground": "sepia"})
    write_memory(archive, memory)
    assert read_memory(archive) == memory
    assert list(read_memory(archive).places) == ["b", "a"]


def test_only_the_latest_places_are_kept() -> None:
    archive = FakeArchive()
    write_memory(archive, ReadingMemory({str(n): n for n in range(MOST_PLACES + 5)}))
    places = read_memory(archive).places
    assert len(places) == MOST_PLACES
    assert "4" not in places
    assert places["5"] == 5


@pytest.mark.parametrize("nonsense", ["", "{", "[1]", '{"a": -1, "b": "x", "c": true, "d": 1e3}'])
def test_nonsense_is_no_place(nonsense: str) -> None:
    archive = FakeArchive()
    with archive.writing() as unit:
        unit.settings.put("reading.places", nonsense)
        unit.settings.put("reading.look", '{"a": 1, "b": "x"}')
    assert read_memory(archive) == ReadingMemory({}, {"b": "x"})
