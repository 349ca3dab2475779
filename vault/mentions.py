"""Files that documents name: the ports `MentionsReader` and `MentionsWriter` over one table."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select, update
from sqlalchemy.dialects.sqlite import insert

from archive.records import ArticleId, Mention, NamedFile
from vault.articles import portions
from vault.lineage_tables import FilePlaceRow, MentionRow

_PERSON = b"skrynia.mention"
_UNFOUND = select(MentionRow.__table__).where(MentionRow.found_id.is_(None))


class StoredMentions:
    """`MentionsReader` and `MentionsWriter` within one transaction."""

    def __init__(self, connection: Connection, key: bytes) -> None:
        """`key` is the chain's, 32 bytes; the hash has a purpose of its own."""
        self._connection = connection
        self._key = key

    def of(self, article_id: ArticleId) -> Sequence[Mention]:
        """Those that a document names, in its order."""
        query = select(MentionRow.__table__).where(MentionRow.article_id == article_id)
        return self._those(query)

    def unfound(self, ids: Sequence[ArticleId]) -> Sequence[Mention]:
        """Those that these documents name and that are not here, what was left out among them."""
        return [
            each
            for some in portions(ids)
            for each in self._those(_UNFOUND.where(MentionRow.article_id.in_(some)))
        ]

    def waiting(self, file_names: Sequence[str]) -> Sequence[Mention]:
        """Those called like this, without their folders, that are not here."""
        return [
            each
            for some in portions(file_names)
            for each in self._those(_UNFOUND.where(MentionRow.file_name.in_(some)))
        ]

    def mark(self, place: str) -> bytes:
        """A keyed BLAKE2b (RFC 7693) of a place."""
        message = place.encode("utf-8", errors="surrogateescape")
        return hashlib.blake2b(message, key=self._key, digest_size=32, person=_PERSON).digest()

    def lying_at(self, places: Sequence[str]) -> Mapping[str, ArticleId]:
        """Documents that were read from files at these places, by the place."""
        found: dict[str, ArticleId] = {}
        for some in portions(places):
            marks = {self.mark(place): place for place in some}
            query = select(FilePlaceRow.__table__).where(FilePlaceRow.place_mark.in_(list(marks)))
            for row in self._connection.execute(query.order_by(FilePlaceRow.article_id)):
                found[marks[row.place_mark]] = ArticleId(row.article_id)
        return found

    def add(self, article_id: ArticleId, files: Sequence[tuple[NamedFile, str]]) -> None:
        """Remember what a document names, each with the place where it has to lie."""
        rows = [
            {
                "article_id": article_id,
                "found_id": None,
                "file_name": file.file_name,
                "name": file.name,
                "size_bytes": file.size_bytes,
                "author": file.author,
                "written": file.written,
                "caption": file.caption,
                "place_mark": self.mark(place),
            }
            for file, place in files
        ]
        if rows:
            self._connection.execute(insert(MentionRow), rows)

    def find(self, found: Mapping[int, ArticleId]) -> None:
        """Say which documents named files are."""
        if found:
            this = update(MentionRow).where(MentionRow.id == bindparam("number"))
            rows = [{"number": number, "found_id": each} for number, each in found.items()]
            self._connection.execute(this, rows)

    def lay(self, places: Mapping[ArticleId, str]) -> None:
        """Remember where the files lay that documents were read from."""
        rows = [
            {"article_id": article_id, "place_mark": self.mark(place)}
            for article_id, place in places.items()
        ]
        if rows:
            statement = insert(FilePlaceRow)
            changed = statement.on_conflict_do_update(
                index_elements=["article_id"],
                set_={"place_mark": statement.excluded.place_mark},
            )
            self._connection.execute(changed, rows)

    def _those(self, query: Select[Any]) -> list[Mention]:
        rows = self._connection.execute(query.order_by(MentionRow.id))
        return [
            Mention(
                number=row.id,
                article_id=ArticleId(row.article_id),
                file=NamedFile(
                    name=row.name,
                    size_bytes=row.size_bytes,
                    author=row.author,
                    written=row.written,
                    caption=row.caption,
                ),
                place_mark=row.place_mark,
                found=None if row.found_id is None else ArticleId(row.found_id),
            )
            for row in rows
        ]
