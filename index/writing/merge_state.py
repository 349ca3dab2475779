"""The merge under way: the one row that `index_merge` may have.

target         the segment that is being written
sources        JSON: (segment, how many document numbers it gave out), in their order
numbers        int32, the sources' documents end to end: the number of each in the target, or
               -1 for one that was gone when the merge began
next_term      the least term whose postings are not copied yet
next_document  the least document of the target whose row is not copied yet
is_visible     whether the target has taken the place of its sources, whose rows are removed
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.storage import tables
from index.storage.connection import Connection
from index.storage.integers import Int32s, starts_of
from index.storage.segments import Segment
from index.storage.tables import KEY_BITS

BEYOND_TERMS = 1 << KEY_BITS


@dataclass(frozen=True)
class Source:
    """A segment being merged: `numbers[d]` is what its document d is called in the target."""

    id: int
    numbers: Int32s


@dataclass(frozen=True)
class Merge:
    """See the module."""

    target: int
    sources: tuple[Source, ...]
    next_term: int
    next_document: int
    is_visible: bool

    @property
    def documents(self) -> int:
        """How many document numbers the target gives out."""
        return sum(int((source.numbers >= 0).sum()) for source in self.sources)

    def concerns(self, segment: int) -> bool:
        """Say whether a segment is the target or one of the sources."""
        return segment == self.target or segment in [source.id for source in self.sources]

    def numbers_of(self, documents: Sequence[Int32s]) -> Int32s:
        """Return the numbers in the target, ascending, of some documents of each source."""
        pairs = zip(self.sources, documents, strict=True)
        numbers = np.concatenate([source.numbers[chosen] for source, chosen in pairs])
        return numbers[numbers >= 0]

    def twins(self, segment: int, documents: Int32s) -> list[tuple[int, Int32s]]:
        """Return where else documents of `segment` are kept: other segments, and numbers there."""
        if segment == self.target:
            return [
                (source.id, np.flatnonzero(np.isin(source.numbers, documents)).astype(np.int32))
                for source in self.sources
            ]
        return [
            (self.target, source.numbers[documents])
            for source in self.sources
            if source.id == segment
        ]


def current_merge(connection: Connection) -> Merge | None:
    """Return the merge under way, or None."""
    row = connection.execute(
        "SELECT target, sources, numbers, next_term, next_document, is_visible FROM index_merge"
    ).fetchone()
    if row is None:
        return None
    pairs = json.loads(row[1])
    numbers = np.frombuffer(row[2], "<i4").astype(np.int32)
    ends = starts_of(np.array([documents for _, documents in pairs])).tolist()
    sources = [Source(pair[0], numbers[ends[i] : ends[i + 1]]) for i, pair in enumerate(pairs)]
    return Merge(row[0], tuple(sources), row[3], row[4], bool(row[5]))


def start(connection: Connection, segments: Sequence[Segment]) -> Merge:
    """Record a merge of `segments`. Nothing is copied yet.

    Numbers of documents that are gone are not given again.
    """
    state = tables.read_state(connection)
    target = state.next_segment
    tables.reserve(connection, target + 1, state.next_term)
    held = np.concatenate([_held(segment) for segment in segments])
    numbers = np.where(held, np.cumsum(held) - 1, -1).astype("<i4")
    names = json.dumps([(segment.id, segment.documents) for segment in segments])
    connection.execute(
        "INSERT INTO index_merge VALUES (?, ?, ?, 0, 0, 0)", (target, names, numbers.tobytes())
    )
    ends = starts_of(np.array([segment.documents for segment in segments])).tolist()
    sources = [Source(s.id, numbers[ends[i] : ends[i + 1]]) for i, s in enumerate(segments)]
    return Merge(target, tuple(sources), 0, 0, is_visible=False)


def _held(segment: Segment) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    held = np.ones(segment.documents, np.bool_)
    held[segment.deleted] = False
    return held


def advance(
    connection: Connection,
    merge: Merge,
    *,
    next_term: int | None = None,
    next_document: int | None = None,
    is_visible: bool | None = None,
) -> None:
    """Record how far a merge has come."""
    connection.execute(
        "UPDATE index_merge SET next_term = coalesce(?, next_term),"
        " next_document = coalesce(?, next_document), is_visible = coalesce(?, is_visible)"
        " WHERE target = ?",
        (next_term, next_document, is_visible, merge.target),
    )


def finish(connection: Connection, merge: Merge) -> None:
    """Forget a merge whose sources are gone."""
    connection.execute("DELETE FROM index_merge WHERE target = ?", (merge.target,))
