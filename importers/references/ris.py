"""RIS, the form in which catalogues hand out references: a tag of two characters a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from archive.errors import MalformedSourceError, SourceTooLargeError
from archive.records import ArticleDraft
from importers.dates import to_edtf
from importers.exact_text import exact_text, readable
from importers.references.reference import LARGEST_LIST, Reference, document
from importers.text_lines import lines_of

_FIELD = re.compile(r"\s{0,8}([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\s*)$", re.DOTALL)
_START = re.compile(r"(?:[^\n]*\n){0,4}?\s*TY {1,2}- ")
_DATE = re.compile(r"(\d{4})(?:/(\d{1,2})?)?(?:/(\d{1,2})?)?(?:/.*)?")
_AUTHORS, _TEXTS = frozenset(("AU", "A1")), frozenset(("AB", "N2", "N1"))
_TITLES, _SOURCES = ("TI", "T1", "CT", "BT"), ("T2", "JO", "JF", "JA", "J2", "BT", "PB")
_DATES, _ADDRESSES, _IDENTIFIERS = ("DA", "PY", "Y1"), ("UR", "LK", "L2"), ("DO", "AN", "ID", "SN")
_FILES = frozenset(("L1", "L4"))

_Fields = list[tuple[str, str]]


def is_ris(untrusted_head: str) -> bool:
    """Whether a record begins in one of the first lines."""
    return _START.match(untrusted_head.lstrip("\ufeff")[:2000]) is not None


def unpack_ris(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """A document for each record. Raises `MalformedSourceError` and `SourceTooLargeError`."""
    untrusted_bytes = untrusted_file.read(LARGEST_LIST + 1)
    if len(untrusted_bytes) > LARGEST_LIST:
        raise SourceTooLargeError
    any_record = False
    exact = exact_text(untrusted_bytes)
    for fields, written in _records(exact.text):
        any_record = True
        yield from document(_reference(fields, exact.written(written)))
    if not any_record:
        raise MalformedSourceError


def _records(text: str) -> Iterator[tuple[_Fields, str]]:
    """From TY to ER, and how it is written; one that is not closed ends where the next begins."""
    fields: _Fields = []
    lines: list[str] = []
    for line in lines_of(text):
        said = readable(line)
        match = _FIELD.match(said.rstrip())
        tag = match[1] if match else ""
        if tag == "TY" and fields:
            yield fields, "".join(lines)
            fields, lines = [], []
        if fields or tag == "TY":
            lines.append(line)
        if tag == "ER" and fields:
            yield fields, "".join(lines)
            fields, lines = [], []
        elif match and (fields or tag == "TY"):
            fields.append((tag, (match[2] or "").strip()))
        elif fields and said.strip():
            fields[-1] = (fields[-1][0], f"{fields[-1][1]}\n{said.strip()}")
    if fields:
        yield fields, "".join(lines)


def _reference(fields: _Fields, written: bytes) -> Reference:
    tags = [word.strip() for tag, value in fields if tag == "KW" for word in value.split("\n")]
    return Reference(
        title=_first(fields, _TITLES),
        authors=[value for tag, value in fields if tag in _AUTHORS],
        date=_date(fields),
        source=_first(fields, _SOURCES),
        url=_first(fields, _ADDRESSES),
        identifier=_first(fields, _IDENTIFIERS),
        language=_first(fields, ("LA",)),
        tags=tags,
        texts=[value for tag, value in fields if tag in _TEXTS],
        written_as=written,
        media_type="application/x-research-info-systems",
        ending=".ris",
        facts=[("media" if tag in _FILES else tag, value) for tag, value in fields],
    )


def _first(fields: _Fields, names: tuple[str, ...]) -> str:
    """The value of the first of the tags that is there."""
    found = dict(reversed(fields))
    return next((found[name] for name in names if found.get(name)), "")


def _date(fields: _Fields) -> str:
    """The first that is understood: "DA  - May 10" has no year, "PY  - 2021" beside it has."""
    dates = [_edtf(value) for name in _DATES for tag, value in fields if tag == name and value]
    return next(filter(to_edtf, dates), dates[0] if dates else "")


def _edtf(untrusted_date: str) -> str:
    """ "2024/09/11/", with any of its parts but the year left empty."""
    match = _DATE.fullmatch(untrusted_date.strip())
    if match is None:
        return untrusted_date
    year, month, day = match.groups()
    return year + (f"-{int(month):02}" + (f"-{int(day):02}" if day else "") if month else "")
