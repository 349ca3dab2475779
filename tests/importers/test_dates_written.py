"""Dates in words, in seven languages; over real texts, translations must name the same days."""

import json
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.edtf import is_edtf
from importers.dates import to_edtf
from importers.dates_written import find_dates

NEAR = date(2018, 6, 1)


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("29 верасня 2024 г.", "2024-09-29"),
        ("с 9 по 12 августа 2020 года", "2020-08-09/2020-08-12"),
        ("з 9 па 12 жніўня 2020", "2020-08-09/2020-08-12"),
        ("від 9 до 12 серпня 2020 р.", "2020-08-09/2020-08-12"),
        ("from 9 to 12 August 2020", "2020-08-09/2020-08-12"),
        ("з 30 жніўня па 2 верасня 2020", "2020-08-30/2020-09-02"),
        ("9.VIII.2020", "2020-08-09"),
        ("9. ІХ. 2020", "2020-09-09"),
        ("12.09.24", "2024-09-12?"),
        ("30.10.37 г.", "1937-10-30?"),
        ("у 1990-я гады", "199X"),
        ("1980-х годов", "198X"),
        ("1990s", "199X"),
        ("1980er Jahren", "198X"),
        ("Anfang 2018", "2018"),
        ("в начале 2021", "2021"),
        ("у верасні 2024", "2024-09"),
        ("11 сентября 2001 года", "2001-09-11"),
        ("«5» июня 1999 г.", "1999-06-05"),
        ("24 серпня 1991 року", "1991-08-24"),
        ("Sep. 29, 2024", "2024-09-29"),
        ("Wednesday, September 11th, 2024", "2024-09-11"),
        ("11 September 2024, 10:30", "2024-09-11"),
        ("13/4/2024", "2024-04-13"),
        ("2024/04/13", "2024-04-13"),
        ("1 września 1939 r.", "1939-09-01"),
        ("2024 m. rugsėjo 29 d.", "2024-09-29"),
        ("2014 m. balandžio", "2014-04"),
        ("29. September 2024", "2024-09-29"),
        ("29 vieraśnia 2024", "2024-09-29"),
        ("22-23 сакавіка 2011 года", "2011-03-22/2011-03-23"),
        ("30 верасня – 2 кастрычніка 2024 г.", "2024-09-30/2024-10-02"),
        ("29 верасня – 3 кастрычніка 2024", "2024-09-29/2024-10-03"),
        ("28 декабря – 3 января 2024", "2023-12-28/2024-01-03"),
        ("28 декабря 2023 – 3 января 2024", "2023-12-28/2024-01-03"),
        ("28 декабря 2023 г. по 3 января 2024 г.", "2023-12-28/2024-01-03"),
        ("29 September 2024 – 3 October 2024", "2024-09-29/2024-10-03"),
        ("September 29–October 3, 2024", "2024-09-29/2024-10-03"),
        ("December 28 to January 3, 2024", "2023-12-28/2024-01-03"),
        ("December 28, 2023 – January 3, 2024", "2023-12-28/2024-01-03"),
        ("29.09–03.10.2024", "2024-09-29/2024-10-03"),
        ("29.12 - 03.01.2024", "2023-12-29/2024-01-03"),
        ("29.09.2024–03.10.2024", "2024-09-29/2024-10-03"),
        ("29–30.09.2024", "2024-09-29/2024-09-30"),
        ("верасень–кастрычнік 2024", "2024-09/2024-10"),
        ("снежань – студзень 2024", "2023-12/2024-01"),
        ("май 2023 – июнь 2024 года", "2023-05/2024-06"),
        ("10 мая 2024 – 12 июня", "2024-05-10/2024-06-12"),
        ("14:10 - 30.09.2024", "2024-09-30"),
        ("1937–1938 гг.", "1937/1938"),
        ("1937–1938 гады", "1937/1938"),
        ("с 1937 по 1938 год", "1937/1938"),
        ("лета – восень 2020", "2020-22/2020-23"),
        ("летам 2020 года", "2020-22"),
        ("каля 1920 года", "1920~"),
        ("В 1937 году", "1937"),
    ],
)
def test_written_dates(written: str, edtf: str) -> None:
    assert to_edtf(written) == edtf


