"""Initials typed without a field find everybody of the surname, and first whom they fit."""

from __future__ import annotations

import pytest

from index.languages.initials import given_names_of, is_initial

from .test_names_written import found

_TEXTS = [
    "Вацлаў Гарошка",
    "Ольга Горошко",
    "Міхаіл Гарошка",
    "Iwan Haroszka",
    "М. Горошко",
    "Гарошка",
    "Maryja Haroška",
]
_FITTING = {3, 5, 7}
_ALPHABETS = "абвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюяaąbcćčdeęėfghiįjklłmnńoópqrsśštuųūŭvwxyzźżžäöüß"


@pytest.mark.parametrize("query", ["M. Haroshka", "М. Гарошка", "Горошко М.", "М. А. Горошко"])
def test_whom_an_initial_fits_stands_first(query: str) -> None:
    ranked = found(_TEXTS, query)
    assert sorted(ranked) == list(range(1, len(_TEXTS) + 1))
    assert set(ranked[: len(_FITTING)]) == _FITTING


def test_the_given_name_stands_beside_the_surname() -> None:
    texts = ["Марыя і Вацлаў, Ігар і Пятро, а таксама Гарошка", "Пётр Горошко і Марыя Горошко"]
    assert found(texts, "М. Гарошка") == [2, 1]


@pytest.mark.parametrize("letter", [*_ALPHABETS, "zh", "kh", "ts", "ch", "sh", "yu", "ja"])
def test_every_letter_may_be_an_initial(letter: str) -> None:
    assert is_initial(letter)
    assert all(given_names_of(letter))


@pytest.mark.parametrize("query", ["З. Рабкова", "S. Rabkova", "Ж. Рабкова", "Z. Rabkova"])
def test_an_initial_of_which_some_names_have_no_key(query: str) -> None:
    assert found(["Зоя Рабкова"], query) == [1]
