"""Documents stored and removed within one transaction: the port `ArticleWriter`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, and_, bindparam, delete, insert, or_, select, text, update

from archive.errors import ArticleNotFoundError
from archive.ports import NewArticle
from archive.records import (
    Article,
    ArticleId,
    CustodyAction,
    Description,
    OriginalRef,
    Sha256,
)
from vault.annotations import WritableAnnotations
from vault.article_rows import (
    article_row,
    chain_entry,
    detail_row,
    next_version,
    numbered,
    reference,
    updated_row,
    with_details,
)
from vault.articles import StoredArticles, portions
from vault.chain import ChainEntry
from vault.copies import WritableCopies
from vault.editing_tables import BinRow, DetailRow, FormerTextRow, ManuscriptRow
from vault.extras import insert_extras, replace_extras, replace_thumbnail, undrawable
from vault.given import GIVEN, given
from vault.lineage_tables import (
    FoundAgainRow,
    ListEntryRow,
    OtherNameRow,
    ProvenanceRow,
    ReviewRow,
)
from vault.list_entries import entries_with, put_entries
from vault.media_writer import MediaWriter
from vault.names import AUTHORS, COLLECTIONS, TAGS
from vault.proofs import Proofs
from vault.read_files import StoredReadFiles
from vault.reviews import insert_reviews
from vault.tables import ArticleRow, ArticleTextRow, OriginalRow

_TOGETHER = 200
"""Documents that get another description at once."""

_LAST_NUMBER = text("SELECT seq FROM sqlite_sequence WHERE name = 'articles'")
_UPDATED = update(ArticleRow).where(ArticleRow.id == bindparam("number"))
_NO_DETAILS = delete(DetailRow).where(DetailRow.article_id.in_(GIVEN))


class WritableArticles(StoredArticles):
    """`ArticleWriter` within one transaction."""

    def __init__(
        self,
        connection: Connection,
        proofs: Proofs,
        read_files: StoredReadFiles,
        media: MediaWriter,
    ) -> None:
        """Write through a connection inside a transaction; originals go to `media`."""
        super().__init__(connection)
        self._chain = proofs.chain
        self._seal = proofs.seal
        self._custody = proofs.custody
        self._read_files = read_files
        self._copies = WritableCopies(connection)
        self._annotations = WritableAnnotations(connection, proofs.seal)
        self._media = media

    def add(
        self, articles: Sequence[NewArticle], action: CustodyAction = CustodyAction.IMPORTED
    ) -> Sequence[Article]:
        """Store documents with all that their drafts carry; give each its number, in order."""
        first = (self._connection.execute(_LAST_NUMBER).scalar() or 0) + 1
        originals = [reference(new.draft.original) for new in articles]
        stored = [
            numbered(new, ArticleId(number), original)
            for number, (new, original) in enumerate(zip(articles, originals, strict=True), first)
        ]
        if stored:
            self._store_originals(articles, originals)
            self._insert(stored)
            self._insert_belongings(articles, [article.id for article in stored], action)
        return stored

    def link(self, parents: Mapping[ArticleId, ArticleId]) -> None:
        """Say of documents (keys) in which one (values) they were embedded."""
        children: dict[ArticleId, list[ArticleId]] = {}
        for article_id, parent in parents.items():
            children.setdefault(parent, []).append(article_id)
        for parent, those in children.items():
            self._set_parent(those, parent)

    def link_again(self, found: Iterable[tuple[ArticleId, ArticleId]]) -> None:
        """Say of documents (first) that they lay in these (second), too; each may be said twice."""
        parents: dict[ArticleId, list[ArticleId]] = {}
        for article_id, parent in found:
            parents.setdefault(article_id, []).append(parent)
        adding = insert(FoundAgainRow).prefix_with("OR IGNORE")
        for article_id, lay_in in parents.items():
            for some in portions(lay_in):
                # Only what is added is summed: one document may lie in very many.
                these = and_(
                    FoundAgainRow.article_id == article_id, FoundAgainRow.parent_id.in_(some)
                )
                rows = [{"article_id": article_id, "parent_id": parent} for parent in some]
                with self._seal.changing(FoundAgainRow, these):
                    self._connection.execute(adding, rows)

    def enter(self, list_id: ArticleId, entries: Mapping[int, ArticleId]) -> None:
        """Say which documents stand at which places of a list; each may be said twice."""
        put_entries(self._connection, self._seal, list_id, entries)

    def call_also(self, article_id: ArticleId, names: Sequence[str]) -> None:
        """Remember names under which a document came again; each may be said twice."""
        rows = [{"article_id": article_id, "name": name} for name in names]
        if rows:
            with self._seal.changing(OtherNameRow, OtherNameRow.article_id == article_id):
                adding = insert(OtherNameRow).prefix_with("OR IGNORE")
                self._connection.execute(adding, rows)

    def illustrate(self, article_id: ArticleId, thumbnail: bytes, drawer: int) -> None:
        """Give a document a small picture, or none by this drawer. Raises `ArticleNotFoundError`.

        Of a picture it is not kept who drew it.
        """
        self.get(article_id)
        extras = self.extras(article_id)
        with self._seal.changing(ProvenanceRow, ProvenanceRow.article_id == article_id):
            kept = thumbnail or undrawable(drawer)
            replace_thumbnail(self._connection, article_id, extras, kept)

    def describe(self, article_id: ArticleId, description: Description) -> Article:
        """Give a document another description and its next version.

        Raises `ArticleNotFoundError`.
        """
        return self.describe_all({article_id: description})[0]

    def describe_all(self, described: Mapping[ArticleId, Description]) -> Sequence[Article]:
        """Give documents other descriptions and their next versions; in order of the mapping.

        Raises `ArticleNotFoundError`.
        """
        changed: list[Article] = []
        for some in portions(list(described), _TOGETHER):
            before = {each.id: each for each in self.those(some)}
            for each in some:
                if each not in before:
                    raise ArticleNotFoundError(each)
            changed += (
                next_version(before[each], before[each].text, described[each]) for each in some
            )
            self._update(changed[-len(some) :], CustodyAction.EDITED)
        return changed

    def rewrite(
        self,
        article_id: ArticleId,
        new: NewArticle,
        action: CustodyAction = CustodyAction.RECOGNISED,
    ) -> Article:
        """Give a document the text, description, facts, places of another, and its next version.

        Raises `ArticleNotFoundError`.
        """
        article = next_version(self.get(article_id), new.text, new.draft.description)
        text_row = update(ArticleTextRow).where(ArticleTextRow.article_id == article_id)
        self._connection.execute(text_row.values(text=article.text))
        with self._seal.changing(ProvenanceRow, ProvenanceRow.article_id == article_id):
            replace_extras(self._connection, article_id, new.draft, self.kept_thumbnail(article_id))
        self._copies.forget(article_id)
        self._update([article], action)
        return article

    def remove(self, article_id: ArticleId) -> None:
        """Delete a document with all that belongs to it. Raises `ArticleNotFoundError`."""
        article = self.get(article_id)
        self._custody.record(CustodyAction.REMOVED, [article_id])
        self._forget_names([article_id])
        self._read_files.forget_files_of(article_id)
        self._copies.forget(article_id)
        self._set_parent(self.children(article_id), None)
        self._annotations.remove_all_of(article_id)
        written = select(ManuscriptRow.id).where(ManuscriptRow.article_id == article_id)
        about_it = self._connection.execute(written).scalars().all()
        elsewhere = or_(
            FoundAgainRow.article_id == article_id, FoundAgainRow.parent_id == article_id
        )
        # What else belongs to it goes with the row, by foreign keys.
        with (
            self._seal.changing(FoundAgainRow, elsewhere),
            self._seal.changing(ListEntryRow, entries_with(article_id)),
            self._seal.changing(OtherNameRow, OtherNameRow.article_id == article_id),
            self._seal.changing(ReviewRow, ReviewRow.article_id == article_id),
            self._seal.changing(ProvenanceRow, ProvenanceRow.article_id == article_id),
            self._seal.changing(FormerTextRow, FormerTextRow.article_id == article_id),
            self._seal.changing(BinRow, BinRow.article_id == article_id),
            self._seal.changing(ManuscriptRow, ManuscriptRow.id.in_(about_it)),
        ):
            self._connection.execute(delete(ArticleRow).where(ArticleRow.id == article_id))
        self._chain.append([ChainEntry(article_id, article.version, None, None)])
        if article.original is not None:
            self._release(article.original.sha256)

    def _update(self, articles: Sequence[Article], action: CustodyAction) -> None:
        ids = [each.id for each in articles]
        self._forget_names(ids)
        self._connection.execute(_UPDATED, [updated_row(each) for each in articles])
        self._connection.execute(_NO_DETAILS, given(ids))
        self._insert_details(articles)
        self._insert_names(articles)
        self._chain.append(chain_entry(each) for each in articles)
        self._custody.record(action, ids)

    def _insert(self, articles: Sequence[Article]) -> None:
        self._connection.execute(insert(ArticleRow), [article_row(each) for each in articles])
        texts = [{"article_id": each.id, "text": each.text} for each in articles]
        self._connection.execute(insert(ArticleTextRow), texts)
        self._insert_details(articles)
        self._insert_names(articles)
        self._chain.append(chain_entry(each) for each in articles)

    def _insert_details(self, articles: Iterable[Article]) -> None:
        rows = [detail_row(each) for each in articles if with_details(each)]
        if rows:
            self._connection.execute(insert(DetailRow), rows)

    def _insert_names(self, articles: Iterable[Article]) -> None:
        described = {each.id: each.description for each in articles}
        AUTHORS.store(self._connection, {key: each.authors for key, each in described.items()})
        TAGS.store(self._connection, {key: each.tags for key, each in described.items()})
        COLLECTIONS.store(
            self._connection, {key: each.collections for key, each in described.items()}
        )

    def _forget_names(self, ids: Sequence[ArticleId]) -> None:
        for names in (AUTHORS, TAGS, COLLECTIONS):
            names.forget(self._connection, ids)

    def _set_parent(self, ids: Sequence[ArticleId], parent: ArticleId | None) -> None:
        for some in portions(ids):
            those = ProvenanceRow.article_id.in_(some)
            with self._seal.changing(ProvenanceRow, those):
                changed = update(ProvenanceRow).where(those).values(parent_id=parent)
                self._connection.execute(changed)

    def _insert_belongings(
        self, articles: Sequence[NewArticle], ids: Sequence[ArticleId], action: CustodyAction
    ) -> None:
        stored = list(zip(ids, articles, strict=True))
        with self._seal.changing(ProvenanceRow, ProvenanceRow.article_id >= ids[0]):
            insert_extras(self._connection, stored)
        if action is CustodyAction.IMPORTED:
            with self._seal.changing(ReviewRow, ReviewRow.article_id >= ids[0]):
                insert_reviews(self._connection, stored)
        self._custody.record(action, ids)

    def _store_originals(
        self, articles: Sequence[NewArticle], references: Sequence[OriginalRef | None]
    ) -> None:
        """Put the bytes that the archive does not have yet into a volume, and say where."""
        contents = {
            reference.sha256: new.draft.original
            for new, reference in zip(articles, references, strict=True)
            if new.draft.original and reference
        }
        known = select(OriginalRow.sha256).where(OriginalRow.sha256.in_(list(contents)))
        for sha256 in self._connection.execute(known).scalars():
            del contents[Sha256(sha256)]
        rows = [
            {"sha256": sha256, "volume": volume, "size_bytes": contents[sha256].size_bytes}
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
