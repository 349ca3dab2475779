"""Corrected texts: a wording beside the one that came, never instead of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from archive.annotate import reanchor
from archive.changes import Change, carry_out
from archive.document_steps import DocumentSteps, worded
from archive.editing.moved_places import moved_places
from archive.errors import ChangedMeanwhileError, InvalidRecordError
from archive.ports import OpenArchive, WriteUnit
from archive.records import AnnotationId, ArticleId
from archive.versions import TextVersion, Worded


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a correction did; marks are those that stand on the text."""

    change: Change
    found: tuple[AnnotationId, ...] = ()
    """Marks that stand on the text as it is now."""
    lost: tuple[AnnotationId, ...] = ()
    """Marks whose passage was not found with certainty; they are kept as they were."""


def text_versions(archive: OpenArchive, article_id: ArticleId) -> tuple[TextVersion, ...]:
    """All wordings of a document: the first as it came, the last is what is read and searched.

    Raises `ArticleNotFoundError`.
    """
    with archive.reading() as unit:
        return worded(unit, article_id).versions


def correct_text(
    archive: OpenArchive, article_id: ArticleId, text: str, *, base: int | None = None
) -> Corrected:
    """Put a corrected text above the present one; marks, pages and headings move along.

    `base` is the number of the wording that was corrected: `ChangedMeanwhileError` is raised when
    it is not the present one any more. Raises `ArticleNotFoundError`, `NoTextError`,
    `InvalidRecordError`.
    """
    with archive.writing() as unit:
        before = worded(unit, article_id)
        if base not in (None, before.present.number):
            raise ChangedMeanwhileError
        if text == before.present.text:
            return Corrected(Change())
        places = moved_places(before.present.places, before.present.text, text)
        wording = TextVersion(
            number=before.present.number + 1, text=text, places=places, at=datetime.now(UTC)
        )
        return _put(unit, before, wording)


def return_to_version(archive: OpenArchive, article_id: ArticleId, number: int) -> Corrected:
    """Put an earlier wording above the others, as it was; nothing of what is between is lost.

    Raises `ArticleNotFoundError`, and `InvalidRecordError` for a number that none has.
    """
    with archive.writing() as unit:
        before = worded(unit, article_id)
        if not 1 <= number <= len(before.versions):
            raise InvalidRecordError("version")
        wanted, following = before.versions[number - 1], before.present.number + 1
        if wanted.text == before.present.text and wanted.rich_text == before.present.rich_text:
            return Corrected(Change())
        return _put(unit, before, replace(wanted, number=following, at=datetime.now(UTC)))


def _put(unit: WriteUnit, before: Worded, wording: TextVersion) -> Corrected:
    after = Worded(before.article_id, (*before.versions, wording))
    change = carry_out(unit, Change(documents=DocumentSteps(texts=((before, after),))))
    told = reanchor(unit, unit.articles.get(before.article_id))
    whole = replace(change, annotations=told.change.annotations)
    return Corrected(whole, told.found, told.lost)
