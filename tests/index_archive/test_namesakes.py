"""Other people of nearly the same name stand below every spelling of the one that was meant."""

from __future__ import annotations

import pytest

from index.languages.folding import fold
from index.languages.given_names_of_both import (
    may_be_a_case,
    of_the_other_sex,
    surely_of_the_other_sex,
)
from index.languages.name_vowels import ANOTHER_NAME, apart

from .test_names_written import found


@pytest.mark.parametrize(
    ("query", "spellings", "other"),
    [
        ("Віктар Саладуха", ["Виктор Солодуха", "Viktar Saladukha"], "Вікторыя Саладуха"),
        ("Вікторыя Саладуха", ["Виктория Солодуха", "Viktoryia Saladukha"], "Віктар Саладуха"),
        ("Аляксандр Лапата", ["Александр Лопата", "Aliaksandr Lapata"], "Аляксандра Лапата"),
        ("Саладуха Яўген", ["Евгений Солодуха", "Yauhen Saladukha"], "Яўгенія Саладуха"),
        ("Валянцін Гарбацэвіч", ["Валентин Горбацевич"], "Валянціна Гарбацэвіч"),
        ("Vladislav Saladukha", ["Уладзіслаў Саладуха"], "Vladislava Saladukha"),
        # of another language, with a surname that is in no case
        ("Валентин Гарбацевич", ["Valiantsin Harbatsevich"], "Валянціна Гарбацэвіч"),
        ("Valancin Harbacevič", ["Валянцін Гарбацэвіч"], "Валянціна Гарбацэвіч"),
        ("Ян Чупрык", ["Jan Czupryk"], "Яна Чупрык"),
        # a surname that sounds nearly like a short given name
        ("Васіль Стусь", ["Vasyl Stus", "Wasil Stuś"], "Васіль Стась"),
        # another vowel in the same language
        ("Ігар Лопат", ["Игорь Лопат", "Ihar Lopat"], "Ігар Лапат"),
        ("Сергей Халановский", ["Сяргей Халаноўскі"], "Сергей Холановский"),
        ("Юлія Чаранюк", ["Юлия Черанюк", "Yuliya Charaniuk"], "Юлія Чоранюк"),
        ("Алесь Мяладоўскі", ["Алесь Меладовский"], "Алесь Меладоўскі"),
    ],
)
def test_another_person_stands_below(query: str, spellings: list[str], other: str) -> None:
    texts = [other, *spellings, query]
    ranked = found(texts, query)
    assert ranked[0] == len(texts)
    assert ranked[-1] == 1
    assert sorted(ranked) == list(range(1, len(texts) + 1))


def test_a_given_name_that_sounds_like_another_one_is_not_found() -> None:
    texts = ["Олег Лопатчук", "Вольга Лапатчук", "Olga Łopatczuk"]
    assert sorted(found(texts, "Ольга Лопатчук")) == [2, 3]


@pytest.mark.parametrize(
    ("query", "spellings", "other"),
    [
        ("Алесь Мяладоўскі", ["Олесь Міладовський", "Ales Mialadouski"], "Александр Меледовский"),
        ("Алесь Меладовский", ["Ales Mialadouski", "Aleś Mieladowski"], "Алесь Меледоўскі"),
        ("Игорь Лопатик", ["Igoris Lopatikas", "Ihar Łopatik"], "Ігар Лапатік"),
        (
            "Сяргей Халаноўскі",
            ["Siarhei Khalanouski", "Sergejus Chalanovskis"],
            "Сергей Холоновский",
        ),
        ("Viktor Saladucha", ["Viktaras Saladucha", "Віктар Саладуха"], "Вікторыя Саладуха"),
        ("Алесь Мяляцкі", ["Alesis Meliackis", "Ales Mialiatski"], "Алесь Мелекаў"),
        ("Alesis Meliackis", ["Алесь Мяляцкі", "Олесь Міляцький"], "Аляксандр Мелякоў"),
    ],
)
def test_a_likelier_spelling_in_another_language_stands_above(
    query: str, spellings: list[str], other: str
) -> None:
    ranked = found([other, *spellings, query], query)
    assert ranked[0] == len(spellings) + 2
    assert set(ranked[1 : len(spellings) + 1]) == set(range(2, len(spellings) + 2))


@pytest.mark.parametrize(
    ("one", "nearer", "farther"),
    [
        ("Лосік", "Losik", "Ласік"),
        ("Лосік", "Losikas", "Лысик"),
        ("Беляцкий", "Bialiatski", "Бялецкі"),
        ("Бяляцкі", "Біляцький", "Белецкий"),
        ("Ціханоўскі", "Tsikhanouski", "Тихоновский"),
        ("Ціханоўскі", "Тихановського", "Тихоновский"),
        ("Калеснікава", "Колеснікова", "Каласнікава"),
        ("Чарняўская", "Czerniawska", "Чарнеўская"),
        ("Beliackis", "Бяляцкага", "Белякоў"),
        ("Losik", "Losikiem", "Łasik"),
        ("Сахараў", "Sacharow", "Захаров"),
    ],
)
def test_vowels_tell_how_far_spellings_are_apart(one: str, nearer: str, farther: str) -> None:
    near, far = apart(fold(one), fold(nearer)), apart(fold(one), fold(farther))
    assert near < ANOTHER_NAME
    assert near < far
    assert apart(fold(nearer), fold(one)) == near


def test_a_man_in_the_genitive_is_no_woman() -> None:
    texts = ["Валентина Лопатчик", "Валянціна Лапатчыка не бачылі"]
    assert found([*texts, "Walancin Łapatczyk"], "Valancin Lapatčyk")[-1] == 1
    assert found([*texts, "Valentin Lopatin"], "Валентин Лопатчик")[0] == 2


def test_a_text_about_both_stands_above() -> None:
    both = "Віктар Саладуха і Вікторыя Саладуха"
    assert found(["Вікторыя Саладуха", "Виктор Солодуха", both], "Віктар Саладуха")[0] == 3


def test_a_name_of_the_other_sex_is_of_the_same_script() -> None:
    assert "виктория" in of_the_other_sex("виктор")
    assert "victoria" not in of_the_other_sex("виктор")
    assert "victor" in of_the_other_sex("victoria")
    assert of_the_other_sex("тамара") == ()


def test_a_name_is_surely_of_the_other_sex_where_it_is_no_case() -> None:
    assert "вікторыя" in surely_of_the_other_sex("viktor")
    assert "евгения" not in surely_of_the_other_sex("eugene")


@pytest.mark.parametrize(
    ("man", "woman", "may_be"),
    [
        ("Аляксандр", "Аляксандра", True),
        ("Евгений", "Евгения", True),
        ("Віктар", "Вікторыя", False),
        ("Яўген", "Яўгенія", False),
    ],
)
def test_some_names_of_women_may_be_cases_of_names_of_men(
    man: str, woman: str, may_be: bool
) -> None:
    assert may_be_a_case(fold(man), fold(woman)) is may_be
    assert may_be_a_case(fold(woman), fold(man)) is may_be
