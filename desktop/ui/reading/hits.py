"""The hits of one text, by place: all are counted, only those on the screen are painted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from archive.records import Span


class Hits:
    """Spans in code points."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.spans = tuple(sorted(spans, key=lambda span: span.start))
        self._starts = [span.start for span in self.spans]
        # The farthest end so far: a long hit reaches over shorter ones that begin behind it.
        self._ends = list(accumulate((span.end for span in self.spans), max))

    def first_from(self, place: int) -> int:
        """Number of the first hit that begins at or behind a place, else of the last; -1: none."""
        return min(bisect_left(self._starts, place), len(self.spans) - 1)

    def within(self, shown: Span) -> range:
        """Numbers of the hits that may be seen between two places, with a few that may not."""
        return range(bisect_left(self._ends, shown.start), bisect_right(self._starts, shown.end))
