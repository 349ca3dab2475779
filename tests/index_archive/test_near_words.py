"""Words that only sound alike share no key with a surname; its spellings and cases do."""

from __future__ import annotations

import pytest

from index.languages.folding import fold
from index.languages.names import name_keys


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Мороз", "Може Mrs"),
        ("Коваль", "Коля Николь Миколай Cole"),
        ("Анікееў", "Янка Ваня Wojna Jane"),
        ("Півавараў", "Пьера Пара Paris"),
        ("Зайцев", "Сатья Совет Sez"),
        ("Тарасов", "Teraz Тэрэза Coraz"),
        ("Някляеў", "Nicholas Keliu"),
        ("Поляков", "Плац Паола"),
        ("Холин", "Хельвін Алена"),
        ("Акула", "Якель Экала"),
        ("Стус", "Стаська"),
    ],
)
def test_a_word_that_only_sounds_alike_is_not_near(name: str, words: str) -> None:
    keys = name_keys(fold(name))
    assert [word for word in words.split() if keys & name_keys(fold(word))] == []


@pytest.mark.parametrize(
    "spellings",
    [
        "Мороз Мароз Moroz Maroz Морозом Мароза",
        "Коваль Каваль Koval Kowal Kawal Каваля Ковалем",
        "Пивоваров Півавараў Pivovarov Pivavarau Piwowarow Пивоварова Півавараву",
        "Тарасов Тарасаў Tarasov Tarasau Tarasow Tarasaŭ Тарасовой",
        "Реуцкий Равуцкі Ravutski Reutski",
        "Ярмак Ермак Yarmak Jermak Iermak Ярмака",
        "Гара Гора Hara Hora Gora Гарой",
        "Акулич Акуліч Okulicz Akulich Акуліча",
        "Купец Купец Купца Kupets Купцу",
        "Бяда Беда Biada Byada Бяды",
    ],
)
def test_spellings_and_cases_are_near(spellings: str) -> None:
    first, *others = spellings.split()
    keys = name_keys(fold(first))
    assert [other for other in others if not keys & name_keys(fold(other))] == []


def test_a_given_name_is_told_by_its_vowels_too() -> None:
    """Стус is near Стась, and has not the other forms of that name for it."""
    forms = name_keys(fold("Стась")) & name_keys(fold("Станіслаў"))
    assert forms
    assert not forms & name_keys(fold("Стус"))
    assert name_keys(fold("Змітра")) & name_keys(fold("Dmitry"))
