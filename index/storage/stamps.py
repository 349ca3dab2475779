"""The stamp of the tables, which says whether they are what somebody knows them to be.

Whole tables carry 16 random bytes. As long as a writer is at work its mark stands there instead: 16
random bytes and one that says how far it has come. Every piece of work draws a new mark, so that a
rollback, also one to a savepoint, and whatever another writer does are seen in the stamp.
"""

import secrets

from index.errors import StaleReaderError
from index.storage.connection import Connection

_BYTES = 16
WRITING = b"w"
"""There may be segments and terms from `next_segment` and `next_term` on, unseen as yet."""
PUBLISHING = b"p"
"""Segments are becoming visible, documents are being purged: the tables contradict themselves."""


def exchange(connection: Connection, known: bytes, kind: bytes = b"") -> bytes:
    """Draw a mark of a kind, or the stamp of whole tables, in place of the stamp `known`.

    One statement, for nobody may come in between. Raises StaleReaderError where the tables carry
    another stamp than `known`.
    """
    drawn = secrets.token_bytes(_BYTES) + kind
    changed = connection.execute(
        "UPDATE index_state SET stamp = ? WHERE stamp = ?", (drawn, known)
    ).rowcount
    if changed != 1:
        raise StaleReaderError
    return drawn


def is_mark(stamp: bytes, kind: bytes) -> bool:
    """Say whether a stamp is a mark of a kind."""
    return len(stamp) == _BYTES + len(kind) and stamp.endswith(kind)
