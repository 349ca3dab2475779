"""Surnames that another language has adapted are asked for as it spells them."""

from __future__ import annotations

import pytest

from index.languages.adapted_names import adapted_forms
from index.languages.folding import fold
from index.languages.names import all_keys, more_keys

from .test_names_written import found


def _meet(one: str, other: str) -> bool:
    asked, held = fold(one), fold(other)
    return not (all_keys(asked) | more_keys(asked)).isdisjoint(all_keys(held))


@pytest.mark.parametrize(
    "spellings",
    [
        "Леонов Лявонаў Лявонава Leonov Liavonau",
        "Родионов Радзівонаў Rodionov Radzivonau",
        "Фесюк Хвясюк Fesiuk",
        "Федоров Хведараў",
        "Филипов Піліпаў",
        "Филимонов Пілімонаў",
        "Афанасьев Апанасаў",
        "Никитин Мікіцін Nikitin",
        "Wright Райт",
        "Hughes Хьюз Х'юз",
        "Knight Найт",
        "Young Янг",
        "Zhang Чжан",
        "Jinping Цзиньпин Цзіньпін",
    ],
)
def test_adapted_spellings_find_each_other(spellings: str) -> None:
    names = spellings.split()
    assert all(_meet(one, other) for one in names for other in names)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Андрэй Лявонаў", "Андрей Леонов"),
        ("Andrei Rodionov", "Пра Андрэя Радзівонава"),
        ("Zhang Wei", "Чжан Вэй"),
        ("Чжан Вэй", "Zhang Wei"),
        ("Zhou Jinping", "Чжоу Цзиньпин"),
    ],
)
def test_they_are_found(query: str, text: str) -> None:
    assert found([text, "Андрэй Гарошка"], query) == [1]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Leonov", "Лапанаў"), ("Фесюк", "Ваўсюк"), ("Филатов", "Гвалтаў"), ("Jaszyn", "Тишина")],
)
def test_other_names_do_not(one: str, other: str) -> None:
    assert not _meet(one, other)


@pytest.mark.parametrize("word", ["гарошка", "kolesnikova", "john", "king", "jaschin", "zhuk", ""])
def test_most_words_have_no_other_form(word: str) -> None:
    assert adapted_forms(word) == ()
