"""A list is taken as it was pasted: the numbers of its lines are not asked for."""

from __future__ import annotations

import pytest

from archive.term_lists import terms_of


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
    ],
)
def test_the_terms_of_a_list(text: str, terms: list[str]) -> None:
    assert terms_of(text) == terms