@pytest.mark.parametrize(
    "written",
    [
        "31 лютага 2024",
        "31 лютага – 3 сакавіка 2024",
        "31.02–03.03.2024",
        "3 кастрычніка 2024 – 29 верасня 2024",
        "28 декабря 2023 – 3 января",
        "1938–1937 гг.",
        "восень – зіма 2020",
        "45.13.24",
        "9.VIIII.2020",
        "вчора",
        "9 па 12 жніўня",
        "11 сентября",
        "1 мая 2019 і 2 чэрвеня 2020",
        "2024 м",
        "мая",
    ],
)
def test_control_what_is_no_single_date_gives_none(written: str) -> None:
    assert to_edtf(written) == ""


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("9 и 10 августа 2020", "2020-08-09/2020-08-10"),
        ("9, 10 і 11 жніўня 2020 г.", "2020-08-09/2020-08-11"),
        ("9 та 10 серпня 2020", "2020-08-09/2020-08-10"),
        ("9th and 10th of August 2020", "2020-08-09/2020-08-10"),
        ("10 и 11.08.2020", "2020-08-10/2020-08-11"),
        ("ночь с 9 на 10 августа 2020", "2020-08-09/2020-08-10"),
        ("у ноч з 9 на 10 жніўня 2020", "2020-08-09/2020-08-10"),
        ("паміж 1 і 5 мая 2021", "2021-05-01/2021-05-05"),
        ("between 1 and 5 May 2021", "2021-05-01/2021-05-05"),
        ("1937 и 1938 годы", "1937/1938"),
        ("до 5 мая 2021", "../2021-05-05"),
        ("не пазней за 5 мая 2021", "../2021-05-05"),
        ("before 2021-05-05", "../2021-05-05"),
        ("після 5 травня 2021", "2021-05-05/.."),
        ("не ранее 5 мая 2021", "2021-05-05/.."),
        ("since 1 May 2021", "2021-05-01/.."),
        ("10 through 12 May 2021", "2021-05-10/2021-05-12"),
        ("May 10 through May 12, 2021", "2021-05-10/2021-05-12"),
        ("за 3 дня до 5 мая 2021", "../2021-05-05"),
        ("не раньше 5 мая 2021", "2021-05-05/.."),
    ],
)
def test_days_in_a_row_and_open_ends_are_spans(written: str, edtf: str) -> None:
    assert to_edtf(written) == edtf


@pytest.mark.parametrize(
    "written",
    [
        "1,5 мая 2021",
        "1, 5 мая 2021",
        "1 и 5 мая 2021",
        "1 і 5 траўня 2021 г.",
        "1 та 5 травня 2021",
        "1 and 5 May 2021",
        "1 или 2 мая 2021",
        "1 ці 2 траўня 2021",
        "1 or 2 May 2021",
        "1-3 и 5 мая 2021",
    ],
)
def test_of_days_that_are_apart_the_month_is_known(written: str) -> None:
    assert to_edtf(written) == "2021-05"


@pytest.mark.parametrize(
    "written",
    [
        "1,5 мая",
        "1 и 5 мая",
        "с 1 по 5 мая",
        "5 и 1 мая 2021",
        "0 и 1 мая 2021",
        "1 и 31 июня 2021",
        "1 мая и 5 июня 2021",
        "1 траўня, 5 чэрвеня 2021",
        "May 1 and June 5, 2021",
        "May 1 and 5, 2021",
        "01.05, 05.06.2021",
        "у маі і чэрвені 2021",
        "летом и осенью 2020",
        "1937 и 1940 годы",
        "1937 или 1938 год",
        "мая 2020 и 2021 годов",
        "5 мая 2021 и 6 июня",
        "5 мая 2021, 6 июня",
        "1 и весной 2021",
        "2021-05-10..2021-05-12",
        "2021-05-10/12",
        "10 мая - июня 2021",
        "май 2021 – июнь",
        "11 верасня 2020-2021",
        "зимой 2020/21",
        "зімой 2020-2021",
        "1-3 мая 2021 (?)",
    ],
)
def test_what_is_more_than_one_date_is_left_out(written: str) -> None:
    assert to_edtf(written) == ""


