"""Sums of 64-bit hashes, one a document: equal where all postings are, in any order."""

from __future__ import annotations

import hashlib

import numpy as np
import numpy.typing as npt

from index.errors import DamagedIndexError
from index.storage.blocks import Block

Hashes = npt.NDArray[np.uint64]

MASK = (1 << 64) - 1
_NUMBER_STEP = np.uint64(0xD6E8FEB86659FD93)
_POSITION_STEP = np.uint64(0x9E3779B97F4A7C15)
_FREQUENCY_STEP = np.uint64(0xC2B2AE3D27D4EB4F)


def hash_of_term(field: str, term: bytes) -> int:
    """64 bits that stand for a term of a field."""
    digest = hashlib.blake2b(term, digest_size=8, key=field.encode()).digest()
    return int.from_bytes(digest, "little")


def mixed(values: Hashes) -> Hashes:
    """SplitMix64's finaliser (Steele, Lea & Flood, OOPSLA 2014), so that sums do not cancel."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def add_block(sums: Hashes, block: Block, terms: Hashes) -> None:
    """Add the postings of a block to the sums of their documents.

    With them goes each term's number, which the document's own list of terms takes off again.
    """
    sizes = np.diff(block.bounds)
    if len(block.documents) and int(block.documents.max()) >= len(sums):
        raise DamagedIndexError
    postings = np.repeat(terms, sizes)
    numbers = np.repeat(block.terms.astype(np.uint64), sizes)
    np.add.at(sums, block.documents, mixed(numbers * _NUMBER_STEP))
    frequencies = block.frequencies.astype(np.uint64)
    np.add.at(sums, block.documents, mixed(postings + frequencies * _FREQUENCY_STEP))
    if block.positions is None:
        return
    occurrences = np.repeat(postings, block.frequencies)
    positions = (block.positions.astype(np.uint64) + np.uint64(1)) * _POSITION_STEP
    documents = np.repeat(block.documents, block.frequencies)
    np.add.at(sums, documents, mixed(occurrences ^ positions))


def sum_of(hashes: Hashes, positions: Hashes | None) -> int:
    """What the occurrences of one field of a text add to the sum of its document."""
    terms, frequencies = np.unique(hashes, return_counts=True)
    total = int(mixed(terms + frequencies.astype(np.uint64) * _FREQUENCY_STEP).sum())
    if positions is not None:
        places = (positions + np.uint64(1)) * _POSITION_STEP
        total += int(mixed(hashes ^ places).sum())
    return total


def sum_of_numbers(terms: Hashes) -> np.uint64:
    """What the numbers of a document's terms have added to its sum."""
    return np.uint64(int(mixed(terms * _NUMBER_STEP).sum()))
