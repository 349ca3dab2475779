"""Results in the order of columns instead of scores, as whoosh.sorting has it."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from whoosh.sorting import FieldFacet, MultiFacet

from index.evaluation.nodes import Node, contained
from index.evaluation.ranking import Ranking
from index.reading.all_columns import NumberColumn, WordColumn, column_of
from index.reading.arrays import Numbers
from index.reading.snapshot import Snapshot
from index.storage.columns import default_of
from index.storage.integers import Int32s, Int64s


class NotSortableError(Exception):
    """The order is not that of columns alone."""


def sort_keys(snapshot: Snapshot, sortedby: Any) -> list[Int64s]:
    """Return, per facet of `sortedby` (Whoosh's argument), a key of each document number.

    Documents without a value have the key of the column's default. Raises NotSortableError for
    facets that are no fields with a column.
    """
    return [_key(snapshot, facet) for facet in MultiFacet.from_sortedby(sortedby).facets]


def _key(snapshot: Snapshot, facet: Any) -> Int64s:
    if type(facet) is not FieldFacet or facet.allow_overlap:
        raise NotSortableError
    name = facet.fieldname
    if name not in snapshot.schema or not snapshot.schema[name].column_type:
        raise NotSortableError
    key = snapshot.cached(("order", name), lambda: Numbers(_places(snapshot, name))).values
    return -key if facet.reverse else key


def _places(snapshot: Snapshot, name: str) -> Int64s:
    """The place of each document's value among all values in their order."""
    column = column_of(snapshot, name)
    default = default_of(snapshot.schema[name].column_type)
    if not column.present.any():  # Whoosh then looks into the postings.
        raise NotSortableError
    if isinstance(column, NumberColumn):
        values = np.where(column.present, column.values, np.array(default, column.values.dtype))
        return np.unique(values, return_inverse=True)[1].astype(np.int64)
    return _word_places(column, default)


def _word_places(column: WordColumn, default: Any) -> Int64s:
    missing = default.decode("utf-8") if isinstance(default, bytes) else default
    if not all(isinstance(word, str) for word in (missing, *column.words)):
        raise NotSortableError
    order = {word: place for place, word in enumerate(sorted({missing, *column.words}))}
    places = np.array([order[word] for word in column.words], np.int64)
    return np.where(column.present, places[column.codes], order[missing])


def sorted_by(
    node: Node,
    keys: Sequence[Int64s],
    limit: int | None,
    offset: int = 0,
    within: Int32s | None = None,
    *,
    reverse: bool = False,
) -> Ranking:
    """Return the matches `offset` to `offset + limit` in the order of `keys`, the first one first.

    Equal ones are ordered by number; `reverse` turns all of it round. Scores are 0.
    """
    matches = node.documents
    if within is not None:
        matches = matches[contained(matches, within, node.size)]
    order = np.lexsort(_least_first(matches, keys))
    chosen = order[::-1] if reverse else order
    page = matches[chosen[offset : None if limit is None else offset + limit]]
    return Ranking(page, np.zeros(len(page)), matches)


def _least_first(matches: Int32s, keys: Sequence[Int64s]) -> tuple[Any, ...]:
    """NumPy takes the last key as the first."""
    return (matches, *(key[matches] for key in reversed(keys)))
