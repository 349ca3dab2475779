"""What documents carry besides text and description, and how they came here."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select, update

from archive.errors import ArchiveDamagedError
from archive.fingerprints import extras_hash
from archive.ports import NewArticle
from archive.records import ArticleDraft, ArticleId, Extras, Place, PlaceKind, Provenance, Sha256
from vault.folder import RECORDS_NAME
from vault.lineage_tables import (
    ExtrasRow,
    FoundAgainRow,
    OtherNameRow,
    ProvenanceRow,
    ThumbnailRow,
)
from vault.list_entries import entries_of

NO_EXTRAS = Extras()


class StoredExtras:
    """The part of `ArticleReader` that is about single documents; a base of the whole."""

    def __init__(self, connection: Connection) -> None:
        """Read through a connection that is inside a transaction."""
        self._connection = connection

    def extras(self, article_id: ArticleId) -> Extras:
        """Rich text, facts and places. Raises `ArchiveDamagedError`."""
        query = select(ExtrasRow.__table__).where(ExtrasRow.article_id == article_id)
        row = self._connection.execute(query).first()
        return NO_EXTRAS if row is None else _extras(row.rich_text, row.facts, row.places)

    def thumbnail(self, article_id: ArticleId) -> bytes:
        """A small picture, PNG; empty where there is none."""
        kept = self.kept_thumbnail(article_id)
        return b"" if kept.startswith(_NONE_BY) else kept

    def is_illustrated(self, article_id: ArticleId, drawer: int) -> bool:
        """Whether there is a small picture, or none can be drawn by this drawer."""
        kept = self.kept_thumbnail(article_id)
        return bool(kept) and (not kept.startswith(_NONE_BY) or kept >= undrawable(drawer))

    def kept_thumbnail(self, article_id: ArticleId) -> bytes:
        """The row as it is, which may name a drawer instead; empty where there is none."""
        query = select(ThumbnailRow.content).where(ThumbnailRow.article_id == article_id)
        return self._connection.execute(query).scalar_one_or_none() or b""

    def provenance(self, article_id: ArticleId) -> Provenance:
        """How it came here; empty for what came before this was kept."""
        query = select(ProvenanceRow.__table__).where(ProvenanceRow.article_id == article_id)
        row = self._connection.execute(query).first()
        if row is None:
            return Provenance()
        return Provenance(
            importer=row.importer,
            path=row.path,
            parent=None if row.parent_id is None else ArticleId(row.parent_id),
            inner_path=row.inner_path,
        )

    def children(self, article_id: ArticleId) -> Sequence[ArticleId]:
        """Documents that were embedded in this one, ascending."""
        query = select(ProvenanceRow.article_id).where(ProvenanceRow.parent_id == article_id)
        rows = self._connection.execute(query.order_by(ProvenanceRow.article_id)).scalars()
        return [ArticleId(each) for each in rows]

    def also_in(self, article_id: ArticleId) -> Sequence[ArticleId]:
        """Other documents in which this one was found again, ascending."""
        query = select(FoundAgainRow.parent_id).where(FoundAgainRow.article_id == article_id)
        rows = self._connection.execute(query.order_by(FoundAgainRow.parent_id)).scalars()
        return [ArticleId(each) for each in rows]

    def found_again_in(self, article_id: ArticleId) -> Sequence[ArticleId]:
        """Documents that were here already when they were found in this one, ascending."""
        query = select(FoundAgainRow.article_id).where(FoundAgainRow.parent_id == article_id)
        rows = self._connection.execute(query.order_by(FoundAgainRow.article_id)).scalars()
        return [ArticleId(each) for each in rows]

    def entries(self, article_id: ArticleId) -> Mapping[int, ArticleId]:
        """What stands in a list, by its place in the file, ascending from 0."""
        return entries_of(self._connection, article_id)

    def other_names(
        self, ids: Sequence[ArticleId] | None = None
    ) -> Mapping[ArticleId, Sequence[str]]:
        """Names under which documents came again, of those that have any."""
        query = select(OtherNameRow.__table__)
        if ids is not None:
            query = query.where(OtherNameRow.article_id.in_(ids))
        found: dict[ArticleId, list[str]] = {}
        for row in self._connection.execute(query.order_by(OtherNameRow.name)):
            found.setdefault(ArticleId(row.article_id), []).append(row.name)
        return found

    def extras_fit(self, ids: Sequence[ArticleId]) -> bool:
        """Whether what some hundred documents carry is what was stored.

        Raises `ArchiveDamagedError`.
        """
        extras, thumbnails, hashes = (
            self._connection.execute(select(table.__table__).where(table.article_id.in_(ids))).all()
            for table in (ExtrasRow, ThumbnailRow, ProvenanceRow)
        )
        found = {row.article_id: _extras(row.rich_text, row.facts, row.places) for row in extras}
        pictures = {row.article_id: row.content for row in thumbnails}
        stored = {row.article_id: row.extras_hash for row in hashes}
        return all(
            _hash_of(found.get(each, NO_EXTRAS), pictures.get(each, b""))
            == stored.get(each, NOTHING_HASH)
            for each in ids
        )


NOTHING_HASH = extras_hash(NO_EXTRAS, b"")
"""Of documents that have none, which are most of them."""


_NONE_BY = b"\0"
"""Begins no picture."""


def undrawable(drawer: int) -> bytes:
    """What is kept of a document of which this drawer can draw none; later ones are greater."""
    return _NONE_BY + drawer.to_bytes(4, "big")


def insert_extras(connection: Connection, stored: Iterable[tuple[ArticleId, NewArticle]]) -> None:
    """Store what the drafts carry; the provenance among it is sealed by the caller."""
    provenance, extras, thumbnails = [], [], []
    for article_id, new in stored:
        found, thumbnail = _of_draft(new.draft), new.draft.thumbnail
        provenance.append(_provenance_row(article_id, new, _hash_of(found, thumbnail)))
        if found != NO_EXTRAS:
            extras.append(_extras_row(article_id, found))
        if thumbnail:
            thumbnails.append({"article_id": article_id, "content": thumbnail})
    for table, rows in (
        (ProvenanceRow, provenance),
        (ExtrasRow, extras),
        (ThumbnailRow, thumbnails),
    ):
        if rows:
            connection.execute(insert(table), rows)


def replace_extras(
    connection: Connection, article_id: ArticleId, draft: ArticleDraft, thumbnail: bytes
) -> None:
    """Store what a draft carries in the place of what was there; the caller seals provenance."""
    found = _of_draft(draft)
    connection.execute(delete(ExtrasRow).where(ExtrasRow.article_id == article_id))
    if found != NO_EXTRAS:
        connection.execute(insert(ExtrasRow).values(_extras_row(article_id, found)))
    origin = update(ProvenanceRow).where(ProvenanceRow.article_id == article_id)
    connection.execute(origin.values(extras_hash=_hash_of(found, thumbnail)))


def replace_thumbnail(
    connection: Connection, article_id: ArticleId, extras: Extras, thumbnail: bytes
) -> None:
    """Store another small picture beside what is there; the caller seals provenance.

    A document from before provenance was kept has nothing that would vouch for it, and gets none.
    """
    origin = update(ProvenanceRow).where(ProvenanceRow.article_id == article_id)
    if connection.execute(origin.values(extras_hash=_hash_of(extras, thumbnail))).rowcount:
        connection.execute(delete(ThumbnailRow).where(ThumbnailRow.article_id == article_id))
        connection.execute(insert(ThumbnailRow).values(article_id=article_id, content=thumbnail))


def _of_draft(draft: ArticleDraft) -> Extras:
    return Extras(rich_text=draft.rich_text, facts=draft.facts, places=draft.places)


def _hash_of(extras: Extras, thumbnail: bytes) -> Sha256:
    if extras == NO_EXTRAS and not thumbnail:
        return NOTHING_HASH
    return extras_hash(extras, thumbnail)


def _provenance_row(article_id: ArticleId, new: NewArticle, hashed: Sha256) -> dict[str, object]:
    return {
        "article_id": article_id,
        "importer": new.draft.importer,
        "path": new.path,
        "parent_id": None,
        "inner_path": new.inner_path,
        "extras_hash": hashed,
    }


def _extras_row(article_id: ArticleId, extras: Extras) -> dict[str, object]:
    return {
        "article_id": article_id,
        "rich_text": extras.rich_text,
        "facts": json.dumps(extras.facts, ensure_ascii=False),
        "places": places_text(extras.places),
    }


def _extras(rich_text: str, facts: str, places: str) -> Extras:
    try:
        said = tuple((key, value) for key, value in json.loads(facts))
    except (ValueError, TypeError):
        raise ArchiveDamagedError(RECORDS_NAME) from None
    return Extras(rich_text=rich_text, facts=said, places=places_of(places))


def places_text(places: Sequence[Place]) -> str:
    """Places as they are stored."""
    listed = [(each.start, each.kind.value, each.label) for each in places]
    return json.dumps(listed, ensure_ascii=False)


def places_of(stored: str) -> tuple[Place, ...]:
    """The same read back. Raises `ArchiveDamagedError`."""
    try:
        return tuple(
            Place(start, PlaceKind(kind), label) for start, kind, label in json.loads(stored)
        )
    except (ValueError, TypeError):
        raise ArchiveDamagedError(RECORDS_NAME) from None
