"""Marks as JSON-LD: the W3C Web Annotation Data Model (2017), codes as SKOS concepts (2009).

A page's area and the mark's colour have no term there; they stand beside under names of our own.
"""

from __future__ import annotations

import json

from archive.exchange.project import Project, SharedCode, SharedDocument, SharedMark
from archive.exchange.same_documents import sums_of
from archive.marks import TimeSpan, fragment

CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {"skos": "http://www.w3.org/2004/02/skos/core#", "skrynia": "urn:x-skrynia:"},
]
MEDIA_FRAGMENTS = "http://www.w3.org/TR/media-frags/"
PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"


def as_json_ld(project: Project) -> bytes:
    """An annotation collection, UTF-8. Texts and originals of documents are not in it."""
    whole: dict[str, object] = {
        "@context": CONTEXT,
        "type": "AnnotationPage",
        "items": [_annotation(mark) for mark in project.marks],
        "skrynia:codes": [_concept(code) for code in project.codes],
        "skrynia:documents": [_document(document) for document in project.documents],
    }
    if project.left_out:
        whole["skrynia:leftOut"] = {kind.value: count for kind, count in project.left_out}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def _urn(uid: str) -> str:
    return f"urn:uuid:{uid[:8]}-{uid[8:12]}-{uid[12:16]}-{uid[16:20]}-{uid[20:]}"


def _annotation(mark: SharedMark) -> dict[str, object]:
    bodies: list[dict[str, object]] = []
    if mark.note:
        bodies.append({"type": "TextualBody", "purpose": "commenting", "value": mark.note})
    bodies += [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in mark.tags]
    bodies += [
        {"type": "SpecificResource", "purpose": "classifying", "source": _urn(code)}
        for code in mark.codes
    ]
    created = {"created": mark.created_at.isoformat()} if mark.created_at else {}
    return {
        "id": _urn(mark.uid),
        "type": "Annotation",
        **created,
        "body": bodies,
        "target": {"source": _urn(mark.document), "selector": _selectors(mark)},
        "skrynia:colour": mark.colour,
    }


def _selectors(mark: SharedMark) -> list[dict[str, object]]:
    place = mark.place
    if place is None:
        words = {"exact": mark.quote, "prefix": mark.prefix, "suffix": mark.suffix}
        span = {"start": mark.span.start, "end": mark.span.end}
        return [
            {"type": "TextQuoteSelector", **words},
            {"type": "TextPositionSelector", **span},
        ]
    if isinstance(place, TimeSpan):
        value = fragment(place)
        return [{"type": "FragmentSelector", "conformsTo": MEDIA_FRAGMENTS, "value": value}]
    area = [place.left, place.bottom, place.right, place.top]
    return [
        {
            "type": "FragmentSelector",
            "conformsTo": PDF_FRAGMENTS,
            "value": fragment(place),
            "skrynia:points": area,
        }
    ]


def _concept(code: SharedCode) -> dict[str, object]:
    above = {"skos:broader": _urn(code.parent)} if code.parent else {}
    return {
        "id": _urn(code.uid),
        "type": "skos:Concept",
        "skos:prefLabel": code.name,
        **above,
        "skos:scopeNote": code.memo,
        "skrynia:colour": code.colour,
    }


def _document(document: SharedDocument) -> dict[str, object]:
    """With the sums by which an archive that read the same file for itself knows it."""
    sums = zip(("skrynia:textSha256", "skrynia:originalSha256"), sums_of(document), strict=True)
    return {
        "id": _urn(document.uid),
        "title": document.title,
        "format": document.media_type,
        **{name: value for name, value in sums if value},
    }
