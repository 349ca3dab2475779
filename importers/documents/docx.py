"""DOCX (ECMA-376): structure by mammoth, with its footnotes, endnotes and comments."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from io import BytesIO

import mammoth

from archive.errors import PasswordProtectedError
from archive.records import ArticleDraft
from importers.containers.checked_zip import CheckedZip, opened_zip
from importers.documents.embedded_pictures import large_pictures
from importers.documents.flow import draft_of_flow
from importers.documents.office_properties import describe_office, read_properties
from importers.documents.word_unwrapping import unwrapped
from importers.documents.word_xml import paragraphs
from importers.documents.xmltree import parse_xml
from importers.encoding import decode
from importers.pictures.picture import picture_thumbnail

_STYLES = """
comment-reference => sup
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote:fresh
u => u
strike => s
"""
_BACK_REFERENCE = re.compile(r'<a href="#[^"]{0,200}">↑</a>')
_LONGEST_FOR_STRUCTURE = 4 * 1024 * 1024
"""Bytes of the largest part: mammoth needs two seconds and 100 MB for each million."""
_ENCRYPTED_PACKAGE = bytes.fromhex("d0cf11e0a1b11ae1")
_MAIN_PARTS = re.compile(r"word/(?:document\d*|footnotes|endnotes|comments)\.xml")
_MARGINS = re.compile(r"word/(?:header|footer)\d*\.xml")


def parse_docx(untrusted_bytes: bytes) -> ArticleDraft:
    """Text, rich text, headings, properties, the pictures that are documents themselves.

    Raises `NoTextError`, `PasswordProtectedError`, `MalformedSourceError`,
    `DecompressionBombError` and `SourceTooLargeError`.
    """
    if untrusted_bytes.startswith(_ENCRYPTED_PACKAGE):
        # an encrypted OOXML file is an OLE file (MS-OFFCRYPTO, section 2.3.4)
        raise PasswordProtectedError
    with opened_zip(untrusted_bytes) as untrusted_zip:
        facts = read_properties(
            untrusted_zip.read_if_there("docProps/core.xml"),
            untrusted_zip.read_if_there("docProps/app.xml"),
        )
        return draft_of_flow(
            [
                _structured(untrusted_bytes, untrusted_zip) or _plain(untrusted_zip, _MAIN_PARTS),
                *_alternative_chunks(untrusted_zip),
                _plain(untrusted_zip, _MARGINS),
            ],
            describe_office(facts),
            facts=facts,
            thumbnail=picture_thumbnail(untrusted_zip.read_if_there("docProps/thumbnail.jpeg")),
            embedded=large_pictures(untrusted_zip),
        )


def _structured(untrusted_bytes: bytes, untrusted_zip: CheckedZip) -> str:
    """The document as HTML; "" when mammoth gives up on it or it is too large for it."""
    largest = max(
        (info.file_size for info in untrusted_zip.members if _is_xml(info.filename)), default=0
    )
    if largest > _LONGEST_FOR_STRUCTURE:
        return ""
    try:
        result = mammoth.convert_to_html(
            BytesIO(unwrapped(untrusted_bytes, untrusted_zip)),
            style_map=_STYLES,
            convert_image=lambda _image: [],
            include_embedded_style_map=False,
            external_file_access=False,
        )
    except MemoryError:
        raise
    except Exception:
        # mammoth meets a broken document with exceptions of every kind; its words are still there
        return ""
    return _BACK_REFERENCE.sub("", result.value)


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _plain(untrusted_zip: CheckedZip, wanted: re.Pattern[str]) -> str:
    """The words of some parts, paragraph by paragraph and each only once, as HTML."""
    parts = [name for name in untrusted_zip.names() if wanted.fullmatch(name)]
    roots = (parse_xml(untrusted_zip.read(name), mend=True) for name in parts)
    found = (each for root in roots for each in paragraphs(root))
    return "".join(f"<p>{html.escape(each)}</p>" for each in dict.fromkeys(found) if each)


def _alternative_chunks(untrusted_zip: CheckedZip) -> Iterator[str]:
    """Pages of HTML that a program put into the document as they were (`altChunk`)."""
    for name in untrusted_zip.names():
        if name.startswith("word/") and name.lower().endswith((".htm", ".html", ".xhtml")):
            yield decode(untrusted_zip.read(name))
