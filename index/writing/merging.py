"""Merging neighbouring small segments into one, in pieces that may lie far apart in time.

A merge is a row of `index_merge`: the segment being written, its sources, and the first term not
yet copied. A piece copies the postings of some thousands of terms; the last one copies what is
kept per document and puts the new segment in the place of its sources. Readers see the sources
until then. A document deleted meanwhile is purged from the sources and from what is copied.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.errors import DamagedIndexError
from index.storage import tables
from index.storage.blocks import Row
from index.storage.connection import Connection
from index.storage.integers import Int32s
from index.storage.posting_rows import blocks_of, write_postings
from index.storage.postings import between, renumbered
from index.storage.segments import Segment, drop_rows, insert_segment, read_segments
from index.storage.tables import KEY_BITS
from index.writing.merged_documents import copy_columns, copy_counts, copy_documents, copy_vectors

_ROWS_OF_A_SOURCE = 6
_FANOUT = 8
_TERM_MASK = (1 << KEY_BITS) - 1


@dataclass(frozen=True)
class Merge:
    """A merge under way. `next_term` is the least term number not copied yet."""

    target: int
    sources: tuple[Segment, ...]
    next_term: int


def current_merge(connection: Connection) -> Merge | None:
    """Return the merge under way, or None."""
    row = connection.execute("SELECT target, sources, next_term FROM index_merge").fetchone()
    if row is None:
        return None
    by_id = {segment.id: segment for segment in read_segments(connection)}
    return Merge(row[0], tuple(by_id[number] for number in json.loads(row[1])), row[2])


def choose(segments: Sequence[Segment], most: int) -> list[Segment]:
    """Return neighbouring segments worth merging into one of at most `most` documents.

    Eight neighbours of one size class make one of the next (a logarithmic merge policy), as many
    as fill a segment do too; a segment that has lost half of its documents is copied by itself.
    """
    limit = _FANOUT
    while limit <= most * _FANOUT:
        run: list[Segment] = []
        for segment in [*segments, None]:
            if (
                segment is not None
                and segment.live < min(limit, most)
                and _fits(run, segment, most)
            ):
                run.append(segment)
                continue
            if _is_worth(run, most):
                return run
            run = [] if segment is None or segment.live >= min(limit, most) else [segment]
        limit *= _FANOUT
    return [s for s in segments if 2 * len(s.deleted) > s.documents][:1]


def _fits(run: Sequence[Segment], segment: Segment, most: int) -> bool:
    return sum(s.live for s in run) + segment.live <= most


def _is_worth(run: Sequence[Segment], most: int) -> bool:
    return len(run) >= _FANOUT or (len(run) > 1 and sum(s.live for s in run) > most // 2)


def tightest(segments: Sequence[Segment], most: int) -> list[list[Segment]]:
    """Return the groups of neighbours to merge so that as few segments as possible remain."""
    groups: list[list[Segment]] = []
    for segment in segments:
        if groups and _fits(groups[-1], segment, most):
            groups[-1].append(segment)
        else:
            groups.append([segment])
    return [g for g in groups if len(g) > 1 or len(g[0].deleted)]


def start(connection: Connection, sources: Sequence[Segment]) -> Merge:
    """Record a merge of `sources`. Nothing is copied yet."""
    state = tables.read_state(connection)
    target = state.next_segment
    tables.reserve(connection, target + 1, state.next_term)
    names = json.dumps([segment.id for segment in sources])
    connection.execute("INSERT INTO index_merge VALUES (?, ?, 0)", (target, names))
    return Merge(target, tuple(sources), 0)


def step(connection: Connection, merge: Merge) -> bool:
    """Do one piece of `merge`; return False when it was the last."""
    pieces = [_next_rows(connection, source, merge.next_term) for source in merge.sources]
    full = [rows for rows in pieces if len(rows) == _ROWS_OF_A_SOURCE]
    beyond = min((rows[-1][1] for rows in full), default=_TERM_MASK) + 1
    _copy_postings(connection, merge, pieces, beyond)
    if full:
        connection.execute(
            "UPDATE index_merge SET next_term = ? WHERE target = ?", (beyond, merge.target)
        )
        return True
    _finish(connection, merge)
    return False


def abandon_if_reading(connection: Connection, segments: set[int]) -> None:
    """Give up the merge under way if it reads one of `segments`, of which documents will go."""
    merge = current_merge(connection)
    if merge is not None and segments & {source.id for source in merge.sources}:
        drop_rows(connection, merge.target)
        connection.execute("DELETE FROM index_merge WHERE target = ?", (merge.target,))


def _next_rows(connection: Connection, source: Segment, first_term: int) -> list[Row]:
    """Return the row that may hold `first_term`, and those that follow it."""
    before = connection.execute(
        "SELECT max(id) FROM index_posting WHERE id >= ? AND id <= ?",
        (source.key(0), source.key(first_term)),
    ).fetchone()[0]
    return connection.execute(
        "SELECT * FROM index_posting WHERE id >= ? AND id < ? AND last >= ? ORDER BY id LIMIT ?",
        (before or source.key(0), (source.id + 1) << KEY_BITS, first_term, _ROWS_OF_A_SOURCE),
    ).fetchall()


def _copy_postings(
    connection: Connection, merge: Merge, pieces: Sequence[Sequence[Row]], beyond: int
) -> None:
    blocks = []
    for numbers, rows in zip(numbers_of(merge.sources), pieces, strict=True):
        wanted = [between(block, merge.next_term, beyond) for block in blocks_of(rows)]
        blocks += [renumbered(block, numbers) for block in wanted if len(block.terms)]
    if blocks:
        write_postings(connection, merge.target, blocks)


def numbers_of(sources: Sequence[Segment]) -> list[Int32s]:
    """Return, per source, the number that each of its documents gets in the merged segment.

    Numbers of deleted documents are not given again: the merged segment has none.
    """
    numbers = []
    base = 0
    for source in sources:
        held = np.ones(source.documents, np.int64)
        held[source.deleted] = 0
        numbers.append((base + np.cumsum(held) - held).astype(np.int32))
        base += source.live
    return numbers


def _finish(connection: Connection, merge: Merge) -> None:
    total = copy_documents(connection, merge.target, merge.sources)
    if total != sum(source.live for source in merge.sources):
        raise DamagedIndexError
    copy_counts(connection, merge.target, merge.sources)
    copy_columns(connection, merge.target, merge.sources)
    copy_vectors(connection, merge.target, merge.sources, numbers_of(merge.sources))
    place = merge.sources[0].place
    for source in merge.sources:
        drop_rows(connection, source.id)
    if total:
        insert_segment(connection, merge.target, place, total)
    connection.execute("DELETE FROM index_merge WHERE target = ?", (merge.target,))
