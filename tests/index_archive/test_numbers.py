"""Phones, plates, accounts and dates are found however they are grouped, and only as wholes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest

from archive.ports import SearchReader
from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex
from index.archive_normalization import normalise
from index.archive_queries import parse

from .articles import article

TEXTS = [
    "Тэлефон +375 29 761-43-08, званіць пасля 29 жніўня.",
    "Набярыце 80297614308 увечары.",
    "Другі нумар: 8 (029) 761-43-09.",
    "Рахунак BY13 NBRB 3600 9000 0000 2Z00 AB00.",
    "Машына 4821 АМ-4 стаяла ў двары.",
    "Пашпарт MP1234567 забралі 3.08.2020.",
    "Затрымалі 12 жніўня 2020 года.",
    "Date of arrest: 12.08.2020, article 24.23.",
    "Пункт 23, старонка 24; 2020 год, 12 чалавек, 08 гадзін, 761 рубель, 43 дні.",
    "Eleanor Whitcombe left in July. Reed stayed, Reed wept.",
    "Nobody of those who had been there ever again saw the garden behind Reed's old house.",
    "Артыкулы 342 і 361, пасля 130.",
    "Тел. +7 912 345-67-89 і +48 600 100 200.",
]


@pytest.fixture(scope="module")
def reader() -> Iterator[SearchReader]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    provider.writing(connection).add([article(n, text) for n, text in enumerate(TEXTS, 1)])
    yield provider.reading(connection)
    connection.close()


def found(reader: SearchReader, query: str, *, prefix_last: bool = False) -> list[int]:
    request = SearchRequest(query=query, prefix_last=prefix_last)
    return [int(match.article_id) for match in reader.search(request).ranked]


@pytest.mark.parametrize(
    "query",
    [
        *("+375 29 761-43-08", "+375297614308", "375297614308", "80297614308", "8029 761 43 08"),
        *("7614308", "761-43-08", "8 (029) 761-43-08", "+375(29)761-43-08", "029 7614308"),
    ],
)
def test_a_phone_number_is_found_however_it_is_grouped(reader: SearchReader, query: str) -> None:
    assert sorted(found(reader, query)) == [1, 2]
    assert sorted(found(reader, query, prefix_last=True)) == [1, 2]


@pytest.mark.parametrize(
    ("query", "first"),
    [("+375 29 761-43-08", 1), ("80297614308", 2), ("12.08.2020", 8), ("12 жніўня 2020", 7)],
)
def test_what_stands_as_typed_is_first(reader: SearchReader, query: str, first: int) -> None:
    assert found(reader, query)[0] == first


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("BY13NBRB3600900000002Z00AB00", [4]),
        ("BY13 NBRB 3600 9000 0000 2Z00 AB00", [4]),
        ("4821АМ4", [5]),
        ("4821AM4", [5]),
        ("4821 AM-4", [5]),
        ("4821ам-4", [5]),
        ("машына 4821АМ4", [5]),
        ("MP 1234567", [6]),
        ("МР1234567", [6]),
        ("89123456789", [13]),
        ("912 345-67-89", [13]),
        ("48600100200", [13]),
        ("24.23", [8]),
        ("24 23", [8, 9]),
        ("761 43", [1, 3, 9]),
        ("12.08.2020", [7, 8]),
        ("2020-08-12", [7, 8]),
        ("12 августа 2020", [7, 8]),
        ("August 12, 2020", [7, 8]),
        ("342 361 130", [12]),
        ("Тэлефон -80297614308", []),
        ("Whitcombe's", [10]),
        ("Eleanor Whitcombe’s", [10]),
    ],
)
def test_words_of_a_number_stand_together(
    reader: SearchReader, query: str, numbers: list[int]
) -> None:
    assert sorted(found(reader, query)) == numbers


def test_the_groups_of_a_number_are_marked(reader: SearchReader) -> None:
    request = SearchRequest(query="80297614308")
    marks = reader.marks(request, TEXTS[0])
    assert [TEXTS[0][mark.start : mark.end] for mark in marks] == ["375", "29", "761", "43", "08"]


def test_a_possessive_as_typed_is_first(reader: SearchReader) -> None:
    assert found(reader, "Reed's") == [11, 10]
    assert found(reader, "reed’s") == [11, 10]


@pytest.mark.parametrize(
    "query",
    ["1937 1938", "10 11 194", "31 красня 2020", "99.99.2020", "31 лютага 2020", "covid-19"],
)
def test_other_words_stay_what_they_are(query: str) -> None:
    root = parse(query).root
    assert root is not None
    assert "OR" not in str(normalise(root))


def test_a_number_is_asked_for_in_a_bounded_number_of_ways() -> None:
    for number in (
        "297614308",
        "80297614308",
        "7614308",
        "2Z00AB001",
        "BY13NBRB3600900000002Z00AB00",
    ):
        root = parse(number).root
        assert root is not None
        clean = normalise(root)
        assert clean is not None
        assert 1 < len(list(clean.leaves())) < 160


def test_the_weight_behind_a_number_is_that_of_each_way() -> None:
    root = parse("12.08.2020^2").root
    assert root is not None
    clean = normalise(root)
    assert clean is not None
    assert {leaf.boost for leaf in clean.leaves()} == {2.0, 0.1}
