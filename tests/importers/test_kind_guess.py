"""Testimonies and letters among plain texts: told by a heading or by who speaks, and as guesses."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from archive.records import Kind
from importers.kind_guess import guess_kind
from importers.plaintext import parse_plain_text

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
TESTIMONIES = SAMPLE / "documents" / "testimonies"
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
    [
        NIGHT,
        "Меня увезли в автозаке. Нас били дубинками.",
        "Ми сиділи у підвалі під обстрілами. Я бачила танк.",
        "They took me away. The police beat us, and a judge gave me ten days.",
        "Zabrali mnie w nocy. Bili nas. Sąd dał mi areszt.",
        "Mane sulaikė prie namų. Aš laukiau tardytojo.",
        "Мяне судзілі па скайпе.\nСуддзя не падняла вачэй.\nЯ сказала праўду.",
    ],
)
def test_a_dated_text_whose_writer_tells_what_was_done_to_them_is_a_testimony(text: str) -> None:
    assert guess_kind(text, is_dated=True) is Kind.TESTIMONY
    assert guess_kind(text, is_dated=False) is Kind.ARTICLE


@pytest.mark.parametrize(
    "text",
    [
        NEWS,
        "Лістапад быў халодны.\n\nСуд пачаўся.",
        "List of names\n\nOne, two",
        "Я быў у гасцініцы. Мне спадабаўся сняданак, нам далі добры пакой.",
        "Я живу у тюрьмы. Мы ходим мимо тюрьмы. Мне она не нравится.",
        "Я піяніст. Мы ігралі ўвосень. У Мінску суддзя пакараў турмой сведку допыту.",
        "The police arrested four men. A judge sent them to prison, and a soldier told us.",
        "\n".join(["Мяне вядуць у турму", "за краты, на допыт", "канвой і суддзя"] * 2),
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


def test_of_real_texts_hardly_any_is_taken_for_a_testimony(corpora: Path) -> None:
    """Posts, speeches, poems and stories as well as news, each as if it had a date."""
    texts = [
        json.loads(line)["text"]
        for name in ("docs.jsonl", "docs-nc.jsonl")
        for line in (corpora / "mixed" / name).read_text("utf-8").splitlines()
    ]
    kinds = Counter(guess_kind(text, is_dated=True) for text in texts)
    assert len(texts) > 5_000
    assert kinds[Kind.ARTICLE] >= 0.99 * len(texts)


def test_most_testimonies_of_the_sample_are_told_without_their_headings() -> None:
    texts = [path.read_text("utf-8") for path in sorted(TESTIMONIES.iterdir())]
    told = [text.split("---", 2)[2].split("*\n", 1)[1] for text in texts]
    kinds = Counter(guess_kind(text, is_dated=True) for text in told)
    assert kinds[Kind.TESTIMONY] > kinds[Kind.ARTICLE]
