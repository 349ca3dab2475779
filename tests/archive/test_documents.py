"""Looking at documents, finding them, removing them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from archive.documents import Removal, read_article, read_original, remove_articles
from archive.errors import ArticleNotFoundError, QuerySyntaxError, ReadOnlyError
from archive.find import find, marks_in
from archive.ingest import ItemOutcome, ingest
from archive.records import ArticleId, Span
from archive.searching import FacetName, SearchRequest
from tests.archive.sources import draft, reader
from tests.contracts.fakes import FakeArchive


@pytest.fixture
def archive() -> FakeArchive:
    filled = FakeArchive()
    source = reader(draft("ліст да маці", original=b"bytes"), draft("ліст ліст"), draft("нататка"))
    ingest(filled, source, [], list[ItemOutcome]().append)
    return filled


def test_a_document_is_read_with_its_marks(archive: FakeArchive) -> None:
    with archive.writing() as unit:
        mark = unit.annotations.add(
            ArticleId(1), Span(0, 4), "ліст", colour=2, note="", at=datetime.now(UTC)
        )
    reading = read_article(archive, ArticleId(1))
    assert reading.article.text == "ліст да маці"
    assert reading.annotations == (mark,)


def test_a_number_that_nobody_has_is_not_found(archive: FakeArchive) -> None:
    with pytest.raises(ArticleNotFoundError) as caught:
        read_article(archive, ArticleId(99))
    assert caught.value.article_id == 99


def test_original_bytes_come_back_and_none_is_none(archive: FakeArchive) -> None:
    assert read_original(archive, ArticleId(1)) == b"bytes"
    assert read_original(archive, ArticleId(2)) is None


def test_removing_takes_a_document_out_of_records_and_index(archive: FakeArchive) -> None:
    outcomes = remove_articles(archive, [ArticleId(1), ArticleId(99), ArticleId(2)])
    assert outcomes == (
        Removal(ArticleId(1), None),
        Removal(ArticleId(99), "article.not_found"),
        Removal(ArticleId(2), None),
    )
    with archive.reading() as unit:
        assert unit.articles.ids() == unit.search.ids() == [3]


def test_a_reading_archive_removes_nothing(archive: FakeArchive) -> None:
    archive.read_only = True
    with pytest.raises(ReadOnlyError):
        remove_articles(archive, [ArticleId(1)])


def test_hits_are_ranked_paged_and_marked(archive: FakeArchive) -> None:
    result = find(archive, SearchRequest(query="ліст", limit=1))
    assert result.total == 2
    assert [hit.summary.id for hit in result.hits] == [2]
    assert result.hits[0].score == 2.0
    snippet = result.hits[0].snippets[0]
    assert [snippet.text[mark.start : mark.end] for mark in snippet.marks] == ["ліст", "ліст"]
    second = find(archive, SearchRequest(query="ліст", limit=1, offset=1))
    assert [hit.summary.id for hit in second.hits] == [1]
    assert result.facets == {}
    assert result.elapsed_ms >= 0


def test_facets_come_when_asked_for(archive: FakeArchive) -> None:
    facets = find(archive, SearchRequest(query="", with_facets=True)).facets
    assert [(count.value, count.count) for count in facets[FacetName.LANGUAGE]] == [("be", 3)]


def test_marks_of_a_whole_text(archive: FakeArchive) -> None:
    assert marks_in(archive, SearchRequest(query="ліст"), ArticleId(2)) == (Span(0, 4), Span(5, 9))


def test_a_query_that_cannot_be_understood_says_so(archive: FakeArchive) -> None:
    with pytest.raises(QuerySyntaxError):
        find(archive, SearchRequest(query='"ліст'))
