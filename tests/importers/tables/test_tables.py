"""Tables of Excel and of OpenDocument: their rows, days and sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import BinaryIO
from zipfile import ZipFile

import pytest

from archive.errors import MalformedSourceError, NoTextError, PasswordProtectedError
from archive.records import ArticleDraft, Kind
from importers.detection import HEAD_BYTES, detect_format
from importers.tables.ods import unpack_ods
from importers.tables.xlsx import unpack_xlsx
from tests.importers.documents.made import zipped
from tests.importers.tables.workbooks import (
    COUNTED,
    DAY,
    LONG_DAY,
    MOMENT,
    number,
    ods,
    ods_row,
    shared,
    words,
    xlsx,
)

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
HEAD = [words("№"), words("Прозвішча, імя"), words("Дата затрымання"), words("Горад")]
REGISTER = xlsx(
    {
        "Палітвязні": [
            [words("Спіс на 1 верасня 2024")],
            [],
            HEAD,
            [number("1"), shared(0), number("44055", DAY), words("Мінск")],
            [number("2.0"), shared(1), number("44056.75", MOMENT), words("")],
        ],
        "Судды": [[words("Імя"), words("Суд")], [words("Іваноў"), words("Ленінскі")]],
        "Пусты": [],
    },
    strings=("<r><t>Лукша </t></r><r><t>Марыя</t></r><rPh><t>x</t></rPh>", "<t>Каваль Пётр</t>"),
)
LIST = ods(
    {
        "Аркуш": ods_row("Імя", "Дата", "Горад")
        + ods_row(
            "Лукша",
            '<table:table-cell office:value-type="date" office:date-value="2020-08-12T00:00:00">'
            "<text:p>12.08.20</text:p></table:table-cell>",
            '<table:table-cell table:number-columns-repeated="2"><office:annotation><text:p>x'
            "</text:p></office:annotation><text:p>Мінск</text:p></table:table-cell>",
            '<table:table-cell table:number-columns-repeated="16000"/>',
        )
        + ods_row("<table:table-cell/>", times=1_048_000)
        + ods_row("Каваль", "13.08.2020", times=2)
    }
)


def read(
    unpack: Callable[[BinaryIO], Iterator[ArticleDraft]], content: bytes
) -> list[ArticleDraft]:
    return list(unpack(BytesIO(content)))


def test_a_row_of_excel_is_a_document_with_its_day() -> None:
    first, second, judge = read(unpack_xlsx, REGISTER)
    assert first.description.title == "Лукша Марыя"
    assert first.description.published == "2020-08-12"
    assert first.description.kind is Kind.ENTRY
    assert first.untrusted_text.splitlines() == [
        "№: 1",
        "Прозвішча, імя: Лукша Марыя",
        "Дата затрымання: 2020-08-12",
        "Горад: Мінск",
    ]
    assert first.facts[-2:] == (
        ("sheet", "Палітвязні"),
        ("above the table", "Спіс на 1 верасня 2024"),
    )
    assert second.description.published == "2020-08-13"
    assert ("Дата затрымання", "2020-08-13 18:00") in second.facts
    assert ("№", "2") in second.facts
    assert judge.facts == (("Імя", "Іваноў"), ("Суд", "Ленінскі"), ("sheet", "Судды"))


def test_what_stands_for_a_row_is_csv_with_the_names_of_the_columns() -> None:
    first, *_ = read(unpack_xlsx, REGISTER)
    assert first.original is not None
    assert first.original.content.decode() == (
        '№,"Прозвішча, імя",Дата затрымання,Горад\r\n1,Лукша Марыя,2020-08-12,Мінск\r\n'
    )
    assert first.original.media_type == "text/csv"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (number("44055", DAY), "2020-08-12"),
        (number("44055", LONG_DAY), "2020-08-12"),
        (number("44055.5", LONG_DAY), "2020-08-12 12:00"),
        (number("4", COUNTED), "4"),
        (number("3.75291112233E11"), "375291112233"),
        (number("5.5"), "5.5"),
        (number("9e999"), "9e999"),
        (number("9999999999", DAY), "9999999999"),
        (shared(0), "слова"),
        (shared(9), ""),
        ('<c t="str"><f>A1</f><v>AB</v></c>', "AB"),
        ('<c t="b"><v>1</v></c>', "1"),
        ('<c t="e"><v>#N/A</v></c>', "#N/A"),
        (words("далёка", "D2"), "далёка"),
    ],
)
def test_cells_of_excel(cell: str, shown: str) -> None:
    table = xlsx(
        {"a": [[words("a"), words("b"), words("c"), words("d")], [words("x"), cell]]},
        ["<t>слова</t>"],
    )
    (draft,) = read(unpack_xlsx, table)
    cells = [value for key, value in draft.facts if key in "bcd"]
    assert cells == ([shown] if shown else [])
    assert ("d", "далёка") in draft.facts or "D2" not in cell


def test_days_since_1904_are_told() -> None:
    rows = {"a": [HEAD, [words("1"), words("x"), number("42593", DAY)]]}
    (draft,) = read(unpack_xlsx, xlsx(rows, properties='<workbookPr date1904="1"/>'))
    assert draft.description.published == "2020-08-12"


def test_a_row_of_opendocument_is_a_document_and_what_is_kept_once_stands_often() -> None:
    first, second, third = read(unpack_ods, LIST)
    assert first.description.published == "2020-08-12"
    assert first.untrusted_text.splitlines() == [
        "Імя: Лукша",
        "Дата: 2020-08-12",
        "Горад: Мінск",
        "Мінск",
    ]
    assert second.description.published == "2020-08-13"
    assert third == second


def test_a_sheet_of_one_column_is_one_document() -> None:
    (draft,) = read(unpack_xlsx, xlsx({"a": [[words("Горад")], [words("Мінск")]]}))
    assert draft.untrusted_text == "Горад\nМінск"
    assert draft.description.kind is Kind.LIST


@pytest.mark.parametrize(
    ("unpack", "content", "error"),
    [
        (unpack_xlsx, xlsx({"a": []}), NoTextError),
        (unpack_ods, ods({"a": ""}), NoTextError),
        (unpack_xlsx, OLE + bytes(600), PasswordProtectedError),
        (
            unpack_ods,
            ods({}, {"META-INF/manifest.xml": "<m:encryption-data/>"}),
            PasswordProtectedError,
        ),
        (unpack_xlsx, zipped({"xl/workbook.xml": "<x/>"}), MalformedSourceError),
        (unpack_ods, zipped({"content.xml": "<x"}), MalformedSourceError),
    ],
)
def test_what_cannot_be_read_is_told(
    unpack: Callable[[BinaryIO], Iterator[ArticleDraft]], content: bytes, error: type[Exception]
) -> None:
    with pytest.raises(error):
        read(unpack, content)


def test_entities_of_a_sheet_are_not_unfolded() -> None:
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        "<worksheet><sheetData><row><c t='inlineStr'><is><t>x&b;</t></is></c>"
        "<c t='inlineStr'><is><t>y</t></is></c></row></sheetData></worksheet>"
    )
    whole = xlsx({"a": [[words("x")]]})
    place = "xl/worksheets/sheet1.xml"
    (draft,) = read(unpack_xlsx, zipped({**members(whole), place: bomb}))
    assert draft.untrusted_text == "x\ny"


def members(content: bytes) -> dict[str, bytes | str]:
    with ZipFile(BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a", REGISTER, "excel table"),
        ("a.zip", REGISTER, "excel table"),
        ("a.xlsm", zipped({"x": "y"}), "excel table"),
        ("a.xlsx", OLE + bytes(600), "excel table"),
        ("a", zipped({"docProps/app.xml": "<x/>", "xl/workbook.xml": "<x/>"}), "excel table"),
        ("a", LIST, "opendocument table"),
        ("a.ots", zipped({"x": "y"}), "opendocument table"),
        ("a", zipped({"a.txt": "x", "xl/workbook.xml": "<x/>"}), "zip archive"),
    ],
)
def test_tables_are_known_by_what_is_in_them(name: str, content: bytes, expected: str) -> None:
    found = detect_format(content[:HEAD_BYTES], name)
    assert found is not None
    assert found.name == expected
