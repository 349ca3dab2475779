"""Where a passage stands, told so that it is found again after its text was corrected.

An anchor is what the W3C Web Annotation Data Model (2017, 4.2.4 and 4.2.5) calls a text quote and a
text position selector, with a hash of the text and one number more: how like the passage the next
likest place of that text is (`rival`). What is found in another text must be liker than that, or it
may be the rival itself; then, and where two places are equally like, the answer is "not found".
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
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
_LEAST_KEPT_BETWEEN, _MOST_ADDED_BETWEEN = 0.6, 1.5
"""The same where both of its neighbours stand beside it."""
_MOST_GUESSED = 0.125
_LEAST_ADDED = 2
_FEW, _SIDES = 8, 12
_LEAST_MARGIN = 6
_MARGIN_SHARE = 16
_COPY_SHARE = 2
"""A place that was not there before and has this part of the best one's letters: one of the two is
a copy, and which is not told by a few letters."""


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
        if length >= _LONGEST_CONTEXT or rival + _margin(rival, places.most) <= places.most:
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
    rival = places.rival(best.span)
    # Of a text that is not known nobody can say which of its places are new.
    whole_of_unknown = sought.text_sha256 is None and best.evidence == places.most
    if (
        not whole_of_unknown
        and rival > sought.rival + _LEAST_MARGIN
        and rival * _COPY_SHARE >= best.evidence
    ):
        return None
    most_like = max(sought.rival, rival)
    needed = most_like + _margin(most_like, places.most)
    enough = best.evidence >= min(max(needed, _LEAST_EVIDENCE), places.most)
    certain = enough and _is_whole(sought, best) and not _ends_in_a_copy(best, text)
    return best.span if certain else None


def _is_whole(sought: Anchor, found: Found) -> bool:
    """Whether a place has nearly all of a passage, little besides, and none of it is elsewhere.

    Where both neighbours stand beside it, and nowhere else, what is between them is the passage,
    though more of it was changed. A few words may stand anywhere: they must have both, or all that
    there was, and some of it in one piece with them.
    """
    size = len(sought.quote)
    most = len(sought.prefix) + size + len(sought.suffix)
    tied = found.edges >= _LEAST_EVIDENCE and not found.copied
    held = found.beside >= _SIDES and tied
    added = found.span.end - found.span.start - found.kept
    sides = min(_SIDES, len(sought.prefix), len(sought.suffix))
    return (
        found.kept >= (_LEAST_KEPT_BETWEEN if held else _LEAST_KEPT) * size
        and added <= max(_LEAST_ADDED, (_MOST_ADDED_BETWEEN if held else _MOST_ADDED) * size)
        and found.elsewhere <= _MOST_ELSEWHERE * size
        and found.guessed <= max(_LEAST_ADDED, _MOST_GUESSED * found.kept)
        and (size >= _FEW or found.beside >= sides)
        and (size >= _LEAST_EVIDENCE or found.edges >= min(_LEAST_EVIDENCE, most))
    )


def _ends_in_a_copy(found: Found, text: str) -> bool:
    """Whether an end of a place stands elsewhere too, and nothing beside it tells which it is."""
    start, end = found.span.start, found.span.end
    if found.beside >= _SIDES or end - start < 2 * _LEAST_EVIDENCE:
        return False
    ends = text[start : start + _LEAST_EVIDENCE], text[end - _LEAST_EVIDENCE : end]
    return any(each in text[:start] or each in text[end:] for each in ends)


def _unchanged(sought: Anchor, text: str) -> Span | None:
    """The one place where quote and context stand as they were, if they are long enough to tell."""
    whole = sought.prefix + sought.quote + sought.suffix
    if len(whole) < 2 * _LEAST_EVIDENCE:
        return None
    place = text.find(whole)
    if place < 0 or any(_stands_twice(piece, text) for piece in _pieces(whole)):
        return None
    start = place + len(sought.prefix)
    return Span(start, start + len(sought.quote))


def _pieces(whole: str) -> Iterator[str]:
    """A passage in pieces that tell a copy of a part of it, the last one whole as well."""
    for start in range(0, len(whole) - _LEAST_EVIDENCE, _LEAST_EVIDENCE):
        yield whole[start : start + _LEAST_EVIDENCE]
    yield whole[-_LEAST_EVIDENCE:]


def _stands_twice(piece: str, text: str) -> bool:
    return text.find(piece, text.find(piece) + 1) >= 0


def _margin(rival: int, most: int) -> int:
    """By how many letters a place must be liker than another one that has so many itself.

    The copy of a paragraph may have met some letters of its context by chance.
    """
    least = _LEAST_EVIDENCE if rival * _COPY_SHARE >= most else _LEAST_MARGIN
    return max(least, most // _MARGIN_SHARE)
