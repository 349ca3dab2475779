"""Rows bound so that the driver need not adapt their values."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from index.storage.binding import put_rows

NAMES = ("id", "size", "data", "more", "none")
ROWS = [(1, 5, b"ab", None, None), (2, 0, b"", b"c", None), (3, None, b"\x00", b"", None)]


class Bound(sqlite3.Connection):
    """Remembers the types of what it was given."""

    kinds: set[type]

    def executemany(self, statement: str, parameters: Iterable[Any], /) -> sqlite3.Cursor:
        rows = list(parameters)
        self.kinds = {type(value) for row in rows for value in row}
        return super().executemany(statement, rows)


def _empty() -> Bound:
    connection = sqlite3.connect(":memory:", factory=Bound)
    connection.execute("CREATE TABLE kept (id INTEGER PRIMARY KEY, size, data BLOB, more, none)")
    return connection


def test_rows_are_read_as_they_were_put() -> None:
    connection = _empty()
    put_rows(connection, "kept", NAMES, ROWS)
    assert connection.execute("SELECT * FROM kept").fetchall() == ROWS
    assert bytes not in connection.kinds
    put_rows(connection, "kept", NAMES, [])
    # In the place of one with a value more.
    put_rows(connection, "kept", NAMES, [(2, 1, b"d", None, None)])
    assert connection.kinds == {int, bytearray}
    found = connection.execute("SELECT * FROM kept WHERE id = 2").fetchall()
    assert found == [(2, 1, b"d", None, None)]
    connection.close()


def test_what_is_no_blob_stays_what_it_is() -> None:
    connection = _empty()
    odd = [(1, 1, b"ab", 2**40, None), (2, 1, "text", b"c", 1.5)]
    put_rows(connection, "kept", NAMES, odd)
    assert connection.execute("SELECT * FROM kept").fetchall() == odd
    connection.close()
