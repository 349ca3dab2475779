"""Documents for tests, checked as the import checks them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Unpack

from archive.drafts import check
from archive.ports import NewArticle
from archive.records import (
    ArticleDraft,
    Description,
    Kind,
    OriginalFile,
    Place,
    PlaceKind,
    Sensitivity,
)
from tests.contracts.fields import DescriptionFields

IMPORTED_AT = datetime(2026, 5, 4, 3, 2, 1, 123456, tzinfo=UTC)

TESTIMONY = Description(
    title="Сведчанне",
    kind=Kind.TESTIMONY,
    language="be",
    published="2024-09~",
    authors=("Ганна", "Ales", "Ганна"),
    source="вольны голас",
    url="https://example.org/1",
    external_id="e-1",
    captured_at=datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC),
    tags=("суд", "2020"),
    collections=("A", "Б"),
    sensitivity=Sensitivity.CONFIDENTIAL,
)


def new_article(
    text: str = "Першы тэкст пра суд",
    description: Description | None = None,
    original: bytes | None = None,
    **fields: Unpack[DescriptionFields],
) -> NewArticle:
    """A document to be stored; `fields` are those of its description."""
    described = replace(description or Description(language="be"), **fields)
    file = None if original is None else OriginalFile(original, "text/plain", "ліст.txt")
    draft = ArticleDraft(untrusted_text=text, description=described, original=file)
    return check(draft, IMPORTED_AT)


THUMBNAIL = b"\x89PNG\r\n\x1a\n" + bytes(40)
LONG_TEXT = " ".join(f"слова{number}" for number in range(60))


def full_article(text: str = LONG_TEXT) -> NewArticle:
    """A document with everything that a draft may carry."""
    draft = ArticleDraft(
        untrusted_text=text,
        description=TESTIMONY,
        original=OriginalFile(b"original", "text/html", "ліст.html"),
        rich_text="<p>тэкст</p>",
        thumbnail=THUMBNAIL,
        facts=(("Producer", "Пячатня"), ("Producer", "other")),
        places=(Place(0, PlaceKind.PAGE, "i"), Place(7, PlaceKind.HEADING, "Суд")),
        importer="pdf/1",
        guessed=("published", "language"),
    )
    new = check(draft, IMPORTED_AT)
    return replace(new, path="/дом/ліст.html", inner_path="a/b.html")
