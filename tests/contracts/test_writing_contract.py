"""What people write is kept while they write, and becomes a document when it is finished."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from archive.changes import do_again, take_back
from archive.custody import custody
from archive.documents import read_article, remove_articles
from archive.editing.binning import empty_bin, put_into_bin, read_bin
from archive.editing.describing import edit_description
from archive.editing.writing import (
    WRITTEN_HERE,
    Template,
    delete_template,
    discard_manuscript,
    finish_manuscript,
    manuscripts,
    rename_template,
    save_manuscript,
    save_template,
    templates,
)
from archive.errors import (
    ArticleNotFoundError,
    InvalidRecordError,
    ManuscriptNotFoundError,
    NoTextError,
)
from archive.manuscripts import Manuscript, ManuscriptId, ManuscriptPurpose
from archive.ports import OpenArchive
from archive.progress import CancelToken
from archive.records import ArticleId, Consent, Description, Kind, Sensitivity, Span
from archive.review import unreviewed
from archive.upkeep import verify
from tests.contracts.conftest import SECRET, Place
from tests.contracts.drafts import LONG_TEXT, new_article
from tests.narrowed import present

HALF_WRITTEN = Manuscript(
    untrusted_description=Description(
        title="Пра вечар",
        kind=Kind.TESTIMONY,
        language="be",
        published="2024-",
        authors=("Ганна",),
        captured_at=datetime(2026, 1, 2, tzinfo=UTC),
        tags=("суд",),
        sensitivity=Sensitivity.SENSITIVE,
        witness="Сведка 7",
        place="Менск",
        other_languages=("ru",),
        consent=Consent.KEEP,
    ),
    untrusted_text="Тым вечарам",
    template="сведчанне",
    base=3,
    written=frozenset(("title", "place")),
)
ONE = ArticleId(1)


def test_what_is_written_is_there_after_a_lock(place: Place) -> None:
    archive = place.shelf.create(place.folder, SECRET)
    kept = save_manuscript(archive, HALF_WRITTEN)
    again = save_manuscript(archive, replace(kept, untrusted_text="Тым вечарам прыйшлі"))
    archive.close()
    opened = place.shelf.at(place.folder).unlock(SECRET)
    assert manuscripts(opened) == (again,)
    assert again.id == kept.id
    assert replace(again, id=None, changed_at=None) == replace(
        HALF_WRITTEN, untrusted_text="Тым вечарам прыйшлі"
    )
    assert verify(opened, deep=True) == ()
    opened.close()


def test_the_latest_manuscript_comes_first(archive: OpenArchive) -> None:
    first, second = save_manuscript(archive, HALF_WRITTEN), save_manuscript(archive, HALF_WRITTEN)
    assert [each.id for each in manuscripts(archive)] == [second.id, first.id]
    save_manuscript(archive, first)
    assert [each.id for each in manuscripts(archive)] == [first.id, second.id]
    assert second.id is not None
    assert discard_manuscript(archive, second.id)
    assert not discard_manuscript(archive, second.id)
    with pytest.raises(ManuscriptNotFoundError):
        save_manuscript(archive, second)
    third = save_manuscript(archive, HALF_WRITTEN)
    assert third.id == 3


def test_what_is_finished_is_a_document(archive: OpenArchive) -> None:
    kept = save_manuscript(archive, HALF_WRITTEN)
    assert kept.id is not None
    with pytest.raises(InvalidRecordError):
        finish_manuscript(archive, kept.id)
    assert manuscripts(archive) == (kept,)
    sound = replace(HALF_WRITTEN.untrusted_description, published="2024-09~")
    save_manuscript(archive, replace(kept, untrusted_description=sound))
    change = finish_manuscript(archive, kept.id)
    assert change.made_article == ONE
    assert manuscripts(archive) == ()
    reading = read_article(archive, ONE)
    assert reading.article.description == sound
    assert (reading.article.text, reading.provenance.importer) == ("Тым вечарам", WRITTEN_HERE)
    assert unreviewed(archive) == ()
    take_back(archive, change)
    assert [each.summary.id for each in read_bin(archive)] == [ONE]
    do_again(archive, change)
    assert read_bin(archive) == ()
    assert [each.action for each in custody(archive)] == ["written", "binned", "restored"]
    assert verify(archive, deep=True) == ()
    with pytest.raises(ManuscriptNotFoundError):
        finish_manuscript(archive, kept.id)


def test_only_what_can_be_a_document_is_finished(archive: OpenArchive) -> None:
    with archive.writing() as unit:
        unit.search.add(unit.articles.add([new_article()]))
    empty = save_manuscript(archive, replace(HALF_WRITTEN, untrusted_text=" "))
    note = save_manuscript(
        archive,
        Manuscript(purpose=ManuscriptPurpose.NOTE, article_id=ONE, span=Span(0, 5)),
    )
    assert empty.id is not None
    assert note.id is not None
    with pytest.raises(NoTextError):
        finish_manuscript(archive, empty.id)
    with pytest.raises(InvalidRecordError):
        finish_manuscript(archive, note.id)
    with pytest.raises(ArticleNotFoundError):
        save_manuscript(archive, replace(note, article_id=ArticleId(9)))
    with pytest.raises(ManuscriptNotFoundError):
        finish_manuscript(archive, ManuscriptId(99))
    remove_articles(archive, [ONE])
    assert manuscripts(archive) == (empty,)
    assert verify(archive, deep=True) == ()


def test_templates_are_kept_by_name(archive: OpenArchive) -> None:
    assert templates(archive) == ()
    save_template(archive, Template("Ліст", "Дзень добры"))
    save_template(archive, Template("  Допыт ", "Пытанні:", {"kind": "testimony"}))
    save_template(archive, Template("Ліст", "Вітаю"))
    assert templates(archive) == (
        Template("Допыт", "Пытанні:", {"kind": "testimony"}),
        Template("Ліст", "Вітаю"),
    )
    assert delete_template(archive, "Ліст")
    assert not delete_template(archive, "Ліст")
    for name in (" ", "я" * 201):
        with pytest.raises(InvalidRecordError):
            save_template(archive, Template(name))


def test_a_template_gets_another_name(archive: OpenArchive) -> None:
    save_template(archive, Template("Ліст", "Дзень добры", {"kind": "letter"}))
    save_template(archive, Template("Допыт"))
    assert rename_template(archive, "Ліст", "  Апошні  ліст ")
    assert not rename_template(archive, "Ліст", "Пісьмо")
    renamed = Template("Апошні ліст", "Дзень добры", {"kind": "letter"})
    assert templates(archive) == (renamed, Template("Допыт"))
    for name in ("Допыт", "", "я" * 201):
        with pytest.raises(InvalidRecordError):
            rename_template(archive, "Апошні ліст", name)
    assert rename_template(archive, "Допыт", "Допыт")
    assert templates(archive) == (renamed, Template("Допыт"))


def fill_bin(archive: OpenArchive) -> list[ArticleId]:
    with archive.writing() as unit:
        stored = unit.articles.add(
            [new_article(LONG_TEXT, original=b"one"), new_article("два"), new_article(LONG_TEXT)]
        )
        unit.search.add(stored)
        unit.articles.link({stored[1].id: stored[0].id})
    return [article.id for article in stored]


def test_attachments_go_into_the_bin_when_asked(archive: OpenArchive) -> None:
    one, two, _ = fill_bin(archive)
    take_back(archive, put_into_bin(archive, [one], with_attachments=True))
    assert put_into_bin(archive, [one]).touched == {one}
    assert put_into_bin(archive, [one], with_attachments=True).touched == {two}
    assert not put_into_bin(archive, [two])


def test_what_is_in_the_bin_is_neither_known_nor_a_copy(archive: OpenArchive) -> None:
    one, two, three = fill_bin(archive)
    with archive.writing() as unit:
        unit.copies.clear()
        article = unit.articles.get(one)
    edit_description(archive, one, {"source": "x"})
    put_into_bin(archive, [one])
    with archive.writing() as unit:
        assert unit.articles.with_original([present(article.original).sha256]) == {}
        assert one not in unit.articles.with_text_hash([article.text_hash]).values()
        assert [each.id for each in unit.articles.newest(0, 9)] == [three, two]
        assert unit.articles.with_media(["text/"]) == []
        assert unit.articles.language_counts() == {"be": 2}
        assert unit.articles.get(one).text == LONG_TEXT


def test_emptying_the_bin_deletes_for_good(archive: OpenArchive) -> None:
    one, two, three = fill_bin(archive)
    put_into_bin(archive, [one, two])
    told = empty_bin(archive, [one, three, one])
    assert [(each.article_id, each.code) for each in told] == [
        (one, None),
        (three, ArticleNotFoundError.code),
    ]
    seen: list[int] = []
    empty_bin(archive, progress=lambda told: seen.append(told.done))
    assert seen == [1]
    assert read_bin(archive) == ()
    with archive.reading() as unit:
        assert unit.articles.ids() == [three]
        actions = [each.action for each in unit.custody.entries()]
        assert actions == [*["imported"] * 3, *["binned"] * 2, *["removed"] * 2]
    assert verify(archive, deep=True) == ()


def test_emptying_can_be_stopped(archive: OpenArchive) -> None:
    put_into_bin(archive, fill_bin(archive))
    cancel = CancelToken()
    cancel.cancel()
    assert empty_bin(archive, cancel=cancel) == ()
    assert len(read_bin(archive)) == 3
