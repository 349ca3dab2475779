"""Fields of records by name, for tests that make a record and change a few of them."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict

from archive.records import (
    Consent,
    Description,
    EmbeddedFile,
    Kind,
    NamedFile,
    OriginalFile,
    Place,
    Sensitivity,
)


class DetailFields(TypedDict, total=False):
    """Those of `Description` besides its title."""

    kind: Kind
    language: str
    published: str
    authors: tuple[str, ...]
    source: str
    url: str
    external_id: str
    captured_at: datetime | None
    tags: tuple[str, ...]
    collections: tuple[str, ...]
    sensitivity: Sensitivity
    place: str
    witness: str
    other_languages: tuple[str, ...]
    consent: Consent


class DescriptionFields(DetailFields, total=False):
    """Those of `Description`."""

    title: str


class ExtrasFields(TypedDict, total=False):
    """Those of `Extras`; a draft has them, too."""

    rich_text: str
    facts: tuple[tuple[str, str], ...]
    places: tuple[Place, ...]


class CarriedFields(ExtrasFields, total=False):
    """Those of `ArticleDraft` besides its text, its description and its original."""

    thumbnail: bytes
    embedded: tuple[EmbeddedFile, ...]
    named: tuple[NamedFile, ...]
    importer: str
    guessed: tuple[str, ...]
    for_its_bytes: bool


class DraftFields(CarriedFields, total=False):
    """Those of `ArticleDraft`."""

    untrusted_text: str
    description: Description
    original: OriginalFile | None
