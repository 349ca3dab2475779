"""The rows of the table of formats for documents, told by their first bytes."""

from __future__ import annotations

from importers.containers.first_members import first_members
from importers.documents.doc import parse_doc
from importers.documents.doc_text import WORD_2
from importers.documents.docx import parse_docx
from importers.documents.epub import parse_epub
from importers.documents.fb2 import parse_fb2
from importers.documents.odt import parse_odt
from importers.documents.pdf import parse_pdf
from importers.documents.rtf import parse_rtf
from importers.documents.slides import parse_odp, parse_pptx
from importers.documents.word_xml import is_word_xml
from importers.format_row import MEBIBYTE, Format

_ZIP = b"PK\x03\x04"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_WORD_SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")
_OLD_SUFFIXES = (".doc", ".dot")
_MAY_HOLD_WORD = (".msg", ".oft", ".xls", ".xlt", ".ppt", ".pps")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_OLD_STREAM = "WordDocument\0".encode("utf-16-le")
_SLIDES_SUFFIXES = (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm")
_OPENDOCUMENT_SUFFIXES = (".odt", ".ott", ".fodt", ".odm")
_OPENDOCUMENT = b"application/vnd.oasis.opendocument.text"
_OPENDOCUMENT_SLIDES = b"application/vnd.oasis.opendocument.presentation"
_PDF_HEADER_WITHIN = 1024
"""Readers look for the header in as many bytes (ISO 32000-1, annex H, note 13)."""


def _is_pdf(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    if untrusted_head.lstrip().startswith(b"%PDF-"):
        return True
    named = untrusted_name.lower().endswith(".pdf")
    return True if named and b"%PDF-" in untrusted_head[:_PDF_HEADER_WITHIN] else None


def _is_docx(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    named = untrusted_name.lower().endswith(_WORD_SUFFIXES)
    if untrusted_head.startswith(_ZIP):
        return named or _holds_parts(untrusted_head, b"word/")
    # one with a password is an OLE file
    return True if named and untrusted_head.startswith(_OLE) else None


def _holds_parts(untrusted_head: bytes, folder: bytes) -> bool:
    """Whether it is a package with such a folder; a ZIP of documents has it within its members."""
    names = [name for name, _ in first_members(untrusted_head)]
    return b"[Content_Types].xml" in names and any(name.startswith(folder) for name in names)


def _is_doc(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    if untrusted_head.startswith(WORD_2) or is_word_xml(untrusted_head):
        return True
    if not untrusted_head.startswith(_OLE):
        return False
    name = untrusted_name.lower()
    # the directory of the file may lie behind what is looked at
    return name.endswith(_OLD_SUFFIXES) or (
        _OLD_STREAM in untrusted_head and not name.endswith(_MAY_HOLD_WORD)
    )


def _is_odt(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    if untrusted_head.startswith(_ZIP):
        named = untrusted_name.lower().endswith(_OPENDOCUMENT_SUFFIXES)
        return named or _says(untrusted_head, _OPENDOCUMENT)
    if b"\0" in untrusted_head:
        return None
    flat = b"<office:document" in untrusted_head and _OPENDOCUMENT in untrusted_head
    return True if flat else None


def _says(untrusted_head: bytes, media_type: bytes) -> bool:
    """Whether the first member of a ZIP is the media type (OpenDocument 1.3, part 2, 3.3)."""
    name, content = next(first_members(untrusted_head), (b"", b""))
    return name == b"mimetype" and content.startswith(media_type)


def _is_epub(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    if untrusted_head.startswith(_ZIP):
        named = untrusted_name.lower().endswith(".epub")
        return named or _says(untrusted_head, b"application/epub+zip")
    return None


def _is_fb2(untrusted_head: bytes, _name: str) -> bool | None:
    begins = untrusted_head.removeprefix(_BYTE_ORDER_MARK).lstrip()
    is_xml = begins.startswith((b"<?xml", b"<FictionBook"))
    return True if is_xml and b"<FictionBook" in untrusted_head else None


def _is_pptx(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    named = untrusted_name.lower().endswith(_SLIDES_SUFFIXES)
    if untrusted_head.startswith(_ZIP):
        return named or _holds_parts(untrusted_head, b"ppt/")
    return True if named and untrusted_head.startswith(_OLE) else None


def _is_odp(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    if untrusted_head.startswith(_ZIP):
        named = untrusted_name.lower().endswith((".odp", ".otp"))
        return named or _says(untrusted_head, _OPENDOCUMENT_SLIDES)
    return None


def _is_rtf(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    return True if untrusted_head.lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"{\\rtf") else None


DOCUMENT_FORMATS = (
    Format(
        "pdf", "application/pdf", (".pdf",), 256 * MEBIBYTE, parse_pdf, matches=_is_pdf, version=5
    ),
    Format(
        "word document",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _WORD_SUFFIXES,
        128 * MEBIBYTE,
        parse_docx,
        matches=_is_docx,
        version=3,
    ),
    Format(
        "old word document",
        "application/msword",
        _OLD_SUFFIXES,
        128 * MEBIBYTE,
        parse_doc,
        matches=_is_doc,
        version=3,
    ),
    Format(
        "opendocument text",
        "application/vnd.oasis.opendocument.text",
        _OPENDOCUMENT_SUFFIXES,
        128 * MEBIBYTE,
        parse_odt,
        matches=_is_odt,
        version=3,
    ),
    Format(
        "epub book",
        "application/epub+zip",
        (".epub",),
        256 * MEBIBYTE,
        parse_epub,
        matches=_is_epub,
        version=2,
    ),
    Format(
        "rich text",
        "application/rtf",
        (".rtf",),
        128 * MEBIBYTE,
        parse_rtf,
        matches=_is_rtf,
        version=3,
    ),
    Format("fiction book", "application/xml", (".fb2",), 64 * MEBIBYTE, parse_fb2, matches=_is_fb2),
    Format(
        "slides",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        _SLIDES_SUFFIXES,
        256 * MEBIBYTE,
        parse_pptx,
        matches=_is_pptx,
    ),
    Format(
        "opendocument slides",
        "application/vnd.oasis.opendocument.presentation",
        (".odp", ".otp"),
        256 * MEBIBYTE,
        parse_odp,
        matches=_is_odp,
    ),
)
