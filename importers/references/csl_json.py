"""CSL-JSON, the references of Zotero, Pandoc and Crossref (CSL 1.0.2, input data)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from archive.records import ArticleDraft
from importers.json_stream import JsonStream
from importers.references.reference import Reference, document

_SOURCES = ("container-title", "publisher", "event-title", "authority")
_SIGNS = ('"issued"', '"container-title"', '"citation-key"', '"DOI"', '"author"', '"accessed"')
_LONGEST_FACT = 2_000


def is_csl_json(untrusted_head: str) -> bool:
    """Whether the text begins with an array of objects that have a type and a usual field."""
    head = untrusted_head.lstrip("\ufeff \r\n\t")
    begins = head.startswith("[") and head[1:].lstrip().startswith("{")
    return begins and '"type"' in head and '"id"' in head and any(sign in head for sign in _SIGNS)


def unpack_csl_json(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """A document for each item; the file may be a pipe. Raises `MalformedSourceError`."""
    stream = JsonStream(untrusted_file)
    for _ in stream.items():
        untrusted_item, written = stream.written_value()
        if isinstance(untrusted_item, dict):
            reference = _reference(untrusted_item)
            reference.written_as = written
            yield from document(reference)


def _reference(item: dict[str, object]) -> Reference:
    keywords = _line(item.get("keyword"))
    return Reference(
        title=_line(item.get("title")),
        authors=_names(item.get("author") or item.get("editor")),
        date=_date(item.get("issued")),
        source=next((_line(item[name]) for name in _SOURCES if _line(item.get(name))), ""),
        url=_line(item.get("URL")),
        identifier=_line(item.get("DOI") or item.get("id")),
        language=_line(item.get("language")),
        tags=keywords.replace(";", ",").split(",") if keywords else [],
        texts=[_line(item.get("abstract")), _line(item.get("note"))],
        media_type="application/json",
        ending=".json",
        facts=[(key, _fact(key, value)) for key, value in item.items()],
    )


def _names(untrusted_names: object) -> list[str]:
    people = untrusted_names if isinstance(untrusted_names, list) else []
    return [_name(person) for person in people if isinstance(person, dict)]


def _name(person: dict[str, object]) -> str:
    particle = _line(person.get("non-dropping-particle"))
    parts = (_line(person.get("given")), particle, _line(person.get("family")))
    return " ".join(filter(None, parts)) or _line(person.get("literal"))


def _date(untrusted_date: object) -> str:
    """One or two points of year, month and day; "circa" is `~`; else the words that are given."""
    if not isinstance(untrusted_date, dict):
        return ""
    points = untrusted_date.get("date-parts")
    written = [_point(point) for point in points] if isinstance(points, list) else []
    if not written or not all(written):
        return _line(untrusted_date.get("raw") or untrusted_date.get("literal"))
    circa = untrusted_date.get("circa") not in (None, False, 0, "", "0", "false")
    return "/".join(f"{point}~" if circa else point for point in written[:2])


def _point(untrusted_parts: object) -> str:
    parts = untrusted_parts if isinstance(untrusted_parts, list) else []
    numbers = [_line(part) for part in parts[:3]]
    if not numbers or not all(number.isascii() and number.isdecimal() for number in numbers):
        return ""
    year, *rest = numbers
    return "-".join((year.zfill(4), *(number.zfill(2) for number in rest)))


def _fact(key: str, value: object) -> str:
    if key in ("author", "editor", "translator", "recipient", "interviewer"):
        return "; ".join(_names(value))
    if isinstance(value, dict) and ("date-parts" in value or "raw" in value):
        return _date(value)
    return _line(value) or json.dumps(value, ensure_ascii=False)[:_LONGEST_FACT]


def _line(untrusted_value: object) -> str:
    if isinstance(untrusted_value, str):
        return untrusted_value
    if isinstance(untrusted_value, int | float) and not isinstance(untrusted_value, bool):
        return str(untrusted_value) if abs(untrusted_value) < 10**18 else ""
    return ""
