"""Blocks rearranged: what purging and merging are made of."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from index.storage import integers
from index.storage.blocks import Block, Float32s
from index.storage.integers import Int32s, Int64s

_Scalar = TypeVar("_Scalar", bound=np.generic)
_PLACE_BITS = 31


def posting_terms(block: Block) -> Int64s:
    """Return the term of each posting of `block`."""
    return np.repeat(block.terms, np.diff(block.bounds))


def take(block: Block, terms: Int64s, order: Int64s) -> Block:
    """Return the postings `order` of `block`, in that order.

    `terms` is the term of each posting of `block`; in the result equal terms must be neighbours.
    """
    chosen = terms[order]
    first = np.ones(len(chosen), np.bool_)
    first[1:] = chosen[1:] != chosen[:-1]
    frequencies = block.frequencies[order]
    begins = integers.starts_of(block.frequencies)[:-1][order]
    shifts = np.repeat(begins - integers.starts_of(frequencies)[:-1], frequencies)
    places = shifts + np.arange(len(shifts))
    return Block(
        terms=chosen[first],
        bounds=np.append(np.flatnonzero(first), len(chosen)).astype(np.int64),
        documents=block.documents[order],
        frequencies=frequencies,
        weights=_picked(block.weights, order),
        positions=_picked(block.positions, places),
        starts=_picked(block.starts, places),
        lengths=_picked(block.lengths, places),
        boosts=_picked(block.boosts, places),
    )


def _picked(values: npt.NDArray[_Scalar] | None, places: Int64s) -> npt.NDArray[_Scalar] | None:
    return None if values is None else values[places]


def without(block: Block, documents: Int32s) -> Block:
    """Return `block` without the postings of `documents`."""
    kept = np.flatnonzero(~np.isin(block.documents, documents))
    return take(block, posting_terms(block), kept)


def renumbered(block: Block, numbers: Int32s) -> Block:
    """Return `block` with document d called `numbers[d]`."""
    return replace(block, documents=numbers[block.documents])


def joined(blocks: Sequence[Block]) -> Block:
    """Return one block of the postings of `blocks`, whose documents follow each other.

    All blocks keep the same things of an occurrence; a term may stand in several of them.
    """
    terms = np.concatenate([posting_terms(block) for block in blocks])
    end_to_end = Block(
        terms=terms,
        bounds=np.zeros(0, np.int64),
        documents=np.concatenate([block.documents for block in blocks]),
        frequencies=np.concatenate([block.frequencies for block in blocks]),
        weights=_joined_weights(blocks),
        positions=_joined([block.positions for block in blocks]),
        starts=_joined([block.starts for block in blocks]),
        lengths=_joined([block.lengths for block in blocks]),
        boosts=_joined([block.boosts for block in blocks]),
    )
    return take(end_to_end, terms, order_of(terms))


def order_of(terms: Int64s) -> Int64s:
    """Return the places of `terms` (of 32 bits) in their order; of the same, first come first.

    Terms and places in one key are sorted several times faster than an order is found.
    """
    keys = ((terms << _PLACE_BITS) | np.arange(len(terms))).view(np.uint64)
    keys.sort()
    return (keys & np.uint64((1 << _PLACE_BITS) - 1)).view(np.int64)


def _joined(parts: Sequence[npt.NDArray[_Scalar] | None]) -> npt.NDArray[_Scalar] | None:
    present = [part for part in parts if part is not None]
    return np.concatenate(present) if present else None


def _joined_weights(blocks: Sequence[Block]) -> Float32s | None:
    if all(block.weights is None for block in blocks):
        return None
    return np.concatenate(
        [
            block.frequencies.astype(np.float32) if block.weights is None else block.weights
            for block in blocks
        ]
    )


def between(block: Block, first: int, beyond: int) -> Block:
    """Return the terms of `block` from `first` on, before `beyond`."""
    low, high = np.searchsorted(block.terms, (first, beyond)).tolist()
    start, end = block.bounds[[low, high]].tolist()
    left, right = block.occurrences()[[low, high]].tolist()
    return Block(
        terms=block.terms[low:high],
        bounds=block.bounds[low : high + 1] - start,
        documents=block.documents[start:end],
        frequencies=block.frequencies[start:end],
        weights=None if block.weights is None else block.weights[start:end],
        positions=None if block.positions is None else block.positions[left:right],
        starts=None if block.starts is None else block.starts[left:right],
        lengths=None if block.lengths is None else block.lengths[left:right],
        boosts=None if block.boosts is None else block.boosts[left:right],
    )
