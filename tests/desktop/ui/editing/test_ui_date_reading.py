"""A date is read as people write it, and as the window itself shows it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication

from desktop.ui.editing.date_reading import read_date
from desktop.ui.languages import INTERFACE_LANGUAGES, Languages
from desktop.ui.vocabulary import date_words

SHOWN = (
    *(f"2020-{month:02}" for month in range(1, 13)),
    *(f"1937-{month:02}-{month + 9:02}" for month in range(1, 13)),
    *(f"2020-{season}" for season in range(21, 25)),
    "2020",
    "2020?",
    "2020~",
    "2020-08-09~",
    "2020-08-09?",
    "2020-22~",
    "2020-08-09/2020-08-12",
    "2020-08~/2021?",
    "2020/2021",
    "../2020-08",
    "../2020-21",
    "2020-08-09/..",
    "2020-08/..",
    "198X",
    "2020-08-XX",
)
WRITTEN = {
    "12 жніўня 2020": "2020-08-12",
    "12 августа 2020 г.": "2020-08-12",
    "August 12, 2020": "2020-08-12",
    "12th of August 2020": "2020-08-12",
    "жнівень 2020": "2020-08",
    "9 sierpnia 2020": "2020-08-09",
    "31 березня 2022 р.": "2022-03-31",
    "лето 1937 года": "1937-22",
    "9.8.2020": "2020-08-09",
    "9.8.20": "2020-08-09",
    "09.08.37": "1937-08-09",
    "2020-8-9": "2020-08-09",
    "2020.08.09": "2020-08-09",
    "2020-8": "2020-08",
    "2020-2021": "2020/2021",
    "1937 - 1938": "1937/1938",
    "09.08.2020-12.08.2020": "2020-08-09/2020-08-12",
    "жнівень 2020 – верасень 2020": "2020-08/2020-09",
    "1930-я": "193X",
    "1930s": "193X",
    "каля 1937": "1937~",
    "да: жнівень 2020": "../2020-08",
    "2020, няпэўна": "2020?",
}
NO_DATES = (
    "лютага",
    "31 лютага 2020",
    "9 жніўня",
    "9 10 жніўня 2020",
    "жнівень верасень 2020",
    "2020, няпэўна, няпэўна",
    "9.13.2020",
    "2020-13-1",
    "каля каля 2020",
    "9 лета 2020",
    "жніўня <2020>",
    "да:",
)


@pytest.fixture(params=INTERFACE_LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    owner, before = QObject(), QLocale()
    languages = Languages(qapp, owner)
    languages.choose(request.param)
    yield request.param
    languages.choose("en")
    QLocale.setDefault(before)


def test_every_form_that_is_shown_is_read_back(language: str) -> None:
    words = {edtf: date_words(edtf) for edtf in SHOWN}
    assert {edtf: read_date(shown) for edtf, shown in words.items()} == {e: e for e in SHOWN}, words
    assert language in INTERFACE_LANGUAGES


@pytest.mark.parametrize(("words", "edtf"), WRITTEN.items())
def test_dates_are_read_as_people_write_them(words: str, edtf: str) -> None:
    assert read_date(words) == edtf
    assert read_date(f" {words.upper()} ") == edtf


@pytest.mark.parametrize("words", NO_DATES)
def test_what_is_no_date_is_refused(words: str) -> None:
    assert read_date(words) is None
