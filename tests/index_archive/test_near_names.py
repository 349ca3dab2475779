"""A misspelt name that other words merely sound like offers the name that was meant."""

from __future__ import annotations

import sqlite3

import pytest

from archive.ports import SearchReader
from archive.searching import Mistake, SearchRequest
from index.archive_index import ArchiveIndex

from .articles import article

TEXTS = {
    "be": "Крычаў маёр Мікалай Дзяркач. Каля дзяржаўнай калоніі. Прыйшоў Тарана.",
    "ru": "Дарэчы, так.",
    "de": "Durch Naturkatastrophen kam Hilfe.",
    "en": "Major Dziarkach shouted. Taras came.",
}


@pytest.fixture
def reader(provider: ArchiveIndex, connection: sqlite3.Connection) -> SearchReader:
    written = enumerate(TEXTS.items(), 1)
    provider.writing(connection).add([article(n, text, language=of) for n, (of, text) in written])
    return provider.reading(connection)


@pytest.mark.parametrize(
    ("query", "offered"),
    [
        ("Дзярач", ["Дзяркач"]),
        ("name:Дзярач", ["name:Дзяркач"]),
        ("Dziarkach", []),  # others sound like it because they are it
        ("Деркач", []),
        ("Тараса", []),  # Taras is the name, and no Тарана need be offered
        ("дзярач", []),  # small letters ask for ordinary words
        ("Калоніт", []),
        ("Дзярач Naturkatastrofa", []),
    ],
)
def test_a_name_is_offered_that_sounds_otherwise(
    reader: SearchReader, query: str, offered: list[str]
) -> None:
    found = reader.ordinary_words(SearchRequest(query=query))
    assert [each.query for each in found] == offered
    assert {each.reason for each in found} <= {Mistake.SPELLING}


def test_where_words_are_only_known_by_sound_and_nothing_is_found(reader: SearchReader) -> None:
    request = SearchRequest(query="Мікалай Дзярач")
    assert reader.search(request).total == 0
    assert [each.query for each in reader.suggestions(request)] == ["Мікалай Дзяркач"]
