"""The terms that one query stands for, by number, remembered for a generation."""

from typing import Any

import numpy as np
from whoosh import query

from index.reading.arrays import Numbers
from index.reading.bulk import numbers_between
from index.reading.expansion import numbers_of, span_of
from index.reading.snapshot import Snapshot
from index.storage.integers import Int64s

# Of a query that stands for many terms, what has no part in saying for which.
_NO_PART = frozenset(["boost", "constantscore", "startchar", "endchar"])


def expanded(snapshot: Snapshot, tree: Any) -> Int64s:
    """Return, ascending, the numbers for a wildcard, regex, fuzzy or variations query."""
    parts = sorted((k, repr(v)) for k, v in vars(tree).items() if k not in _NO_PART)
    return snapshot.remembered(
        ("expanded", type(tree), *parts),
        lambda: Numbers(np.array(sorted(numbers_of(snapshot, tree)), np.int64)),
    ).values


def numbers_for(snapshot: Snapshot, leaf: query.Query) -> Int64s:
    """Return the numbers, ascending, of all terms that a query without parts stands for."""
    field = leaf.field()
    if field is None or field not in snapshot.schema:
        return np.zeros(0, np.int64)
    if isinstance(leaf, query.Prefix | query.TermRange):
        return _spanned(snapshot, field, leaf)
    if isinstance(leaf, query.MultiTerm):
        return expanded(snapshot, leaf)
    named = (number_of(snapshot, name, text) for name, text in leaf.terms(phrases=True))
    return np.array(sorted({number for number in named if number is not None}), np.int64)


def number_of(snapshot: Snapshot, field: str, text: object) -> int | None:
    """Return the number of one term, None where there is no such term."""
    if field not in snapshot.schema:
        return None
    try:
        data = snapshot.schema[field].to_bytes(text)
    except ValueError:
        return None
    return snapshot.term_number(field, data)


def _spanned(snapshot: Snapshot, field: str, leaf: query.Prefix | query.TermRange) -> Int64s:
    span, number = span_of(snapshot, leaf), snapshot.numbers.number(field)
    if span is None or number is None:
        return np.zeros(0, np.int64)
    return snapshot.cached(
        ("spanned", number, *span), lambda: Numbers(numbers_between(snapshot, number, *span))
    ).values
