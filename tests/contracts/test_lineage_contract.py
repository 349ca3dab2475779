"""What every archive promises about where documents come from and what became of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from archive.custody import CUSTODIAN_SETTING, first_false_link
from archive.documents import read_article, with_attached
from archive.errors import ArticleNotFoundError
from archive.fingerprints import content_hash, text_hash
from archive.labels import LabelKind
from archive.ports import OpenArchive
from archive.records import ArticleId, CustodyAction, Extras, Provenance
from tests.contracts.drafts import TESTIMONY, THUMBNAIL, full_article, new_article
from tests.contracts.fields import ExtrasFields
from tests.contracts.keeping import remove, store
from tests.narrowed import present

NOBODY = ArticleId(99)


def test_what_a_draft_carries_comes_back(archive: OpenArchive) -> None:
    new = full_article()
    bare, full = store(archive, new_article("bare"), new)
    with archive.reading() as unit:
        found = unit.articles.extras(full.id)
        assert (found.rich_text, found.facts) == (new.draft.rich_text, new.draft.facts)
        assert found.places == new.draft.places
        assert unit.articles.thumbnail(full.id) == THUMBNAIL
        assert unit.articles.provenance(full.id) == Provenance(
            importer="pdf/1", path="/дом/ліст.html", inner_path="a/b.html"
        )
        for number in (bare.id, NOBODY):
            assert unit.articles.extras(number) == Extras()
            assert unit.articles.thumbnail(number) == b""
            assert unit.articles.provenance(number) == Provenance()
            assert unit.articles.children(number) == []


def test_a_small_picture_may_come_later_and_again(archive: OpenArchive) -> None:
    bare, full = store(archive, new_article("bare"), full_article())
    other = THUMBNAIL + b"other"
    with archive.writing() as unit:
        unit.articles.illustrate(bare.id, THUMBNAIL, 1)
        unit.articles.illustrate(full.id, other, 1)
        with pytest.raises(ArticleNotFoundError):
            unit.articles.illustrate(NOBODY, THUMBNAIL, 1)
    with archive.reading() as unit:
        assert unit.articles.thumbnail(bare.id) == THUMBNAIL
        assert unit.articles.thumbnail(full.id) == other
        assert unit.articles.get(full.id) == full
        assert unit.articles.extras(full.id).rich_text == full_article().draft.rich_text


def test_an_empty_picture_says_that_this_drawer_can_draw_none(archive: OpenArchive) -> None:
    bare, hanging, full = store(archive, new_article("a"), new_article("b"), full_article())
    with archive.writing() as unit:
        unit.articles.illustrate(hanging.id, b"", 255)
    with archive.reading() as unit:
        ids = (bare.id, hanging.id, full.id, NOBODY)
        for drawer in (1, 255):
            known = [unit.articles.is_illustrated(each, drawer) for each in ids]
            assert known == [False, True, True, False]
        known = [unit.articles.is_illustrated(each, 256) for each in ids]
        assert known == [False, False, True, False]
        assert unit.articles.thumbnail(hanging.id) == b""
    with archive.writing() as unit:
        unit.articles.illustrate(hanging.id, THUMBNAIL, 256)
    with archive.reading() as unit:
        assert unit.articles.thumbnail(hanging.id) == THUMBNAIL
    remove(archive, hanging.id)
    with archive.reading() as unit:
        assert not unit.articles.is_illustrated(hanging.id, 1)


@pytest.mark.parametrize("fields", [{"rich_text": "<b>x</b>"}, {"facts": (("a", "b"),)}, {}])
def test_some_of_it_is_enough(archive: OpenArchive, fields: ExtrasFields) -> None:
    new = new_article("text")
    (stored,) = store(archive, replace(new, draft=replace(new.draft, **fields)))
    with archive.reading() as unit:
        assert unit.articles.extras(stored.id) == Extras(**fields)


def test_a_document_may_be_found_in_several_others(archive: OpenArchive) -> None:
    first, second, photo = store(archive, *map(new_article, ("first", "second", "photo")))
    with archive.writing() as unit:
        unit.articles.link({photo.id: first.id})
        unit.articles.link_again([(photo.id, second.id), (photo.id, second.id)])
        unit.articles.link_again([])
    with archive.reading() as unit:
        assert unit.articles.also_in(photo.id) == [second.id]
        assert unit.articles.found_again_in(second.id) == [photo.id]
        assert unit.articles.children(second.id) == []
        assert with_attached(unit.articles, [first.id]) == [first.id]
        assert with_attached(unit.articles, [second.id, first.id]) == [
            second.id,
            first.id,
            photo.id,
        ]
    reading = read_article(archive, second.id)
    assert (reading.found_again, reading.also_in) == ((photo.id,), ())
    remove(archive, second.id)
    with archive.reading() as unit:
        assert unit.articles.also_in(photo.id) == []
        assert with_attached(unit.articles, [first.id]) == [first.id, photo.id]


def test_a_list_has_its_documents_at_their_places(archive: OpenArchive) -> None:
    listed, row, other = store(archive, *map(new_article, ("list", "row", "other")))
    with archive.writing() as unit:
        unit.articles.enter(listed.id, {3: row.id, 0: other.id})
        unit.articles.enter(listed.id, {1: row.id, 3: other.id})
        unit.articles.enter(other.id, {0: row.id})
        unit.articles.enter(other.id, {})
    with archive.reading() as unit:
        kept = unit.articles.entries(listed.id)
        assert list(kept.items()) == [(0, other.id), (1, row.id), (3, other.id)]
        assert unit.articles.entries(row.id) == unit.articles.entries(NOBODY) == {}
    remove(archive, other.id)
    with archive.reading() as unit:
        assert unit.articles.entries(listed.id) == {1: row.id}
        assert unit.articles.entries(other.id) == {}
    remove(archive, listed.id)
    with archive.reading() as unit:
        assert unit.articles.entries(listed.id) == {}


def test_a_document_may_be_called_in_several_ways(archive: OpenArchive) -> None:
    film, other = store(archive, *map(new_article, ("film", "other")))
    with archive.writing() as unit:
        unit.articles.call_also(film.id, ["talk.mp4", "суд.mp4"])
        unit.articles.call_also(film.id, ["talk.mp4"])
        unit.articles.call_also(other.id, [])
        assert unit.articles.other_names() == {film.id: ["talk.mp4", "суд.mp4"]}
    assert read_article(archive, film.id).other_names == ("talk.mp4", "суд.mp4")
    with archive.reading() as unit:
        assert unit.articles.other_names([other.id]) == {}
        assert unit.articles.other_names([film.id, other.id]) == unit.articles.other_names()
    remove(archive, film.id)
    with archive.reading() as unit:
        assert unit.articles.other_names() == {}


def test_parents_and_children(archive: OpenArchive) -> None:
    mail, first, second = store(archive, *map(new_article, ("mail", "one", "two")))
    with archive.writing() as unit:
        unit.articles.link({second.id: mail.id, first.id: mail.id})
    with archive.reading() as unit:
        assert unit.articles.children(mail.id) == [first.id, second.id]
        assert unit.articles.provenance(first.id).parent == mail.id
        assert unit.articles.provenance(mail.id).parent is None
    remove(archive, first.id)
    remove(archive, mail.id)
    with archive.reading() as unit:
        assert unit.articles.ids() == [second.id]
        assert unit.articles.provenance(second.id).parent is None
        assert unit.articles.children(mail.id) == []


def test_another_description_is_another_version(archive: OpenArchive) -> None:
    (stored,) = store(archive, new_article("тэкст", TESTIMONY, b"bytes"))
    changed = replace(TESTIMONY, title="Іншы", language="ru", authors=("Ales",), tags=("новае",))
    with archive.writing() as unit:
        answer = unit.articles.describe(stored.id, changed)
    with archive.reading() as unit:
        article = unit.articles.get(stored.id)
        assert (
            article
            == answer
            == replace(
                stored,
                version=2,
                description=changed,
                content_hash=content_hash("тэкст", changed),
                text_hash=text_hash("Іншы", "тэкст"),
            )
        )
        assert unit.originals.read(present(article.original).sha256) == b"bytes"
        assert list(unit.articles.with_text_hash([stored.text_hash, article.text_hash])) == [
            article.text_hash
        ]
    with archive.writing() as unit, pytest.raises(ArticleNotFoundError):
        unit.articles.describe(NOBODY, changed)


def test_many_get_another_description_at_once(archive: OpenArchive) -> None:
    described = replace(TESTIMONY, tags=("допыт",), place="Мінск")
    stored = store(archive, *(new_article(f"text {n}", TESTIMONY) for n in range(403)))
    some = {each.id: replace(described, title=f"t{each.id}") for each in reversed(stored[1:])}
    with archive.writing() as unit:
        answers = unit.articles.describe_all(some)
        assert not unit.articles.describe_all({})
    assert [(each.id, each.version, each.description) for each in answers] == [
        (each, 2, description) for each, description in some.items()
    ]
    with archive.reading() as unit:
        assert [unit.articles.get(each.id) for each in answers] == answers
        assert unit.articles.get(stored[0].id) == stored[0]
        log = list(unit.custody.entries())
        assert list(unit.labels.holders(LabelKind.TAG)["допыт"]) == sorted(some)
    assert [(each.article_id, each.action.value) for each in log[403:]] == [
        (each, "edited") for each in some
    ]
    with archive.writing() as unit, pytest.raises(ArticleNotFoundError):
        unit.articles.describe_all({stored[0].id: described, ArticleId(9999): described})


def test_the_log_tells_what_was_done(archive: OpenArchive) -> None:
    before = datetime.now(UTC)
    one, two = store(archive, new_article("one", TESTIMONY), new_article("two"))
    with archive.writing() as unit:
        edited = unit.articles.describe(one.id, replace(TESTIMONY, title="Another"))
        unit.settings.put(CUSTODIAN_SETTING, "Ганна")
        unit.custody.record(CustodyAction.EXPORTED, [one.id, two.id])
        unit.custody.record(CustodyAction.EXPORTED, [])
        assert unit.reviews.accept(one.id)
    remove(archive, one.id)
    with archive.reading() as unit:
        log = list(unit.custody.entries())
        of_one = list(unit.custody.entries(one.id))
    assert [(e.number, e.action.value, e.article_id) for e in log] == [
        (1, "imported", one.id),
        (2, "imported", two.id),
        (3, "edited", one.id),
        (4, "exported", one.id),
        (5, "exported", two.id),
        (6, "reviewed", one.id),
        (7, "removed", one.id),
    ]
    assert of_one == [entry for entry in log if entry.article_id == one.id]
    assert [entry.by for entry in log] == ["key 0"] * 3 + ["Ганна"] * 4
    assert [entry.version for entry in of_one] == [1, 2, 2, 2, 2]
    assert {entry.uid for entry in of_one} == {one.uid}
    assert [log[0].content_hash, log[6].content_hash] == [one.content_hash, edited.content_hash]
    assert all(before <= entry.at <= datetime.now(UTC) for entry in log)
    assert first_false_link(log) is None


def test_nothing_is_recorded_of_nobody(archive: OpenArchive) -> None:
    (stored,) = store(archive, new_article("one"))
    with archive.writing() as unit, pytest.raises(ArticleNotFoundError):
        unit.custody.record(CustodyAction.EXPORTED, [stored.id, NOBODY])
    with archive.reading() as unit:
        assert [entry.number for entry in unit.custody.entries()] == [1]
        assert list(unit.custody.entries(NOBODY)) == []


def test_a_log_without_entries(archive: OpenArchive) -> None:
    with archive.reading() as unit:
        assert list(unit.custody.entries()) == []
