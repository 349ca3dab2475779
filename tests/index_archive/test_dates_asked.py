"""`date:` and `year:` are understood as people write dates; what is no date is refused."""

from __future__ import annotations

import unicodedata
from datetime import date
from functools import partial

import pytest
from whoosh import query

from archive.errors import QuerySyntaxError
from desktop.wiring import leading_date
from index.archive_fields import QueryField
from index.archive_normalization import normalise
from index.archive_queries import parse
from index.archive_ranges import dates, years

LAST = date.max.toordinal()
DAY, MONTH, SPAN = ("2020-08-12", "2020-08-12"), ("2020-08-01", "2020-08-31"), "2020-08-15"

understood = partial(parse, dates_in_words=leading_date)


def leaves(text: str) -> list[query.Query]:
    root = understood(text).root
    clean = None if root is None else normalise(root)
    return [] if clean is None else list(clean.leaves())


def days(text: str) -> tuple[str, str]:
    """First and last day that the one date of a query asks for; "" for an open end."""
    (leaf,) = (leaf for leaf in leaves(text) if leaf.fieldname is QueryField.DATE)
    begun, ended = dates(leaf).subqueries
    first = "" if ended.start == 1 else date.fromordinal(ended.start).isoformat()
    last = "" if begun.end == LAST else date.fromordinal(begun.end).isoformat()
    return first, last


@pytest.mark.parametrize(
    "written",
    [
        *("12.08.2020", "12.8.2020", "12. 8. 2020", "12.08.20", "12/8/2020", "12-08-2020"),
        *("2020/08/12", "2020.08.12", "2020-8-12", "20200812", "12 08 2020", "12.VIII.2020"),
        *('"12 жніўня 2020"', "12 жніўня 2020", "«12 августа 2020 года»", "12 серпня 2020 р."),
        *("August 12, 2020", '"12th of August 2020"', "12 sierpnia 2020 r.", "12. August 2020"),
        *("2020 m. rugpjūčio 12 d.", "12 žniŭnia 2020", "2020 12 жніўня", "(12 жніўня 2020)"),
        *('"серада, 12 жніўня 2020"', "2020-08-12T10:00", "=12.08.2020", "12.08.2020 г."),
        *("[12.08.2020 TO 12.08.2020]", '["12 жніўня 2020" ДА 2020-08-12]'),
    ],
)
def test_a_day_is_read_as_people_write_it(written: str) -> None:
    assert days(f"date:{written}") == DAY
    assert days(f"дата:{written} суд") == DAY
    assert str(leaves(f"дата:{written} суд")[-1]) == "text:суд"
    assert days(unicodedata.normalize("NFD", f"date:{written}")) == DAY


@pytest.mark.parametrize("written", ["8/2020", "08.2020", "2020.08", "2020-8", "august 2020"])
def test_a_month_is_read_as_people_write_it(written: str) -> None:
    assert days(f"суд date:{written}") == days(f"date:{written}, суд") == MONTH


@pytest.mark.parametrize("written", ["жнівень 2020", "2020 жнівень", "ў жніўні 2020", "Aug 2020"])
def test_a_month_in_words_takes_no_word_behind_it(written: str) -> None:
    asked = f"date:{written.removeprefix('ў ')} Лукша сябры"
    assert days(asked) == MONTH
    assert [leaf.text for leaf in leaves(asked)][1:] == ["Лукша", "сябры"]


@pytest.mark.parametrize(
    ("written", "last"),
    [
        *((f"12.08.2020{dash}15.08.2020", SPAN) for dash in ("-", " - ", "–", " — ", "..", "…")),
        *((f"12 жніўня 2020{to}15 жніўня 2020", SPAN) for to in (" па ", " - ", " до ")),
        *(("12-15.08.2020", SPAN), ("12–15 жніўня 2020", SPAN), ("2020-08-12/2020-08-15", SPAN)),
        *(("с 12 по 15 августа 2020", SPAN), ("з 12.08.2020 па 15.08.2020", SPAN)),
        *(("[12.08.2020 TO 15.08.2020]", SPAN), ("[12 жніўня 2020 ДА 15 жніўня 2020]", SPAN)),
        *((">=12.08.2020", ""), (">= 12.08.2020", ""), ("пасля 12.08.2020", "")),
        *(("12.08.2020..", ""), ("[12.08.2020 TO]", ""), ("> 11.08.2020", "")),
    ],
)
def test_days_in_a_row_are_read_too(written: str, last: str) -> None:
    assert days(f"date:{written}") == days(f"date:{written} суд") == ("2020-08-12", last)


