"""Tables of Excel before 2007: rows, days and sheets, and what is only called so."""

from __future__ import annotations

from io import BytesIO, StringIO

import pytest
import xlrd

from archive.errors import MalformedSourceError, NoTextError, PasswordProtectedError
from archive.records import ArticleDraft, Kind
from importers.detection import HEAD_BYTES, detect_format
from importers.tables.xls import unpack_xls
from tests.importers.messages.ole_writer import compound_file
from tests.importers.tables.old_workbooks import DAY, LONG_DAY, MOMENT, Cell, xls

REGISTER = xls(
    {
        "Палітвязні": [
            ["Спіс на 1 верасня 2024"],
            [],
            ["№", "Прозвішча, імя", "Дата затрымання", "Горад"],
            [1.0, "Лукша Марыя", (44055.0, DAY), "Мінск"],
            [2.0, "Каваль Пётр", (44056.75, MOMENT), None],
        ],
        "Судды": [["Імя", "Суд"], ["Іваноў", "Ленінскі"]],
        "Пусты": [],
    }
)

OF_EXCEL_2 = bytes.fromhex("09000400 02001000 0a000000")
OF_EXCEL_95 = bytes.fromhex("09080800 00050500 0000cb07 0a000000")
"""Without what it says of its encoding."""


def read(content: bytes) -> list[ArticleDraft]:
    return list(unpack_xls(BytesIO(content)))


def test_a_row_is_a_document_with_its_day() -> None:
    first, second, judge = read(REGISTER)
    assert first.description.title == "Лукша Марыя"
    assert first.description.published == "2020-08-12"
    assert first.description.kind is Kind.ENTRY
    assert first.untrusted_text.splitlines() == [
        "№: 1",
        "Прозвішча, імя: Лукша Марыя",
        "Дата затрымання: 2020-08-12",
        "Горад: Мінск",
    ]
    assert ("sheet", "Палітвязні") in first.facts
    assert ("above the table", "Спіс на 1 верасня 2024") in first.facts
    assert first.original is not None
    assert first.original.content.decode().splitlines()[1] == "1,Лукша Марыя,2020-08-12,Мінск"
    assert "2020-08-13 18:00" in second.untrusted_text
    assert ("sheet", "Судды") in judge.facts


@pytest.mark.parametrize(("since_1904", "day"), [(False, "2020-08-12"), (True, "2024-08-13")])
def test_days_count_from_the_year_of_the_file(since_1904: bool, day: str) -> None:
    rows: list[list[Cell]] = [
        ["a", "b", "c", "d"],
        [(44055.0, LONG_DAY), 0.1 + 0.2, 12345678901.0, True],
    ]
    (draft,) = read(xls({"x": rows}, since_1904=since_1904))
    assert draft.untrusted_text.splitlines() == [
        *(f"a: {day}", "b: 0.30000000000000004", "c: 12345678901", "d: 1")
    ]


def test_a_sheet_of_one_row_is_not_lost() -> None:
    (draft,) = read(xls({"x": [["Пазваніць", "маме"]]}))
    assert draft.untrusted_text == "Пазваніць\nмаме"
    assert draft.description.kind is Kind.LIST


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (xls({"x": []}), NoTextError),
        (xls({"x": [["a"]]}, locked=True), PasswordProtectedError),
        (compound_file({"EncryptedPackage": b"x"}), PasswordProtectedError),
        (compound_file({"Other": b"x"}), MalformedSourceError),
        (compound_file({"Workbook": b"x"}), MalformedSourceError),
        (REGISTER[:1000], MalformedSourceError),
        (b"", MalformedSourceError),
    ],
)
def test_what_cannot_be_read_is_told(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read(content)


@pytest.mark.parametrize("error", [MemoryError, RecursionError])
def test_want_of_memory_is_no_damage(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def open_workbook(**_: object) -> None:
        raise error

    monkeypatch.setattr(xlrd, "open_workbook", open_workbook)
    with pytest.raises(error):
        read(REGISTER)


def test_nothing_of_a_table_is_written_anywhere(capfd: pytest.CaptureFixture[str]) -> None:
    """The control: the library has something to say of this very file."""
    told = StringIO()
    xlrd.open_workbook(file_contents=OF_EXCEL_95, logfile=told)
    assert told.getvalue()
    with pytest.raises(NoTextError):
        read(OF_EXCEL_95)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a", REGISTER, "old excel table"),
        ("a.xlt", compound_file({"x": b"x"}), "old excel table"),
        ("a.xls", compound_file({"WordDocument": b"x"}), "old excel table"),
        ("a", compound_file({"WordDocument": b"x", "Workbook": b"x"}), "old word document"),
        ("a.xls", OF_EXCEL_2, "old excel table"),
        ("a.xls", b"<html><body><table><tr><td>x", "web page"),
    ],
)
def test_old_tables_are_known_by_what_is_in_them(name: str, content: bytes, expected: str) -> None:
    found = detect_format(content[:HEAD_BYTES], name)
    assert found is not None
    assert found.name == expected
