"""Names with O' and d' before them are one word: no initial, and the same in every script."""

from __future__ import annotations

import pytest

from archive.ports import SearchReader
from archive.searching import SearchRequest
from index.languages.words import surfaces

from .test_names_written import found, read

_TEXTS = [
    "A report by Kevin O'Brien about the prison",
    "Kevin O’Brien",
    "Кевин О'Брайен",
    "Кевін О’Браян",
    "kevin o’brien, as he signs",
    "Kevin Oldman",
    "K. O. Dunn",
    "Kevin Dunn",
    "Фрэнсис д'Арси",
    "Фрэнсіс Д’Арсі",
    "Francis D'Arcy",
]
_O_BRIEN = {1, 2, 3, 4}
_D_ARCY = {9, 10, 11}


@pytest.fixture(scope="module")
def reader() -> SearchReader:
    return read(_TEXTS)


def _found(reader: SearchReader, query: str) -> set[int]:
    matches = reader.search(SearchRequest(query=query, limit=100))
    return {int(match.article_id) for match in matches.ranked}


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("Kevin Oldman", {6}),
        ("Кевин Олдман", {6}),
        ("Kevin Dunn", {7, 8}),
        ("O. Dunn", {7, 8}),
    ],
)
def test_what_stands_before_an_apostrophe_is_no_initial(
    reader: SearchReader, query: str, numbers: set[int]
) -> None:
    assert _found(reader, query) == numbers


@pytest.mark.parametrize(
    "query",
    ["Kevin O'Brien", "Кевин О'Брайен", "Кевін О’Браян", 'name:"Kevin O\'Brien"', "name:О'Брайена"],
)
def test_names_with_o_are_found_in_every_script(reader: SearchReader, query: str) -> None:
    assert _found(reader, query) >= _O_BRIEN
    assert _found(reader, query) <= _O_BRIEN | {5}


@pytest.mark.parametrize("query", ["Francis D'Arcy", "Фрэнсис д'Арси", "д’Арсі", "name:D'Arcy"])
def test_names_with_d_are_found_in_every_script(reader: SearchReader, query: str) -> None:
    assert _found(reader, query) == _D_ARCY


@pytest.mark.parametrize("query", ["kevin o'brien", "o’brien", "o'bri*"])
def test_small_letters_find_them_too(reader: SearchReader, query: str) -> None:
    assert _found(reader, query) >= {1, 2, 5}


@pytest.mark.parametrize("query", ["Kevin Brien", "Brien", "OBrien", "Kevin O Brien"])
def test_they_need_not_be_typed_with_an_apostrophe(reader: SearchReader, query: str) -> None:
    assert _found(reader, query) >= {1, 2}


@pytest.mark.parametrize("query", ["Жанна д'Арк", "Jeanne d'Arc", "D'Arc"])
def test_a_small_letter_before_the_apostrophe_is_marked(query: str) -> None:
    text = "Пра Жанну д’Арк."
    assert found([text, "Жан Арно"], query) == [1]
    marks = read([text]).marks(SearchRequest(query=query), text)
    assert text[marks[-1].start : marks[-1].end] == "д’Арк"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("O'Brien, d'Arcy", ["O'Brien", "d'Arcy"]),
        ("‘O’Brien’ said", ["O’Brien", "said"]),
        ("Latin O'Брайен", ["Latin", "O'Брайен"]),
        # none begins a word, or none of the letters is one
        ("He'd don't l'Homme O' 'O'", ["He", "d", "don", "t", "l", "Homme", "O", "O"]),
        ("TODO'S xd'a", ["TODO", "S", "xd", "a"]),
    ],
)
def test_an_apostrophe_parts_all_other_latin_words(text: str, words: list[str]) -> None:
    assert surfaces(text) == words
