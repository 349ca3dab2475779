"""What the records know of the header: the sequence number of the last change of keys.

An older header beside newer records would let a key in that was removed since. The number lies
among the settings, under `vault.seal`, and is written once a change of the header is whole: so a
header may be newer than recorded, when a crash came between, and never rightly older.
"""

from __future__ import annotations

from sqlalchemy import Connection

from archive.errors import ArchiveDamagedError
from vault.folder import RECORDS_NAME
from vault.seal import Seal
from vault.settings import StoredSettings, WritableSettings

FIRST_SEQUENCE = 1
"""Of every new header, and recorded nowhere: none is older."""

_KEY = "vault.header_sequence"


def recorded_sequence(connection: Connection) -> int:
    """The least sequence number that the header may have. Raises `ArchiveDamagedError`."""
    stored = StoredSettings(connection).get(_KEY)
    if stored is None:
        return FIRST_SEQUENCE
    if not (stored.isascii() and stored.isdecimal()):
        raise ArchiveDamagedError(RECORDS_NAME)
    return int(stored)


def record_sequence(connection: Connection, seal: Seal, sequence: int) -> None:
    """Keep the number of a header that lies whole in both copies; a lower one changes nothing."""
    if sequence > recorded_sequence(connection):
        WritableSettings(connection, seal).put(_KEY, str(sequence))
