"""Look at one document, and remove some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archive.errors import ArticleNotFoundError
from archive.ports import OpenArchive
from archive.records import Annotation, Article, ArticleId


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as the reader shows it."""

    article: Article
    annotations: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Removal:
    """What became of one document that was to be removed."""

    article_id: ArticleId
    code: str | None
    """None when it is gone, else the error's code."""


def read_article(archive: OpenArchive, article_id: ArticleId) -> Reading:
    """One document with its marks. Raises `ArticleNotFoundError`."""
    with archive.reading() as unit:
        article = unit.articles.get(article_id)
        return Reading(article, tuple(unit.annotations.of(article_id)))


def read_original(archive: OpenArchive, article_id: ArticleId) -> bytes | None:
    """The bytes a document was imported from, or None when it has none.

    Raises `ArticleNotFoundError`, `ArchiveDamagedError`.
    """
    with archive.reading() as unit:
        original = unit.articles.get(article_id).original
        return None if original is None else unit.originals.read(original.sha256)


def remove_articles(archive: OpenArchive, ids: Sequence[ArticleId]) -> tuple[Removal, ...]:
    """Delete documents from records and index in one transaction; one outcome for each."""
    outcomes = []
    with archive.writing() as unit:
        for article_id in ids:
            try:
                unit.articles.remove(article_id)
            except ArticleNotFoundError as error:
                outcomes.append(Removal(article_id, error.code))
                continue
            unit.search.remove(article_id)
            outcomes.append(Removal(article_id, None))
    return tuple(outcomes)
