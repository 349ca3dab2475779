"""Date lines, made up and of real articles."""

import json
import re
from pathlib import Path

import pytest

from importers.dates_line import date_line


@pytest.mark.parametrize(
    "text",
    [
        "Загаловак\n11 верасня 2024 г., 21:15\nТэкст",
        "Title\nPublished: Wed, 11 September 2024\nText here",
        "Серада, 11 верасня 2024 года\nТэкст",
        "Title of the article Wednesday, September 11, 2024\nText",
        "Wednesday, September 11, 2024 The text begins here.",
        "Тэкст на некалькі радкоў.\n" * 300 + "Мы.\n11.09.2024",
    ],
)
def test_a_line_that_is_a_day(text: str) -> None:
    assert date_line(text) == "2024-09-11"


@pytest.mark.parametrize(
    "text",
    [
        "Мінск, 11 верасня 2024 года\nподпіс пад здымкам",
        "11 верасня 2024 года ён выйшаў з дому.",
        "Верасень 2024\nТэкст",
        "10 верасня 2024, 11 верасня 2024",
        "Тэкст\n" * 20 + "11 верасня 2024" + "\nТэкст" * 20,
    ],
)
def test_control_a_caption_a_sentence_a_month_or_a_line_in_the_middle_is_none(text: str) -> None:
    assert date_line(text) == ""


def test_dates_of_real_articles(corpora: Path) -> None:
    """Of 40 dated articles of Wikinews nearly all; of all other documents next to none."""
    dated = found = others = mistaken = 0
    for line in (corpora / "mixed" / "docs.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        day = date_line(record["text"])
        if re.match("gum-(?:news|interview)", record["id"]):
            dated += 1
            found += day != ""
        else:
            others += 1
            mistaken += day != ""
    assert dated == 40
    assert found >= 0.85 * dated
    assert mistaken <= 0.002 * others
