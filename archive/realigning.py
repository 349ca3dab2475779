"""Where a passage stands after its text was corrected, told from both wordings.

Who has only the passage and what stood around it asks `archive.anchoring`; who has the whole text
that it was marked on knows more, and is certain more often.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from archive.alignment import NOWHERE, Alignment
from archive.anchoring import Anchor, find, text_sha256
from archive.records import Sha256, Span

_LEAST_LEFT = 0.5
"""Of a passage, to be the same passage."""
_MOST_FOREIGN = 8
"""One letter of other passages to so many of its own, at most."""
_WHOLE = 0.8
"""Of what is left of a passage must lie together."""
_SHORT, _LEAST_RUN = 24, 8
"""Of a passage of few letters only those count that stand with so many others: a word may come
again by chance."""
_INSERTED = 30
"""Letters that may have come between those of a short passage: among more, some are like them."""
_REPLACED = 80
"""Letters at the edge of a passage, at most, of which others in their place are taken to be it."""
_LONGER = 24


class Wordings:
    """The text of a document as it is now, and those that it had."""

    def __init__(self, former: Iterable[str], present: str) -> None:
        self._former = {text_sha256(text): text for text in former}
        self._present = present
        self._alignments: dict[Sha256, Alignment] = {}

    def find(self, sought: Anchor) -> Span | None:
        """Where a passage stands now; None when that cannot be told with certainty."""
        made_on = sought.text_sha256
        if made_on is None or made_on not in self._former:
            return find(sought, self._present)
        if made_on not in self._alignments:
            self._alignments[made_on] = Alignment(self._former[made_on], self._present)
        return moved_span(self._alignments[made_on], sought.span)


def moved_span(alignment: Alignment, span: Span) -> Span | None:
    """Where a passage of the first wording stands in the second; None when that is not certain."""
    places = sorted(b for b in alignment.moved[span.start : span.end] if b != NOWHERE)
    length = span.end - span.start
    least = length * _LEAST_LEFT
    if length <= _SHORT:
        places = [b for b in places if _in_a_run(alignment, b)]
    if not places or len(places) < least:
        return None
    together = _largest(alignment, span, places)
    if len(together) < max(_WHOLE * len(places), least):
        return None
    found = Span(together[0], together[-1] + 1)
    if _foreign(alignment, span, found) * _MOST_FOREIGN > len(together):
        return None
    if found.end - found.start - len(together) > max(_INSERTED, 2 * length):
        return None
    return _with_edges(alignment, span, found)


def _in_a_run(alignment: Alignment, place: int) -> bool:
    """Whether a character came along with its neighbours."""
    came = alignment.came
    start = end = place
    while start and end - start < _LEAST_RUN and came[start - 1] == came[start] - 1 != NOWHERE:
        start -= 1
    while end + 1 < len(came) and end - start < _LEAST_RUN and came[end + 1] == came[end] + 1:
        end += 1
    return end - start + 1 >= min(_LEAST_RUN, len(alignment.moved))


def _largest(alignment: Alignment, span: Span, places: list[int]) -> list[int]:
    """The most letters of a passage that no other passage of some length stands between."""
    groups = [places[:1]]
    for before, place in pairwise(places):
        between = Span(before + 1, place)
        if _foreign(alignment, span, between) * _MOST_FOREIGN > len(places):
            groups.append([])
        groups[-1].append(place)
    return max(groups, key=len)


def _foreign(alignment: Alignment, span: Span, found: Span) -> int:
    """Letters of the first wording that stand in a place and not in the passage."""
    return sum(
        a != NOWHERE and not span.start <= a < span.end
        for a in alignment.came[found.start : found.end]
    )


def _with_edges(alignment: Alignment, span: Span, found: Span) -> Span:
    """With what took the place of the first and the last letters of the passage."""
    moved, came = alignment.moved, alignment.came
    start, end = found.start, found.end
    missing = came[start] - span.start
    before = moved[span.start - 1] if span.start else NOWHERE
    beside = before != NOWHERE or not span.start
    fits = beside and 0 < missing <= _REPLACED and 0 < start - before - 1 <= missing + _LONGER
    if fits and all(each == NOWHERE for each in came[before + 1 : start]):
        start = before + 1
    missing = span.end - 1 - came[end - 1]
    after = moved[span.end] if span.end < len(moved) else len(came)
    fits = 0 < missing <= _REPLACED and 0 < after - end <= missing + _LONGER
    if fits and all(each == NOWHERE for each in came[end:after]):
        end = after
    return Span(start, end)
