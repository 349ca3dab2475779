"""Old Word files (MS-DOC): Word 2 to 2003, and Word's documents in one XML that are called .doc."""

from __future__ import annotations

import html
import re
import struct
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from io import BytesIO

from olefile import OleFileIO

from archive.errors import MalformedSourceError, SourceError, SourceTooLargeError
from archive.records import ArticleDraft
from importers.documents.doc_text import LONGEST, WORD_2, text_of
from importers.documents.flow import draft_of_flow
from importers.documents.office_properties import Facts, describe_office
from importers.documents.word_xml import is_word_xml, paragraphs, properties
from importers.documents.xmltree import parse_xml
from importers.encoding import decode
from importers.normalising import clean_line

_HEAD_BYTES = 16 * 1024
_MAIN_STREAM = "WordDocument"
_EMBEDDED = "ObjectPool"
_MOST_EMBEDDED = 200
_SIGNS = str.maketrans({"\x07": "\t", "\x0b": "\n", "\x1e": "\u2011", "\x1f": "\xad", "\xa0": " "})
_PARAGRAPH_END = re.compile("[\r\x0c]|\x07\x07")
_NAMED = ("title", "subject", "author", "keywords", "comments", "last_saved_by", "company")


def parse_doc(untrusted_bytes: bytes) -> ArticleDraft:
    """Text with footnotes, comments, margins and documents in it behind it, and the properties.

    Raises `NoTextError`, `PasswordProtectedError`, `SourceTooLargeError`, `MalformedSourceError`.
    """
    if is_word_xml(untrusted_bytes[:_HEAD_BYTES]):
        root = parse_xml(untrusted_bytes, mend=True)
        return _draft(paragraphs(root), properties(root))
    try:
        text, facts = _read(untrusted_bytes)
    except SourceError:
        raise
    except Exception as error:
        # olefile meets a broken file with exceptions of every kind
        raise MalformedSourceError from error
    return _draft((each.translate(_SIGNS) for each in _PARAGRAPH_END.split(text)), facts)


def _draft(untrusted_paragraphs: Iterator[str], facts: Facts) -> ArticleDraft:
    markup = "".join(
        f"<p>{html.escape(each.strip(chr(10))).replace(chr(10), '<br>')}</p>"
        for each in untrusted_paragraphs
        if each.strip()
    )
    return draft_of_flow([markup], describe_office(facts), facts=facts)


def _read(untrusted_bytes: bytes) -> tuple[str, Facts]:
    if untrusted_bytes.startswith(WORD_2):
        return text_of(untrusted_bytes, _no_table), ()
    with OleFileIO(BytesIO(untrusted_bytes)) as ole:
        return "\r".join(_texts(ole)), tuple(_facts(ole))


def _no_table(name: str) -> bytes:
    raise MalformedSourceError


def _texts(ole: OleFileIO) -> Iterator[str]:
    """Of the document, and of the Word documents that were put into it."""
    yield _text(ole, "")
    folders = ("/".join(path[:-1]) for path in ole.listdir() if path[-1] == _MAIN_STREAM)
    embedded = [folder for folder in folders if folder.startswith(_EMBEDDED)]
    for folder in embedded[:_MOST_EMBEDDED]:
        # what is broken or locked in it takes nothing from the document
        with suppress(SourceError, OSError, ValueError, struct.error):
            yield _text(ole, f"{folder}/")


def _text(ole: OleFileIO, folder: str) -> str:
    content = _stream(ole, f"{folder}{_MAIN_STREAM}")
    return text_of(content, lambda name: _stream(ole, f"{folder}{name}"))


def _stream(ole: OleFileIO, name: str) -> bytes:
    if not ole.exists(name):
        raise MalformedSourceError
    if ole.get_size(name) > 2 * LONGEST:
        raise SourceTooLargeError
    return ole.openstream(name).read()


def _facts(ole: OleFileIO) -> Facts:
    """The properties (MS-OLEPS); a broken table of them has none."""
    found: list[tuple[str, str]] = []
    with suppress(Exception):
        properties = ole.get_metadata()
        for name in _NAMED:
            value = getattr(properties, name, None)
            line = clean_line(decode(value) if isinstance(value, bytes) else "")
            if line:
                found.append(("last_modified_by" if name == "last_saved_by" else name, line))
        for name, key in (("create_time", "created"), ("last_saved_time", "modified")):
            moment = getattr(properties, name, None)
            if isinstance(moment, datetime) and moment.year > 1980:
                found.append((key, moment.date().isoformat()))
    return tuple(found)
