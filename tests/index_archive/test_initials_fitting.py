"""Initials typed without a field find everybody of the surname, and first whom they fit."""

from __future__ import annotations

import pytest

from .test_names_written import found

_TEXTS = [
    "Вацлаў Гарошка",
    "Ольга Горошко",
    "Міхаіл Гарошка",
    "Iwan Haroszka",
    "М. Горошко",
    "Гарошка",
    "Maryja Haroška",
]
_FITTING = {3, 5, 7}


@pytest.mark.parametrize("query", ["M. Haroshka", "М. Гарошка", "Горошко М.", "М. А. Горошко"])
def test_whom_an_initial_fits_stands_first(query: str) -> None:
    ranked = found(_TEXTS, query)
    assert sorted(ranked) == list(range(1, len(_TEXTS) + 1))
    assert set(ranked[: len(_FITTING)]) == _FITTING


def test_the_given_name_stands_beside_the_surname() -> None:
    texts = ["Марыя і Вацлаў, Ігар і Пятро, а таксама Гарошка", "Пётр Горошко і Марыя Горошко"]
    assert found(texts, "М. Гарошка") == [2, 1]
