"""Counting the values of a column over a set of documents."""

from typing import Any

import numpy as np

from index.reading.all_columns import Column, WordColumn
from index.storage.integers import Int32s


def counts_of(column: Column, documents: Int32s) -> dict[Any, int]:
    """Return how many of `documents` have each value, most frequent first, ties by value order.

    Documents without a value are left out. Numbers are counted as the column holds them.
    """
    held = documents[column.present[documents]]
    if isinstance(column, WordColumn):
        counts = np.bincount(column.codes[held], minlength=len(column.words))
        order = np.argsort(-counts, kind="stable")
        return {column.words[i]: int(counts[i]) for i in order.tolist() if counts[i]}
    values, numbers = np.unique(column.values[held], return_counts=True)
    order = np.argsort(-numbers, kind="stable")
    return {values[i].item(): int(numbers[i]) for i in order.tolist()}
