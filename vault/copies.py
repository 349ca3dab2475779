"""Near copies: sketches of texts, and which documents belong together.

Keys of bands are found by value. A tree of them would be changed all over by every batch of an
import; so they lie in segments of some hundred documents, each an array that is written once and
read whole: 64 KiB of keys for 500 documents, a hundred segments for 50,000.
"""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from archive.errors import ArchiveDamagedError
from archive.records import ArticleId
from archive.sketches import BANDS, Sketch, are_copies, band_keys, likeness
from vault.articles import portions
from vault.folder import RECORDS_NAME
from vault.lineage_tables import NearCopyRow, SketchRow, SketchSegmentRow

SEGMENT_DOCUMENTS = 500

_NUMBER_BYTES = 8
_HOLDERS_OF_A_KEY = 8
"""Of documents that share standing text these are compared: a group needs one link to each."""


class StoredCopies:
    """`CopiesReader` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Read through a connection that is inside a transaction."""
        self._connection = connection

    def of(self, article_id: ArticleId) -> Sequence[ArticleId]:
        """The other documents of its group, ascending; empty when it is in none."""
        mine = select(NearCopyRow.group_no).where(NearCopyRow.article_id == article_id)
        others = (
            select(NearCopyRow.article_id)
            .where(NearCopyRow.group_no == mine.scalar_subquery())
            .where(NearCopyRow.article_id != article_id)
            .order_by(NearCopyRow.article_id)
        )
        return [ArticleId(each) for each in self._connection.execute(others).scalars()]

    def groups(self) -> Sequence[tuple[ArticleId, ...]]:
        """Groups of two and more, by their first document."""
        query = select(NearCopyRow.group_no, NearCopyRow.article_id)
        groups: defaultdict[int, list[ArticleId]] = defaultdict(list)
        for group, article_id in self._connection.execute(query.order_by(NearCopyRow.article_id)):
            groups[group].append(ArticleId(article_id))
        return sorted(tuple(group) for group in groups.values() if len(group) > 1)


