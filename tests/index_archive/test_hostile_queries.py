"""Whatever is typed, the answer is a list or "cannot be understood", and soon."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.errors import QuerySyntaxError
from archive.ports import SearchReader
from archive.records import ArticleId
from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex
from index.archive_queries import MAXIMUM_CLAUSES, MAXIMUM_DEPTH, MAXIMUM_LENGTH

from .articles import article

TEXT = "Суд у Мінску вызваліў палітвязня. The court."


@pytest.fixture(scope="module")
def reader() -> SearchReader:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    writer = provider.writing(connection)
    writer.add([article(1, TEXT, language="be"), article(2, "War", language="en")])
    return writer


LANGUAGE = """
    a суд " ( ) [ ] { } « » “ ” NOT OR AND ANDNOT ANDMAYBE НЕ АБО І ~ ~2 ~9/9 ~0 * ? ^ ^2 ^999999
    name: person: note: zzz: кind: мова:xx kerif
    title: year: date: lang: kind: id: tag: author: source: : *:* TO / - + \\ # ' .. >= 2024
    2024-09 20XX тфьу: тфьуЖ svz^ @ ghfdf t` - − -война ім'я: Э lang:be-by \u0301 \u00ad 🙂 İ ß
"""
PIECES = st.sampled_from([*LANGUAGE.split(), " ", " ", " ", "\n", "\0", "\ud800"])


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join), st.booleans())
def test_any_pieces_of_the_language_are_understood_or_refused(
    reader: SearchReader, query: str, prefix_last: bool
) -> None:
    ask(reader, query, prefix_last=prefix_last)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80), st.booleans())
def test_any_text_is_understood_or_refused(
    reader: SearchReader, query: str, prefix_last: bool
) -> None:
    ask(reader, query, prefix_last=prefix_last)


def ask(reader: SearchReader, query: str, *, prefix_last: bool) -> None:
    request = SearchRequest(query=query, with_facets=True, prefix_last=prefix_last)
    try:
        matches = reader.search(request)
        offers = () if matches.total else reader.suggestions(request)
    except QuerySyntaxError:
        return
    for offer in offers:
        assert reader.search(replace(request, query=offer.query, prefix_last=False)).total > 0
    for reason in reader.reasons(request, {ArticleId(1): [TEXT]})[ArticleId(1)]:
        assert reason.word in TEXT
    assert matches.total == len(matches.ranked) <= 2
    assert all(ranked.score == ranked.score for ranked in matches.ranked)  # not NaN
    for span in reader.marks(request, TEXT):
        assert 0 <= span.start < span.end <= len(TEXT)
    assert len(reader.snippets(request, {ArticleId(1): TEXT})[ArticleId(1)]) >= 1


@pytest.mark.parametrize(
    "query",
    [
        "a" * (MAXIMUM_LENGTH + 1),
        "(" * (MAXIMUM_DEPTH + 1) + "суд" + ")" * (MAXIMUM_DEPTH + 1),
        " OR ".join(["a"] * (MAXIMUM_CLAUSES + 1)),
        " ".join(["a"] * (MAXIMUM_CLAUSES + 1)),
        "*a" * 20,
        "year:суд",
        "year:[2024 TO 2020]",
        "year:2024-2020",
        "year:..",
        "year:2020-",
        "date:2021..суд",
        "date:учора",
        "date:2024-13",
        "date:[2024-05 TO 2024-04]",
        "\udcff",
        "\0 \0",
        "суд \udcd0",
    ],
)
def test_what_is_too_much_or_no_date_is_refused(reader: SearchReader, query: str) -> None:
    with pytest.raises(QuerySyntaxError):
        reader.search(SearchRequest(query=query))


@pytest.mark.parametrize(
    "query",
    [
        "(" * MAXIMUM_DEPTH + "суд" + ")" * MAXIMUM_DEPTH,
        " OR ".join(["суд"] * MAXIMUM_CLAUSES),
        "NOT " * 201 + "war",
        "с*",
        "*д",
        "*у*",
        "с??",
        "суд~2",
    ],
)
def test_what_is_much_but_bounded_is_answered(reader: SearchReader, query: str) -> None:
    found = [ranked.article_id for ranked in reader.search(SearchRequest(query=query)).ranked]
    assert found[:1] == [1]


@pytest.mark.parametrize(("query", "total"), [("", 2), (" \t\n ", 2), ("\u200b", 0), ("- !", 0)])
def test_only_a_blank_query_is_everything(reader: SearchReader, query: str, total: int) -> None:
    assert reader.search(SearchRequest(query=query)).total == total


def test_a_huge_number_of_terms_is_expanded_in_one_scan(provider: ArchiveIndex) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider.create(connection)
    writer = provider.writing(connection)
    words = " ".join(f"с{number}" for number in range(20_000))
    writer.add([article(1, words), article(2, "суд")])
    for query in ("с*", "*1", "с?9*", "[с TO т]"):
        assert writer.search(SearchRequest(query=query)).total >= 1
    assert writer.search(SearchRequest(query="с*")).total == 2
    connection.close()


def test_an_endless_word_is_cut_and_still_found(provider: ArchiveIndex) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider.create(connection)
    writer = provider.writing(connection)
    word = "Ы" * 100_000
    document = article(1, f"{word} суд", language="ru")
    writer.add([document])
    query = SearchRequest(query=f'"{word[:200]}"')
    assert writer.search(query).total == 1
    assert list(writer.differences([document])) == []
    assert [span.end for span in writer.marks(query, document.text)] == [len(word)]
    connection.close()