@pytest.mark.parametrize(
    "written",
    [
        "12.05.1980 г.р.",
        "1980 г. р.",
        "нар. 12.05.1980",
        "3 травня 1980 року народження",
        "born May 3, 1980",
        "дата рождения: 12 мая 1980",
        "накануне 5 мая 2021",
        "напярэдадні 5 мая 2021",
        "не 5 мая 2021",
        "week of May 5, 2021",
        "на неделе с 5 мая 2021",
    ],
)
def test_a_birthday_and_a_day_that_is_not_meant_are_left_out(written: str) -> None:
    assert to_edtf(written) == ""


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("12 мая 2021?", "2021-05-12?"),
        ("12 мая 2021 г. (?)", "2021-05-12?"),
        ("12.05.2021 (?)", "2021-05-12?"),
        ("каля 1920 года (?)", "1920%"),
        ("1 или 2 мая 2021?", "2021-05?"),
    ],
)
def test_a_date_with_a_question_mark_is_uncertain(written: str, edtf: str) -> None:
    assert to_edtf(written) == edtf


@pytest.mark.parametrize(
    "written",
    [
        "5 мая 2021 – 10:30",
        "5 мая 2021 г., нядзеля",
        "5 мая 2021 - Гродна",
        "5 мая 2021 г. Н. Новгород",
        "5 мая 2021 р.",
    ],
)
def test_control_beside_a_time_or_a_place_a_day_stays_sure(written: str) -> None:
    assert to_edtf(written) == "2021-05-05"


def test_a_day_without_a_year_is_the_last_one_before_what_is_known() -> None:
    assert to_edtf("11 сентября", near=NEAR) == "2017-09-11"
    assert to_edtf("1 чэрвеня", near=NEAR) == "2018-06-01"
    assert to_edtf("29 лютага", near=NEAR) == ""


def test_offsets_are_those_of_the_text() -> None:
    text = "İ. Затрыманы 9 жніўня 2020\xa0г., вызвалены 12 жніўня 2020 года."
    assert [text[one.start : one.end] for one in find_dates(text)] == [
        "9 жніўня 2020\xa0г.",
        "12 жніўня 2020 года",
    ]


@given(st.text(st.sampled_from("1230 5.,/-–«маяжніўня сентября 2020 г.Sept m.d")))
def test_whatever_is_found_is_a_date(text: str) -> None:
    end = 0
    for one in find_dates(text, near=NEAR):
        assert is_edtf(one.edtf)
        assert end <= one.start < one.end <= len(text)
        end = one.end


def test_translations_of_one_article_name_the_same_days(corpora: Path) -> None:
    """Days of the English original that are found in its translation, of NTREX-128."""
    dates: dict[str, dict[str, Counter[str]]] = defaultdict(dict)
    for line in (corpora / "mixed" / "docs.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["source"].startswith("NTREX") and record.get("spelling") != "tarashkevitsa":
            dated = find_dates(record["text"], near=NEAR)
            # Polish and Lithuanian count decades within a century: they are words, not days.
            found = Counter(one.edtf for one in dated if "X" not in one.edtf)
            dates[record["source"]].setdefault(record["lang"], found)
    wanted = agreed = 0
    for languages in dates.values():
        original = languages.pop("en", Counter())
        for found in languages.values():
            wanted += original.total()
            agreed += (original & found).total()
    assert wanted >= 60
    assert agreed >= 0.95 * wanted
