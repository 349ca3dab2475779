"""The end of a writer: segments become visible, deletions are purged, a little is merged."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from index.derived.collecting import NewPairs
from index.derived.runs import join_all
from index.errors import decoding
from index.storage import tables
from index.storage.blocks import Block
from index.storage.connection import Connection
from index.storage.lexicon import Lexicon
from index.storage.overwriting import rebuild_word_keys
from index.storage.posting_search import terms_of_segment
from index.storage.segments import Segment, drop_rows, insert_segment, read_segments
from index.writing import lexicon_packing, merging
from index.writing.memory import WriterMemory
from index.writing.merge_state import Merge, current_merge, start
from index.writing.purge import drop_unused_terms, purge

_TOKENS_OF_A_PIECE = 5_000
_MOST_AT_ONCE = 8


@dataclass(frozen=True)
class Pending:
    """A segment written and not yet visible; its postings if it is to be merged soon."""

    segment: int
    documents: int
    blocks: Sequence[Block]


@dataclass(frozen=True)
class Work:
    """What a writer did: new segments and the numbers of deleted documents."""

    pending: Sequence[Pending]
    deleted: set[int]
    segments: Sequence[Segment]
    next_segment: int
    segment_documents: int
    tokens: int
    derived: NewPairs
    finish: Callable[[], None]
    """Waits for what derives from the words of the new segments."""


@decoding()
def publish(
    connection: Connection,
    memory: WriterMemory,
    lexicon: Lexicon,
    work: Work,
    *,
    optimize: bool,
    merge: bool,
) -> None:
    """Carry out `work` in the tables and advance the generation by one.

    Raises DamagedIndexError when the tables contradict themselves.
    """
    pieces = 0 if optimize or not merge else 1 + work.tokens // _TOKENS_OF_A_PIECE
    tables.reserve(connection, work.next_segment, lexicon.next_term)
    if not work.deleted:
        # Meanwhile others find out what derives; deletions name documents by the segments as yet.
        merge_some(connection, memory, work.segment_documents, pieces)
        pieces = 0
    work.finish()
    place = max((segment.place for segment in work.segments), default=0)
    for i, new in enumerate(work.pending):
        stamp = insert_segment(connection, new.segment, place + 1 + i, new.documents)
        if new.blocks:
            memory.recent.keep(stamp, new.blocks)
    # Only now: a term whose last old document goes may stand in a new one.
    lost = purge_documents(connection, work.segments, work.deleted)
    work.derived.write()
    if optimize:
        merge_all(connection, memory, work.segment_documents)
    merge_some(connection, memory, work.segment_documents, pieces)
    state = tables.advance(connection)
    memory.keep(state.stamp, lost)


def purge_documents(
    connection: Connection, segments: Sequence[Segment], deleted: set[int]
) -> list[tuple[int, bytes]]:
    """Purge documents by their number in the index; return the terms that the lexicon lost."""
    numbers = np.array(sorted(deleted), np.int64)
    touched = []
    for segment in segments:
        inside = (numbers >= segment.base) & (numbers < segment.base + segment.documents)
        local = (numbers[inside] - segment.base).astype(np.int32)
        local = local[~np.isin(local, segment.deleted)]
        if len(local):
            touched.append((segment, local))
    merge = current_merge(connection)
    lost: list[tuple[int, bytes]] = []
    for segment, local in touched:
        if len(local) == segment.live and not (merge and merge.concerns(segment.id)):
            lost += drop_segment(connection, segment)
        else:
            lost += purge(connection, segment, local)
    if lost:
        rebuild_word_keys(connection)
    return lost


def drop_segment(connection: Connection, segment: Segment) -> list[tuple[int, bytes]]:
    """Remove a segment whose documents are all deleted; return the terms that the lexicon lost."""
    terms = terms_of_segment(connection, segment.id)
    drop_rows(connection, segment.id)
    return drop_unused_terms(connection, terms)


@decoding()
def merge_some(
    connection: Connection, memory: WriterMemory, segment_documents: int, pieces: int
) -> bool:
    """Do about `pieces` pieces of merging and packing; return False where there were not as many.

    Up to eight at once.
    """
    while pieces > 0:
        size = min(pieces, _MOST_AT_ONCE)
        pieces -= size
        if lexicon_packing.is_due(connection):
            lexicon_packing.pack_some(connection, size)
            continue
        merge = current_merge(connection)
        if merge is None:
            sources = merging.choose(read_segments(connection), segment_documents)
            if not sources:
                return False
            merge = start(connection, sources)
        merging.step(connection, merge, memory.recent, size)
    return True


@decoding()
def merge_all(connection: Connection, memory: WriterMemory, segment_documents: int) -> None:
    """Merge until there are as few segments as `segment_documents` allows, without deletions.

    Packs every term, too.
    """
    while merge_some(connection, memory, segment_documents, _MOST_AT_ONCE):
        continue
    for sources in merging.tightest(read_segments(connection), segment_documents):
        merge: Merge | None = start(connection, sources)
        while merge is not None:
            merging.step(connection, merge, memory.recent, _MOST_AT_ONCE)
            merge = current_merge(connection)
    lexicon_packing.pack_all(connection)
    join_all(connection)
