"""Patronymics need not be in a text that is asked for a whole name; everything else must be."""

import pytest

from archive.searching import Layer, SearchRequest
from index.languages.folding import fold
from index.languages.patronymics import patronymic_among

from .test_names_written import found, matches_of


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Зинаида Матвеевна Стрижак", 1),
        ("Зинаиде Матвеевне Стрижак", 1),
        ("Стрижак Зинаида Матвеевна", 2),
        ("Зінаіда Мацвееўна Стрыжак", 1),
        ("Зінаіда Матвіївна Стрижак", 1),
        ("Зінаіда Іллінічна Стрыжак", 1),
        ("Юрий Ильич Солодуха", 1),
        ("Юрия Кузьмича Солодуху", 1),
        ("Юрій Сергійович Солодуха", 1),
        ("Юрыю Сяргеевічу Саладуху", 1),
        ("Солодуха Юрий Сергеевич", 2),
        ("Юры Сяргеевіч Багдановіч", 1),
        ("Zinaida Matveevna Strizhak", 1),
        ("Saladucha Jury Siarhiejevič", 2),
        ("Jurij Siergiejewicz Sołoducha", 1),
        ("Juri Sergejewitsch Soloducha", 1),
        ("Юрий Солодуха Минск", None),
        ("Юрий Сергеевич", None),
        ("Суд Юрий Сергеевич Солодуха", None),
    ],
)
def test_the_patronymic_of_three_words_is_known_by_its_ending(name: str, place: int | None) -> None:
    assert patronymic_among([fold(word) for word in name.split()]) == place


def test_texts_with_the_patronymic_stand_first() -> None:
    texts = ["Зінаіда Стрыжак.", "Дождж.", "Зінаіда Мацвееўна Стрыжак."]
    assert found(texts, "Зинаида Матвеевна Стрижак") == [3, 1]


@pytest.mark.parametrize(
    "query",
    [
        "Зинаида Матвеевна Стрижак Минск",
        '"Зинаида Матвеевна Стрижак"',
        "Зинаида Матвеевна",
    ],
)
def test_what_may_be_no_whole_name_must_all_be_there(query: str) -> None:
    assert found(["Зинаида Стрижак."], query) == []


def test_of_a_whole_name_in_small_letters_the_patronymic_need_not_be_there() -> None:
    assert found(["Зинаида Стрижак."], "зинаида матвеевна стрижак") == [1]


def test_without_the_layer_of_names_all_words_must_be_there() -> None:
    request = SearchRequest(query="Зинаида Матвеевна Стрижак", layers=frozenset({Layer.EXACT}))
    assert matches_of(["Зинаида Стрижак."], request) == []
    assert matches_of(["Зинаида Матвеевна Стрижак."], request) == [1]
