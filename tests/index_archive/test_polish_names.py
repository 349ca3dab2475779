"""Names of Poles with and without the marks of their letters, and in Cyrillic."""

from __future__ import annotations

import pytest

from index.languages.folding import fold
from index.languages.names import all_keys, more_keys
from index.languages.polish_names import plain_and_marked

from .test_names_written import found

NOISE = ["Swietlana Kowal i Iga Sutek.", "Света Дубовская", "Світанак у Зубках."]


@pytest.mark.parametrize(
    "spellings",
    [
        "Świątek Swiatek Свентек Свёнтак",
        "Dąbrowski Dabrowski Домбровский Дамброўскі",
        "Zajączkowski Zajaczkowski Зайончковский",
        "Żukowski Zukowski Жуковский",
        "Wałęsa Walesa Валенса Валэнса",
        "Szczecki Щецкий Шчэцкі",
        "Więckowski Wieckowski Венцковский",
        "Piątek Piatek Пионтек",
    ],
)
def test_a_name_is_found_with_and_without_marks(spellings: str) -> None:
    texts = [*NOISE, *spellings.split()]
    own = list(range(len(NOISE) + 1, len(texts) + 1))
    for spelling in spellings.split():
        assert sorted(found(texts, spelling)) == own, spelling


def test_a_lithuanian_name_without_marks_is_found_from_cyrillic() -> None:
    assert found([*NOISE, "Anusauskas."], "Анушаускас") == [len(NOISE) + 1]
    # with a Latin c among its letters
    assert found([*NOISE, "Anusauskas."], "Ануcаускас") == [len(NOISE) + 1]


@pytest.mark.parametrize("name", ["Калеснікава", "Лукша", "Smith", "Kolesnikova", "Ас"])
def test_other_names_are_asked_as_they_are(name: str) -> None:
    assert plain_and_marked(fold(name)) == ()


def test_texts_have_no_keys_of_marks_that_may_lack() -> None:
    assert not all_keys(fold("Swiatek")) & all_keys(fold("Свентек"))
    assert more_keys(fold("Свентек")) & all_keys(fold("Swiatek"))
