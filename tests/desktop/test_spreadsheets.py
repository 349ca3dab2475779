"""Tables that leave the program: nothing in them computes, and every text comes back."""

from __future__ import annotations

import csv
import io
import zipfile
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.spreadsheets import Cell, Sheet, as_csv, as_ods

OFFICE, TABLE, TEXT = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("office", "table", "text")
)
FORMULAS = ("=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1", " =1", "＝1")


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def read_ods(content: bytes) -> dict[str, list[list[Cell]]]:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert parts.testzip() is None
        root = ElementTree.fromstring(parts.read("content.xml"))
    return {
        table.attrib[f"{TABLE}name"]: [
            [value for cell in row for value in read_cell(cell)]
            for row in table.iter(f"{TABLE}table-row")
        ]
        for table in root.iter(f"{TABLE}table")
    }


def read_cell(cell: ElementTree.Element) -> list[Cell]:
    assert not any("formula" in name for name in cell.attrib)
    if cell.get(f"{OFFICE}value-type") == "float":
        return [int(cell.attrib[f"{OFFICE}value"])]
    text = "\n".join(paragraph.text or "" for paragraph in cell.iter(f"{TEXT}p"))
    return [text] * int(cell.get(f"{TABLE}number-columns-repeated", "1"))


@pytest.mark.parametrize("text", FORMULAS)
def test_what_looks_like_a_formula_is_a_text_in_csv(text: str) -> None:
    ((cell, number),) = read_csv(as_csv([[text, -1]]))
    assert cell == f"'{text}"
    assert number == "-1"


def test_harmless_texts_stay_as_they_are_in_csv() -> None:
    row = ['ліст "да", маці', "a\nb", "", "1-2"]
    assert read_csv(as_csv([row])) == [row]
    assert as_csv([["a", "b"]]) == b"\xef\xbb\xbfa,b\r\n"


def test_odd_bytes_of_a_file_do_not_stop_a_table() -> None:
    assert read_csv(as_csv([["\udcd1\0"]])) == [["?"]]
    (rows,) = read_ods(as_ods([Sheet("a\0", [["\udcd1\0x"]])])).values()
    assert rows == [["x"]]


def test_a_spreadsheet_has_its_sheets_rows_and_numbers() -> None:
    sheets = [Sheet("Адзін & <два>", [["=1+1", "", "", 7], ["a\nb", 0]]), Sheet("Empty", [])]
    expected = {"Адзін & <два>": [["=1+1", "", "", 7], ["a\nb", 0]], "Empty": []}
    assert read_ods(as_ods(sheets)) == expected


def test_a_spreadsheet_tells_its_kind_first_and_no_time() -> None:
    content = as_ods([Sheet("a", [["b"]])])
    assert content[30:38] == b"mimetype"
    assert content[38:].startswith(b"application/vnd.oasis.opendocument.spreadsheet")
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {about.date_time for about in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "content.xml" in parts.read("META-INF/manifest.xml").decode()


@given(
    st.lists(st.lists(st.text(st.characters(codec="utf-8"), max_size=6), min_size=1), max_size=4)
)
def test_any_texts_make_a_spreadsheet_that_can_be_read(rows: list[list[str]]) -> None:
    read = read_ods(as_ods([Sheet("a", rows)]))["a"]
    assert [len(row) for row in read] == [len(row) for row in rows]
