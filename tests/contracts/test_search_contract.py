"""What every index promises, the real one and the one of dictionaries alike."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from typing import TypedDict, Unpack

import pytest

from archive.errors import QuerySyntaxError
from archive.ports import SearchWriter
from archive.records import Article, ArticleId, Kind, OriginalRef, Sha256
from archive.remarks import Remarks
from archive.searching import FacetFilter, FacetName, Order, SearchRequest
from index.archive_index import ArchiveIndex
from tests.contracts.fake_search import FakeSearch, IndexedArticles
from tests.index_archive.articles import article

TEXTS = (
    "court wrote a letter",
    "letter from prison, letter from home",
    "prison gate",
    "nothing of this",
)
DOCUMENTS = [
    article(
        number,
        text,
        language="en" if number < 4 else "de",
        kind=Kind.LETTER if "letter" in text else Kind.NOTE,
    )
    for number, text in enumerate(TEXTS, start=1)
]


@pytest.fixture(params=["fake", "index"])
def search(request: pytest.FixtureRequest) -> Iterator[SearchWriter]:
    if request.param == "fake":
        writer: SearchWriter = FakeSearch(IndexedArticles())
        writer.add(DOCUMENTS)
        yield writer
        return
    connection = sqlite3.connect(":memory:", isolation_level=None)
    provider = ArchiveIndex()
    provider.create(connection)
    writer = provider.writing(connection)
    writer.add(DOCUMENTS)
    yield writer
    connection.close()


class Asked(TypedDict, total=False):
    """Fields of `SearchRequest` besides its query."""

    filters: tuple[FacetFilter, ...]
    offset: int
    limit: int
    prefix_last: bool
    order: Order


def ids(search: SearchWriter, query: str, **asked: Unpack[Asked]) -> list[int]:
    matches = search.search(SearchRequest(query=query, **asked))
    return [ranked.article_id for ranked in matches.ranked]


def test_words_are_joined_by_and(search: SearchWriter) -> None:
    assert sorted(ids(search, "letter")) == [1, 2]
    assert ids(search, "letter prison") == [2]
    assert ids(search, "letter absent") == []


def test_the_name_of_a_file_is_found_as_a_title_is(search: SearchWriter) -> None:
    original = OriginalRef(Sha256(bytes(32)), 1, "text/plain", "appeal.txt")
    called = replace(article(5, "words"), original=original)
    search.add([called], {called.id: Remarks(names=("complaint.doc",))})
    for query in ("appeal", "txt", "complaint"):
        assert ids(search, query) == [5]
    search.add([called])
    assert [ids(search, query) for query in ("appeal", "complaint")] == [[5], []]


def test_preparing_changes_no_answer(search: SearchWriter) -> None:
    requests = [SearchRequest(query=query) for query in ("letter", "absent", "", "letter prison")]
    before = [search.search(request) for request in requests]
    search.prepare([*requests, SearchRequest(query='letter "')])
    search.prepare([])
    assert [search.search(request) for request in requests] == before


def test_the_empty_query_is_everything_newest_first(search: SearchWriter) -> None:
    assert ids(search, "") == [4, 3, 2, 1]


def test_scores_fall_and_pages_follow_each_other(search: SearchWriter) -> None:
    whole = search.search(SearchRequest(query="letter"))
    assert [ranked.article_id for ranked in whole.ranked] == [2, 1]
    assert whole.ranked[0].score > whole.ranked[1].score > 0
    assert (whole.total, whole.facets) == (2, {})
    for offset, expected in enumerate([[2], [1], []]):
        page = search.search(SearchRequest(query="letter", offset=offset, limit=1))
        assert page.total == 2
        assert [ranked.article_id for ranked in page.ranked] == expected


def test_an_unfinished_last_word(search: SearchWriter) -> None:
    assert ids(search, "pris") == []
    assert sorted(ids(search, "pris", prefix_last=True)) == [2, 3]
    assert ids(search, "letter pris", prefix_last=True) == [2]


def test_filters_narrow_and_exclude(search: SearchWriter) -> None:
    only = FacetFilter(FacetName.KIND, "letter")
    without = FacetFilter(FacetName.LANGUAGE, "de", exclude=True)
    assert ids(search, "", filters=(only,)) == [2, 1]
    assert ids(search, "", filters=(without,)) == [3, 2, 1]
    assert ids(search, "prison", filters=(only, without)) == [2]


def test_facets_count_all_matches(search: SearchWriter) -> None:
    matches = search.search(SearchRequest(query="", limit=1, with_facets=True))
    assert set(matches.facets) == set(FacetName)
    counted = {each.value: each.count for each in matches.facets[FacetName.LANGUAGE]}
    assert counted == {"en": 3, "de": 1}
    unknown = {each.value: each.count for each in matches.facets[FacetName.SOURCE]}
    assert unknown == {"": 4}


def test_marks_are_the_matched_words_in_order(search: SearchWriter) -> None:
    marks = search.marks(SearchRequest(query="letter from"), TEXTS[1])
    words = [TEXTS[1][mark.start : mark.end] for mark in marks]
    assert words == ["letter", "from", "letter", "from"]
    assert search.marks(SearchRequest(query="absent"), TEXTS[1]) == ()


def test_snippets_are_marked_and_a_text_without_a_match_gives_its_beginning(
    search: SearchWriter,
) -> None:
    texts = {ArticleId(2): TEXTS[1], ArticleId(4): TEXTS[3]}
    snippets = search.snippets(SearchRequest(query="home"), texts, per_text=1)
    (found,), (beginning,) = snippets[ArticleId(2)], snippets[ArticleId(4)]
    assert [found.text[mark.start : mark.end] for mark in found.marks] == ["home"]
    assert TEXTS[3].startswith(beginning.text)
    assert beginning.marks == ()


def test_a_broken_query_is_said_to_be_one(search: SearchWriter) -> None:
    with pytest.raises(QuerySyntaxError):
        search.search(SearchRequest(query='"letter' * 2000 + '"'))


def test_the_state_counts_and_its_generation_grows(search: SearchWriter) -> None:
    before = search.state()
    assert before.documents == 4
    assert before.terms > 0
    assert before.size_bytes > 0
    search.remove(ArticleId(2))
    after = search.state()
    assert after.documents == 3
    assert after.generation > before.generation


def test_what_was_removed_is_gone_and_may_come_back(search: SearchWriter) -> None:
    search.remove(ArticleId(2))
    search.remove(ArticleId(2))
    assert list(search.ids()) == [1, 3, 4]
    assert ids(search, "home") == []
    search.add([DOCUMENTS[1]])
    assert ids(search, "home") == [2]


def test_rebuilding_forgets_all_that_does_not_come_again(search: SearchWriter) -> None:
    before = search.state()
    search.rebuild([])
    assert list(search.ids()) == []
    search.add(DOCUMENTS[:1])
    assert ids(search, "letter") == [1]
    search.rebuild(iter(DOCUMENTS[1:3]))
    assert list(search.ids()) == [2, 3]
    assert ids(search, "home") == [2]
    assert search.state().generation > before.generation


def test_documents_are_rebuilt_with_what_is_remarked_on_them(search: SearchWriter) -> None:
    remarked = {ArticleId(2): Remarks(notes=("praise",))}
    search.rebuild(DOCUMENTS, remarked)
    assert ids(search, "praise") == [2]
    assert list(search.differences(DOCUMENTS, remarked)) == []


def test_rebuilding_asks_for_documents_one_by_one(search: SearchWriter) -> None:
    """What a generator does between two documents, and what it raises, is whoever asks' own."""
    asked: list[int] = []

    def coming() -> Iterator[Article]:
        for each in DOCUMENTS:
            asked.append(each.id)
            if each.id == 3:
                raise LookupError
            yield each

    with pytest.raises(LookupError):
        search.rebuild(coming())
    assert asked == [1, 2, 3]


