"""The custody log: who did what with which document. Written at its end and nowhere else.

Each entry holds a SHA-256 over itself and the link before, so that who is given the whole log can
check it without a key. The end of the log is proved by a BLAKE2b (RFC 7693) under the chain's key:
whoever changes or cuts off entries, or puts an older page back, would need that key as well.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Select, func, insert, or_, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.engine import Row as ResultRow

from archive.custody import CUSTODIAN_SETTING
from archive.errors import ArchiveDamagedError, ArticleNotFoundError
from archive.fingerprints import FIRST_LINK, custody_link
from archive.records import ArticleId, CustodyAction, CustodyEntry, Sha256
from vault.articles import portions
from vault.folder import RECORDS_NAME
from vault.lineage_tables import CustodyHeadRow, CustodyRow, ProvenanceRow
from vault.tables import ArticleRow, KeyLabelRow, SettingRow

_PERSON = b"skrynia.custody1"
_READ_AT_ONCE = 2000
_TABLE = CustodyRow.__table__


class StoredCustody:
    """`CustodyReader` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Read through a connection that is inside a transaction."""
        self._connection = connection

    def entries(self, article_id: ArticleId | None = None) -> Iterator[CustodyEntry]:
        """All entries by number, or those of one document, which may be gone."""
        query: Select[Any] = select(_TABLE).order_by(CustodyRow.number)
        if article_id is not None:
            query = query.where(CustodyRow.article_id == article_id)
        streaming = self._connection.execution_options(yield_per=_READ_AT_ONCE)
        for row in streaming.execute(query):
            yield _entry(row)


class Custody(StoredCustody):
    """`CustodyWriter` within one transaction, and the proof of the log."""

    def __init__(self, connection: Connection, key: bytes, slot: int | None = None) -> None:
        """`key` is the chain's, 32 bytes; `slot` the key slot that the archive was opened with."""
        super().__init__(connection)
        self._key = key
        self._slot = slot

    def record(self, action: CustodyAction, ids: Sequence[ArticleId]) -> None:
        """Add an entry for each document. Raises `ArticleNotFoundError`, `ArchiveDamagedError`."""
        if not ids:
            return
        last, link = self._head()
        by, at, stored = self._custodian(), datetime.now(UTC), self._stored(ids)
        rows = []
        for number, article_id in enumerate(ids, start=last + 1):
            uid, version, content_hash = stored[article_id]
            entry = CustodyEntry(
                number=number,
                at=at,
                action=action,
                by=by,
                article_id=article_id,
                uid=uid,
                version=version,
                content_hash=content_hash,
                link=FIRST_LINK,
            )
            link = custody_link(link, entry)
            rows.append(_row(entry, link))
        self._connection.execute(insert(CustodyRow), rows)
        self._move_head(last + len(ids), link)

    def is_sound(self) -> bool:
        """Whether every link follows from the one before, and the last is what is proved."""
        number, link = 0, FIRST_LINK
        for number, entry in enumerate(self.entries(), start=1):
            link = custody_link(link, entry)
            if entry.number != number or link != entry.link:
                return False
        query = select(CustodyHeadRow.entries, CustodyHeadRow.link, CustodyHeadRow.proof)
        head = self._connection.execute(query).first()
        if head is None:
            return number == 0
        proved = hmac.compare_digest(head.proof, self._proof(head.entries, head.link))
        return proved and (head.entries, head.link) == (number, link)

    def knows_all(self) -> bool:
        """Whether the last entry of every document that came with one is about what is there.

        A log that was put back whole, with its proof, lacks the latest.
        """
        newest = (
            select(CustodyRow.article_id, func.max(CustodyRow.number).label("number"))
            .group_by(CustodyRow.article_id)
            .subquery()
        )
        query = (
            select(ArticleRow.id)
            .join(ProvenanceRow, ProvenanceRow.article_id == ArticleRow.id)
            .outerjoin(newest, newest.c.article_id == ArticleRow.id)
            .outerjoin(CustodyRow, CustodyRow.number == newest.c.number)
            .where(
                or_(
                    CustodyRow.number.is_(None),
                    CustodyRow.version != ArticleRow.version,
                    CustodyRow.content_hash != ArticleRow.content_hash,
                )
            )
        )
        return self._connection.execute(query.limit(1)).first() is None

    def _head(self) -> tuple[int, Sha256]:
        query = select(CustodyHeadRow.entries, CustodyHeadRow.link)
        head = self._connection.execute(query).first()
        if head is not None:
            return head.entries, Sha256(head.link)
        if self._connection.execute(select(CustodyRow.number)).first() is not None:
            raise ArchiveDamagedError(RECORDS_NAME)
        return 0, FIRST_LINK

    def _move_head(self, entries: int, link: Sha256) -> None:
        row = {"id": 1, "entries": entries, "link": link, "proof": self._proof(entries, link)}
        statement = upsert(CustodyHeadRow).values(row)
        self._connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=row))

    def _proof(self, entries: int, link: bytes) -> bytes:
        message = struct.pack(">Q", entries) + link
        return hashlib.blake2b(message, key=self._key, digest_size=32, person=_PERSON).digest()

    def _custodian(self) -> str:
        """The name that was set, else what the key is called, else its number."""
        named = select(SettingRow.value).where(SettingRow.key == CUSTODIAN_SETTING)
        labelled = select(KeyLabelRow.label).where(KeyLabelRow.number == self._slot)
        for query in (named, labelled):
            if found := self._connection.execute(query).scalar_one_or_none():
                return found
        return "" if self._slot is None else f"key {self._slot}"

    def _stored(self, ids: Sequence[ArticleId]) -> dict[ArticleId, tuple[str, int, Sha256]]:
        columns = (ArticleRow.id, ArticleRow.uid, ArticleRow.version, ArticleRow.content_hash)
        found: dict[ArticleId, tuple[str, int, Sha256]] = {}
        for some in portions(ids):
            rows = self._connection.execute(select(*columns).where(ArticleRow.id.in_(some)))
            for each, uid, version, content_hash in rows:
                found[ArticleId(each)] = uid, version, Sha256(content_hash)
        for article_id in ids:
            if article_id not in found:
                raise ArticleNotFoundError(article_id)
        return found


def _entry(row: ResultRow[Any]) -> CustodyEntry:
    try:
        action = CustodyAction(row.action)
    except ValueError:
        raise ArchiveDamagedError(RECORDS_NAME) from None
    return CustodyEntry(
        number=row.number,
        at=row.at,
        action=action,
        by=row.by,
        article_id=ArticleId(row.article_id),
        uid=row.uid,
        version=row.version,
        content_hash=Sha256(row.content_hash),
        link=Sha256(row.link),
    )


def _row(entry: CustodyEntry, link: Sha256) -> dict[str, object]:
    return {
        "number": entry.number,
        "at": entry.at,
        "action": entry.action.value,
        "by": entry.by,
        "article_id": entry.article_id,
        "uid": entry.uid,
        "version": entry.version,
        "content_hash": entry.content_hash,
        "link": link,
    }
