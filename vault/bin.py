"""Documents that wait to be deleted: the ports `BinReader` and `BinWriter`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from archive.records import ArticleId, CustodyAction
from vault.articles import portions
from vault.copies import WritableCopies
from vault.custody import Custody
from vault.editing_tables import BinRow
from vault.read_files import StoredReadFiles
from vault.seal import Seal


class StoredBin:
    """`BinReader` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Read through a connection that is inside a transaction."""
        self._connection = connection

    def all(self) -> Mapping[ArticleId, datetime]:
        """When each was put there, the latest first."""
        query = select(BinRow.article_id, BinRow.binned_at)
        latest = query.order_by(BinRow.binned_at.desc(), BinRow.article_id.desc())
        return {ArticleId(each): at for each, at in self._connection.execute(latest)}


class WritableBin(StoredBin):
    """`BinWriter` within one transaction."""

    def __init__(
        self, connection: Connection, seal: Seal, custody: Custody, read_files: StoredReadFiles
    ) -> None:
        """Write through a connection that is inside a transaction."""
        super().__init__(connection)
        self._seal = seal
        self._custody = custody
        self._read_files = read_files
        self._copies = WritableCopies(connection)

    def put(self, ids: Sequence[ArticleId], at: datetime) -> None:
        """Put documents there. Raises `ArticleNotFoundError`."""
        self._custody.record(CustodyAction.BINNED, ids)
        rows = [{"article_id": each, "binned_at": at} for each in ids]
        for some in portions(rows):
            those = BinRow.article_id.in_([row["article_id"] for row in some])
            with self._seal.changing(BinRow, those):
                self._connection.execute(insert(BinRow), some)
        for article_id in ids:
            self._read_files.forget_files_of(article_id)
        self._copies.forget(*ids)

    def take(self, ids: Sequence[ArticleId]) -> None:
        """Take documents out again. Raises `ArticleNotFoundError`."""
        self._custody.record(CustodyAction.RESTORED, ids)
        for some in portions(ids):
            those = BinRow.article_id.in_(some)
            with self._seal.changing(BinRow, those):
                self._connection.execute(delete(BinRow).where(those))
