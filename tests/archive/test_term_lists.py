"""A list is taken as it was pasted: the numbers of its lines are not asked for."""

from __future__ import annotations

import csv

import pytest

from archive.term_lists import is_table, terms_of


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
        ("-Лукша\n-war", ["-Лукша", "-war"]),
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
    assert terms_of(text) == terms


def test_a_table_is_told_from_a_list() -> None:
    assert is_table("Рабкова;Гомель\nЧапюк;Мінск")
    assert not is_table("Рабкова\nЧапюк")
    assert not is_table("")


def test_cells_longer_than_the_reader_takes_are_no_table() -> None:
    before = csv.field_size_limit(1_000)
    assert not is_table(f"Рабкова;Гомель\nЧапюк;{'я' * 1_001}")
    assert csv.field_size_limit(before) == 1_000
    assert is_table(f"Рабкова;Гомель\nЧапюк;{'я' * 1_001}")
