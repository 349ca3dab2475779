"""Names of one consonant or none, which have no key, are found by their spellings and surnames."""

from __future__ import annotations

import pytest

from index.languages.folding import fold
from index.languages.given_names_short import is_too_short, spellings_of_short

from .test_names_written import found


@pytest.mark.parametrize(
    "spellings",
    [
        "Зоя Зоі Зои Зоей Zoya Zoja Zoi Soja",
        "Майя Мая Maya Maja",
        "Рая Raya Раяй",
        "Ия Ія Iya Ija",
        "Лия Лія Liya Leah",
        "Лі Ли Lee Li",
        "Чой Choi Чоя",
        "Юй Yui",
    ],
)
def test_every_spelling_finds_the_others(spellings: str) -> None:
    words = spellings.split()
    texts = ["Ніхто не прыйшоў.", *(f"Tam {word}." for word in words)]
    for query in words:
        assert sorted(found(texts, query)) == list(range(2, len(texts) + 1)), query


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Зоя Гарошка", "Zoya Haroshka"),
        ("Zoja Haroška", "Пісалі Горошко Зое."),
        ("Зоя Гарошка", "З. Горошко"),
        # not in the tables: the surname is enough
        ("Вуй Гарошка", "Wui Haroshka"),
        ("Haroshka Wui", "Вуй Гарошка"),
    ],
)
def test_a_short_name_beside_a_surname(query: str, text: str) -> None:
    assert found(["Вуй Лапата, Зоя Лапата", text], query) == [2]


def test_whom_a_short_name_fits_stands_first() -> None:
    assert found(["Вацлаў Гарошка", "Вуй Гарошка"], "Вуй Гарошка") == [2, 1]


def test_a_word_of_its_own_is_no_spelling() -> None:
    texts = ["Мая маці спявае.", "Сястра мая.", "Хата мая.", "Дарога мая.", "Maya", "Мая Гарошка"]
    assert found(texts, "Майя") == [5]
    assert found(texts, "Майя Горошко") == [6]


@pytest.mark.parametrize("query", ["Не Гарошка", "не Гарошка", "вуй Гарошка"])
def test_other_short_words_are_needed(query: str) -> None:
    assert found(["Вацлаў Гарошка"], query) == []


def test_which_names_are_too_short() -> None:
    assert all(is_too_short(fold(word)) for word in ("Зоя", "Юй", "Choi"))
    assert not any(is_too_short(fold(word)) for word in ("Ева", "Ян", "Я", "12"))
    assert spellings_of_short("ян") == ()
    assert "zoja" in spellings_of_short("зоя")
    assert "zoja" not in spellings_of_short("zoja")
    assert not {"мае", "май"} & set(spellings_of_short("майя"))
