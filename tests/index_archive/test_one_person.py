"""`name:` with quotes finds one person: the names of two women are no third one."""

from __future__ import annotations

import pytest

from archive.ports import SearchReader
from archive.searching import SearchRequest
from index.languages.name_marks import BETWEEN, GIVEN, marks_of
from index.languages.names import keys_in_texts

from .test_names_written import read

_ONE = [
    "Катя Кузнецова",
    "Кузнецова Катя",
    "Кузнецова Екатерина Ивановна",
    "Пра Кацярыну Іванаўну Кузняцову",
    "Katia V. Kuznetsova",
    "К. Кузнецова",
    "Кузнецова К. И.",
]
_TWO = [
    "Катя Иванова и Анна Кузнецова",
    "Катя, Анна Кузнецова",
    "Катя Иванова, Кузнецова Анна",
    "Кузнецова Ольга, Катя Иванова",
    "Катя и Кузнецова",
    "Катерина Иванова Кузнецова",
]


@pytest.fixture(scope="module")
def reader() -> SearchReader:
    return read([*_ONE, *_TWO])


def _found(reader: SearchReader, query: str) -> set[int]:
    matches = reader.search(SearchRequest(query=query, limit=100))
    return {int(match.article_id) for match in matches.ranked}


@pytest.mark.parametrize("field", ["name", "person"])
@pytest.mark.parametrize("name", ["Катя Кузнецова", "Kuznetsova Katia", "Кацярына Кузняцова"])
def test_the_parts_of_a_name_stand_side_by_side(
    reader: SearchReader, field: str, name: str
) -> None:
    assert _found(reader, f'{field}:"{name}"') == set(range(1, len(_ONE) + 1))


def test_without_quotes_they_may_stand_anywhere(reader: SearchReader) -> None:
    assert _found(reader, "Катя Кузнецова") >= {*range(len(_ONE) + 1, len(_ONE) + len(_TWO) + 1)}


@pytest.mark.parametrize(
    ("word", "marks"),
    [
        ("м", {BETWEEN, GIVEN}),
        ("а", {BETWEEN}),
        ("yu", {BETWEEN}),
        ("іванаўна", {BETWEEN}),
        ("petrovich", {BETWEEN}),
        ("катя", {GIVEN}),
        ("michael", {GIVEN}),
        ("алеся", {GIVEN}),
        ("крыстыну", {GIVEN}),
        ("кіеў", set()),
        ("кузнецова", set()),
        ("иванова", set()),
        ("1937", set()),
    ],
)
def test_what_a_word_may_be_in_a_name(word: str, marks: set[str]) -> None:
    assert marks_of(word, keys_in_texts(word)) == marks
