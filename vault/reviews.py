"""Documents that wait for a person: the ports `ReviewsReader` and `ReviewsWriter`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select

from archive.ports import NewArticle
from archive.records import ArticleId, CustodyAction, Kind
from archive.review import GUESSABLE
from vault.custody import Custody
from vault.editing_tables import BinRow
from vault.lineage_tables import ReviewRow
from vault.seal import Seal

_REVIEWED_KINDS = (Kind.TESTIMONY, Kind.LETTER, Kind.CHAT)


class StoredReviews:
    """`ReviewsReader` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Read through a connection that is inside a transaction."""
        self._connection = connection

    def waiting(self) -> Mapping[ArticleId, tuple[str, ...]]:
        """Fields that were guessed, by document, ascending."""
        listed = ReviewRow.article_id.not_in(select(BinRow.article_id))
        query = select(ReviewRow.article_id, ReviewRow.guessed).where(listed)
        query = query.order_by(ReviewRow.article_id)
        rows = self._connection.execute(query)
        return {ArticleId(each): tuple(guessed.split(",")) for each, guessed in rows}


class WritableReviews(StoredReviews):
    """`ReviewsWriter` within one transaction."""

    def __init__(self, connection: Connection, seal: Seal, custody: Custody) -> None:
        """Write through a connection that is inside a transaction."""
        super().__init__(connection)
        self._seal = seal
        self._custody = custody

    def accept(self, article_id: ArticleId) -> bool:
        """Take a document off the list; whether it was on it. The custody log tells of it."""
        this = ReviewRow.article_id == article_id
        with self._seal.changing(ReviewRow, this):
            taken = delete(ReviewRow).where(this).returning(ReviewRow.article_id)
            found = self._connection.execute(taken).first() is not None
        if found:
            self._custody.record(CustodyAction.REVIEWED, [article_id])
        return found

    def ask(self, article_id: ArticleId, guessed: Sequence[str]) -> None:
        """Put a document on the list again. Raises `ArticleNotFoundError`."""
        self._custody.record(CustodyAction.AWAITED, [article_id])
        this = ReviewRow.article_id == article_id
        with self._seal.changing(ReviewRow, this):
            self._connection.execute(delete(ReviewRow).where(this))
            row = {"article_id": article_id, "guessed": ",".join(guessed)}
            self._connection.execute(insert(ReviewRow), row)


def insert_reviews(connection: Connection, stored: Iterable[tuple[ArticleId, NewArticle]]) -> None:
    """Put testimonies, letters and chats on the list; the caller seals it."""
    rows = [
        {"article_id": article_id, "guessed": ",".join(new.draft.guessed or GUESSABLE)}
        for article_id, new in stored
        if new.draft.description.kind in _REVIEWED_KINDS
    ]
    if rows:
        connection.execute(insert(ReviewRow), rows)
