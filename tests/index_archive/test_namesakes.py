"""Other people of nearly the same name stand below every spelling of the one that was meant."""

from __future__ import annotations

import pytest

from index.languages.folding import fold
from index.languages.given_names_of_both import may_be_a_case, of_the_other_sex

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


def test_a_text_about_both_stands_above() -> None:
    both = "Віктар Саладуха і Вікторыя Саладуха"
    assert found(["Вікторыя Саладуха", "Виктор Солодуха", both], "Віктар Саладуха")[0] == 3


def test_a_name_of_the_other_sex_is_of_the_same_script() -> None:
    assert "виктория" in of_the_other_sex("виктор")
    assert "victoria" not in of_the_other_sex("виктор")
    assert "victor" in of_the_other_sex("victoria")
    assert of_the_other_sex("тамара") == ()


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
