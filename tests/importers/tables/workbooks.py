"""Tables of an office, for tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from tests.importers.documents.made import ODF_NAMES, zipped

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><numFmts>'
    '<numFmt numFmtId="164" formatCode="[$-423]d mmmm yyyy;@"/>'
    '<numFmt numFmtId="165" formatCode="0&quot; days&quot;"/></numFmts><cellStyleXfs>'
    '<xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
    '<xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>'
)
"""Formats of cells: 0 general, 1 and 2 days, 3 a number with words, 4 a day with its time."""
DAY, LONG_DAY, COUNTED, MOMENT = 1, 2, 3, 4


def words(text: str, place: str = "") -> str:
    where = f' r="{place}"' if place else ""
    return f'<c t="inlineStr"{where}><is><t>{escape(text)}</t></is></c>'


def number(value: str, style: int = 0) -> str:
    return f'<c s="{style}"><v>{value}</v></c>'


def shared(index: int) -> str:
    return f'<c t="s"><v>{index}</v></c>'


def xlsx(
    sheets: Mapping[str, Sequence[Sequence[str]]], strings: Sequence[str] = (), properties: str = ""
) -> bytes:
    """Rows of cells, as XML, by the names of their sheets."""
    listed = related = ""
    parts: dict[str, bytes | str] = {"[Content_Types].xml": "<Types/>"}
    for index, (name, rows) in enumerate(sheets.items(), start=1):
        listed += f'<sheet name="{escape(name)}" sheetId="{index}" r:id="rId{index}"/>'
        target = f"worksheets/sheet{index}.xml" if index % 2 else f"/xl/worksheets/sheet{index}.xml"
        kind = f"{_RELATIONS}/worksheet"
        related += f'<Relationship Id="rId{index}" Type="{kind}" Target="{target}"/>'
        data = "".join(f"<row>{''.join(cells)}</row>" for cells in rows)
        sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{data}</sheetData></worksheet>'
        parts[f"xl/worksheets/sheet{index}.xml"] = sheet
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">{properties}<sheets>{listed}</sheets>'
        "</workbook>"
    )
    parts["xl/_rels/workbook.xml.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}">{related}</Relationships>'
    )
    parts["xl/styles.xml"] = STYLES
    items = "".join(f"<si>{each}</si>" for each in strings)
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{_MAIN}">{items}</sst>'
    return zipped(parts)


def ods(sheets: dict[str, str], more: dict[str, bytes | str] | None = None) -> bytes:
    """Rows, as XML, by the names of their sheets."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}"><table:table-column/>{rows}</table:table>'
        for name, rows in sheets.items()
    )
    content = (
        f"<office:document-content {ODF_NAMES}><office:body><office:spreadsheet>{tables}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"content.xml": content, **(more or {})}, mimetype=mimetype)


def ods_row(*cells: str, times: int = 1) -> str:
    """Cells are words, or XML."""
    written = "".join(
        each
        if each.startswith("<")
        else f"<table:table-cell><text:p>{each}</text:p></table:table-cell>"
        for each in cells
    )
    repeated = f' table:number-rows-repeated="{times}"' if times > 1 else ""
    return f"<table:table-row{repeated}>{written}</table:table-row>"
