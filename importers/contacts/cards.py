"""Cards of people as vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350): each is a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from archive.errors import SourceTooLargeError
from archive.records import ArticleDraft, OriginalFile
from importers.calendars.content_lines import content_lines
from importers.contacts.card import card_draft
from importers.encoding import utf8_head
from importers.exact_text import exact_text, readable
from importers.normalising import clean_line
from importers.references.reference import LARGEST_LIST

_SIGN = re.compile(r"\s*BEGIN:VCARD\s", re.IGNORECASE)
_EDGE = re.compile(
    # the card of a secretary may stand in the line of another one (vCard 2.1, AGENT)
    r"^(BEGIN|END):VCARD[ \t]*(?:\r\n|\r|\n|\Z)",
    re.IGNORECASE | re.MULTILINE,
)


def is_cards(untrusted_head: bytes) -> bool:
    """Whether the file begins as a card does."""
    return _SIGN.match(utf8_head(untrusted_head)) is not None


def unpack_cards(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """A document for each card that tells anything; the card stands for it as it is written.

    Raises `SourceTooLargeError`.
    """
    untrusted_bytes = untrusted_file.read(LARGEST_LIST + 1)
    if len(untrusted_bytes) > LARGEST_LIST:
        raise SourceTooLargeError
    exact = exact_text(untrusted_bytes)
    for start, end in card_spans(exact.text):
        draft = card_draft(content_lines(readable(exact.text[start:end])))
        if not draft.untrusted_text.strip():
            continue
        written = exact.written(exact.text[start:end])
        name = clean_line(draft.description.title, 100).replace("/", "-") or "card"
        yield replace(draft, original=OriginalFile(written, "text/vcard", f"{name}.vcf"))


def card_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where each card lies that lies in no other; one that never ends goes up to the next one."""
    start, inside = 0, 0
    for edge in _EDGE.finditer(text):
        if edge[1].upper() == "BEGIN":
            # an END that is lost is none of the next card: only AGENT has a card inside
            if inside and not _is_inner(text, edge.start()):
                yield start, edge.start()
                inside = 0
            start = start if inside else edge.start()
            inside += 1
        elif inside:
            inside -= 1
            if not inside:
                yield start, edge.end()
    if inside:
        yield start, len(text)


def _is_inner(text: str, place: int) -> bool:
    """Whether the line before is the head of an inner card."""
    return text[max(0, place - 40) : place].rstrip().upper().endswith("AGENT:")
