"""Files that were read, so that an import that was cut off goes on where it stopped.

Of a file a keyed BLAKE2b (RFC 7693) of place, size and time is kept: it tells whether a file is
the same, and nothing about a file that one has not got. A part of a file that packs many has the
hash of the file and behind it one of its own, so that all parts are found by their file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from archive.ports import SourceStamp
from archive.records import ArticleId
from vault.lineage_tables import ReadFileRow, ReadItemRow

_PERSON = b"skrynia.readfile"
_PART_PERSON = b"skrynia.readpart"
_PART_BYTES = 16
_BEHIND_EVERY_PART = bytes([0xFF]) * (_PART_BYTES + 1)


class StoredReadFiles:
    """`ReadFilesReader` and `ReadFilesWriter` within one transaction."""

    def __init__(self, connection: Connection, key: bytes) -> None:
        """`key` is the chain's, 32 bytes; the hash has a purpose of its own."""
        self._connection = connection
        self._key = key

    def known(self) -> Callable[[SourceStamp], ArticleId | None]:
        """Look-up of a document of a file that was read and did not change since."""
        query = (
            select(ReadFileRow.fingerprint, func.min(ReadItemRow.article_id))
            .join(ReadItemRow, ReadItemRow.file_id == ReadFileRow.id)
            .where(ReadFileRow.whole)
            .group_by(ReadFileRow.id)
        )
        rows = self._connection.execute(query)
        found = {fingerprint: ArticleId(article_id) for fingerprint, article_id in rows}
        return lambda stamp: found.get(self._fingerprint(stamp))

    def add(self, stamp: SourceStamp, ids: Sequence[ArticleId], *, whole: bool) -> None:
        """Documents that a file gave; it is known once it is `whole`."""
        row = {"fingerprint": self._fingerprint(stamp), "whole": whole}
        statement = insert(ReadFileRow).values(row)
        known = statement.on_conflict_do_update(index_elements=["fingerprint"], set_=row)
        file_id = self._connection.execute(known.returning(ReadFileRow.id)).scalar_one()
        rows = [{"file_id": file_id, "article_id": each} for each in ids]
        self._connection.execute(insert(ReadItemRow).on_conflict_do_nothing(), rows)

    def forget_files_of(self, article_id: ArticleId) -> None:
        """Have the files that gave a document read again next time."""
        files = select(ReadItemRow.file_id).where(ReadItemRow.article_id == article_id)
        self._connection.execute(delete(ReadFileRow).where(ReadFileRow.id.in_(files)))

    def forget_parts(self, stamp: SourceStamp) -> None:
        """Have no part of a file known any more; what is known of the file itself stays."""
        file = self._of_file(stamp)
        is_part = ReadFileRow.fingerprint.between(file + b"\0", file + _BEHIND_EVERY_PART)
        self._connection.execute(delete(ReadFileRow).where(is_part))

    def _fingerprint(self, stamp: SourceStamp) -> bytes:
        file = self._of_file(stamp)
        if not stamp.part:
            return file
        return file + self._hash(stamp.part, _PART_BYTES, _PART_PERSON)

    def _of_file(self, stamp: SourceStamp) -> bytes:
        return self._hash([stamp.path, stamp.size_bytes, stamp.modified_ns], 32, _PERSON)

    def _hash(self, told: object, size_bytes: int, person: bytes) -> bytes:
        message = json.dumps(told).encode("ascii")
        return hashlib.blake2b(
            message, key=self._key, digest_size=size_bytes, person=person
        ).digest()
