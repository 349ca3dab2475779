"""Texts for a word processor: OpenDocument text (ODF 1.3, OASIS 2021), written by hand.

Headings, paragraphs with emphasised parts, and tables; three files in a zip, nothing on a disk.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_END = re.compile("\r\n|[\r\n]")
_BLANKS = re.compile("^ +| {2,}")
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""Of all files in the zip: when the text was made is nobody's business."""

_MIMETYPE = "application/vnd.oasis.opendocument.text"
_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
_NAMESPACES = (
    " ".join(f'xmlns:{name}="{_NAMES}:{name}:1.0"' for name in ("office", "table", "text", "style"))
    + f' xmlns:fo="{_NAMES}:xsl-fo-compatible:1.0"'
)
_MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="{_NAMES}:manifest:1.0"
 manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3"
 manifest:media-type="{_MIMETYPE}"/><manifest:file-entry manifest:full-path="content.xml"
 manifest:media-type="text/xml"/></manifest:manifest>
"""
_STYLES = (
    "<office:automatic-styles>"
    '<style:style style:name="Marked" style:family="text">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Said" style:family="text">'
    '<style:text-properties fo:font-style="italic"/></style:style>'
    "</office:automatic-styles>"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A heading."""

    text: str = field(repr=False)
    level: int = 1


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a paragraph."""

    text: str = field(repr=False)
    style: str = ""
    """"Marked" (bold), "Said" (italic) or plain."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Parts that follow each other."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first row holds the names of the columns."""

    name: str
    rows: Sequence[Sequence[str | int]] = field(repr=False)


Block = Title | Paragraph | Table


def as_odt(blocks: Iterable[Block]) -> bytes:
    """An OpenDocument text."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as parts:
        # First and as it is: programs look at fixed bytes to know the format.
        _put(parts, "mimetype", _MIMETYPE, zipfile.ZIP_STORED)
        _put(parts, "META-INF/manifest.xml", _MANIFEST, zipfile.ZIP_DEFLATED)
        _put(parts, "content.xml", "".join(_content(blocks)), zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _put(parts: zipfile.ZipFile, name: str, text: str, method: int) -> None:
    about = zipfile.ZipInfo(name, _EPOCH)
    about.compress_type = method
    parts.writestr(about, text.encode())


def _content(blocks: Iterable[Block]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<office:document-content {_NAMESPACES} office:version="1.3">{_STYLES}'
    yield "<office:body><office:text>"
    for block in blocks:
        match block:
            case Title():
                level = f'text:outline-level="{block.level}"'
                yield f"<text:h {level}>{_written(block.text)}</text:h>"
            case Paragraph():
                yield f"<text:p>{''.join(map(_part, block.parts))}</text:p>"
            case Table():
                yield from _table(block)
    yield "</office:text></office:body></office:document-content>"


def _part(part: Part) -> str:
    if not part.style:
        return _written(part.text)
    return f'<text:span text:style-name="{part.style}">{_written(part.text)}</text:span>'


def _table(table: Table) -> Iterator[str]:
    columns = max(map(len, table.rows), default=1)
    yield f"<table:table table:name={quoteattr(_UNWRITABLE.sub('', table.name))}>"
    yield f'<table:table-column table:number-columns-repeated="{columns}"/>'
    for row in table.rows:
        cells = "".join(
            '<table:table-cell office:value-type="string">'
            f"<text:p>{_written(str(cell))}</text:p></table:table-cell>"
            for cell in row
        )
        yield f"<table:table-row>{cells}</table:table-row>"
    yield "</table:table>"


def _written(text: str) -> str:
    """Lines stay lines, the last as well: what follows may be another part of the paragraph.

    Tabs, runs of blanks and blanks in front would be folded to one or none.
    """
    lines = _LINE_END.split(_UNWRITABLE.sub("", text))
    return "<text:line-break/>".join(map(_line, lines))


def _line(line: str) -> str:
    blanks = _BLANKS.sub(lambda run: f'<text:s text:c="{len(run[0])}"/>', escape(line))
    return blanks.replace("\t", "<text:tab/>")
