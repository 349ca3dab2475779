"""A keyed sum over rows that change in place: marks, codes, settings, drafts, the bin and more.

The chain says what every document is; these rows have no chain of their own. Each row is hashed
(BLAKE2b, keyed), the hashes are added up modulo 2^256, and the sum lies beside the chain's head: a
multiset hash (Clarke, Devadas, van Dijk, Gassend, Suh, ASIACRYPT 2003) that one row changes without
reading the others. An older copy of a page of them does not fit the sum.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import ColumnElement, Connection, select, true, update

from archive.errors import ArchiveDamagedError
from vault.editing_tables import BinRow, FormerTextRow, LabelRow, ManuscriptRow
from vault.folder import RECORDS_NAME
from vault.lineage_tables import (
    FoundAgainRow,
    ListEntryRow,
    OtherNameRow,
    ProvenanceRow,
    ReviewRow,
)
from vault.mark_tables import AnnotationCodeRow, AnnotationDetailRow, CodeRow
from vault.tables import AnnotationRow, ChainHeadRow, KeyLabelRow, SettingRow

SEAL_BYTES = 32
EMPTY_SEAL = bytes(SEAL_BYTES)

_PERSON = b"skrynia.row.seal"
_MODULUS = 1 << (8 * SEAL_BYTES)

SealedRow = type[
    AnnotationRow
    | AnnotationCodeRow
    | AnnotationDetailRow
    | CodeRow
    | KeyLabelRow
    | SettingRow
    | ProvenanceRow
    | ReviewRow
    | FoundAgainRow
    | ListEntryRow
    | OtherNameRow
    | FormerTextRow
    | BinRow
    | LabelRow
    | ManuscriptRow
]
_SEALED: tuple[SealedRow, ...] = (
    AnnotationRow,
    AnnotationCodeRow,
    AnnotationDetailRow,
    CodeRow,
    KeyLabelRow,
    SettingRow,
    ProvenanceRow,
    ReviewRow,
    FoundAgainRow,
    ListEntryRow,
    OtherNameRow,
    FormerTextRow,
    BinRow,
    LabelRow,
    ManuscriptRow,
)


class Seal:
    """The sum as one transaction sees it."""

    def __init__(self, connection: Connection, key: bytes) -> None:
        """`key` is the chain's, 32 bytes; the hash has a purpose of its own."""
        self._connection = connection
        self._key = key

    @contextmanager
    def changing(self, rows: SealedRow, which: ColumnElement[bool]) -> Iterator[None]:
        """Keep the sum while the block changes some rows of a table, and no others.

        Raises `ArchiveDamagedError` when there is no sum to keep.
        """
        before = self._sum(rows, which)
        yield
        difference = self._sum(rows, which) - before
        if difference:
            total = (int.from_bytes(self._stored(), "big") + difference) % _MODULUS
            seal = total.to_bytes(SEAL_BYTES, "big")
            self._connection.execute(update(ChainHeadRow).values(seal=seal))

    def fits(self) -> bool:
        """Whether all rows together give the sum. Raises `ArchiveDamagedError` without one."""
        total = sum(self._sum(rows, true()) for rows in _SEALED) % _MODULUS
        return hmac.compare_digest(total.to_bytes(SEAL_BYTES, "big"), self._stored())

    def _stored(self) -> bytes:
        stored = self._connection.execute(select(ChainHeadRow.seal)).scalar()
        if stored is None:
            raise ArchiveDamagedError(RECORDS_NAME)
        return stored

    def _sum(self, rows: SealedRow, which: ColumnElement[bool]) -> int:
        table = rows.__table__
        found = self._connection.execute(select(table).where(which))
        return sum(self._hash([rows.__tablename__, *row]) for row in found)

    def _hash(self, values: list[object]) -> int:
        message = json.dumps(values, default=str).encode("ascii")
        hashed = hashlib.blake2b(message, key=self._key, digest_size=SEAL_BYTES, person=_PERSON)
        return int.from_bytes(hashed.digest(), "big")
