"""The rows of a list stand as in its file, whatever of them was in the archive before."""

from __future__ import annotations

from dataclasses import replace

import pytest

import archive.batching as batching
from archive.documents import read_article, remove_articles
from archive.errors import MalformedSourceError, SourceError
from archive.list_entries import ListEntry
from archive.ports import SourceItem, SourceStamp
from archive.records import ArticleDraft, ArticleId, Description, Kind, OriginalFile
from tests.archive.sources import draft
from tests.archive.test_filing import run
from tests.contracts.drafts import new_article
from tests.contracts.fakes import FakeArchive
from tests.contracts.keeping import store

FILE = SourceStamp("/дом/a.csv", 100, 1)


def rows(label: str, *texts: str, within: str = "") -> list[SourceItem]:
    """A list and its rows; an empty text is a row that cannot be read."""
    listed = ArticleDraft(
        untrusted_text="",
        description=Description(title=label, kind=Kind.LIST),
        original=OriginalFile(f"{label}{texts}".encode(), "text/csv", label),
        for_its_bytes=True,
    )
    outcomes: list[ArticleDraft | SourceError] = [
        draft(each) if each else MalformedSourceError() for each in texts
    ]
    return [
        SourceItem(label, listed, within, FILE),
        *(SourceItem(f"{label}/#{n}", each, label, FILE) for n, each in enumerate(outcomes, 1)),
    ]


def shown(archive: FakeArchive, list_id: int) -> list[tuple[int, int]]:
    entries = read_article(archive, ArticleId(list_id)).entries
    return [(each.number, each.article_id) for each in entries]


@pytest.mark.parametrize("together", [500, 2])
def test_rows_keep_their_order_and_their_repeats(
    together: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batching, "BATCH_DOCUMENTS", together)
    archive = FakeArchive()
    run(archive, SourceItem("z.txt", draft("Зоя")))
    run(archive, *rows("a.csv", "Анна", "Зоя", "Анна", "", "Ян"))
    assert shown(archive, 2) == [(1, 3), (2, 1), (3, 3), (5, 4)]
    assert shown(archive, 1) == []


def test_a_list_that_is_read_again_has_no_row_more() -> None:
    archive = FakeArchive()
    for _ in range(2):
        run(archive, *rows("a.csv", "Анна", "Анна", "Ян"), again=True)
    assert shown(archive, 1) == [(1, 2), (2, 2), (3, 3)]


def test_a_list_that_came_without_places_gets_them_once_its_file_is_read_again() -> None:
    archive = FakeArchive()
    items = rows("a.csv", "Анна", "Ян", "Анна")
    run(archive, *(replace(each, parent_label="", stamp=None) for each in items))
    assert shown(archive, 1) == []
    run(archive, *items)
    assert shown(archive, 1) == [(1, 2), (2, 3), (3, 2)]


def test_lists_in_one_file_have_rows_of_their_own() -> None:
    archive = FakeArchive()
    box = SourceItem("b.zip", draft("пакунак"), stamp=FILE)
    run(
        archive,
        box,
        *rows("b.zip/a.csv", "Анна", "Ян", within="b.zip"),
        *rows("b.zip/c.csv", "Ян", "Пётр", within="b.zip"),
        *rows("a.csv", "Ян"),
        *rows("a.csv", "Анна"),
    )
    assert shown(archive, 2) == [(1, 3), (2, 4)]
    assert shown(archive, 5) == [(1, 4), (2, 6)]
    assert shown(archive, 7) == [(1, 4)]
    assert shown(archive, 8) == [(1, 3)]
    assert shown(archive, 1) == []


def test_what_has_no_place_stands_behind_in_the_order_in_which_it_came() -> None:
    archive = FakeArchive()
    run(archive, *rows("a.csv", "Анна", "Ян"))
    run(archive, SourceItem("z.txt", draft("Зоя")))
    with archive.writing() as unit:
        unit.articles.link_again([(ArticleId(4), ArticleId(1))])
    assert shown(archive, 1) == [(1, 2), (2, 3), (3, 4)]
    remove_articles(archive, [ArticleId(2)])
    assert shown(archive, 1) == [(2, 3), (3, 4)]


def test_a_list_from_before_places_were_kept_has_its_rows_as_they_came() -> None:
    archive = FakeArchive()
    listed = new_article("List", Description(kind=Kind.LIST))
    stored = store(archive, listed, *map(new_article, ("Анна", "Ян")))
    with archive.writing() as unit:
        unit.articles.link({each.id: stored[0].id for each in stored[1:]})
    assert read_article(archive, ArticleId(1)).entries == (
        ListEntry(1, ArticleId(2)),
        ListEntry(2, ArticleId(3)),
    )
