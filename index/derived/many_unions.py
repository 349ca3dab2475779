"""Unions of many derived terms, from postings that were gathered for all of them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from index.reading.arrays import PLACE_SHIFT, Postings, Spans, spread
from index.storage.blocks import Float32s
from index.storage.gathering import Gathered
from index.storage.integers import Bools, Int32s, Int64s, starts_of

_AT_ONCE = 1 << 20


def postings_at(gathered: Gathered, place: int, spans: Spans) -> Postings:
    """Return the postings of the term at one place of `gathered.terms`."""
    first, end = gathered.bounds[place : place + 2].tolist()
    weights = None if gathered.weights is None else gathered.weights[first:end].copy()
    return _postings(
        gathered.documents[first:end].copy(), gathered.frequencies[first:end].copy(), weights, spans
    )


def unions_of(
    gathered: Gathered, members: Sequence[Int64s], held: Sequence[Bools | None], spans: Spans
) -> Iterator[Postings]:
    """Yield for each of `members` what `union_postings` gives of these terms.

    All members are among the gathered terms. `held[i]` are the documents that count; None: all.
    """
    if not members:
        return
    places = [np.searchsorted(gathered.terms, numbers) for numbers in members]
    sizes = np.diff(gathered.bounds)
    costs = np.cumsum([sizes[each].sum() for each in places])
    cuts = np.flatnonzero(np.diff(costs // _AT_ONCE, prepend=-1, append=-1))
    for start, end in pairwise(cuts.tolist()):
        merged = _merged(gathered, places[start:end])
        for part, flags in zip(merged, held[start:end], strict=True):
            documents, frequencies, weights = part
            if flags is not None:
                chosen = flags[documents]
                documents, frequencies = documents[chosen], frequencies[chosen]
                weights = None if weights is None else weights[chosen]
            yield _postings(documents, frequencies, weights, spans)


def _merged(
    gathered: Gathered, places: Sequence[Int64s]
) -> Iterator[tuple[Int32s, Int32s, Float32s | None]]:
    """Yield documents, frequencies and weights of each union."""
    flat = np.concatenate(places)
    sizes = np.diff(gathered.bounds)[flat]
    bounds = starts_of(sizes)
    chosen = np.repeat(gathered.bounds[flat] - bounds[:-1], sizes) + np.arange(bounds[-1])
    owners = np.repeat(np.arange(len(places)), [len(each) for each in places])
    keys = (np.repeat(owners, sizes) << PLACE_SHIFT) | gathered.documents[chosen]
    order = np.argsort(keys, kind="stable")
    keys, chosen = keys[order], chosen[order]
    begins = np.flatnonzero(np.diff(keys, prepend=-1))
    frequencies = _sums(gathered.frequencies[chosen], begins)
    weights = None if gathered.weights is None else _sums(gathered.weights[chosen], begins)
    keys = keys[begins]
    documents = (keys & ((1 << PLACE_SHIFT) - 1)).astype(np.int32)
    ends = np.searchsorted(keys, np.arange(len(places) + 1) << PLACE_SHIFT)
    for first, end in pairwise(ends.tolist()):
        part = None if weights is None else weights[first:end].copy()
        yield documents[first:end].copy(), frequencies[first:end].copy(), part


def _sums(values: Any, begins: Int64s) -> Any:
    """Return the sums of the stretches that begin at `begins`, in the type of the values."""
    return np.add.reduceat(values, begins, dtype=values.dtype) if len(begins) else values[:0]


def _postings(
    documents: Int32s, frequencies: Int32s, weights: Float32s | None, spans: Spans
) -> Postings:
    counted: Float32s = frequencies.astype(np.float32)
    if weights is None or np.array_equal(weights, counted):
        return spread(documents, counted, None, spans)
    return spread(documents, weights, frequencies, spans)
