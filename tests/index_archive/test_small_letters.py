"""Words typed in small letters: names among them are found, ordinary words are no names."""

from __future__ import annotations

import sqlite3

import pytest

from archive.ports import SearchReader
from archive.searching import Layer, Mistake, SearchRequest
from index.archive_index import ArchiveIndex

from .articles import article

TEXTS = {
    1: ("be", "Стаялі турмы, будавалі калоніі."),
    2: ("lt", "Tariamo klausimo nebuvo."),
    3: ("en", "Colony was far. Maroz and Luksha came with Kalesnikava."),
    4: ("be", "Прыйшла Ціханоўская."),
    5: ("ru", "Цехановский ушёл."),
}


@pytest.fixture
def reader(provider: ArchiveIndex, connection: sqlite3.Connection) -> SearchReader:
    provider.writing(connection).add(
        [article(number, text, language=language) for number, (language, text) in TEXTS.items()]
    )
    return provider.reading(connection)


def found(reader: SearchReader, query: str, layers: frozenset[Layer]) -> set[int]:
    ranked = reader.search(SearchRequest(query=query, layers=layers)).ranked
    return {int(each.article_id) for each in ranked}


@pytest.mark.parametrize(
    ("query", "by_small", "by_capital"),
    [
        # The archive has these words in other forms, in small letters.
        ("турма", {1}, {1, 2}),
        ("калонія", {1}, {1, 3}),
        # A misspelt word has the consonants of another.
        ("тюрма", set(), {2}),
        # Names sound closely.
        ("мороз", {3}, {3}),
        ("лукша", {3}, {3}),
        ("колесникова", {3}, {3}),
        # No dictionary has it: it is asked for as with a capital.
        ("тихановская", {4, 5}, {4, 5}),
    ],
)
def test_small_letters_ask_for_names_that_sound_closely(
    reader: SearchReader, query: str, by_small: set[int], by_capital: set[int]
) -> None:
    assert found(reader, query, frozenset(Layer)) == by_small
    assert found(reader, query.capitalize(), frozenset(Layer)) == by_capital


def test_what_is_ordinary_does_not_hang_on_the_layers_that_are_asked(reader: SearchReader) -> None:
    assert found(reader, "калонія", frozenset({Layer.NAMES})) == set()
    assert found(reader, "Калонія", frozenset({Layer.NAMES})) == {3}


@pytest.mark.parametrize(
    ("query", "offered"),
    [
        ("калонии", ["калоніі"]),
        ("калонии стаялі", ["калоніі стаялі"]),
        ("колеснікова", []),
        ("Калонии", []),
        ("калоніі", []),
        ("цехановскі", []),
    ],
)
def test_ordinary_words_are_offered_for_small_letters(
    reader: SearchReader, query: str, offered: list[str]
) -> None:
    found = reader.ordinary_words(SearchRequest(query=query))
    assert [each.query for each in found] == offered
    assert {each.reason for each in found} <= {Mistake.SPELLING}
