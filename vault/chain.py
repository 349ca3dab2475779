"""A keyed hash chain over everything that was ever stored or removed.

SQLCipher proves that each page was written by a holder of the key, and not that it is the newest:
an older copy of a page passes its checks. Each link here is BLAKE2b (RFC 7693), keyed, over the
link before and what was stored; the end of the chain is kept in another table. So a page that was
put back breaks the chain, or disagrees with it. Rows without a chain are under `vault.seal`.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, insert, select, update

from archive.errors import ArchiveDamagedError
from archive.records import ArticleId, Sha256
from vault.folder import RECORDS_NAME
from vault.seal import EMPTY_SEAL
from vault.tables import ChainHeadRow, ChainRow

LINK_BYTES = 32
_NOTHING = bytes(LINK_BYTES)
_PERSON = b"skrynia.chain.ln"
_READ_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class ChainEntry:
    """What one link says: this document has this content now, or is gone (None)."""

    article_id: ArticleId
    version: int
    content_hash: Sha256 | None
    original_sha256: Sha256 | None


@dataclass(slots=True)
class ChainState:
    """What a walk along the chain found."""

    sound: bool = True
    latest: dict[ArticleId, ChainEntry] = field(default_factory=dict)
    """The last entry of each document that is still there."""

    def follow(self, entry: ChainEntry) -> None:
        """Take one entry into account."""
        if entry.content_hash is None:
            self.latest.pop(entry.article_id, None)
        else:
            self.latest[entry.article_id] = entry


def start_chain(connection: Connection) -> None:
    """Put the head of an empty chain into a new archive."""
    head = {"id": 1, "links": 0, "commit_no": 0, "link": _NOTHING, "seal": EMPTY_SEAL}
    connection.execute(insert(ChainHeadRow), head)


class Chain:
    """The chain as one transaction sees it; all it appends carries one commit number."""

    def __init__(self, connection: Connection, key: bytes) -> None:
        """`key` is 32 bytes."""
        self._connection = connection
        self._key = key
        self._commit_no: int | None = None

    def append(self, entries: Iterable[ChainEntry]) -> None:
        """Add links, and move the head to the last of them. Raises `ArchiveDamagedError`."""
        head = self._head()
        if head is None:
            raise ArchiveDamagedError(RECORDS_NAME)
        links, commit_no, link = head
        if self._commit_no is None:
            self._commit_no = commit_no + 1
        rows = []
        for entry in entries:
            link = self._link(link, self._commit_no, entry)
            links += 1
            rows.append(_row(links, self._commit_no, entry, link))
        if rows:
            self._connection.execute(insert(ChainRow), rows)
            moved = {"links": links, "commit_no": self._commit_no, "link": link}
            self._connection.execute(update(ChainHeadRow).values(moved))

    def walk(self) -> ChainState:
        """Check every link and the head. Memory grows with the number of documents."""
        state = ChainState()
        link, links, commit_no = _NOTHING, 0, 0
        rows = self._connection.execution_options(yield_per=_READ_AT_ONCE).execute(
            select(ChainRow.__table__).order_by(ChainRow.number)
        )
        for number, commit_no, article_id, version, content, original, stored in rows:
            entry = ChainEntry(ArticleId(article_id), version, content, original)
            link, links = self._link(link, commit_no, entry), links + 1
            if number != links or not hmac.compare_digest(link, stored):
                state.sound = False
            state.follow(entry)
        if (links, commit_no, link) != self._head():
            state.sound = False
        return state

    def _head(self) -> tuple[int, int, bytes] | None:
        query = select(ChainHeadRow.links, ChainHeadRow.commit_no, ChainHeadRow.link)
        head = self._connection.execute(query).first()
        return None if head is None else (head.links, head.commit_no, head.link)

    def _link(self, before: bytes, commit_no: int, entry: ChainEntry) -> bytes:
        """Fields of fixed length, each with a mark for "absent", so that no two entries collide."""
        message = b"".join(
            (
                before,
                struct.pack(">QQQ", commit_no, entry.article_id, entry.version),
                *(_fixed(value) for value in (entry.content_hash, entry.original_sha256)),
            )
        )
        hashed = hashlib.blake2b(message, key=self._key, digest_size=LINK_BYTES, person=_PERSON)
        return hashed.digest()


def _fixed(value: bytes | None) -> bytes:
    return b"\0" + _NOTHING if value is None else b"\1" + value


def _row(number: int, commit_no: int, entry: ChainEntry, link: bytes) -> dict[str, object]:
    return {
        "number": number,
        "commit_no": commit_no,
        "article_id": entry.article_id,
        "version": entry.version,
        "content_hash": entry.content_hash,
        "original_sha256": entry.original_sha256,
        "link": link,
    }
