"""Who wrote or told a document is found by name without a field, in every script."""

from __future__ import annotations

import sqlite3

import pytest

from archive.ports import SearchReader
from archive.records import ArticleId
from archive.searching import Reason, SearchRequest, Why
from index.archive_index import ArchiveIndex

from .articles import article

_HERS = {1, 2, 3, 4}


@pytest.fixture
def reader(provider: ArchiveIndex, connection: sqlite3.Connection) -> SearchReader:
    provider.writing(connection).add(
        [
            article(1, "Дождж", title="Дзённік", authors=("Светлана Гарошка",)),
            article(2, "Успаміны", authors=("Sviatlana Haroshka",)),
            article(3, "Расказ пра вайну", witness="С. Гарошка"),
            article(4, "Ліст", authors=("Гарошка, Святлана Адамаўна", "Рабкова")),
            article(5, "Светлана Гарошка атрымала прэмію, і пра гэта пісалі ўсе газеты краіны"),
            article(6, "Светлана Рабкова і Ганна Гарошка", title="Сустрэча"),
            article(7, "Волі ўсім: наша воля, ваша воля", authors=("Кузняцоў",)),
            article(8, "Снег", authors=("Радыё Воля",)),
        ]
    )
    return provider.reading(connection)


def _found(reader: SearchReader, query: str) -> list[int]:
    matches = reader.search(SearchRequest(query=query, limit=100))
    return [int(match.article_id) for match in matches.ranked]


@pytest.mark.parametrize(
    "query", ["Светлана Гарошка", "Святлана Гарошка", "Sviatlana Haroshka", "светлана гарошка"]
)
def test_a_name_finds_what_she_wrote_in_every_script(reader: SearchReader, query: str) -> None:
    assert set(_found(reader, query)) == _HERS | {5, 6}


def test_what_she_wrote_stands_above_what_mentions_her(reader: SearchReader) -> None:
    found = _found(reader, "Светлана Гарошка")
    assert found.index(1) < found.index(5)
    assert max(map(found.index, (1, 5))) < min(map(found.index, (2, 3, 4)))


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ('"Светлана Гарошка"', {1, 5}),
        ("Гарошка дождж", {1}),
        ("С. Гарошка", _HERS | {5}),
        ("гарош*", {1, 3, 4, 5, 6}),
        ("Гарошка -Рабкова", {1, 2, 3, 5}),
        ("Кузнецов", {7}),
        # an ordinary word is nobody's name
        ("воля", {7}),
        # fields say where
        ('name:"Светлана Гарошка"', {5}),
        ("title:Гарошка", set()),
        ("text:Рабкова", {4, 6}),
    ],
)
def test_authors_are_asked_as_texts_are(
    reader: SearchReader, query: str, numbers: set[int]
) -> None:
    assert set(_found(reader, query)) == numbers


def test_the_name_among_the_authors_says_why(reader: SearchReader) -> None:
    request = SearchRequest(query="Sviatlana Haroshka")
    passages = {ArticleId(1): ["", "Светлана Гарошка", "Дождж"]}
    (reasons,) = reader.reasons(request, passages).values()
    assert reasons == (Reason(Why.NAMES, "Светлана"), Reason(Why.NAMES, "Гарошка"))
    counted = reader.occurrences([request], [0], "Гарошка, Святлана\nРабкова", "")
    assert counted[0].count == 2


def test_without_a_name_in_text_or_title_only_their_authors_are_found(
    reader: SearchReader,
) -> None:
    request = SearchRequest(query="Кузняцоў")
    assert reader.search(request).total == 1
    assert reader.marks(request, "Волі ўсім: наша воля") == ()