@pytest.mark.parametrize("changed", [article(1, "court wrote"), article(9, "letter")])
def test_differences_are_the_documents_that_are_not_as_indexed(
    search: SearchWriter, changed: Article
) -> None:
    assert list(search.differences(DOCUMENTS)) == []
    assert list(search.differences([*DOCUMENTS[1:], changed])) == [changed.id]


DATED = (
    ("2024-09-11", "Ёлка", "Наша Ніва", ("Суд/2020", "лісты"), ("Ганна",)),
    ("2024-09", "ежа", "", ("Суд",), ("Ганна", "Алесь")),
    ("2023-12-30/2024-01-02", "«Жыта»", "bbc", (), ()),
    ("", "", "Вясна", ("лісты",), ()),
    ("2024-10-01/2024-10-05", "іней", "Вясна", ("Суд/2021",), ("Алесь",)),
)


def _dated(
    number: int, date: str, title: str, source: str, tags: tuple[str, ...], by: tuple[str, ...]
) -> Article:
    known = {"title": title, "published": date, "source": source, "tags": tags, "authors": by}
    return article(number, "слова", **known)


@pytest.fixture
def dated(search: SearchWriter) -> SearchWriter:
    search.rebuild([_dated(number, *described) for number, described in enumerate(DATED, start=1)])
    return search


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.RELEVANCE, [5, 4, 3, 2, 1]),
        (Order.IMPORTED, [5, 4, 3, 2, 1]),
        (Order.NEWEST, [5, 1, 2, 3, 4]),
        (Order.OLDEST, [3, 2, 1, 5, 4]),
        (Order.TITLE, [2, 1, 3, 5, 4]),
        (Order.SOURCE, [3, 5, 4, 1, 2]),
        (Order.LANGUAGE, [5, 4, 3, 2, 1]),
    ],
)
def test_results_stand_in_the_order_that_was_asked_for(
    dated: SearchWriter, order: Order, expected: list[int]
) -> None:
    """What is not known stands last; letters stand where the alphabets have them."""
    assert ids(dated, "", order=order) == expected
    if order not in (Order.RELEVANCE, Order.IMPORTED):
        assert ids(dated, "слова", order=order) == expected
    assert ids(dated, "", order=order, offset=1, limit=2) == expected[1:3]


