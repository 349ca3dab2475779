"""How many terms are fresh and how many packed, and how far packing has come.

fresh, packed   numbers of terms
field, text     where a sweep stands that packs the fresh terms in their order; field 0: none runs
"""

from dataclasses import dataclass

from index.storage.connection import Connection

_FRESH_ALLOWED, _SHARE_ALLOWED = 4096, 4


@dataclass(frozen=True)
class Packing:
    """The one row that `index_packing` may have; see the module."""

    fresh: int
    packed: int
    field: int
    text: bytes

    def is_due(self) -> bool:
        """Say whether a sweep is under way or should begin.

        A sweep rewrites the blocks of all words, so it waits for a quarter as many fresh ones.
        """
        return self.field > 0 or self.fresh > _FRESH_ALLOWED + self.packed // _SHARE_ALLOWED


def read_packing(connection: Connection) -> Packing:
    """Return the state, zeros where nothing was written yet."""
    row = connection.execute("SELECT fresh, packed, field, text FROM index_packing").fetchone()
    return Packing(0, 0, 0, b"") if row is None else Packing(row[0], row[1], row[2], bytes(row[3]))


def write_packing(connection: Connection, state: Packing) -> None:
    """Put `state` in the place of the last one."""
    connection.execute(
        "INSERT OR REPLACE INTO index_packing VALUES (1, ?, ?, ?, ?)",
        (state.fresh, state.packed, state.field, state.text),
    )


def add_counts(connection: Connection, *, fresh: int = 0, packed: int = 0) -> None:
    """Count terms that came or, negative, went."""
    old = read_packing(connection)
    write_packing(connection, Packing(old.fresh + fresh, old.packed + packed, old.field, old.text))
