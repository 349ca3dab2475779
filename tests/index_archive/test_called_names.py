"""What people are called stands for the names that they bear, in every case and script."""

from __future__ import annotations

import pytest

from archive.ports import SearchReader
from archive.searching import SearchRequest
from index.languages.folding import fold
from index.languages.given_names import ROWS
from index.languages.given_names_called import ROWS as CALLED
from index.languages.names import is_alias, name_keys

from .test_names_written import read

_TEXTS = [
    "Рома Гарошка",
    "Пра Танюшу Гарошку",
    "Уладзь Гарошка",
    "Ад Сьветкі Гарошка",
    "Авдотья Горошко",
    "Samoa, Tanja Haroschka",
    "Ксюшы Гарошцы",
    "Хведзька Гарошка",
    "Włodzimierz Haroszka",
    "Edward Haroszka",
    "Коли Гарошка прийшов, свету не було",
]


@pytest.fixture(scope="module")
def reader() -> SearchReader:
    return read(_TEXTS)


def _found(reader: SearchReader, query: str) -> set[int]:
    matches = reader.search(SearchRequest(query=query, limit=100))
    return {int(match.article_id) for match in matches.ranked}


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("Раман Гарошка", {1}),
        ("Roman Haroshka", {1}),
        ("Тацяна Гарошка", {2, 6}),
        ("Танечка Горошко", {2, 6}),
        ("Владимир Горошко", {3, 9}),
        ("Vladimir Haroshka", {3, 9}),
        ("Вова Гарошка", {3, 9}),
        ("Світлана Горошко", {4}),
        ("Еўдакія Гарошка", {5}),
        ("Аксана Гарошка", {7}),
        ("Фёдор Горошко", {8}),
        ("Эдуард Гарошка", {10}),
        # control: nobody is called so by an ordinary word, nor by another name
        ("Мікалай Гарошка", set()),
        ("Людміла Гарошка", set()),
        ("Раіса Гарошка", set()),
    ],
)
@pytest.mark.parametrize("form", ["{}", 'name:"{}"'])
def test_what_people_are_called_finds_their_names(
    reader: SearchReader, query: str, numbers: set[int], form: str
) -> None:
    assert _found(reader, form.format(query)) == numbers


@pytest.mark.parametrize("row", CALLED, ids=lambda row: row.split()[0])
def test_every_row_begins_with_a_name_that_has_a_key_of_its_own(row: str) -> None:
    name, _, called = row.partition(" | ")
    assert called
    aliases = set(filter(is_alias, name_keys(fold(name))))
    assert aliases
    nominatives = [form for form in called.split() if name_keys(fold(form)) & aliases]
    assert len(nominatives) >= len(called.split()) - 2


@pytest.mark.parametrize(
    "word", ["коли", "свету", "тему", "влада", "тому", "ната", "любы", "slava", "полька", "куба"]
)
def test_ordinary_words_are_nobody_that_is_called_so(word: str) -> None:
    bearers = (name_keys(fold(form)) for row in CALLED for form in row.split()[:1])
    assert all(not set(filter(is_alias, keys)) & name_keys(word) for keys in bearers)


def test_rows_of_one_name_share_a_key() -> None:
    names = ("Уладзімір Владимир Volodymyr Włodzimierz", "Максім Максим Maxim", "Сафія София Zofia")
    for row in names:
        keys = [set(filter(is_alias, name_keys(fold(form)))) for form in row.split()]
        assert set.intersection(*keys), row
    assert len(ROWS) > 90
