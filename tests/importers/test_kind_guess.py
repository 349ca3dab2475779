"""Testimonies and letters among plain texts: told by a heading or by who speaks, and as guesses."""

from __future__ import annotations

import pytest

from archive.records import Kind
from importers.kind_guess import guess_kind
from importers.plaintext import parse_plain_text

NIGHT = "Мяне затрымалі ля крамы. Потым павезлі ў аддзел на Карла Маркса. Там нас трымалі ўсю ноч."
NEWS = "У аўторак суд пачаў разгляд справы. «Я не вінаваты, мяне білі, мы маўчалі», — сказаў ён."


@pytest.mark.parametrize(
    "heading",
    [
        *("Паказанні", "Сведчанне № 3", "Показания свидетеля", "Свидетельство", "Свідчення"),
        *("Zeznanie świadka", "Testimony of a teacher", "WITNESS STATEMENT"),
    ],
)
def test_a_heading_names_a_testimony(heading: str) -> None:
    assert guess_kind(f"{heading}\n\nСуд пачаўся.", is_dated=False) is Kind.TESTIMONY


@pytest.mark.parametrize(
    "heading", ["Ліст з турмы", "Письмо маме", "Letter to a friend", "Дарагая мама!", "Dear all,"]
)
def test_a_heading_or_an_address_names_a_letter(heading: str) -> None:
    assert guess_kind(f"{heading}\n\nСуд пачаўся.", is_dated=False) is Kind.LETTER


@pytest.mark.parametrize(
    "text",
    [NIGHT, "Меня увезли. Нас били.", "They took me away. We waited.", "Zabrali mnie. Bili nas."],
)
def test_a_dated_text_that_speaks_of_itself_is_a_testimony(text: str) -> None:
    assert guess_kind(text, is_dated=True) is Kind.TESTIMONY
    assert guess_kind(text, is_dated=False) is Kind.ARTICLE


@pytest.mark.parametrize(
    "text",
    [
        NEWS,
        "Лістапад быў халодны.\n\nСуд пачаўся.",
        "List of names\n\nOne, two",
        "A long sentence that only mentions a testimony which somebody gave in court, no heading.",
        "",
    ],
)
def test_everything_else_is_an_article(text: str) -> None:
    assert guess_kind(text, is_dated=True) is Kind.ARTICLE


def test_a_date_in_the_first_line_is_the_date_and_not_the_title() -> None:
    draft = parse_plain_text(f"12 верасня 2024 г.\n\n{NIGHT}\n".encode())
    assert draft.description.published == "2024-09-12"
    assert draft.description.kind is Kind.TESTIMONY
    assert draft.description.title == NIGHT
    assert draft.untrusted_text.startswith("12 верасня 2024 г.")
    assert draft.guessed == ("kind", "published")


def test_a_text_that_is_nothing_but_a_date_is_titled_by_it() -> None:
    assert parse_plain_text("12 верасня 2024 г.".encode()).description.title == "12 верасня 2024 г."


def test_a_text_without_a_date_gets_none() -> None:
    draft = parse_plain_text(NIGHT.encode())
    assert draft.description.published == ""
    assert draft.guessed == ("kind",)
