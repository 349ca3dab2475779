"""Hashes that say what a document is: for duplicates, and for the chain over the records."""

from __future__ import annotations

import hashlib
import json
import unicodedata

from archive.records import Description, Sha256


def text_hash(title: str, text: str) -> Sha256:
    """SHA-256 of title and text, with Unicode form (NFC) and white space made equal.

    Two documents with the same hash are exact duplicates of each other. The title counts: reports
    that share their standing text are still different reports.
    """
    parts = (" ".join(unicodedata.normalize("NFC", part).split()) for part in (title, text))
    return Sha256(hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).digest())


def content_hash(text: str, description: Description) -> Sha256:
    """SHA-256 of the text and every field of the description, in canonical JSON."""
    canonical = json.dumps(
        {"text": text, **_fields(description)},
        ensure_ascii=True,
        sort_keys=True,
        separators=(",", ":"),
    )
    return Sha256(hashlib.sha256(canonical.encode("ascii")).digest())


def _fields(description: Description) -> dict[str, object]:
    captured = description.captured_at
    return {
        "title": description.title,
        "kind": description.kind.value,
        "language": description.language,
        "published": description.published,
        "authors": list(description.authors),
        "source": description.source,
        "url": description.url,
        "external_id": description.external_id,
        "captured_at": None if captured is None else captured.isoformat(),
        "tags": sorted(description.tags),
        "collections": sorted(description.collections),
        "sensitivity": description.sensitivity.value,
    }
