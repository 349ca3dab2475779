"""Names of Lithuanians: in their cases, from Cyrillic, and as the English press writes them."""

from __future__ import annotations

import pytest

from index.languages.folding import fold
from index.languages.lithuanian_names import forms_asked
from index.languages.names import all_keys, is_alias, more_keys

from .test_names_written import found

NOISE = ["Anos Kalvaitytės nėra.", "Вітана Карас і Фаня Лапата.", "Jonas Landau, Zemlin."]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Гитанас", "Gitano"),
        ("Гітанас", "Gitanui"),
        ("Ландсбергис", "Landsbergio"),
        ("Ландсбергіс", "Landsbergiui"),
        ("Landsbergio", "Ландсбергис"),
        ("Gitano", "Гитанас"),
        ("Кубилюс", "Kubiliui"),
        ("Шимоните", "Šimonytės"),
        ("Šimonytės", "Шимоните"),
        ("Шыманіце", "Šimonytei"),
        ("Шакалене", "Šakalienės"),
        ("Жемайтайтис", "Žemaitaičio"),
        ("Žemaitaitis", "Žemaitaičiui"),
        ("Žemaitaičio", "Жемайтайтис"),
        ("Кайдис", "Kaidžio"),
        # the press in English
        ("Šimonytė", "Simonyte"),
        ("Šimonytės", "Simonyte"),
        ("Шимоните", "Simonyte"),
        ("Simonyte", "Šimonytė"),
        ("Simonyte", "Šimonytės"),
        ("Šakalienė", "Sakaliene"),
        ("Шакалене", "Sakaliene"),
        ("Sakaliene", "Šakalienė"),
        ("Zemaitaitis", "Žemaitaitis"),
        ("Cmilyte", "Čmilytė"),
        ("Statkevicius", "Statkevičius"),
        ("Lukašenka", "Lukasenka"),
        # by its field
        ("name:Шимоните", "Simonyte"),
        ("name:Ландсбергис", "Landsbergio"),
        ('name:"Gitanas Simonyte"', "Gitano Šimonytės"),
    ],
)
def test_a_lithuanian_name_is_found(query: str, text: str) -> None:
    assert found([*NOISE, f"Sakė {text}."], query) == [len(NOISE) + 1]


@pytest.mark.parametrize("name", ["Калеснікава", "Лукша", "Turner", "Tolkien", "Тарас", "Ас"])
def test_other_names_are_asked_as_they_are(name: str) -> None:
    assert forms_asked(fold(name)) == ()
    assert more_keys(fold(name)) == frozenset()


def test_more_keys_are_full_and_other_than_its_own() -> None:
    for name in ("Шимоните", "Simonyte", "Žemaitaičio", "Statkevičius"):
        more = more_keys(fold(name))
        assert more
        assert more.isdisjoint(all_keys(fold(name)))
        assert not any(key.startswith(".") for key in more)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Францішак Саладуха", "Франциск Солодуха"),
        ("Franciszek Saladucha", "Франциску Солодухе"),
        ("Тадэвуш Саладуха", "Фаддей Солодуха"),
        ("Tadas Saladucha", "Тадеуша Солодухи"),
        ("Thaddeus Saladukha", "Tadeusz Saladucha"),
        ("Варвара Солодуха", "Барбара Саладуха"),
        ("Szymon Saladucha", "Сымон Саладуха"),
        ("Семён Солодуха", "Szymona Saladuchy"),
        ("Альгерд", "Альгирдас"),
        ("Olgierd", "Algirdo"),
        ("Витовт", "Vytautas"),
        ("Walesa", "Валенсы"),
    ],
)
def test_given_names_that_share_no_sounds(one: str, other: str) -> None:
    noise = ["Зміцер Саладуха чытае. Витязь."]
    assert found([*noise, other], one) == [2]
    assert found([*noise, one], other) == [2]


@pytest.mark.parametrize("word", ["Wales", "France", "Schumann", "Tada", "Витязь"])
def test_other_words_stand_for_no_given_name(word: str) -> None:
    assert not any(map(is_alias, all_keys(fold(word))))
    assert any(map(is_alias, all_keys(fold("Szymon"))))