@pytest.mark.parametrize("written", ["..12.08.2020", "<=12.08.2020", "до 12.08.2020", "<13.8.2020"])
def test_an_end_alone_is_read_too(written: str) -> None:
    assert days(f"date:{written}") == ("", "2020-08-12")


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        *((f"2020{dash}2021", (2020, 2021)) for dash in ("-", " - ", "–", "/", "..", " да ")),
        *(("2020-21", (2020, 2021)), ("199X", (1990, 1999)), ("1990-х", (1990, 1999))),
        *(("2020 год", (2020, 2020)), ("2020 г.", (2020, 2020)), ("пасля 2020", (2020, 9999))),
        *(("[2020 ДА 2021]", (2020, 2021)), (">=2020", (2020, 9999)), ("2020~", (2020, 2020))),
    ],
)
def test_years_are_read_as_people_write_them(written: str, wanted: tuple[int, int]) -> None:
    for text in (f"year:{written}", f"суд год:{written}", f"год:{written} суд"):
        (leaf,) = (leaf for leaf in leaves(text) if leaf.fieldname is QueryField.YEAR)
        assert str(years(leaf)) == f"year:[{wanted[0]} TO {wanted[1]}]"


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("date:2020 -2021", "(date:2020 AND NOT text:2021)"),
        ("date:2020 - суд", "(date:2020 AND text:- AND text:суд)"),
        ("date:2020 AND суд", "((date:2020 AND text:суд))"),
        ("date:12.8.2020 year:2020 суд", "(date:2020-08-12 AND year:2020 AND text:суд)"),
        ("(date:1.8.2020 OR date:2.8.2020)", "((date:2020-08-01 OR date:2020-08-02))"),
        ("суд -date:12.08.2020 Лукша", "(text:суд AND NOT date:2020-08-12 AND text:Лукша)"),
        ('"date:12 august 2020" суд', '(text:"date:12 august 2020" AND text:суд)'),
        ("tag:12 august 2020", "(tag:12 AND text:august AND text:2020)"),
    ],
)
def test_nothing_else_is_taken_for_a_date(text: str, tree: str) -> None:
    expected = tree if tree.startswith("(") else f"({tree})"
    assert str(understood(text).root) in (tree, expected)


@pytest.mark.parametrize(
    "text",
    [
        *("date:31.02.2020", "date:12 жніўня", 'date:"12 жніўня"', "date:учора", "date:13.13.2020"),
        *("date:[12.08.2020 TO учора]", "date:[15.08.2020 TO 12.08.2020]", "date:[12.08.2020]"),
        *("date:>учора", "date:2020 АБО date:soon", "date:12.08.2020abc", 'date:"2020 soon"'),
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    asked = [leaf for leaf in leaves(text) if leaf.fieldname is QueryField.DATE]
    with pytest.raises(QuerySyntaxError):
        list(map(dates, asked))


@pytest.mark.parametrize("text", ["year:12.08.2020", "year:2020-08", "year:soon", "year:2021-20"])
def test_what_is_no_whole_year_is_refused(text: str) -> None:
    (leaf,) = leaves(text)
    with pytest.raises(QuerySyntaxError):
        years(leaf)


def test_numbers_are_read_in_a_group_of_values_and_without_words() -> None:
    found = leaves("date:(1.8.2020 OR 12.08.2020)")
    assert [dates(leaf).subqueries[1].start for leaf in found] == [737638, 737649]
    assert str(parse("date:12.08.2020").root) == "(date:2020-08-12)"
    assert str(parse("date:12 жніўня 2020").root).startswith("(date:12 AND text:жніўня")