def counted(search: SearchWriter, facet: FacetName, *filters: FacetFilter) -> dict[str, int]:
    request = SearchRequest(query="", filters=filters, with_facets=True)
    return {each.value: each.count for each in search.search(request).facets[facet]}


def test_a_document_has_all_its_tags_and_what_they_lie_below(dated: SearchWriter) -> None:
    found = counted(dated, FacetName.TAG)
    assert found == {"Суд": 3, "Суд/2020": 1, "Суд/2021": 1, "лісты": 2, "": 1}
    assert counted(dated, FacetName.PERSON) == {"Ганна": 2, "Алесь": 2, "": 2}
    for tag, count in found.items():
        assert len(ids(dated, "", filters=(FacetFilter(FacetName.TAG, tag),))) == count
    without = FacetFilter(FacetName.TAG, "Суд", exclude=True)
    assert ids(dated, "", filters=(without,)) == [4, 3]


def test_a_witness_is_a_person_by_the_pseudonym(search: SearchWriter) -> None:
    search.rebuild([article(1, "слова", authors=("Ганна",), witness="Ялінка")])
    assert counted(search, FacetName.PERSON) == {"Ганна": 1, "Ялінка": 1}


def test_dates_are_counted_by_year_then_month_then_day(dated: SearchWriter) -> None:
    year = FacetFilter(FacetName.YEAR, "2024")
    month = FacetFilter(FacetName.MONTH, "2024-09")
    assert counted(dated, FacetName.YEAR) == {"2024": 3, "2023": 1, "": 1}
    assert counted(dated, FacetName.MONTH) == {}
    assert counted(dated, FacetName.MONTH, year) == {"2024-09": 2, "2024-10": 1}
    assert counted(dated, FacetName.DAY, year) == {}
    assert counted(dated, FacetName.DAY, year, month) == {"2024-09-11": 1, "": 1}
    assert ids(dated, "", filters=(FacetFilter(FacetName.DAY, "2024-09-11"),)) == [1]
    assert ids(dated, "", filters=(FacetFilter(FacetName.MONTH, ""),)) == [4, 3]
