"""In which block of the lexicon the term with a given number stands.

A row of `index_place` has the blocks of 2048 numbers that follow each other, 0 for those that stand
in no block: as little-endian 32-bit integers, first bytes first, then second ones, and so on,
deflated. Neighbouring numbers were given in the order of texts, so runs of them share a block.
"""

import zlib

import numpy as np

from index.errors import DamagedIndexError
from index.storage.connection import Connection
from index.storage.integers import AnyInts, Int64s

_BITS = 11
_SIZE = 1 << _BITS
_RAW = -15


def blocks_of_numbers(connection: Connection, numbers: Int64s) -> Int64s:
    """Return the block of each of `numbers`, 0 where it stands in none."""
    blocks = np.zeros(len(numbers), np.int64)
    rows = numbers >> _BITS
    for row in np.unique(rows).tolist():
        chosen = rows == row
        blocks[chosen] = _read(connection, row)[numbers[chosen] & (_SIZE - 1)]
    return blocks


def set_blocks(connection: Connection, numbers: Int64s, blocks: AnyInts) -> None:
    """Record that each of `numbers` stands in the block beside it from now on (0: in none)."""
    order = np.argsort(numbers, kind="stable")
    numbers, blocks = numbers[order], np.asarray(blocks, np.int64)[order]
    rows, starts = np.unique(numbers >> _BITS, return_index=True)
    bounds = [*starts.tolist(), len(numbers)]
    for i, row in enumerate(rows.tolist()):
        span = slice(bounds[i], bounds[i + 1])
        held = _read(connection, row)
        held[numbers[span] & (_SIZE - 1)] = blocks[span]
        _write(connection, row, held)


def numbers_from(connection: Connection, first: int) -> Int64s:
    """Return those numbers from `first` on, ascending, that stand in a block."""
    rows = connection.execute(
        "SELECT id FROM index_place WHERE id >= ? ORDER BY id", (first >> _BITS,)
    ).fetchall()
    found = [
        (row << _BITS) + np.flatnonzero(_read(connection, row)).astype(np.int64) for (row,) in rows
    ]
    numbers = np.concatenate([np.zeros(0, np.int64), *found])
    return numbers[numbers >= first]


def _read(connection: Connection, row: int) -> Int64s:
    found = connection.execute("SELECT blocks FROM index_place WHERE id = ?", (row,)).fetchone()
    if found is None:
        return np.zeros(_SIZE, np.int64)
    return _inflated(found[0])


def _write(connection: Connection, row: int, blocks: Int64s) -> None:
    if blocks.any():
        connection.execute(
            "INSERT OR REPLACE INTO index_place VALUES (?, ?)", (row, _deflated(blocks))
        )
    else:
        connection.execute("DELETE FROM index_place WHERE id = ?", (row,))


def _deflated(blocks: Int64s) -> bytes:
    planes = blocks.astype("<u4").view(np.uint8).reshape(-1, 4).T
    return zlib.compress(planes.tobytes(), 1, _RAW)


def _inflated(blob: bytes) -> Int64s:
    try:
        planes = np.frombuffer(zlib.decompress(blob, _RAW), np.uint8).reshape(4, _SIZE)
    except (zlib.error, ValueError, TypeError) as error:
        raise DamagedIndexError from error
    return np.ascontiguousarray(planes.T).view("<u4").ravel().astype(np.int64)
