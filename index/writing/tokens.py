"""Occurrences of terms in documents, before inversion, and the inversion itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from index.storage.blocks import Block, Float64s
from index.storage.integers import AnyInts, Int32s, Int64s

_Scalar = TypeVar("_Scalar", bound=np.generic)

_POSITION_BITS, _DOCUMENT_BITS = 24, 16
_TERM_LIMIT = 1 << (64 - _POSITION_BITS - _DOCUMENT_BITS)


@dataclass(frozen=True)
class Tokens:
    """One row per occurrence, in any order.

    `weights` are each occurrence's share of its posting's weight (None: 1 each). `positions` and
    the rest are None where the field's format does not keep them.
    """

    terms: Int64s
    documents: Int32s
    positions: Int32s | None = None
    weights: Float64s | None = None
    starts: Int32s | None = None
    lengths: Int32s | None = None
    boosts: Float64s | None = None

    def kind(self) -> tuple[bool, ...]:
        """Say what is kept of an occurrence."""
        kept = (self.positions, self.weights, self.starts, self.lengths, self.boosts)
        return tuple(values is not None for values in kept)

    def is_plain(self) -> bool:
        """Say whether an occurrence is no more than term, document and position."""
        return self.weights is None and self.starts is None and self.boosts is None


def concatenated(parts: Sequence[Tokens]) -> Tokens:
    """Return the occurrences of all `parts`, which keep the same things of an occurrence."""
    if len(parts) == 1:
        return parts[0]
    weighted = any(part.weights is not None for part in parts)
    return Tokens(
        np.concatenate([part.terms for part in parts]),
        np.concatenate([part.documents for part in parts]),
        _joined([part.positions for part in parts]),
        np.concatenate([np.ones(len(p.terms)) if p.weights is None else p.weights for p in parts])
        if weighted
        else None,
        _joined([part.starts for part in parts]),
        _joined([part.lengths for part in parts]),
        _joined([part.boosts for part in parts]),
    )


def _joined(parts: list[npt.NDArray[_Scalar] | None]) -> npt.NDArray[_Scalar] | None:
    present = [part for part in parts if part is not None]
    return np.concatenate(present) if present else None


def inverted(fields: Sequence[Tokens]) -> list[Block]:
    """Return the postings of all `fields`: a block for all that keep the same, for one sort."""
    kinds: dict[tuple[bool, ...], list[Tokens]] = {}
    for tokens in fields:
        kinds.setdefault(tokens.kind(), []).append(tokens)
    return [invert(concatenated(alike)) for alike in kinds.values()]


def invert(tokens: Tokens) -> Block:
    """Return the postings of `tokens`: sorted by term, document and position, then run-length.

    The three numbers of a plain token fit into one 64-bit key, which NumPy sorts many times faster
    than it finds a sorting order.
    """
    if _fits_key(tokens):
        return _invert_keys(tokens)
    positions = tokens.positions
    columns: list[AnyInts] = [tokens.documents, tokens.terms]
    order = np.lexsort(columns if positions is None else [positions, *columns])
    terms, documents = tokens.terms[order], tokens.documents[order]
    begins = _changes(terms, documents)
    return _assemble(
        terms[begins],
        documents[begins],
        np.diff(begins, append=len(terms)),
        _taken(positions, order),
        weights=_summed(tokens.weights, order, begins),
        starts=_taken(tokens.starts, order),
        lengths=_taken(tokens.lengths, order),
        boosts=_taken(tokens.boosts, order),
    )


def _fits_key(tokens: Tokens) -> bool:
    if not tokens.is_plain():
        return False
    positions = tokens.positions
    return (
        int(tokens.terms.max(initial=0)) < _TERM_LIMIT
        and int(tokens.documents.max(initial=0)) < 1 << _DOCUMENT_BITS
        and (positions is None or int(positions.max(initial=0)) < 1 << _POSITION_BITS)
    )


def _invert_keys(tokens: Tokens) -> Block:
    keys = tokens.terms.astype(np.uint64)
    keys <<= np.uint64(_DOCUMENT_BITS)
    keys |= tokens.documents.astype(np.uint32)
    keys <<= np.uint64(_POSITION_BITS)
    if tokens.positions is not None:
        keys |= tokens.positions.astype(np.uint32)
    keys.sort()
    positions = None
    if tokens.positions is not None:
        positions = keys.astype(np.int32)  # Their low bits, which are enough.
        positions &= (1 << _POSITION_BITS) - 1
    keys >>= np.uint64(_POSITION_BITS)
    first = np.ones(len(keys), np.bool_)
    np.not_equal(keys[1:], keys[:-1], out=first[1:])
    begins = np.flatnonzero(first)
    pairs = keys.take(begins).view(np.int64)
    return _assemble(
        pairs >> _DOCUMENT_BITS,
        (pairs & ((1 << _DOCUMENT_BITS) - 1)).astype(np.int32),
        np.diff(begins, append=len(keys)),
        positions,
    )


def _changes(terms: Int64s, documents: Int32s) -> Int64s:
    differs = np.ones(len(terms), np.bool_)
    differs[1:] = (terms[1:] != terms[:-1]) | (documents[1:] != documents[:-1])
    return np.flatnonzero(differs)


def _assemble(
    terms: Int64s,
    documents: Int32s,
    frequencies: Int64s,
    positions: Int32s | None,
    weights: npt.NDArray[np.float32] | None = None,
    starts: Int32s | None = None,
    lengths: Int32s | None = None,
    boosts: Float64s | None = None,
) -> Block:
    """Return the block of postings in the order of `terms` and `documents`, one value for each."""
    first = np.ones(len(terms), np.bool_)
    np.not_equal(terms[1:], terms[:-1], out=first[1:])
    begins = np.flatnonzero(first)
    return Block(
        terms=terms.take(begins),
        bounds=np.append(begins, len(terms)),
        documents=documents,
        frequencies=frequencies.astype(np.int32),
        weights=weights,
        positions=positions,
        starts=starts,
        lengths=lengths,
        boosts=boosts,
    )


def _taken(values: npt.NDArray[_Scalar] | None, order: Int64s) -> npt.NDArray[_Scalar] | None:
    return None if values is None else values[order]


def _summed(
    weights: Float64s | None, order: Int64s, begins: Int64s
) -> npt.NDArray[np.float32] | None:
    if weights is None or len(weights) == 0:
        return None
    return np.add.reduceat(weights[order], begins).astype(np.float32)
