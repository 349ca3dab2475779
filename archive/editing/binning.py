"""The bin: documents that are removed wait there, until they are taken out or deleted for good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from archive.changes import Change, carry_out
from archive.document_steps import Binned, DocumentSteps
from archive.documents import Removal, with_attached
from archive.errors import ArticleNotFoundError
from archive.note_drafts import forget_drafts
from archive.ports import OpenArchive
from archive.progress import CancelToken, Progress, ProgressSink, ignore_progress
from archive.records import ArticleId, ArticleSummary

_TOGETHER = 50
"""Documents that are deleted in one transaction."""


@dataclass(frozen=True, slots=True)
class BinnedArticle:
    """A document in the bin."""

    summary: ArticleSummary
    binned_at: datetime


def read_bin(archive: OpenArchive) -> tuple[BinnedArticle, ...]:
    """What lies in the bin, the latest first."""
    with archive.reading() as unit:
        binned = unit.bin.all()
        rows = unit.articles.summaries(list(binned))
    return tuple(BinnedArticle(rows[each], at) for each, at in binned.items())


def count_binned(archive: OpenArchive) -> int:
    """How many documents lie in the bin."""
    with archive.reading() as unit:
        return len(unit.bin.all())


def put_into_bin(
    archive: OpenArchive, ids: Sequence[ArticleId], *, with_attachments: bool = False
) -> Change:
    """Put documents into the bin in one step: no search, list, count or report has them then.

    What was embedded in them stays, or goes `with_attachments`. Those that are in the bin already
    are passed over. Raises `ArticleNotFoundError`.
    """
    at = datetime.now(UTC)
    with archive.writing() as unit:
        those = with_attached(unit.articles, ids) if with_attachments else dict.fromkeys(ids)
        there = unit.bin.all()
        pairs = tuple((None, Binned(each, at)) for each in those if each not in there)
        return carry_out(unit, Change(documents=DocumentSteps(binned=pairs)))


def restore_from_bin(archive: OpenArchive, ids: Sequence[ArticleId]) -> Change:
    """Take documents out of the bin in one step; those that are not there are passed over."""
    with archive.writing() as unit:
        there = unit.bin.all()
        pairs = tuple(
            (Binned(each, there[each]), None) for each in dict.fromkeys(ids) if each in there
        )
        return carry_out(unit, Change(documents=DocumentSteps(binned=pairs)))


def empty_bin(
    archive: OpenArchive,
    ids: Sequence[ArticleId] | None = None,
    *,
    progress: ProgressSink = ignore_progress,
    cancel: CancelToken | None = None,
) -> tuple[Removal, ...]:
    """Delete what lies in the bin, or some of it, for good: one outcome for each.

    Texts, originals and marks are gone then; the custody log keeps that they were there. It cannot
    be taken back. What is not in the bin is not deleted: `ArticleNotFoundError`'s code. Cancelling
    leaves the rest in the bin.
    """
    cancel = cancel or CancelToken()
    with archive.reading() as unit:
        wanted = list(unit.bin.all() if ids is None else dict.fromkeys(ids))
    outcomes: list[Removal] = []
    for first in range(0, len(wanted), _TOGETHER):
        if cancel.cancelled:
            break
        outcomes += _delete(archive, wanted[first : first + _TOGETHER])
        progress(Progress(len(outcomes), len(wanted)))
    return tuple(outcomes)


def _delete(archive: OpenArchive, ids: Sequence[ArticleId]) -> list[Removal]:
    with archive.writing() as unit:
        there = unit.bin.all()
        for each in ids:
            if each in there:
                forget_drafts(unit, each)
                unit.articles.remove(each)
    return [Removal(each, None if each in there else ArticleNotFoundError.code) for each in ids]
