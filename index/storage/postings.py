"""Posting rows back into blocks, and blocks rearranged: what purging and merging are made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from index.storage import integers
from index.storage.blocks import Block, Float32s, Float64s, Row
from index.storage.integers import Int32s, Int64s
from index.storage.tables import KEY_BITS

_TERM_MASK = (1 << KEY_BITS) - 1
_Scalar = TypeVar("_Scalar", bound=np.generic)


@dataclass(frozen=True)
class Posting:
    """One term in one segment: see Block for the arrays."""

    documents: Int32s
    frequencies: Int32s
    weights: Float32s | None


def decode_posting(
    size: int, documents: bytes, frequencies: bytes, weights: bytes | None
) -> Posting:
    """Return the part of a row that ranking needs."""
    return Posting(
        integers.ascending(integers.decode(documents, size)),
        integers.decode(frequencies, size) + np.int32(1),
        None if weights is None else np.frombuffer(weights, "<f4", size),
    )


def blocks_of(rows: Iterable[Row]) -> list[Block]:
    """Return the rows of one segment as blocks, one per combination of what the rows keep."""
    ordered = sorted(rows, key=lambda row: (_shape(row), row[0]))
    return [_block(list(group)) for _, group in groupby(ordered, key=_shape)]


def _shape(row: Row) -> tuple[bool, bool, bool]:
    return row[5] is None, row[6] is None, row[8] is None


def _block(rows: list[Row]) -> Block:
    sizes = np.fromiter((row[1] for row in rows), np.int64, len(rows))
    bounds = integers.starts_of(sizes)
    counts = sizes.tolist()
    frequencies = integers.decode_many([row[3] for row in rows], counts) + np.int32(1)
    spans = np.diff(integers.starts_of(frequencies)[bounds]).tolist()
    positions = _optional([row[5] for row in rows], spans)
    starts = _optional([row[6] for row in rows], spans)
    return Block(
        terms=np.fromiter((row[0] & _TERM_MASK for row in rows), np.int64, len(rows)),
        bounds=bounds,
        documents=integers.running(
            integers.decode_many([row[2] for row in rows], counts) + 1, sizes
        )
        - 1,
        frequencies=frequencies,
        weights=_weights([row[4] for row in rows], frequencies, bounds),
        positions=None if positions is None else integers.running(positions, frequencies),
        starts=None if starts is None else integers.running(integers.unzigzag(starts), frequencies),
        lengths=_optional([row[7] for row in rows], spans),
        boosts=_boosts([row[8] for row in rows]),
    )


def _optional(blobs: Sequence[bytes | None], counts: Sequence[int]) -> Int32s | None:
    present = [blob for blob in blobs if blob is not None]
    return integers.decode_many(present, counts) if present else None


def _weights(blobs: list[bytes | None], frequencies: Int32s, bounds: Int64s) -> Float32s | None:
    if all(blob is None for blob in blobs):
        return None
    weights = frequencies.astype(np.float32)
    for i, blob in enumerate(blobs):
        if blob is not None:
            weights[bounds[i] : bounds[i + 1]] = np.frombuffer(blob, "<f4")
    return weights


def _boosts(blobs: list[bytes | None]) -> Float64s | None:
    present = [blob for blob in blobs if blob is not None]
    return np.frombuffer(b"".join(present), "<f8") if present else None


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
    return take(end_to_end, terms, np.argsort(terms, kind="stable"))


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
