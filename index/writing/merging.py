"""Merging neighbouring small segments into one, in pieces that may lie far apart in time.

A merge is a row of `index_merge` (see `merge_state`). Its pieces, in their order: the postings of
some terms; the rows of some documents; the swap, which copies the arrays of counts and columns and
puts the new segment in the place of its sources; the removal of some of the sources' rows. Readers
see the sources until the swap, and the new segment from then on. A document deleted meanwhile is
purged from both, and its number in the new segment stays unused.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby

import numpy as np

from index.errors import DamagedIndexError
from index.storage.blocks import Block, Row
from index.storage.connection import Connection
from index.storage.posting_rows import write_postings
from index.storage.segments import (
    Segment,
    drop_some_rows,
    hide_segment,
    insert_segment,
    mark_deleted,
    read_segments,
)
from index.storage.tables import KEY_BITS
from index.writing.merge_state import BEYOND_TERMS, Merge, Source, advance, finish
from index.writing.merged_documents import (
    copy_columns,
    copy_counts,
    copy_documents,
    copy_vectors,
)
from index.writing.merged_postings import decoded, row_ends, sliced
from index.writing.recent_blocks import RecentBlocks

Held = Mapping[int, Sequence[Block] | None]
_ROWS_OF_A_PIECE = 128
_DOCUMENTS_OF_A_PIECE = 400
_DROPPED_IN_A_PIECE = 1000
_FANOUT = 8
_FULL = 10
"""A segment is nearly full if less than one part in so many of it is left."""


def choose(segments: Sequence[Segment], most: int) -> list[Segment]:
    """Return neighbouring segments worth merging into one of at most `most` documents.

    Eight neighbours of one size class make one of the next (a logarithmic merge policy). Those of
    which the result would not be merged again wait for more, until it is nearly full or the next
    does not fit: a word has a row in each segment. A segment that has lost half of its documents is
    copied by itself. None of the neighbours may be larger than the others together: a large segment
    is not copied for the sake of a few documents.
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
            if _is_worth(run, most, waits=segment is None):
                return run
            run = [] if segment is None or segment.live >= min(limit, most) else [segment]
        limit *= _FANOUT
    return [s for s in segments if 2 * len(s.deleted) > s.documents][:1]


def _fits(run: Sequence[Segment], segment: Segment, most: int) -> bool:
    return sum(s.live for s in run) + segment.live <= most


def _is_worth(run: Sequence[Segment], most: int, *, waits: bool) -> bool:
    """Say whether to merge neighbours; `waits` says that more may come after them."""
    live = [segment.live for segment in run]
    if 2 * sum(live) > most:
        many = len(run) > 1 and (not waits or _FULL * (most - sum(live)) < most)
    else:
        many = len(run) >= _FANOUT
    return many and 2 * max(live) <= sum(live)


def tightest(segments: Sequence[Segment], most: int) -> list[list[Segment]]:
    """Return the groups of neighbours to merge so that as few segments as possible remain."""
    groups: list[list[Segment]] = []
    for segment in segments:
        if groups and _fits(groups[-1], segment, most):
            groups[-1].append(segment)
        else:
            groups.append([segment])
    return [g for g in groups if len(g) > 1 or len(g[0].deleted)]


def step(connection: Connection, merge: Merge, recent: RecentBlocks, size: int = 1) -> None:
    """Do `size` pieces of one kind of `merge` at once, which is less work than one by one."""
    if merge.next_term < BEYOND_TERMS:
        _copy_postings(connection, merge, recent, size * _ROWS_OF_A_PIECE)
    elif merge.next_document < merge.documents:
        _copy_documents(connection, merge, size * _DOCUMENTS_OF_A_PIECE)
    elif not merge.is_visible:
        _swap(connection, merge)
    else:
        _drop_sources(connection, merge, size * _DROPPED_IN_A_PIECE)


