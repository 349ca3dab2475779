"""A reference: what a list of literature says of one work, as a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from archive.records import (
    ArticleDraft,
    Description,
    EmbeddedFile,
    Kind,
    NamedFile,
    OriginalFile,
)
from importers.dates import to_edtf
from importers.fields import language_code, web_address
from importers.named_paths import path_inside
from importers.normalising import clean_line, clean_text

LARGEST_LIST = 64 * 1024 * 1024
MOST_FACTS = 500
LONGEST_FACT = 2_000
_MOST_VALUES = 200
_LANGUAGES = {
    "belarusian": "be",
    "russian": "ru",
    "ukrainian": "uk",
    "english": "en",
    "polish": "pl",
    "lithuanian": "lt",
    "german": "de",
    "ngerman": "de",
    "american": "en",
    "british": "en",
}

Pairs = Iterable[tuple[str, str]]
Unpacked = Iterator[ArticleDraft | EmbeddedFile]


@dataclass(slots=True, kw_only=True)
class Reference:
    """Everything untrusted; lists in their order."""

    kind: Kind = Kind.ARTICLE
    title: str = field(default="", repr=False)
    authors: list[str] = field(default_factory=list, repr=False)
    date: str = ""
    place: str = field(default="", repr=False)
    source: str = field(default="", repr=False)
    url: str = field(default="", repr=False)
    identifier: str = field(default="", repr=False)
    language: str = ""
    tags: list[str] = field(default_factory=list, repr=False)
    collections: list[str] = field(default_factory=list, repr=False)
    texts: list[str] = field(default_factory=list, repr=False)
    """Abstract and notes."""
    facts: list[tuple[str, str]] = field(default_factory=list, repr=False)
    """All fields as they are written; files that belong to the work as "media"."""
    written_as: bytes = field(default=b"", repr=False)
    """What stands for it in the list; empty when that cannot be told."""
    media_type: str = "text/plain"
    ending: str = ".txt"


def document(reference: Reference) -> Iterator[ArticleDraft]:
    """The abstract and the notes; without them author, title, source and date. Nothing of nothing.

    Names written "Surname, Name" are turned round.
    """
    description = Description(
        kind=reference.kind,
        title=clean_line(reference.title),
        language=_language(reference.language),
        published=to_edtf(reference.date),
        place=clean_line(reference.place),
        authors=_lines(map(turned, reference.authors)),
        source=clean_line(reference.source),
        url=web_address(reference.url),
        external_id=clean_line(reference.identifier),
        tags=_lines(reference.tags),
        collections=_lines(reference.collections),
    )
    text = clean_text("\n\n".join(filter(None, map(str.strip, reference.texts))))
    text = text or _citation(description, clean_line(reference.date))
    if text:
        facts = ((key, clean_line(value, LONGEST_FACT)) for key, value in reference.facts)
        yield ArticleDraft(
            untrusted_text=text,
            description=description,
            original=_original(reference),
            facts=tuple((key, value) for key, value in facts if key and value)[:MOST_FACTS],
            named=_named(reference),
        )


def _named(reference: Reference) -> tuple[NamedFile, ...]:
    """Its files that lie beside the list; paths of another machine lead nowhere."""
    paths = (path_inside(value) for key, value in reference.facts if key == "media")
    return tuple(NamedFile(name=path) for path in dict.fromkeys(paths) if path)[:_MOST_VALUES]


def _original(reference: Reference) -> OriginalFile | None:
    """The record as it stands in its list."""
    if not reference.written_as:
        return None
    name = clean_line(reference.identifier or reference.title, 100).replace("/", "-")
    return OriginalFile(
        reference.written_as, reference.media_type, f"{name or 'record'}{reference.ending}"
    )


def turned(name: str) -> str:
    """ "Surname, Name" as "Name Surname"; other names as they are."""
    surname, comma, given = name.partition(",")
    return f"{given.strip()} {surname.strip()}" if comma and given.strip() else name.strip(" ,")


def _citation(description: Description, date: str) -> str:
    parts = (", ".join(description.authors), description.title, description.source, date)
    return "\n".join(part for part in parts if part)


def _language(untrusted_name: str) -> str:
    name = untrusted_name.strip().lower()
    return _LANGUAGES.get(name) or language_code(name)


def _lines(untrusted_values: Iterable[str]) -> tuple[str, ...]:
    values = (clean_line(value) for value in untrusted_values)
    return tuple(dict.fromkeys(value for value in values if value))[:_MOST_VALUES]
