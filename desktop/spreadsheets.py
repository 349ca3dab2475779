"""Tables for a spreadsheet program: CSV, and OpenDocument (ODF 1.3, OASIS 2021) by hand.

The library for OpenDocument at hand takes a minute and a half for ten thousand rows; what a table
of texts and numbers needs of the format is three files in a zip. Nothing is written to a disk here.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

Cell = str | int
"""An empty text is an empty cell."""

Rows = Sequence[Sequence[Cell]]

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""With these a spreadsheet program may begin to compute what it reads (OWASP, CSV injection)."""

_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BYTE_ORDER_MARK = "\ufeff"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""Of all files in the zip: when the table was made is nobody's business."""

_MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
_NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)
_MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
 manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3"
 manifest:media-type="{_MIMETYPE}"/><manifest:file-entry manifest:full-path="content.xml"
 manifest:media-type="text/xml"/></manifest:manifest>
"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table with its name."""

    name: str
    rows: Rows = field(repr=False)


def as_csv(rows: Rows) -> bytes:
    """UTF-8 with a byte order mark, which some programs need to see that it is UTF-8.

    A text that a spreadsheet program would take for a formula has an apostrophe in front.
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return (_BYTE_ORDER_MARK + written.getvalue()).encode("utf-8", "replace")


def as_ods(sheets: Iterable[Sheet]) -> bytes:
    """An OpenDocument spreadsheet; its texts are never formulas."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as parts:
        # First and as it is: programs look at fixed bytes to know the format.
        _put(parts, "mimetype", _MIMETYPE, zipfile.ZIP_STORED)
        _put(parts, "META-INF/manifest.xml", _MANIFEST, zipfile.ZIP_DEFLATED)
        _put(parts, "content.xml", "".join(_content(sheets)), zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _put(parts: zipfile.ZipFile, name: str, text: str, method: int) -> None:
    about = zipfile.ZipInfo(name, _EPOCH)
    about.compress_type = method
    parts.writestr(about, text.encode())


def _harmless(cell: Cell) -> Cell:
    if isinstance(cell, int):
        return cell
    text = cell.replace("\0", "")
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def _content(sheets: Iterable[Sheet]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<office:document-content {_NAMESPACES} office:version="1.3"><office:body>'
    yield "<office:spreadsheet>"
    for sheet in sheets:
        yield f"<table:table table:name={quoteattr(_UNWRITABLE.sub('', sheet.name))}>"
        yield "<table:table-column"
        yield f' table:number-columns-repeated="{max(map(len, sheet.rows), default=1)}"/>'
        for row in sheet.rows:
            yield from _row(row)
        yield "</table:table>"
    yield "</office:spreadsheet></office:body></office:document-content>"


def _row(row: Sequence[Cell]) -> Iterator[str]:
    yield "<table:table-row>"
    for empty, cells in groupby(row, lambda cell: cell == ""):
        if empty:
            yield f'<table:table-cell table:number-columns-repeated="{len(list(cells))}"/>'
        else:
            yield from map(_cell, cells)
    yield "</table:table-row>"


def _cell(cell: Cell) -> str:
    if isinstance(cell, int):
        attributes = f'office:value-type="float" office:value="{cell}"'
    else:
        attributes = 'office:value-type="string"'
    paragraphs = "".join(
        f"<text:p>{escape(line)}</text:p>"
        for line in _UNWRITABLE.sub("", str(cell)).splitlines() or ("",)
    )
    return f"<table:table-cell {attributes}>{paragraphs}</table:table-cell>"