def _copy_postings(connection: Connection, merge: Merge, recent: RecentBlocks, most: int) -> None:
    stamps = {segment.id: segment.stamp for segment in read_segments(connection)}
    held = {source.id: recent.of(stamps[source.id]) for source in merge.sources}
    first, beyond = merge.next_term, _beyond(connection, merge, held, most)
    blocks: list[Block] = []
    for is_held, group in groupby(merge.sources, key=lambda source: held[source.id] is not None):
        sources = list(group)
        if is_held:
            blocks += [
                block
                for source in sources
                for block in sliced(held[source.id] or (), source.numbers, first, beyond)
            ]
        else:
            rows = [_rows_between(connection, source, first, beyond) for source in sources]
            blocks += decoded(rows, [source.numbers for source in sources], first, beyond)
    write_postings(connection, merge.target, blocks)
    advance(connection, merge, next_term=beyond)
    if beyond == BEYOND_TERMS:
        for source in merge.sources:
            recent.drop(stamps[source.id])


def _beyond(connection: Connection, merge: Merge, held: Held, most: int) -> int:
    """Return the term to stop before, so that about as many rows are read as make a piece."""
    lasts: list[int] = []
    for source in merge.sources:
        blocks = held[source.id]
        if blocks is None:
            span = _span(connection, source, merge.next_term)
            rows = connection.execute(_LASTS, (*span, merge.next_term, most)).fetchall()
            lasts += [row[0] for row in rows]
        else:
            lasts += [last for block in blocks for last in row_ends(block, merge.next_term, most)]
    lasts.sort()
    return BEYOND_TERMS if len(lasts) < most else int(lasts[most - 1]) + 1


_LASTS = "SELECT last FROM index_posting WHERE id >= ? AND id < ? AND last >= ? ORDER BY id LIMIT ?"


def _span(connection: Connection, source: Source, first_term: int) -> tuple[int, int]:
    """Return the key of the row of `source` that may hold `first_term`, and the end of its keys."""
    low = source.id << KEY_BITS
    before = connection.execute(
        "SELECT max(id) FROM index_posting WHERE id >= ? AND id <= ?", (low, low + first_term)
    ).fetchone()[0]
    return before or low, (source.id + 1) << KEY_BITS


def _rows_between(connection: Connection, source: Source, first: int, beyond: int) -> list[Row]:
    low, _ = _span(connection, source, first)
    return connection.execute(
        "SELECT * FROM index_posting WHERE id >= ? AND id < ? AND last >= ? ORDER BY id",
        (low, (source.id << KEY_BITS) + beyond, first),
    ).fetchall()


def _copy_documents(connection: Connection, merge: Merge, most: int) -> None:
    first = merge.next_document
    beyond = min(first + most, merge.documents)
    for source in merge.sources:
        chosen = np.flatnonzero((source.numbers >= first) & (source.numbers < beyond))
        if len(chosen):
            span = int(chosen[0]), int(chosen[-1])
            copy_documents(connection, merge.target, source, span)
            copy_vectors(connection, merge.target, source, span)
    advance(connection, merge, next_document=beyond)


def _swap(connection: Connection, merge: Merge) -> None:
    by_id = {segment.id: segment for segment in read_segments(connection)}
    segments = [by_id[source.id] for source in merge.sources]
    deleted = merge.numbers_of([segment.deleted for segment in segments])
    copied = connection.execute(
        "SELECT count(*) FROM index_document WHERE id >= ? AND id < ?",
        (merge.target << KEY_BITS, (merge.target + 1) << KEY_BITS),
    ).fetchone()[0]
    if copied != merge.documents - len(deleted):
        raise DamagedIndexError
    copy_counts(connection, merge.target, merge.sources)
    copy_columns(connection, merge.target, merge.sources)
    for source in merge.sources:
        hide_segment(connection, source.id)
    insert_segment(connection, merge.target, segments[0].place, merge.documents)
    if len(deleted):
        inserted = next(s for s in read_segments(connection) if s.id == merge.target)
        mark_deleted(connection, inserted, deleted)
    advance(connection, merge, is_visible=True)


def _drop_sources(connection: Connection, merge: Merge, most: int) -> None:
    left = most
    for source in merge.sources:
        left -= drop_some_rows(connection, source.id, left)
        if left <= 0:
            return
    finish(connection, merge)
