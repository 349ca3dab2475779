"""The tables of pairs: sorted runs, about as many as the logarithm of their size.

A run is a row of `index_run` and rows of `index_derived`, by run << 48 | first key. Merging is that
of a log-structured merge tree (O'Neil et al., 1996): a run is joined with the one before it as long
as that is less than four times as large.
"""

import secrets

import numpy as np

from index.derived.keys import KEY_BITS, SALT_BYTES
from index.derived.pairs import Pairs, distinct, keys_of, numbers_of, pairs_of, rows_of
from index.errors import decoding
from index.storage.connection import Connection
from index.storage.integers import Int64s

_GROWTH = 4


def read_salt(connection: Connection) -> bytes | None:
    """Return the salt of the keys, None while there are no derived terms."""
    row = connection.execute("SELECT salt FROM index_salt").fetchone()
    return None if row is None else bytes(row[0])


def ensure_salt(connection: Connection) -> bytes:
    """Return the salt of the keys, drawing it if need be."""
    salt = read_salt(connection)
    if salt is None:
        salt = secrets.token_bytes(SALT_BYTES)
        connection.execute("INSERT INTO index_salt VALUES (1, ?)", (salt,))
    return salt


def add(connection: Connection, pairs: Pairs) -> None:
    """Add pairs, some of which may be there; join runs that are of like size then."""
    if not len(pairs):
        return
    new = distinct([pairs])
    runs = _runs(connection)
    while runs and runs[-1][1] < _GROWTH * len(new):
        run, _ = runs.pop()
        new = distinct([read_run(connection, run), new])
        _drop(connection, run)
    _write(connection, runs[-1][0] + 1 if runs else 1, new)


def join_all(connection: Connection) -> None:
    """Make one run of all."""
    runs = _runs(connection)
    if len(runs) > 1:
        pairs = distinct([read_run(connection, run) for run, _ in runs])
        for run, _ in runs:
            _drop(connection, run)
        _write(connection, 1, pairs)


def _runs(connection: Connection) -> list[tuple[int, int]]:
    """Return (number, pairs) of each run, in their order."""
    return connection.execute("SELECT id, size FROM index_run ORDER BY id").fetchall()


def _write(connection: Connection, run: int, pairs: Pairs) -> None:
    connection.execute("INSERT INTO index_run VALUES (?, ?)", (run, len(pairs)))
    connection.executemany(
        "INSERT INTO index_derived VALUES (?, ?, ?, ?, ?, ?)", rows_of(run, pairs)
    )


def _drop(connection: Connection, run: int) -> None:
    connection.execute("DELETE FROM index_run WHERE id = ?", (run,))
    connection.execute(
        "DELETE FROM index_derived WHERE id >= ? AND id < ?",
        (run << KEY_BITS, (run + 1) << KEY_BITS),
    )


@decoding()
def read_run(connection: Connection, run: int) -> Pairs:
    """Return the pairs of a run. Raises DamagedIndexError."""
    rows = connection.execute(
        "SELECT * FROM index_derived WHERE id >= ? AND id < ? ORDER BY id",
        (run << KEY_BITS, (run + 1) << KEY_BITS),
    ).fetchall()
    return pairs_of(rows)


def all_pairs(connection: Connection) -> Pairs:
    """Return every pair, once. Raises DamagedIndexError."""
    return distinct([read_run(connection, run) for run, _ in _runs(connection)])


@decoding()
def members(connection: Connection, key: int) -> Int64s:
    """Return the numbers that belong to a key, ascending. Raises DamagedIndexError."""
    parts = [np.zeros(0, np.int64)]
    for row in connection.execute(_WITH_KEY, (key,)).fetchall():
        keys, bounds = keys_of(row)
        place = int(np.searchsorted(keys, key))
        if place < len(keys) and keys[place] == key:
            parts.append(numbers_of([row])[bounds[place] : bounds[place + 1]])
    return np.unique(np.concatenate(parts))


@decoding()
def forget(connection: Connection, numbers: Int64s) -> None:
    """Remove the pairs of terms that there are no longer."""
    rows = connection.execute("SELECT id, 0, total, 0, 0, numbers FROM index_derived").fetchall()
    if not rows or not len(numbers):
        return
    gone = np.isin(numbers_of(rows), numbers)
    ends = np.cumsum([row[2] for row in rows])
    for place in np.unique(np.searchsorted(ends, np.flatnonzero(gone), side="right")).tolist():
        _rewrite(connection, rows[place][0], numbers)


def _rewrite(connection: Connection, row_id: int, numbers: Int64s) -> None:
    row = connection.execute("SELECT * FROM index_derived WHERE id = ?", (row_id,)).fetchone()
    pairs = pairs_of([row])
    connection.execute("DELETE FROM index_derived WHERE id = ?", (row_id,))
    kept = pairs.chosen(~np.isin(pairs.numbers, numbers))
    connection.executemany(
        "INSERT INTO index_derived VALUES (?, ?, ?, ?, ?, ?)", rows_of(row_id >> KEY_BITS, kept)
    )


# The last row of each run that does not begin after the key is the only one that may have it.
_WITH_KEY = (
    "SELECT d.* FROM index_run r CROSS JOIN index_derived d ON d.id = ("
    "SELECT q.id FROM index_derived q WHERE q.id <= (r.id << 48 | ?1)"
    " ORDER BY q.id DESC LIMIT 1) WHERE d.id >= r.id << 48"
)
