"""What many searches will ask for is read before them, and they find what they found before."""

from __future__ import annotations

import sqlite3

import pytest

from archive.searching import ALL_LAYERS, Layer, SearchRequest
from index.archive_index import ArchiveIndex
from tests.index_archive.test_layers import AUTHORS, TEXTS

from .articles import article

QUERIES = (
    *("Калеснікава", "kolesnikova", "Мария Колесникова", "М. Калеснікава", "снег", "śnieh письмо"),
    *('"Maria Smith"', "name:Kolesnikova", "author:Бандарэнка", "lette*", "snieg~", "няма", ""),
    *("мова:be песня", "letter OR ліст", "right -letter"),
)
POSTINGS = "index_posting"


@pytest.fixture
def filled(provider: ArchiveIndex, connection: sqlite3.Connection) -> sqlite3.Connection:
    provider.writing(connection).add(
        [
            article(number, text, language=language, authors=AUTHORS.get(number, ()))
            for number, (text, language) in TEXTS.items()
        ]
    )
    return connection


@pytest.mark.parametrize(
    "layers", [ALL_LAYERS, frozenset({Layer.NAMES}), frozenset({Layer.EXACT, Layer.SPELLING})]
)
def test_searches_find_what_they_find_without_it(
    filled: sqlite3.Connection, layers: frozenset[Layer]
) -> None:
    requests = [SearchRequest(query=query, layers=layers) for query in QUERIES]
    plain = ArchiveIndex().reading(filled)
    expected = [plain.search(request) for request in requests]
    prepared = ArchiveIndex().reading(filled)
    prepared.prepare([*requests, SearchRequest(query='of a "')])
    assert [prepared.search(request) for request in requests] == expected
    assert any(matches.total for matches in expected)


@pytest.mark.parametrize("query", ["Калеснікава", "kolesnikova", "письмо", "Maria Kolesnikova"])
def test_a_prepared_search_reads_no_postings(filled: sqlite3.Connection, query: str) -> None:
    request = SearchRequest(query=query)
    statements: list[str] = []
    filled.set_trace_callback(statements.append)
    read = []
    for prepare in (False, True):
        reader = ArchiveIndex().reading(filled)
        reader.search(SearchRequest(query="снег letter"))
        if prepare:
            reader.prepare([request])
        statements.clear()
        reader.search(request)
        read.append(sum(POSTINGS in statement for statement in statements))
    alone, prepared = read
    assert alone > 1
    assert prepared <= (0 if " " not in query else alone // 2)
