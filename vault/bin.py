"""Documents that wait to be deleted: the ports `BinReader` and `BinWriter`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from archive.records import ArticleId, CustodyAction
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

    def put(self, article_id: ArticleId, at: datetime) -> None:
        """Put a document there. Raises `ArticleNotFoundError`."""
        self._custody.record(CustodyAction.BINNED, [article_id])
        row = {"article_id": article_id, "binned_at": at}
        statement = insert(BinRow).values(row)
        with self._seal.changing(BinRow, BinRow.article_id == article_id):
            self._connection.execute(
                statement.on_conflict_do_update(index_elements=["article_id"], set_=row)
            )
        self._read_files.forget_files_of(article_id)
        self._copies.forget(article_id)

    def take(self, article_id: ArticleId) -> None:
        """Take a document out again. Raises `ArticleNotFoundError`."""
        self._custody.record(CustodyAction.RESTORED, [article_id])
        this = BinRow.article_id == article_id
        with self._seal.changing(BinRow, this):
            self._connection.execute(delete(BinRow).where(this))
