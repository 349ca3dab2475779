"""Writing zeros over rows that are about to be deleted or written anew.

`PRAGMA secure_delete` has SQLite write zeros over a deleted row. But as rows go, SQLite balances
pages: it moves rows to their neighbours, and what it leaves of a row in the gap of a page (between
the cell pointers and the cells) stays. So when many rows go, each has its blobs replaced by zeros
of the same length, which SQLite does in place, before the first of them goes.

A key cannot be overwritten so, and fresh words come into their B-tree in no order, which leaves
copies of them in gaps long before they go. So that B-tree is built anew when words were removed.
"""

from collections.abc import Iterable

from index.storage.connection import Connection


def overwrite_documents(connection: Connection, keys: Iterable[int]) -> None:
    """Write zeros over the rows of some documents."""
    connection.executemany(DOCUMENTS + " WHERE id = ?", [(key,) for key in keys])


def overwrite_postings(connection: Connection, keys: Iterable[int]) -> None:
    """Write zeros over some rows of postings."""
    connection.executemany(POSTINGS + " WHERE id = ?", [(key,) for key in keys])


def overwrite_vectors(connection: Connection, segment: int, documents: Iterable[int]) -> None:
    """Write zeros over the vectors of some documents of a segment."""
    connection.executemany(
        VECTORS + " WHERE segment = ? AND document = ?",
        [(segment, document) for document in documents],
    )


def overwrite_arrays(connection: Connection, segment: int) -> None:
    """Write zeros over the counts and columns of a segment."""
    connection.execute(_COUNTS, (segment,))
    connection.execute(_COLUMNS, (segment,))


def rebuild_word_keys(connection: Connection) -> None:
    """Build the B-tree of the texts of fresh words anew: nothing of removed ones stays in it."""
    connection.execute("REINDEX index_term")


DOCUMENTS = (
    "UPDATE index_document SET stored = zeroblob(length(stored)), terms = zeroblob(length(terms))"
)
POSTINGS = (
    "UPDATE index_posting SET"
    " terms = zeroblob(length(terms)), sizes = zeroblob(length(sizes)),"
    " documents = zeroblob(length(documents)), frequencies = zeroblob(length(frequencies)),"
    " weights = zeroblob(length(weights)), positions = zeroblob(length(positions)),"
    " starts = zeroblob(length(starts)), lengths = zeroblob(length(lengths)),"
    " boosts = zeroblob(length(boosts))"
)
VECTORS = "UPDATE index_vector SET data = zeroblob(length(data))"
_COUNTS = "UPDATE index_length SET counts = zeroblob(length(counts)) WHERE segment = ?"
_COLUMNS = (
    "UPDATE index_column SET"
    " present = zeroblob(length(present)), data = zeroblob(length(data)) WHERE segment = ?"
)
