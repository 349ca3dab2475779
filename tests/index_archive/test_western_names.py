"""English, French and German names, as they are written in Latin and in Cyrillic."""

from __future__ import annotations

import pytest

from index.languages.folding import fold
from index.languages.known_names import known_name
from index.languages.names import name_keys
from index.languages.western_names import ROWS
from index.languages.western_spellings import western_readings

from .test_names_written import found

NOISE = ["Яна Кольская і Шора спяваюць.", "Jana Lasota i Marek Kolnik.", "Гена Карсон не пришёл."]

PEOPLE = (
    "Stephen Kohler|Стивен Колер|Стывен Колер|Стівен Колер|Стивена Колера",
    "Joe Jobson|Джо Джобсон|Джо Джобсан|Джо Джобсона",
    "Michael Whitman|Майкл Уитман|Майкл Уітман|Майкл Вітман|Майкла Уитмана",
    "William Knightley|Уильям Найтли|Вільям Найтлі|Уильяма Найтли",
    "George Brownfield|Джордж Браунфилд|Джордж Браўнфілд|Джорджа Браунфилда",
    "John McCall|Джон Макколл|Джон Макол|Джона Макколла",
    "Jean Fourcault|Жан Фурко|Жан Фурко|Жана Фурко",
    "Jacques Chardin|Жак Шарден|Жак Шардэн|Жака Шардена",
    "Charles Renard|Шарль Ренар|Шарль Рэнар|Шарля Ренара",
    "François Millerand|Франсуа Миллеран|Франсуа Мілеран",
    "Volker Steinhardt|Фолькер Штайнхардт|Фолькер Штайнгарт|Фолькера Штайнхардта",
    "Heinrich Sachsberg|Генрих Заксберг|Генрых Заксберг|Генриха Заксберга",
    "Nigel Kessinger|Найджел Кессинджер|Найджэл Кесінджэр|Найджела Кессинджера",
    "Nancy Spence|Нэнси Спенс|Нэнсі Спенс|Ненсі Спенс",
    "Josip Ivanović|Йосип Иванович|Ёсіп Івановіч",
)


@pytest.mark.parametrize("person", PEOPLE)
def test_each_spelling_finds_the_others(person: str) -> None:
    spellings = person.split("|")
    texts = [*NOISE, *(f"- {spelling}." for spelling in spellings)]
    own = list(range(len(NOISE) + 1, len(texts) + 1))
    for spelling in spellings:
        assert sorted(found(texts, spelling)) == own, spelling


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("Johnson", "dzhonson"),
        ("Kohl", "kol"),
        ("Wright", "rit"),
        ("Gates", "geits"),
        ("Blake", "bleike"),
        ("Djokovic", "dzhokovich"),
        ("Juppé", "zhuppé"),
        ("Honoré", "onoré"),
    ],
)
def test_a_western_reading(name: str, reading: str) -> None:
    assert reading in western_readings(fold(name))


@pytest.mark.parametrize("name", ["Jabłoński", "Jančiauskas", "Жак", "Kolesnikova", "Łuksza"])
def test_names_of_the_neighbours_are_read_as_they_are(name: str) -> None:
    assert western_readings(fold(name)) == ()


def test_each_beginning_is_folded_and_of_one_row() -> None:
    beginnings = [beginning for row in ROWS for beginning in row.split()]
    assert [fold(each) for each in beginnings] == beginnings
    assert len(set(beginnings)) == len(beginnings)
    assert len({known_name(beginning) for beginning in beginnings}) == len(ROWS)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Жак", "Жукаў"), ("Джонсон", "Янсон"), ("Кінг", "Кніга"), ("Майкл", "Мкліц")],
)
def test_other_names_are_not_near(one: str, other: str) -> None:
    assert not name_keys(fold(one)) & name_keys(fold(other))
