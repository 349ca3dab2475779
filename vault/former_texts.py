"""Former wordings in one transaction: the ports `FormerTextsReader` and `FormerTextsWriter`."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from archive.records import ArticleId
from archive.versions import FormerText
from vault.editing_tables import FormerTextRow
from vault.extras import places_of, places_text
from vault.seal import Seal


class StoredFormerTexts:
    """`FormerTextsReader` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Read through a connection that is inside a transaction."""
        self._connection = connection

    def of(self, article_id: ArticleId) -> Sequence[FormerText]:
        """Of one document, the oldest first. Raises `ArchiveDamagedError`."""
        query = select(FormerTextRow.__table__).where(FormerTextRow.article_id == article_id)
        return [
            FormerText(
                text=row.text,
                rich_text=row.rich_text,
                places=places_of(row.places),
                replaced_at=row.replaced_at,
            )
            for row in self._connection.execute(query.order_by(FormerTextRow.number))
        ]


class WritableFormerTexts(StoredFormerTexts):
    """`FormerTextsWriter` within one transaction."""

    def __init__(self, connection: Connection, seal: Seal) -> None:
        """Write through a connection that is inside a transaction."""
        super().__init__(connection)
        self._seal = seal

    def put(self, article_id: ArticleId, former: Sequence[FormerText]) -> None:
        """Keep these for a document, in place of all that were kept."""
        those = FormerTextRow.article_id == article_id
        rows = [
            {
                "article_id": article_id,
                "number": number,
                "text": each.text,
                "rich_text": each.rich_text,
                "places": places_text(each.places),
                "replaced_at": each.replaced_at,
            }
            for number, each in enumerate(former, start=1)
        ]
        with self._seal.changing(FormerTextRow, those):
            self._connection.execute(delete(FormerTextRow).where(those))
            if rows:
                self._connection.execute(insert(FormerTextRow), rows)
