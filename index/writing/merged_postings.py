"""The postings of several segments as those of one."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from index.storage.blocks import Block, Row
from index.storage.integers import Int32s, Int64s, starts_of
from index.storage.posting_rows import end_to_end
from index.storage.postings import posting_terms, take

_INDEX_BITS = 32


def merged_blocks(
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
        order = _order(terms, first, beyond)
        if len(order):
            merged.append(take(renamed, terms, order))
    return merged


def _order(terms: Int64s, first: int, beyond: int) -> Int64s:
    """Return the places of the terms from `first` on, before `beyond`, in order, first come first.

    Terms and places in one key are sorted several times faster than an order is found.
    """
    places = np.flatnonzero((terms >= first) & (terms < beyond))
    keys = (terms[places] - first) << _INDEX_BITS | places
    keys.sort()
    return keys & ((1 << _INDEX_BITS) - 1)
