"""Hashes that say what a document is: for duplicates, and for the chain over the records."""

from __future__ import annotations

import hashlib
import json
import unicodedata

from archive.records import Consent, CustodyEntry, Description, Extras, Sha256

FIRST_LINK = Sha256(bytes(32))
"""Stands before the first entry of a custody log."""


def text_hash(title: str, text: str) -> Sha256:
    """SHA-256 of title and text, with Unicode form (NFC) and white space made equal.

    Two documents with the same hash are exact duplicates of each other. The title counts: reports
    that share their standing text are still different reports.
    """
    parts = (" ".join(unicodedata.normalize("NFC", part).split()) for part in (title, text))
    return Sha256(hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).digest())


def content_hash(text: str, description: Description) -> Sha256:
    """SHA-256 of the text and every field of the description, in canonical JSON."""
    return _hash_of({"text": text, **_fields(description)})


def extras_hash(extras: Extras, thumbnail: bytes) -> Sha256:
    """SHA-256 of all that a document has besides text and description, in canonical JSON."""
    return _hash_of(
        {
            "rich_text": extras.rich_text,
            "facts": extras.facts,
            "places": [(each.start, each.kind.value, each.label) for each in extras.places],
            "thumbnail": hashlib.sha256(thumbnail).hexdigest(),
        }
    )


def custody_link(before: bytes, entry: CustodyEntry) -> Sha256:
    """SHA-256 over the link before and every field of the entry but its own link.

    Needs no key, so that who is given the whole log can check it.
    """
    return _hash_of(
        {
            "before": before.hex(),
            "number": entry.number,
            "at": entry.at.isoformat(),
            "action": entry.action.value,
            "by": entry.by,
            "id": entry.article_id,
            "uid": entry.uid,
            "version": entry.version,
            "content_sha256": entry.content_hash.hex(),
        }
    )


def _hash_of(value: object) -> Sha256:
    canonical = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
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
        **_later_fields(description),
    }


def _later_fields(description: Description) -> dict[str, object]:
    """Fields that the first archives did not have, where they say something: hashes stay."""
    told = {
        "place": description.place,
        "witness": description.witness,
        "other_languages": sorted(description.other_languages),
        "consent": "" if description.consent is Consent.NOT_ASKED else description.consent.value,
    }
    return {name: value for name, value in told.items() if value}
