"""The postings of several segments as those of one."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from index.storage.blocks import Block, Row
from index.storage.integers import Int32s, starts_of
from index.storage.posting_rows import end_to_end
from index.storage.postings import between, order_of, posting_terms, renumbered, take

_POSTINGS_OF_A_ROW = 400


def decoded(
    sources: Sequence[Sequence[Row]], numbers: Sequence[Int32s], first: int, beyond: int
) -> list[Block]:
    """Return the postings of the terms from `first` on, before `beyond`, in the rows of `sources`.

    Document d of source i is called `numbers[i][d]` from now on; these ascend. The rows of all
    sources are decoded and sorted together: the arrays of one alone are too short to be worth it.
    """
    rows = [row for found in sources for row in found]
    if not rows:
        return []
    owners = np.repeat(np.arange(len(sources)), [len(found) for found in sources])
    bases = starts_of(np.array([len(each) for each in numbers]))
    every = np.concatenate(numbers)
    merged = []
    for block, chosen in end_to_end(rows):
        counts = np.array([rows[i][3] for i in chosen])
        shifts = np.repeat(bases[owners[chosen]], counts)
        renamed = replace(block, documents=every[block.documents + shifts])
        terms = posting_terms(block)
        places = np.flatnonzero((terms >= first) & (terms < beyond))
        if len(places):
            merged.append(take(renamed, terms, places[order_of(terms[places])]))
    return merged


def sliced(blocks: Sequence[Block], numbers: Int32s, first: int, beyond: int) -> list[Block]:
    """Return the same of one source whose postings are at hand."""
    found = (between(block, first, beyond) for block in blocks)
    return [renumbered(block, numbers) for block in found if len(block.terms)]


def row_ends(block: Block, first: int, most: int) -> list[int]:
    """Return the last terms that up to `most` rows would have from the term `first` on, about."""
    low = int(np.searchsorted(block.terms, first))
    if low == len(block.terms):
        return []
    start = block.bounds[low]
    ends = np.arange(start + _POSTINGS_OF_A_ROW, block.bounds[-1], _POSTINGS_OF_A_ROW)[:most]
    lasts = block.terms[np.searchsorted(block.bounds, ends) - 1].tolist()
    return [*lasts, int(block.terms[-1])][:most]
