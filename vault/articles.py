"""Documents as one transaction sees them: the port `ArticleReader` over the tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Select, false, func, or_, select
from sqlalchemy.engine import Row as ResultRow
from sqlalchemy.orm import InstrumentedAttribute

from archive.errors import ArchiveDamagedError, ArticleNotFoundError
from archive.records import (
    Article,
    ArticleId,
    ArticleSummary,
    Consent,
    Description,
    Kind,
    OriginalRef,
    Sensitivity,
    Sha256,
)
from vault.editing_tables import BinRow, DetailRow
from vault.extras import StoredExtras
from vault.folder import RECORDS_NAME
from vault.given import GIVEN, given
from vault.names import AUTHORS, COLLECTIONS, TAGS
from vault.tables import ArticleRow, ArticleTextRow, OriginalRow

Value = TypeVar("Value")

_LARGEST_NUMBER = 2**63 - 1
"""Of a row (SQLite, "Datatypes": INTEGER); a larger one cannot even be asked for."""

_READ_AT_ONCE = 200
_ASKED_AT_ONCE = 5000

_DETAILS = (
    DetailRow.place,
    DetailRow.witness,
    DetailRow.other_languages,
    DetailRow.consent,
)
_ARTICLES = select(ArticleRow.__table__, *_DETAILS).outerjoin(
    DetailRow, DetailRow.article_id == ArticleRow.id
)
_LISTED = ArticleRow.id.not_in(select(BinRow.article_id))
"""What lies in the bin is found by its number only."""
_SUMMARIES = _ARTICLES.where(ArticleRow.id.in_(GIVEN))
_TEXTS = select(ArticleTextRow.article_id, ArticleTextRow.text).where(
    ArticleTextRow.article_id.in_(GIVEN)
)
_WHOLE_ARTICLES = (
    _ARTICLES.add_columns(ArticleTextRow.text, OriginalRow.size_bytes)
    .outerjoin(ArticleTextRow, ArticleTextRow.article_id == ArticleRow.id)
    .outerjoin(OriginalRow, OriginalRow.sha256 == ArticleRow.original_sha256)
)
_THOSE = _WHOLE_ARTICLES.where(ArticleRow.id.in_(GIVEN)).order_by(ArticleRow.id)


class StoredArticles(StoredExtras):
    """`ArticleReader` within one transaction."""

    def get(self, article_id: ArticleId) -> Article:
        """The document. Raises `ArticleNotFoundError`."""
        if 0 < article_id <= _LARGEST_NUMBER:
            for article in self.those([article_id]):
                return article
        raise ArticleNotFoundError(article_id)

    def texts(self, ids: Sequence[ArticleId]) -> Mapping[ArticleId, str]:
        """Texts of those documents that exist."""
        rows = self._connection.execute(_TEXTS, given(ids))
        return {ArticleId(each): text for each, text in rows}

    def summaries(self, ids: Sequence[ArticleId]) -> Mapping[ArticleId, ArticleSummary]:
        """Rows of those documents that exist."""
        return {found.id: found for found in self._summaries(_SUMMARIES, given(ids))}

    def newest(self, offset: int, limit: int) -> Sequence[ArticleSummary]:
        """Rows by number, newest import first."""
        latest = _ARTICLES.where(_LISTED).order_by(ArticleRow.id.desc())
        return self._summaries(latest.offset(offset).limit(limit))

    def ids(self) -> Sequence[ArticleId]:
        """All numbers, ascending."""
        query = select(ArticleRow.id).where(_LISTED).order_by(ArticleRow.id)
        return [ArticleId(each) for each in self._connection.execute(query).scalars()]

    def all_ids(self) -> Sequence[ArticleId]:
        """All numbers with those in the bin, ascending."""
        query = select(ArticleRow.id).order_by(ArticleRow.id)
        return [ArticleId(each) for each in self._connection.execute(query).scalars()]

    def stream(self) -> Iterator[Article]:
        """All documents by ascending number, 200 in memory at a time."""
        last = ArticleId(0)
        while batch := self.after(last, _READ_AT_ONCE):
            yield from batch
            last = batch[-1].id

    def after(self, article_id: ArticleId, limit: int) -> list[Article]:
        """The next documents by number."""
        following = _WHOLE_ARTICLES.where(ArticleRow.id > article_id, _LISTED)
        return self._articles(following.order_by(ArticleRow.id).limit(limit))

    def those(self, ids: Sequence[ArticleId]) -> list[Article]:
        """Those documents that exist, ascending, at most a few hundred."""
        return self._articles(_THOSE, given(ids))

    def count(self) -> int:
        """Number of documents."""
        query = select(func.count()).select_from(ArticleRow).where(_LISTED)
        return self._connection.execute(query).scalar_one()

    def with_text_hash(self, hashes: Sequence[Sha256]) -> Mapping[Sha256, ArticleId]:
        """Documents that hold one of these texts already, the oldest of each."""
        return self._oldest_with(ArticleRow.text_hash, hashes)

    def with_original(self, hashes: Sequence[Sha256]) -> Mapping[Sha256, ArticleId]:
        """Documents that were read from exactly these bytes, the oldest of each."""
        return self._oldest_with(ArticleRow.original_sha256, hashes)

    def _oldest_with(
        self, column: InstrumentedAttribute[Any], hashes: Sequence[Sha256]
    ) -> dict[Sha256, ArticleId]:
        query = select(column, func.min(ArticleRow.id)).where(_LISTED)
        found: dict[Sha256, ArticleId] = {}
        for some in portions(hashes):
            rows = self._connection.execute(query.where(column.in_(some)).group_by(column))
            found.update((Sha256(value), ArticleId(each)) for value, each in rows)
        return found

    def with_file_names(self, names: Sequence[str]) -> Mapping[ArticleId, OriginalRef]:
        """Documents whose original is called like one of these, without folders, ascending."""
        query = select(ArticleRow.__table__, OriginalRow.size_bytes).join(
            OriginalRow, OriginalRow.sha256 == ArticleRow.original_sha256
        )
        found: dict[ArticleId, OriginalRef] = {}
        for some in portions(names):
            wanted = query.where(ArticleRow.original_name.in_(some), _LISTED)
            for row in self._connection.execute(wanted.order_by(ArticleRow.id)):
                found[ArticleId(row.id)] = _reference(row)
        return found

    def with_media(self, beginnings: Sequence[str]) -> Sequence[ArticleId]:
        """Documents whose original's media type begins with one of these, ascending."""
        column = ArticleRow.original_media_type
        fitting = or_(false(), *(column.startswith(each, autoescape=True) for each in beginnings))
        query = select(ArticleRow.id).where(fitting, _LISTED).order_by(ArticleRow.id)
        return [ArticleId(each) for each in self._connection.execute(query).scalars()]

    def language_counts(self) -> Mapping[str, int]:
        """Documents by language code."""
        query = select(ArticleRow.language, func.count()).where(_LISTED)
        query = query.group_by(ArticleRow.language)
        return dict(self._connection.execute(query).all())

    def _summaries(
        self, query: Select[Any], values: Mapping[str, str] | None = None
    ) -> list[ArticleSummary]:
        return [
            ArticleSummary(
                id=ArticleId(row.id),
                description=description,
                imported_at=row.imported_at,
                length=row.length,
                file_name=row.original_name,
            )
            for row, description in self._described(query, values)
        ]

    def _articles(
        self, query: Select[Any], values: Mapping[str, str] | None = None
    ) -> list[Article]:
        return [_article(row, description) for row, description in self._described(query, values)]

    def _described(
        self, query: Select[Any], values: Mapping[str, str] | None = None
    ) -> Iterator[tuple[ResultRow[Any], Description]]:
        rows = self._connection.execute(query, values).all()
        ids = [row.id for row in rows]
        authors, tags, collections = (
            names.of(self._connection, ids) for names in (AUTHORS, TAGS, COLLECTIONS)
        )
        for row in rows:
            yield row, _description(row, authors[row.id], tags[row.id], collections[row.id])


