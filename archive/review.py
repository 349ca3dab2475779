"""What importers guessed about testimonies and letters, until a person has looked at it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from archive.drafts import DESCRIPTION_FIELDS, check_description
from archive.errors import InvalidRecordError
from archive.indexing import index_again
from archive.ports import OpenArchive
from archive.records import Article, ArticleId, ArticleSummary

GUESSABLE = ("published", "language", "authors")
"""Fields that are asked of people when an importer does not say which ones it guessed."""

GUESSES = ("kind", *GUESSABLE, "other_languages")
"""Fields that an importer may say it guessed: languages of passages only where it told some."""


@dataclass(frozen=True, slots=True)
class Unreviewed:
    """A document that waits for a person."""

    summary: ArticleSummary
    guessed: tuple[str, ...]
    """Fields of the description."""


def unreviewed(archive: OpenArchive) -> tuple[Unreviewed, ...]:
    """All that waits, by number."""
    with archive.reading() as unit:
        waiting = unit.reviews.waiting()
        rows = unit.articles.summaries(list(waiting))
    return tuple(Unreviewed(rows[each], guessed) for each, guessed in waiting.items())


def accept(archive: OpenArchive, ids: Sequence[ArticleId]) -> tuple[ArticleId, ...]:
    """Take documents off the list in one transaction; those that were on it."""
    with archive.writing() as unit:
        return tuple(each for each in ids if unit.reviews.accept(each))


def describe(
    archive: OpenArchive,
    article_id: ArticleId,
    changes: Mapping[str, Any],
    *,
    accepted: bool = False,
) -> Article:
    """Change fields of a document's description: record, log and index in one transaction.

    The document gets its next version, unless nothing changes; with `accepted` it is taken off
    the list of what waits for review. Raises `ArticleNotFoundError`, `InvalidRecordError`.
    """
    for name in changes:
        if name not in DESCRIPTION_FIELDS:
            raise InvalidRecordError(name)
    with archive.writing() as unit:
        article = unit.articles.get(article_id)
        description = replace(article.description, **changes)
        check_description(description)
        if description != article.description:
            article = unit.articles.describe(article_id, description)
            index_again(unit, [article_id])
        if accepted:
            unit.reviews.accept(article_id)
        return article
