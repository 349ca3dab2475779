"""Tables of Excel in one XML, and text that is called as a table of Excel."""

from __future__ import annotations

from io import BytesIO

import pytest

from archive.errors import MalformedSourceError, NoTextError
from archive.records import ArticleDraft
from importers.detection import detect_format
from importers.tables.spreadsheet_xml import unpack_spreadsheet_xml

_NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"


def cell(kind: str, value: str, more: str = "") -> str:
    return f'<Cell{more}><Data ss:Type="{kind}">{value}</Data></Cell>'


def table(*rows: str, encoding: str = "utf-8") -> bytes:
    sheet = "".join(f"<Row>{row}</Row>" for row in rows)
    return (
        f'<?xml version="1.0" encoding="{encoding}"?><?mso-application progid="Excel.Sheet"?>'
        f'<Workbook xmlns="{_NAMESPACE}" xmlns:ss="{_NAMESPACE}"><Worksheet ss:Name="Спіс">'
        f"<Table>{sheet}</Table></Worksheet></Workbook>"
    ).encode(encoding)


HEAD = "".join(cell("String", name) for name in ("Імя", "Дата затрымання", "Горад", "Сума"))
REGISTER = table(
    HEAD,
    cell("String", "Лукша <B>Марыя</B>")
    + cell("DateTime", "2020-08-12T00:00:00.000")
    + cell("String", "Мінск")
    + cell("Number", "27.0"),
    cell("String", "Каваль")
    + cell("DateTime", "2020-08-13T18:30:00.000")
    + cell("Number", "5.5", ' ss:Index="4"'),
    "<Cell/>",
)


def read(content: bytes) -> list[ArticleDraft]:
    return list(unpack_spreadsheet_xml(BytesIO(content)))


def test_a_row_is_a_document_with_its_day() -> None:
    first, second = read(REGISTER)
    assert first.description.published == "2020-08-12"
    assert first.untrusted_text.splitlines() == [
        *("Імя: Лукша Марыя", "Дата затрымання: 2020-08-12", "Горад: Мінск", "Сума: 27")
    ]
    assert second.untrusted_text.splitlines() == [
        *("Імя: Каваль", "Дата затрымання: 2020-08-13 18:30", "Сума: 5.5")
    ]
    assert ("sheet", "Спіс") in first.facts


def test_an_old_encoding_is_read_as_it_says() -> None:
    rows = (HEAD.replace("І", "И").replace("і", "и"), cell("String", "Лукша") * 4)
    (draft,) = read(table(*rows, encoding="windows-1251").replace("Спіс".encode("cp1251"), b"x"))
    assert draft.description.title == "Лукша"


@pytest.mark.parametrize(
    "index", ["0", "x", "999999999", "1001", "-1", "\N{ARABIC-INDIC DIGIT THREE}"]
)
def test_numbers_of_columns_lead_nowhere(index: str) -> None:
    (draft,) = read(table(HEAD, cell("String", "Лукша"), cell("String", "x", f' Index="{index}"')))[
        :1
    ]
    assert "Лукша" in draft.untrusted_text


def test_what_cannot_be_read_is_told() -> None:
    with pytest.raises(NoTextError):
        read(table())
    with pytest.raises(MalformedSourceError):
        read(b"<Workbook")


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.xls", REGISTER, "excel xml table"),
        ("a.xml", REGISTER, "excel xml table"),
        ("a.xls", "Імя\tГорад\r\nЛукша\tМінск\r\n".encode("utf-16"), "csv"),
        ("a.xls", "Имя;Город\r\nЛукша;Минск\r\n".encode("cp1251"), "csv"),
        ("a.XLS", b"\r\n<table border=1><tr><td>x</td></tr></table>", "web page"),
        ("a.doc", b"<meta charset=utf-8><p>x", "web page"),
        ("a.doc", b"<<x>> is a letter", "plain text"),
    ],
)
def test_what_is_called_a_table_is_known_by_what_is_in_it(
    name: str, content: bytes, expected: str
) -> None:
    found = detect_format(content, name)
    assert found is not None
    assert found.name == expected