class WritableCopies(StoredCopies):
    """`CopiesWriter` within one transaction."""

    def add(self, sketches: Mapping[ArticleId, Sketch]) -> Mapping[ArticleId, ArticleId]:
        """Remember sketches of new documents, by ascending number, and link near copies."""
        fresh = {number: each for number, each in sketches.items() if each}
        if not fresh:
            return {}
        keys = {number: band_keys(each) for number, each in fresh.items()}
        candidates = self._candidates(keys)
        known = fresh | self._sketches({each for those in candidates.values() for each in those})
        near: dict[ArticleId, ArticleId] = {}
        for number, those in candidates.items():
            copies = [each for each in those if are_copies(known[number], known[each])]
            if copies:
                near[number] = max(
                    copies, key=lambda each: (likeness(known[number], known[each]), -each)
                )
                self._join([number, *copies])
        rows = [{"article_id": number, "sketch": each} for number, each in fresh.items()]
        self._connection.execute(insert(SketchRow), rows)
        self._append(keys)
        return near

    def clear(self) -> None:
        """Forget all sketches and groups, to be found again."""
        for table in (SketchRow, SketchSegmentRow, NearCopyRow):
            self._connection.execute(delete(table))

    def forget(self, *ids: ArticleId) -> None:
        """Take documents out of their groups and their segments, with their sketches."""
        for some in portions(ids):
            for table in (SketchRow, NearCopyRow):
                self._connection.execute(delete(table).where(table.article_id.in_(some)))
        gone = set(ids)
        holding = select(SketchSegmentRow.__table__).where(
            SketchSegmentRow.first_id <= max(ids), SketchSegmentRow.last_id >= min(ids)
        )
        for row in self._connection.execute(holding).all():
            articles, keys = _arrays(row.articles, row.keys)
            left = [place for place, each in enumerate(articles) if each not in gone]
            if len(left) < len(articles):
                kept = [keys[place * BANDS : (place + 1) * BANDS] for place in left]
                self._put(row.number, [articles[each] for each in left], list(chain(*kept)))
        empty = delete(SketchSegmentRow).where(SketchSegmentRow.last_id == 0)
        self._connection.execute(empty)

    def _candidates(
        self, keys: Mapping[ArticleId, Sequence[int]]
    ) -> dict[ArticleId, list[ArticleId]]:
        """Earlier documents, and earlier ones of this call, that share a key with each."""
        holders = self._holders({key for those in keys.values() for key in those})
        found: dict[ArticleId, list[ArticleId]] = {}
        for number, those in keys.items():
            found[number] = sorted({each for key in those for each in holders[key]})
            for key in those:
                if len(holders[key]) < _HOLDERS_OF_A_KEY:
                    holders[key].append(number)
        return found

    def _holders(self, asked: set[int]) -> defaultdict[int, list[ArticleId]]:
        """The oldest documents that have each key."""
        holders: defaultdict[int, list[ArticleId]] = defaultdict(list)
        query = select(SketchSegmentRow.articles, SketchSegmentRow.keys)
        for stored in self._connection.execute(query.order_by(SketchSegmentRow.number)):
            articles, keys = _arrays(*stored)
            if asked.isdisjoint(keys):
                continue
            for place, key in enumerate(keys):
                if key in asked and len(holders[key]) < _HOLDERS_OF_A_KEY:
                    holders[key].append(ArticleId(articles[place // BANDS]))
        return holders

    def _sketches(self, ids: set[ArticleId]) -> dict[ArticleId, Sketch]:
        query = select(SketchRow.article_id, SketchRow.sketch)
        found: dict[ArticleId, Sketch] = {}
        for some in portions(sorted(ids)):
            rows = self._connection.execute(query.where(SketchRow.article_id.in_(some)))
            found.update((ArticleId(each), Sketch(stored)) for each, stored in rows)
        return found

    def _join(self, ids: Sequence[ArticleId]) -> None:
        """Put documents into one group, with all that are in a group with one of them."""
        query = select(NearCopyRow.group_no).where(NearCopyRow.article_id.in_(ids))
        groups = set(self._connection.execute(query).scalars())
        group = min(groups | set(ids))
        moved = update(NearCopyRow).where(NearCopyRow.group_no.in_(groups))
        self._connection.execute(moved.values(group_no=group))
        rows = [{"article_id": each, "group_no": group} for each in ids]
        self._connection.execute(upsert(NearCopyRow).on_conflict_do_nothing(), rows)

    def _append(self, keys: Mapping[ArticleId, Sequence[int]]) -> None:
        """Fill the last segment, then begin others."""
        last = self._connection.execute(
            select(SketchSegmentRow.__table__).order_by(SketchSegmentRow.number.desc()).limit(1)
        ).first()
        number, articles, stored = 1, list[int](), list[int]()
        if last is not None:
            number, (articles, stored) = last.number, _arrays(last.articles, last.keys)
        for article_id, those in keys.items():
            if len(articles) >= SEGMENT_DOCUMENTS:
                self._put(number, articles, stored)
                number, articles, stored = number + 1, list[int](), list[int]()
            articles.append(article_id)
            stored.extend(those)
        self._put(number, articles, stored)

    def _put(self, number: int, articles: list[int], keys: list[int]) -> None:
        row = {
            "number": number,
            "first_id": min(articles, default=0),
            "last_id": max(articles, default=0),
            "articles": struct.pack(f"<{len(articles)}q", *articles),
            "keys": struct.pack(f"<{len(keys)}I", *keys),
        }
        statement = upsert(SketchSegmentRow).values(row)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["number"], set_=row)
        )


def _arrays(articles: bytes, keys: bytes) -> tuple[list[int], list[int]]:
    """Numbers of documents, and the keys of each in turn. Raises `ArchiveDamagedError`."""
    count = len(articles) // _NUMBER_BYTES
    try:
        return (
            list(struct.unpack(f"<{count}q", articles)),
            list(struct.unpack(f"<{count * BANDS}I", keys)),
        )
    except struct.error:
        raise ArchiveDamagedError(RECORDS_NAME) from None
