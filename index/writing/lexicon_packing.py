"""Packing the fresh terms of the lexicon, in pieces that may lie far apart in time.

A sweep goes once through all fresh terms in the order of fields and texts. Each piece leaves the
lexicon whole: a term is fresh or packed, and found either way.
"""

from itertools import groupby
from operator import itemgetter

import numpy as np

from index.storage import word_packing
from index.storage.connection import Connection
from index.storage.packing_state import Packing, read_packing, write_packing

_TERMS_OF_A_PIECE = 2048


def is_due(connection: Connection) -> bool:
    """Say whether there are enough fresh terms to pack, or a sweep has begun."""
    return read_packing(connection).is_due()


def pack_some(connection: Connection, size: int = 1) -> bool:
    """Pack the next fresh terms, `size` pieces at once.

    Returns False where there were no more and the sweep ends.
    """
    state = read_packing(connection)
    most = size * _TERMS_OF_A_PIECE
    rows = connection.execute(_NEXT, (state.field, state.text, most)).fetchall()
    for field, group in groupby(rows, key=itemgetter(0)):
        some = list(group)
        numbers = np.fromiter(map(itemgetter(2), some), np.int64, len(some))
        word_packing.put(connection, field, [bytes(row[1]) for row in some], numbers)
    if rows:
        span = state.field, state.text, rows[-1][0], rows[-1][1]
        connection.execute(_DELETE, span)
    packed = state.packed + len(rows)
    if len(rows) == most:
        field, text = rows[-1][0], bytes(rows[-1][1])
        write_packing(connection, Packing(state.fresh - len(rows), packed, field, text))
        return True
    (left,) = connection.execute("SELECT count(*) FROM index_term").fetchone()
    write_packing(connection, Packing(left, packed, 0, b""))
    return False


def pack_all(connection: Connection) -> None:
    """Pack every fresh term."""
    for _ in ("what a sweep under way has left", "what came behind it"):
        while pack_some(connection, 8):
            continue


_DELETE = "DELETE FROM index_term WHERE (field, text) > (?, ?) AND (field, text) <= (?, ?)"
_NEXT = (
    "SELECT field, text, id FROM index_term WHERE (field, text) > (?, ?)"
    " ORDER BY field, text LIMIT ?"
)
