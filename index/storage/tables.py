"""The tables of an index, and the one row that says which state they are in.

Rows are found by one integer key wherever possible, because a rowid table is SQLite's fastest and
densest B-tree and grows by appending when a new segment is written.

    posting key   segment << 32 | first term  what one segment knows of a run of `count` terms
    document key  segment << 32 | document    stored fields and the terms of one document

A frequent term has a posting row of its own; rarer ones share rows of about a page. Rows of a
segment never overlap: a term stands, if at all, in the last row that begins at it or before it.
What derives from a term is in `index_derived`, see index/derived/pairs.py.
Terms are fresh (a row of `index_term`) or packed (in a block of neighbours, a row of `index_word`).
Posting lists of one term in different segments are found by as many seeks; segments are few and
bounded in documents, so that purging one document rewrites small blobs.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from index.errors import (
    DamagedIndexError,
    FormatOutdatedError,
    FormatTooNewError,
    IndexExistsError,
    IndexMissingError,
)
from index.storage.connection import Connection

FORMAT = 6
KEY_BITS = 32

_TABLES = (
    """CREATE TABLE index_state (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        format INTEGER NOT NULL,
        generation INTEGER NOT NULL,
        stamp BLOB NOT NULL,
        next_segment INTEGER NOT NULL,
        next_term INTEGER NOT NULL)""",
    """CREATE TABLE index_field (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL)""",
    """CREATE TABLE index_segment (
        id INTEGER PRIMARY KEY,
        place INTEGER NOT NULL,
        stamp BLOB NOT NULL,
        documents INTEGER NOT NULL,
        deleted BLOB NOT NULL)""",
    """CREATE TABLE index_term (
        id INTEGER PRIMARY KEY, field INTEGER NOT NULL, text BLOB NOT NULL,
        UNIQUE (field, text))""",
    """CREATE TABLE index_word (
        id INTEGER PRIMARY KEY,
        field INTEGER NOT NULL,
        first BLOB NOT NULL,
        count INTEGER NOT NULL,
        texts BLOB NOT NULL,
        numbers BLOB NOT NULL,
        UNIQUE (field, first))""",
    """CREATE TABLE index_place (id INTEGER PRIMARY KEY, blocks BLOB NOT NULL)""",
    """CREATE TABLE index_packing (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        fresh INTEGER NOT NULL,
        packed INTEGER NOT NULL,
        field INTEGER NOT NULL,
        text BLOB NOT NULL)""",
    """CREATE TABLE index_posting (
        id INTEGER PRIMARY KEY,
        last INTEGER NOT NULL,
        count INTEGER NOT NULL,
        size INTEGER NOT NULL,
        terms BLOB NOT NULL,
        sizes BLOB NOT NULL,
        documents BLOB NOT NULL,
        frequencies BLOB NOT NULL,
        weights BLOB,
        positions BLOB,
        starts BLOB,
        lengths BLOB,
        boosts BLOB)""",
    """CREATE TABLE index_document (
        id INTEGER PRIMARY KEY,
        stored BLOB NOT NULL,
        terms BLOB NOT NULL,
        size INTEGER NOT NULL)""",
    """CREATE TABLE index_length (
        segment INTEGER NOT NULL, field INTEGER NOT NULL, counts BLOB NOT NULL,
        PRIMARY KEY (segment, field)) WITHOUT ROWID""",
    """CREATE TABLE index_column (
        segment INTEGER NOT NULL, field INTEGER NOT NULL, kind TEXT NOT NULL,
        present BLOB NOT NULL, data BLOB NOT NULL,
        PRIMARY KEY (segment, field)) WITHOUT ROWID""",
    """CREATE TABLE index_vector (
        segment INTEGER NOT NULL, document INTEGER NOT NULL, field INTEGER NOT NULL,
        data BLOB NOT NULL, PRIMARY KEY (segment, document, field)) WITHOUT ROWID""",
    """CREATE TABLE index_derived (
        id INTEGER PRIMARY KEY,
        keys INTEGER NOT NULL,
        total INTEGER NOT NULL,
        key_bytes BLOB NOT NULL,
        sizes BLOB NOT NULL,
        numbers BLOB NOT NULL)""",
    """CREATE TABLE index_run (id INTEGER PRIMARY KEY, size INTEGER NOT NULL)""",
    """CREATE TABLE index_salt (id INTEGER PRIMARY KEY CHECK (id = 1), salt BLOB NOT NULL)""",
    """CREATE TABLE index_merge (
        target INTEGER PRIMARY KEY,
        sources TEXT NOT NULL,
        numbers BLOB NOT NULL,
        next_term INTEGER NOT NULL,
        next_document INTEGER NOT NULL,
        is_visible INTEGER NOT NULL)""",
)


@dataclass(frozen=True)
class State:
    """The row `index_state`: `stamp` is 16 random bytes, new at every change of the tables."""

    generation: int
    stamp: bytes
    next_segment: int
    next_term: int


def exists(connection: Connection) -> bool:
    """Say whether the connection's database holds an index."""
    found = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'index_state'"
    ).fetchone()
    return found is not None


def create_tables(connection: Connection) -> None:
    """Create the tables. Raises IndexExistsError when they are there."""
    if exists(connection):
        raise IndexExistsError
    for statement in _TABLES:
        connection.execute(statement)
    connection.execute(
        "INSERT INTO index_state VALUES (1, ?, 0, ?, 1, 1)", (FORMAT, secrets.token_bytes(16))
    )


def empty_tables(connection: Connection) -> None:
    """Empty every table, also those of an index that this engine cannot read.

    The generation and the numbers given to segments and terms go on from where they were. Raises
    IndexMissingError, and DamagedIndexError when a page of a table cannot be read.
    """
    if not exists(connection):
        raise IndexMissingError
    with opening_pages():
        for statement in _TABLES[1:]:
            connection.execute(f"DROP TABLE IF EXISTS {statement.split()[2]}")
            connection.execute(statement)
        connection.execute("UPDATE index_state SET format = ?", (FORMAT,))
        advance(connection)


@contextmanager
def opening_pages() -> Iterator[None]:
    """SQLite reads the pages that it gives back, and needs next to no memory for it.

    A cipher under it that cannot open a page has no other way to say so than SQLITE_NOMEM.
    """
    try:
        yield
    except MemoryError:
        raise DamagedIndexError from None


def check_format(connection: Connection) -> None:
    """Raise IndexMissingError, FormatTooNewError or FormatOutdatedError.

    Raises nothing when this engine can read the tables.
    """
    if not exists(connection):
        raise IndexMissingError
    (found,) = connection.execute("SELECT format FROM index_state").fetchone()
    if found > FORMAT:
        raise FormatTooNewError(found, FORMAT)
    if found < FORMAT:
        raise FormatOutdatedError(found, FORMAT)


def read_state(connection: Connection) -> State:
    """Return the current state."""
    row = connection.execute(
        "SELECT generation, stamp, next_segment, next_term FROM index_state"
    ).fetchone()
    if row is None:
        raise IndexMissingError
    return State(row[0], bytes(row[1]), row[2], row[3])


def reserve(connection: Connection, next_segment: int, next_term: int) -> None:
    """Record that lower segment and term numbers are taken."""
    connection.execute(
        "UPDATE index_state SET next_segment = max(next_segment, ?), next_term = max(next_term, ?)",
        (next_segment, next_term),
    )


def advance(connection: Connection) -> State:
    """Advance the generation, draw a new stamp, and return the state written."""
    connection.execute(
        "UPDATE index_state SET generation = generation + 1, stamp = ?", (secrets.token_bytes(16),)
    )
    return read_state(connection)
