"""Segments whose documents are written, but not yet how many derived terms each of them has."""

from collections import deque
from dataclasses import dataclass

from index.derived.collecting import NewPairs, OfSegment
from index.storage.connection import Connection
from index.writing.lengths import SegmentLengths

MOST_TOKENS = 16_000_000
"""Of segments that wait together: each takes about five bytes of memory until then."""


@dataclass(frozen=True, slots=True)
class _Unfinished:
    segment: int
    tokens: int
    lengths: SegmentLengths
    derived: OfSegment


class UnfinishedSegments:
    """Lets the writer go on while something else finds out what derives from words.

    Segments are finished in their order: a word is asked about with the first that has it.
    """

    def __init__(self, connection: Connection, derived: NewPairs) -> None:
        self._connection = connection
        self._derived = derived
        self._segments = deque[_Unfinished]()

    def add(self, segment: int, tokens: int, lengths: SegmentLengths) -> None:
        """Take a segment that has just been written."""
        self._segments.append(_Unfinished(segment, tokens, lengths, self._derived.end_segment()))

    def make_room(self, tokens: int) -> None:
        """Finish what can be without waiting, then as much as must be before `tokens` more come."""
        if not self._derived.is_asking:
            self.finish()
        while self._segments and self._segments[0].derived.settle_ready(self._derived):
            self._write(self._segments.popleft())
        while self._segments and self._tokens() + tokens > MOST_TOKENS:
            first = self._segments.popleft()
            self._derived.settle([first.derived])
            self._write(first)

    def _tokens(self) -> int:
        return sum(each.tokens for each in self._segments)

    def finish(self) -> None:
        """Wait for everything."""
        self._derived.settle([each.derived for each in self._segments])
        while self._segments:
            self._write(self._segments.popleft())

    def _write(self, ended: _Unfinished) -> None:
        ended.derived.count(self._derived)
        ended.lengths.write(self._connection, ended.segment, self._derived)
