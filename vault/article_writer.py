"""Documents stored and removed within one transaction: the port `ArticleWriter`."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select, text

from archive.ports import NewArticle
from archive.records import Article, ArticleId, OriginalFile, OriginalRef, Sha256
from vault.articles import StoredArticles
from vault.chain import Chain, ChainEntry
from vault.media_writer import MediaWriter
from vault.names import AUTHORS, COLLECTIONS, TAGS
from vault.seal import Seal
from vault.tables import AnnotationRow, ArticleRow, ArticleTextRow, OriginalRow

_LAST_NUMBER = text("SELECT seq FROM sqlite_sequence WHERE name = 'articles'")


class WritableArticles(StoredArticles):
    """`ArticleWriter` within one transaction."""

    def __init__(
        self, connection: Connection, chain: Chain, seal: Seal, media: MediaWriter
    ) -> None:
        """Write through a connection inside a transaction; originals go to `media`."""
        super().__init__(connection)
        self._chain = chain
        self._seal = seal
        self._media = media

    def add(self, articles: Sequence[NewArticle]) -> Sequence[Article]:
        """Store documents and their original bytes; give each its number, in order."""
        first = (self._connection.execute(_LAST_NUMBER).scalar() or 0) + 1
        originals = [_reference(new.draft.original) for new in articles]
        stored = [
            _numbered(new, ArticleId(number), original)
            for number, (new, original) in enumerate(zip(articles, originals, strict=True), first)
        ]
        if stored:
            self._store_originals(articles, originals)
            self._insert(stored)
        return stored

    def remove(self, article_id: ArticleId) -> None:
        """Delete a document, its annotations and its original. Raises `ArticleNotFoundError`."""
        article = self.get(article_id)
        for names in (AUTHORS, TAGS, COLLECTIONS):
            names.forget(self._connection, article_id)
        # Text and annotations go with the row, by their foreign keys.
        with self._seal.changing(AnnotationRow, AnnotationRow.article_id == article_id):
            self._connection.execute(delete(ArticleRow).where(ArticleRow.id == article_id))
        self._chain.append([ChainEntry(article_id, article.version, None, None)])
        if article.original is not None:
            self._release(article.original.sha256)

    def _insert(self, articles: Sequence[Article]) -> None:
        self._connection.execute(insert(ArticleRow), [_row(each) for each in articles])
        texts = [{"article_id": each.id, "text": each.text} for each in articles]
        self._connection.execute(insert(ArticleTextRow), texts)
        described = {each.id: each.description for each in articles}
        AUTHORS.store(self._connection, {key: each.authors for key, each in described.items()})
        TAGS.store(self._connection, {key: each.tags for key, each in described.items()})
        COLLECTIONS.store(
            self._connection, {key: each.collections for key, each in described.items()}
        )
        self._chain.append(_entry(each) for each in articles)

    def _store_originals(
        self, articles: Sequence[NewArticle], references: Sequence[OriginalRef | None]
    ) -> None:
        """Put the bytes that the archive does not have yet into a volume, and say where."""
        contents = {
            reference.sha256: new.draft.original.content
            for new, reference in zip(articles, references, strict=True)
            if new.draft.original and reference
        }
        known = select(OriginalRow.sha256).where(OriginalRow.sha256.in_(list(contents)))
        for sha256 in self._connection.execute(known).scalars():
            del contents[Sha256(sha256)]
        rows = [
            {"sha256": sha256, "volume": volume, "size_bytes": len(contents[sha256])}
            for sha256, volume in self._media.put(contents).items()
        ]
        if rows:
            self._connection.execute(insert(OriginalRow), rows)

    def _release(self, sha256: Sha256) -> None:
        """Forget original bytes that no document has any more."""
        holders = select(ArticleRow.id).where(ArticleRow.original_sha256 == sha256)
        if self._connection.execute(holders).first() is None:
            known = delete(OriginalRow).where(OriginalRow.sha256 == sha256)
            volume = self._connection.execute(known.returning(OriginalRow.volume)).scalar_one()
            self._media.discard(volume, sha256)


def _reference(original: OriginalFile | None) -> OriginalRef | None:
    if original is None:
        return None
    sha256 = Sha256(hashlib.sha256(original.content).digest())
    return OriginalRef(sha256, len(original.content), original.media_type, original.name)


def _numbered(new: NewArticle, number: ArticleId, original: OriginalRef | None) -> Article:
    return Article(
        id=number,
        uid=uuid.uuid4().hex,
        version=1,
        text=new.text,
        description=new.draft.description,
        content_hash=new.content_hash,
        text_hash=new.text_hash,
        imported_at=new.imported_at,
        original=original,
    )


def _entry(article: Article) -> ChainEntry:
    original = article.original.sha256 if article.original else None
    return ChainEntry(article.id, article.version, article.content_hash, original)


def _row(article: Article) -> dict[str, object]:
    description, original = article.description, article.original
    return {
        "id": article.id,
        "uid": article.uid,
        "version": article.version,
        "title": description.title,
        "kind": description.kind.value,
        "language": description.language,
        "published": description.published,
        "source": description.source,
        "url": description.url,
        "external_id": description.external_id,
        "captured_at": description.captured_at,
        "sensitivity": description.sensitivity.value,
        "imported_at": article.imported_at,
        "length": len(article.text),
        "content_hash": article.content_hash,
        "text_hash": article.text_hash,
        "original_sha256": original.sha256 if original else None,
        "original_media_type": original.media_type if original else "",
        "original_name": original.name if original else "",
    }