def _description(
    row: ResultRow[Any],
    authors: tuple[str, ...],
    tags: tuple[str, ...],
    collections: tuple[str, ...],
) -> Description:
    try:
        kind, sensitivity = Kind(row.kind), Sensitivity(row.sensitivity)
        consent = Consent(row.consent or Consent.NOT_ASKED)
    except ValueError:
        raise ArchiveDamagedError(RECORDS_NAME) from None
    return Description(
        title=row.title,
        kind=kind,
        language=row.language,
        published=row.published,
        authors=authors,
        source=row.source,
        url=row.url,
        external_id=row.external_id,
        captured_at=row.captured_at,
        tags=tags,
        collections=collections,
        sensitivity=sensitivity,
        place=row.place or "",
        witness=row.witness or "",
        other_languages=tuple(row.other_languages.split(",")) if row.other_languages else (),
        consent=consent,
    )


def _article(row: ResultRow[Any], description: Description) -> Article:
    if row.text is None or (row.size_bytes is None) != (row.original_sha256 is None):
        raise ArchiveDamagedError(RECORDS_NAME)
    return Article(
        id=ArticleId(row.id),
        uid=row.uid,
        version=row.version,
        text=row.text,
        description=description,
        content_hash=Sha256(row.content_hash),
        text_hash=Sha256(row.text_hash),
        imported_at=row.imported_at,
        original=_original(row),
    )


def _original(row: ResultRow[Any]) -> OriginalRef | None:
    return None if row.original_sha256 is None else _reference(row)


def _reference(row: ResultRow[Any]) -> OriginalRef:
    return OriginalRef(
        sha256=Sha256(row.original_sha256),
        size_bytes=row.size_bytes,
        media_type=row.original_media_type,
        name=row.original_name,
    )


def portions(values: Sequence[Value], size: int = _ASKED_AT_ONCE) -> Iterator[list[Value]]:
    """The values, at most so many at a time."""
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some
