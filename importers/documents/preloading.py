"""Loads beforehand all that the readers of documents would load at their first one.

A process that may open no files any more calls `preload` before it gives that right up.
"""

from __future__ import annotations

import codecs
from contextlib import suppress
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from archive.errors import SourceError
from importers.documents.doc import parse_doc
from importers.documents.docx import parse_docx
from importers.documents.epub import parse_epub
from importers.documents.odt import parse_odt
from importers.documents.pdf import parse_pdf
from importers.documents.pdf_fonts import forget_system_fonts
from importers.documents.rtf import parse_rtf
from importers.documents.rtf_tokens import RTF_CODECS
from importers.documents.tiny_pdf import TINY_PDF
from importers.encoding import READ_ENCODINGS
from importers.pictures.preloading import preload as preload_pictures

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCX = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"/>',
    "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"/>',
    "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body><w:p><w:r><w:rPr><w:b/></w:rPr>'
    "<w:t>x</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>",
}
_ODT = {
    "content.xml": '<office:document-content xmlns:office="o" xmlns:text="t"><office:body>'
    "<text:h>x</text:h></office:body></office:document-content>"
}
_EPUB = {
    "x.opf": '<package><metadata/><manifest><item id="a" href="a.xhtml"/></manifest>'
    '<spine><itemref idref="a"/></spine></package>',
    "a.xhtml": "<html><body><h1>x</h1></body></html>",
}
_RTF = b"{\\rtf1\\ansi\\ansicpg1251 {\\fonttbl{\\f0\\fcharset204 A;}}\\f0\\b \\'e0\\par}"


@cache
def preload() -> None:
    """Read a tiny document of each kind; some tenths of a second the first time."""
    preload_pictures()
    forget_system_fonts()
    for name in (*RTF_CODECS, *READ_ENCODINGS):
        codecs.lookup(name)
    for parse, untrusted_bytes in (
        (parse_pdf, TINY_PDF),
        (parse_doc, b""),
        (parse_docx, _zipped(_DOCX)),
        (parse_odt, _zipped(_ODT)),
        (parse_epub, _zipped(_EPUB)),
        (parse_rtf, _RTF),
    ):
        with suppress(SourceError):
            parse(untrusted_bytes)


def _zipped(members: dict[str, str]) -> bytes:
    output = BytesIO()
    with ZipFile(output, "w", ZIP_DEFLATED) as written:
        for name, content in members.items():
            written.writestr(name, content)
    return output.getvalue()
