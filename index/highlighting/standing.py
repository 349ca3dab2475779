"""Where given terms stand in given documents: a few rows of postings, no text."""

from collections.abc import Sequence

import numpy as np

from index.reading.snapshot import Snapshot
from index.storage.blocks import Block
from index.storage.integers import Int64s
from index.storage.posting_rows import blocks_of
from index.storage.posting_search import rows_with
from index.storage.postings import posting_terms, take
from index.storage.segments import Segment


def standing_in(
    snapshot: Snapshot, documents: Sequence[int], terms: Int64s
) -> dict[int, list[Block]]:
    """Return the postings of `terms` (ascending numbers) in each of `documents`.

    A document's blocks hold nothing of other documents and other terms; terms of fields that keep
    different things of an occurrence are in different blocks.
    """
    found: dict[int, list[Block]] = {document: [] for document in documents}
    snapshot.check()
    for segment in snapshot.segments:
        local = [d - segment.base for d in documents if 0 <= d - segment.base < segment.documents]
        if not local or not len(terms):
            continue
        for block in blocks_of(rows_with(snapshot.connection, [segment.id], terms)):
            _share_out(block, segment, local, terms, found)
    return found


def _share_out(
    block: Block,
    segment: Segment,
    local: Sequence[int],
    terms: Int64s,
    found: dict[int, list[Block]],
) -> None:
    owners = posting_terms(block)
    wanted = np.isin(owners, terms)  # A row may hold its neighbours too.
    for document in local:
        chosen = np.flatnonzero((block.documents == document) & wanted)
        if len(chosen):
            found[document + segment.base].append(take(block, owners, chosen))
