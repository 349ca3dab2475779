"""Blocks as rows of `index_posting`, and back."""

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any

import numpy as np

from index.errors import DamagedIndexError
from index.storage import integers
from index.storage.binding import put_rows
from index.storage.blocks import Block, Float32s, Float64s, Row
from index.storage.connection import Connection
from index.storage.integers import Bools, Int32s, Int64s
from index.storage.many_integers import decode_many
from index.storage.postings import joined
from index.storage.tables import KEY_BITS

_TERM_MASK = (1 << KEY_BITS) - 1
# About how many bytes a row of several terms may take. A few such rows fill a page of the file, and
# reading one to find a rare term in it costs no more than the seek.
_ROW_BYTES = 900
# Rows of a segment that is merged before long: each row costs as much to write as some hundred of
# its postings, and few of them are read until then.
_BRIEF_ROW_BYTES = 8_000
_COLUMNS = (
    *("id", "last", "count", "size", "terms", "sizes", "documents", "frequencies"),
    *("weights", "positions", "starts", "lengths", "boosts"),
)
_POSTING_BYTES, _OCCURRENCE_BYTES = 2, 2


def write_postings(
    connection: Connection, segment: int, blocks: Sequence[Block], *, soon_merged: bool = False
) -> None:
    """Write the postings of `segment` in the order of their keys, so that the B-tree appends.

    Those that are `soon_merged` are written in little time and take more space.
    """
    shapes = sorted({block.shape() for block in blocks})
    alike = [[block for block in blocks if block.shape() == shape] for shape in shapes]
    merged = [joined(group) if len(group) > 1 else group[0] for group in alike]
    most = _BRIEF_ROW_BYTES if soon_merged else _ROW_BYTES
    rows: list[Row] = []
    for block, breaks in zip(merged, _breaks(merged), strict=True):
        rows.extend(block.rows(segment, _cuts(block, breaks, most), flagged=not soon_merged))
    if len(merged) > 1:
        rows.sort(key=itemgetter(0))
    write_rows(connection, rows)


def write_rows(connection: Connection, rows: Iterable[Row]) -> None:
    """Write rows, in the place of those with the same keys."""
    put_rows(connection, "index_posting", _COLUMNS, list(rows))


def _breaks(blocks: Sequence[Block]) -> list[Bools]:
    """Say before which terms of each block terms of the others stand: no row goes across."""
    found = []
    for block in blocks:
        breaks = np.zeros(len(block.terms) + 1, np.bool_)
        for other in blocks:
            if other is not block:
                breaks[np.searchsorted(block.terms, other.terms)] = True
        found.append(breaks[:-1])
    return found


def _cuts(block: Block, breaks: Bools, most: int) -> Int64s:
    """Return where the rows of `block` begin, as places among its terms, and last their number.

    A row of several terms has about `most` bytes.
    """
    sizes = np.diff(block.bounds) * _POSTING_BYTES
    sizes += np.diff(block.occurrences()) * _OCCURRENCE_BYTES
    frequent = sizes >= most
    begins = breaks | frequent
    begins[0] = True
    begins[1:] |= frequent[:-1]
    before = np.cumsum(sizes) - sizes
    run = np.maximum.accumulate(np.where(begins, np.arange(len(begins)), 0))
    parts = (before - before[run]) // most
    begins[1:] |= parts[1:] != parts[:-1]
    return np.append(np.flatnonzero(begins), len(begins))


def blocks_of(rows: Iterable[Row]) -> list[Block]:
    """Return the rows of one segment as blocks, one per combination of what the rows keep.

    Raises DamagedIndexError when a row contradicts itself.
    """
    ordered = sorted(rows, key=itemgetter(0))
    return [_block([ordered[place] for place in places]) for places in _alike(ordered)]


def end_to_end(rows: Sequence[Row]) -> list[tuple[Block, list[int]]]:
    """Return `rows` of any segments as they come, a block per combination of what they keep.

    With each the places of its rows. The terms of such a block do not ascend. Raises
    DamagedIndexError.
    """
    return [(_block([rows[place] for place in places]), places) for places in _alike(rows)]


def _alike(rows: Sequence[Row]) -> list[list[int]]:
    """Return the places of the rows that keep the same things, together."""
    kinds: dict[tuple[bool, bool, bool], list[int]] = {}
    for place, row in enumerate(rows):
        kinds.setdefault(_shape(row), []).append(place)
    return list(kinds.values())


def _shape(row: Row) -> tuple[bool, bool, bool]:
    return row[9] is None, row[10] is None, row[12] is None


def terms_and_sizes(rows: Sequence[Sequence[object]]) -> tuple[Int64s, Int64s]:
    """Return the terms of all rows end to end, and in how many documents each of them stands.

    Needs the first six columns of each row. Raises DamagedIndexError when they do not fit together.
    """
    keys, lasts, counts, totals = (np.array([row[i] for row in rows], np.int64) for i in range(4))
    if len(rows) == 0 or int(counts.min()) < 1:
        raise DamagedIndexError
    numbers = counts.tolist()
    gaps = decode_many(_bytes([row[4] for row in rows]), numbers)
    sizes = decode_many(_bytes([row[5] for row in rows]), numbers).astype(np.int64) + 1
    ends = integers.starts_of(counts)
    terms = np.repeat((keys & _TERM_MASK) - 1, counts)
    terms += integers.running(gaps + 1, counts)
    fits = (terms[ends[1:] - 1] == lasts) & (np.add.reduceat(sizes, ends[:-1]) == totals)
    if not fits.all():
        raise DamagedIndexError
    return terms, sizes


def _bytes(values: Sequence[Any]) -> Sequence[bytes]:
    if set(map(type, values)) != {bytes}:
        raise DamagedIndexError
    return values


def _block(rows: list[Row]) -> Block:
    terms, sizes = terms_and_sizes(rows)
    totals = [row[3] for row in rows]
    bounds = integers.starts_of(np.array(totals))
    frequencies = decode_many([row[7] for row in rows], totals) + np.int32(1)
    spans = np.diff(integers.starts_of(frequencies)[bounds]).tolist()
    positions = _optional([row[9] for row in rows], spans)
    starts = _optional([row[10] for row in rows], spans)
    return Block(
        terms=terms,
        bounds=integers.starts_of(sizes),
        documents=integers.running(decode_many([row[6] for row in rows], totals) + 1, sizes) - 1,
        frequencies=frequencies,
        weights=weights_of([row[8] for row in rows], frequencies, bounds),
        positions=None if positions is None else integers.running(positions, frequencies),
        starts=None if starts is None else integers.running(integers.unzigzag(starts), frequencies),
        lengths=_optional([row[11] for row in rows], spans),
        boosts=_boosts([row[12] for row in rows]),
    )


def _optional(blobs: Sequence[bytes | None], counts: Sequence[int]) -> Int32s | None:
    present = [blob for blob in blobs if blob is not None]
    return decode_many(present, counts) if present else None


def weights_of(
    blobs: Sequence[bytes | None], frequencies: Int32s, bounds: Int64s
) -> Float32s | None:
    """Return the weights of rows of postings, None where they all are the frequencies."""
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
