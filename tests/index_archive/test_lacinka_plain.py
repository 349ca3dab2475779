"""Łacinka without the marks of its letters, in questions and in texts."""

from __future__ import annotations

import sqlite3

import pytest

from archive.ports import SearchReader
from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex
from index.languages.lacinka_plain import spelt_otherwise, with_sibilants

from .articles import article

TEXTS = {
    1: ("be", "У Жодзіне бачылі Лукшу і Жука. Чэкіна маўчала."),
    2: ("be", "Žodzina. Tam byli Łukša, Žuk i Čekina."),
    3: ("en", "Zodzina was quiet: Luksa, Zuk and Cekina wrote."),
    4: ("be", "Шура з Гродзеншчыны."),
    5: ("en", "Nobody was in the town."),
}


@pytest.fixture
def reader(provider: ArchiveIndex, connection: sqlite3.Connection) -> SearchReader:
    provider.writing(connection).add(
        [article(number, text, language=language) for number, (language, text) in TEXTS.items()]
    )
    return provider.reading(connection)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Zodzina", {1, 2, 3}),
        ("zodzina", {1, 2, 3}),
        ("Žodzina", {1, 2, 3}),
        ("Жодзіна", {1, 2, 3}),
        ("Cekina", {1, 2, 3}),
        ("Чэкіна", {1, 2, 3}),
        ("Luksa", {1, 2, 3}),
        ("Лукша", {1, 2, 3}),
        ("Žuk", {1, 2, 3}),
        ("Жук", {1, 2, 3}),
        ("Zuk", {2, 3}),
        ("Hrodzienscyna", {4}),
        ("Sura", {4}),
        ("Rossi", set()),
    ],
)
def test_names_are_found_without_marks(reader: SearchReader, query: str, found: set[int]) -> None:
    ranked = reader.search(SearchRequest(query=query)).ranked
    assert {int(each.article_id) for each in ranked} == found


@pytest.mark.parametrize(
    ("word", "marked"),
    [
        ("zyrovicy", ("žyrovicy", "zyrovičy", "žyrovičy")),
        ("hrodzienscyna", ("hrodzienščyna",)),
        ("kavaleuski", ()),
        ("schwarz", ()),
        ("žodzina", ()),
        ("sssasasasas", ()),
        ("лукша", ()),
    ],
)
def test_sibilants_of_a_word(word: str, marked: tuple[str, ...]) -> None:
    assert with_sibilants(word) == marked


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("zuk", ("žuk", "жук")),
        ("жук", ("zuk",)),
        ("жодзіна", ("zodzina",)),
        ("łukša", ("luksa",)),
        ("luksa", ()),
        ("žukowski", ("zukowski",)),
    ],
)
def test_other_spellings_of_a_name(word: str, others: tuple[str, ...]) -> None:
    assert spelt_otherwise(word) == others
