"""A headline in capitals is asked for by its words; operators that are meant stay operators."""

from __future__ import annotations

import pytest

from index.archive_normalization import normalise
from index.archive_queries import parse

from .test_names_written import found


def understood(text: str) -> str:
    root = parse(text).root
    assert root is not None
    return str(normalise(root))


@pytest.mark.parametrize(
    "headline",
    [
        "НЕ ЗАБУДЕМ",
        "НЕ ДАМ",
        "ПРАВО И СВОБОДА",
        "ПРАВА І СВАБОДА",
        "СУД НЕ ВАЙНА",
        "СВОБОДА ИЛИ СМЕРТЬ",
        "ПРАВДА ТА ВОЛЯ",
        "МІНСК, 2020: НЕ ЗАБУДЗЕМ, НЕ ДАРУЕМ!",
        "«ПРАВА І СВАБОДА» НЯ ЗГІНУЦЬ",
        "СЛОВА І СПРАВА УЛАДЗІМІРА НЯКЛЯЕВА",
    ],
)
def test_words_of_a_headline_are_no_operators(headline: str) -> None:
    assert understood(headline).casefold() == understood(headline.lower()).casefold()


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("КГБ АБО ФСБ", "(text:КГБ OR text:ФСБ)"),
        ("КГБ НЕ ФСБ", "(text:КГБ ANDNOT text:ФСБ)"),
        ("суд НЕ вайна", "(text:суд ANDNOT text:вайна)"),
        ("Калеснікава АБО ЗНАК", "(text:Калеснікава OR text:ЗНАК)"),
        ("СВАБОДА OR ПРАВА", "(text:СВАБОДА OR text:ПРАВА)"),
        ("СВАБОДА AND NOT ПРАВА", "(text:СВАБОДА ANDNOT text:ПРАВА)"),
        ("lang:be НЕ ФСБ", "(lang:be ANDNOT text:ФСБ)"),
        ("КАЛЕСНІКАВА АБО (ЗНАК)", "(text:КАЛЕСНІКАВА OR text:ЗНАК)"),
        ("НЕ суд", "(None:* ANDNOT text:суд)"),
    ],
)
def test_operators_that_are_meant_stay_operators(text: str, tree: str) -> None:
    assert understood(text) == tree


def test_a_pasted_headline_finds_its_text() -> None:
    texts = ["Пра іншае", "Не забудем, не даруем", "Усё забудем", "СУД ІДЗЕ"]
    assert found(texts, "НЕ ЗАБУДЕМ") == [2]
