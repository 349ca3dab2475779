"""A list is taken as it was pasted: the numbers of its lines are not asked for."""

from __future__ import annotations

import csv

import pytest

from archive.term_lists import read_terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", []),
        (" \n\t\n", []),
        ("Лукша\r\n\r\n  Сянькевіч  \n", ["Лукша", "Сянькевіч"]),
        ("1. Лукша\n2. Сянькевіч\n", ["Лукша", "Сянькевіч"]),
        ("1) Лукша\n\n(2) Сянькевіч", ["Лукша", "Сянькевіч"]),
        ("• Лукша\n• Сянькевіч", ["Лукша", "Сянькевіч"]),
        ("- Лукша\n — Сянькевіч\n* war*", ["Лукша", "Сянькевіч", "war*"]),
        ("1. мая", ["1. мая"]),
        ("1. мая\nЛукша", ["1. мая", "Лукша"]),
        ("-Лукша\n-war", ["Лукша", "war"]),
        ("2020 суд\n2021 суд", ["2020 суд", "2021 суд"]),
        ("1.\n2.", ["1.", "2."]),
        ("Рабкова Марфа;Гомель\nЧапюк;Мінск\n", ["Рабкова Марфа", "Чапюк"]),
        ("Рабкова Марфа\tГомель\r\nЧапюк\tМінск", ["Рабкова Марфа", "Чапюк"]),
        ('"Рабкова; Марфа";Гомель;\n;;\nЧапюк;;', ["Рабкова; Марфа", "Чапюк"]),
        ("1. Лукша;Гомель\n2. Чапюк;Мінск", ["Лукша", "Чапюк"]),
        ("Рабкова Марфа;Гомель\nЧапюк", ["Рабкова Марфа;Гомель", "Чапюк"]),
        ("Рабкова;Гомель", ["Рабкова;Гомель"]),
        ("Рабкова, Марфа\nЧапюк, Андрэй", ["Рабкова, Марфа", "Чапюк, Андрэй"]),
        ('"без пары\n"суд"~2 war*', ['"без пары', '"суд"~2 war*']),
    ],
)
def test_the_terms_of_a_list(text: str, terms: list[str]) -> None:
    assert read_terms(text).terms == terms


@pytest.mark.parametrize(
    ("text", "terms", "columns"),
    [
        ("Прозвішча,Імя,Год\nКолас,Марыя,1982\nСуша,Ян,1990", ["Колас Марыя", "Суша Ян"], (1, 2)),
        ("№;Имя;Фамилия\n1;Ян;Суша", ["Суша Ян"], (3, 2)),
        ("Прізвище\tІм’я\nСуша\tЯн\n\tЯна\n\t", ["Суша Ян", "Яна"], (1, 2)),
        ("First name,Last name\nJan,Susza", ["Susza Jan"], (2, 1)),
        ("Год,Ф.И.О.\n1982,Колас Мария\n", ["Колас Мария"], (2,)),
        ("Imię i nazwisko;Rok\nJan Susza;1990", ["Jan Susza"], (1,)),
        ("Фамилия, имя, отчество;Год\n1. Суша Ян;1990", ["Суша Ян"], (1,)),
        ("Name;City\nSusza (1990);Brest", ["Susza"], (1,)),
        ("Прозвішча, імя\nСуша, Ян", ["Суша Ян"], (1, 2)),
        ("ПІБ\n1. Суша Ян", ["Суша Ян"], ()),
        ("Прозвішча, імя\nСуша Ян\nКолас", ["Суша Ян", "Колас"], ()),
        ("ФИО\nСуша;Брест\nКолас;Минск", ["Суша", "Колас"], (1,)),
    ],
)
def test_a_heading_is_no_term_and_tells_the_names(
    text: str, terms: list[str], columns: tuple[int, ...]
) -> None:
    read = read_terms(text)
    assert (read.terms, read.columns, read.headed) == (terms, columns, True)


@pytest.mark.parametrize(
    ("text", "terms", "columns"),
    [
        ("Колас,Марыя,1982\nСуша,Ян,1990", ["Колас", "Суша"], (1,)),
        ("1,Колас,1982\n2,Суша,1990", ["Колас", "Суша"], (2,)),
        ("1.\tКолас\n2.\tСуша", ["Колас", "Суша"], (2,)),
        ("1;2\n3;4", ["1", "3"], (1,)),
        ("Колас, Марыя, 1982 г.р.\nСуша, Ян, 1990 г.р.", ["Колас, Марыя", "Суша, Ян"], ()),
        ("ФИО", ["ФИО"], ()),
        ("Фамилия суда\nИмя суда", ["Фамилия суда", "Имя суда"], ()),
    ],
)
def test_without_a_heading_the_first_words_are_taken(
    text: str, terms: list[str], columns: tuple[int, ...]
) -> None:
    read = read_terms(text)
    assert (read.terms, read.columns, read.headed) == (terms, columns, False)


@pytest.mark.parametrize(
    ("line", "term"),
    [
        ("Андреева Екатерина, 1990 г.р.", "Андреева Екатерина"),
        ("Андреева Екатерина (1990)", "Андреева Екатерина"),
        ("Андреева Е. 1990 г.н.", "Андреева Е."),
        ("Андреева, 01.02.1990 года рождения", "Андреева"),
        ("Андрєєва (1990 р. н.)", "Андрєєва"),
        ("суд 1990", "суд 1990"),
        ("1990 г.р.", "1990 г.р."),
        ("year:(1990)", "year:(1990)"),
        ("суд AND (1990)", "суд AND (1990)"),
        ("суд АБО (1990)", "суд АБО (1990)"),
        ("САНТА АБОЗНАЯ (1990)", "САНТА АБОЗНАЯ"),
        ('"суд" (1990)', '"суд" (1990)'),
    ],
)
def test_a_year_of_birth_is_no_part_of_a_name(line: str, term: str) -> None:
    assert read_terms(line).terms == [term]


def test_numbers_of_two_kinds_and_years_of_birth_are_taken_off_together() -> None:
    read = read_terms("1. Андреева Екатерина, 1990 г.р.\n2) Чульцова Дарья\n3.Суша Ян (1990)")
    assert read.terms == ["Андреева Екатерина", "Чульцова Дарья", "Суша Ян"]


def test_a_dash_before_every_name_excludes_none_and_one_alone_does() -> None:
    assert read_terms("-Рабкова\n-Чапюк").terms == ["Рабкова", "Чапюк"]
    assert read_terms("Рабкова\n-Чапюк").terms == ["Рабкова", "-Чапюк"]
    assert read_terms("*слова*\n*ліст*").terms == ["*слова*", "*ліст*"]


def test_a_table_is_told_from_a_list() -> None:
    assert read_terms("Рабкова;Гомель\nЧапюк;Мінск").columns
    assert not read_terms("Рабкова\nЧапюк").columns
    assert not read_terms("").columns


def test_cells_longer_than_the_reader_takes_are_no_table() -> None:
    before = csv.field_size_limit(1_000)
    assert not read_terms(f"Рабкова;Гомель\nЧапюк;{'я' * 1_001}").columns
    assert csv.field_size_limit(before) == 1_000
    assert read_terms(f"Рабкова;Гомель\nЧапюк;{'я' * 1_001}").columns
