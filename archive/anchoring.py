"""Where a passage stands, told so that it is found again after its text was corrected.

An anchor is what the W3C Web Annotation Data Model (2017, 4.2.4 and 4.2.5) calls a text quote and a
text position selector, with a hash of the text and one number more: how like the passage the next
likest place of that text is (`rival`). What is found in another text must be liker than that, or it
may be the rival itself; then, and where two places are equally like, the answer is "not found".
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from archive.anchoring_places import Found, Places
from archive.records import Sha256, Span

CONTEXT_CHARACTERS = 32
"""Kept before and after a passage; more where that does not tell it from another place."""

_LONGEST_CONTEXT = 128
_LEAST_EVIDENCE = 16
"""Characters that must agree before a place is believed: less is met by chance."""
_LEAST_KEPT, _MOST_ADDED, _MOST_ELSEWHERE = 0.85, 0.2, 0.05
"""Shares of a passage that say whether it was found whole (measured on 20,000 corrections)."""
_LEAST_ADDED = 2
_FEW, _SIDES = 8, 12
_LEAST_MARGIN = 6
_MARGIN_SHARE = 16


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage of one text."""

    span: Span
    quote: str = field(repr=False)
    prefix: str = field(default="", repr=False)
    suffix: str = field(default="", repr=False)
    text_sha256: Sha256 | None = None
    """Of the text's UTF-8; None when it is not known which text that was."""
    rival: int = 0
    """Characters of quote and context that the next likest place of the text has, too."""


def text_sha256(text: str) -> Sha256:
    """SHA-256 of a text as it is, in UTF-8."""
    return Sha256(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest())


def context(text: str, span: Span, length: int = CONTEXT_CHARACTERS) -> tuple[str, str]:
    """What stands before and after text[start:end]."""
    return text[max(0, span.start - length) : span.start], text[span.end : span.end + length]


def anchor(text: str, span: Span) -> Anchor:
    """The anchor of text[start:end]. Its time grows with the text: 0.1 s for 200,000 words."""
    digest, length = text_sha256(text), CONTEXT_CHARACTERS
    while True:
        quote, (prefix, suffix) = text[span.start : span.end], context(text, span, length)
        places = Places(prefix, quote, suffix, text)
        rival = places.rival(span)
        if length >= _LONGEST_CONTEXT or rival + _margin(places.most) <= places.most:
            return Anchor(span, quote, prefix, suffix, digest, rival)
        length *= 2


def find(sought: Anchor, text: str) -> Span | None:
    """Where the passage stands in a text; None when that cannot be told with certainty.

    A passage that was edited a little inside is found from its first to its last character that is
    left. Who has the text that it was marked on asks `archive.realigning`, which finds far more.
    """
    if sought.text_sha256 == text_sha256(text):
        return sought.span
    unchanged = _unchanged(sought, text)
    if unchanged is not None:
        return unchanged
    places = Places(sought.prefix, sought.quote, sought.suffix, text)
    best = places.best()
    if best is None or best.evidence <= sought.rival:
        return None
    needed = max(sought.rival, places.rival(best.span)) + _margin(places.most)
    enough = best.evidence >= min(max(needed, _LEAST_EVIDENCE), places.most)
    return best.span if enough and _is_whole(sought, best) else None


def _is_whole(sought: Anchor, found: Found) -> bool:
    """Whether a place has nearly all of a passage, little besides, and none of it is elsewhere.

    A few words may stand anywhere: they must have on both sides what they had, or as much.
    """
    size = len(sought.quote)
    added = found.span.end - found.span.start - found.kept
    sides = min(_SIDES, len(sought.prefix), len(sought.suffix))
    return (
        found.kept >= _LEAST_KEPT * size
        and added <= max(_LEAST_ADDED, _MOST_ADDED * size)
        and found.elsewhere <= _MOST_ELSEWHERE * size
        and (size >= _FEW or found.beside >= sides)
    )


def _unchanged(sought: Anchor, text: str) -> Span | None:
    """The one place where quote and context stand as they were, if they are long enough to tell."""
    whole = sought.prefix + sought.quote + sought.suffix
    if len(whole) < 2 * _LEAST_EVIDENCE:
        return None
    place = text.find(whole)
    if place < 0 or text.find(whole, place + 1) >= 0:
        return None
    start = place + len(sought.prefix)
    return Span(start, start + len(sought.quote))


def _margin(most: int) -> int:
    return max(_LEAST_MARGIN, most // _MARGIN_SHARE)
