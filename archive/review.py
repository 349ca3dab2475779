"""What importers guessed about testimonies and letters, until a person has looked at it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from archive.changes import Change, carry_out
from archive.document_steps import Awaited, Described, DocumentSteps
from archive.drafts import DESCRIPTION_FIELDS, check_description
from archive.editing.describing import redescribed
from archive.errors import InvalidRecordError
from archive.indexing import index_again
from archive.ports import OpenArchive, WriteUnit
from archive.records import Article, ArticleId, ArticleSummary
from archive.written_words import cleaned_fields

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


def unreviewed(
    archive: OpenArchive, among: Collection[ArticleId] | None = None
) -> tuple[Unreviewed, ...]:
    """All that waits, by number; or what of some documents does."""
    with archive.reading() as unit:
        waiting = unit.reviews.waiting()
        asked = [each for each in waiting if among is None or each in among]
        rows = unit.articles.summaries(asked)
    return tuple(Unreviewed(rows[each], waiting[each]) for each in asked)


def settle(archive: OpenArchive, looked_at: Mapping[ArticleId, Mapping[str, Any]]) -> Change:
    """Store what people corrected in documents, and take those off the list, in one step.

    `looked_at` holds fields of the description for each. Documents in the bin are passed over.
    Raises `ArticleNotFoundError`, `InvalidRecordError`; then nothing is changed.
    """
    for changes in looked_at.values():
        _check_names(changes)
    with archive.writing() as unit:
        waiting, bin_ = unit.reviews.waiting(), unit.bin.all()
        here = {each: changes for each, changes in looked_at.items() if each not in bin_}
        steps = DocumentSteps(
            descriptions=tuple(
                pair
                for each, changes in here.items()
                if changes
                for pair in _corrected(unit, each, changes)
            ),
            reviews=tuple((Awaited(each, waiting[each]), None) for each in here if each in waiting),
        )
        return carry_out(unit, Change(documents=steps))


def _corrected(
    unit: WriteUnit, article_id: ArticleId, changes: Mapping[str, Any]
) -> tuple[tuple[Described, Described], ...]:
    steps = redescribed(unit, [article_id], lambda description: replace(description, **changes))
    return steps.descriptions


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
    _check_names(changes)
    with archive.writing() as unit:
        article = unit.articles.get(article_id)
        description = replace(article.description, **cleaned_fields(changes))
        check_description(description)
        if description != article.description:
            article = unit.articles.describe(article_id, description)
            index_again(unit, [article_id])
        if accepted:
            unit.reviews.accept(article_id)
        return article


def _check_names(changes: Mapping[str, Any]) -> None:
    for name in changes:
        if name not in DESCRIPTION_FIELDS:
            raise InvalidRecordError(name)
