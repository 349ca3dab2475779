"""Text in pictures and scanned pages, read in the background and stored document by document.

A document is stored when all its pages were looked at; a long scan after every few pages, so that
little is read twice when the work is cut off. What a document says of itself tells what is left.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from archive.drafts import as_draft
from archive.errors import (
    ArchiveDamagedError,
    ArticleNotFoundError,
    CancelledError,
    InvalidRecordError,
    OriginalNotFoundError,
    ReadOnlyError,
    SourceError,
)
from archive.page_texts import store_pages
from archive.ports import OpenArchive, PageRecogniser, RecognisedPage
from archive.progress import CancelToken, Progress, ProgressSink, ignore_progress
from archive.recognition import (
    RecognisedDocument,
    RecognitionOutcome,
    RecognitionReport,
    RecognitionSink,
    confidence_of,
)
from archive.records import ArticleDraft, ArticleId, Description

PORTION_PAGES = 16
"""Pages of one document between two commits: a minute or so of reading."""
_LOOKED_AT_ONCE = 200
"""Documents in one reading unit: who writes waits for its end."""
_WITH_PAGES = ("image/", "application/pdf")
"""Beginnings of the media types of what may have pages without text."""


def unread(archive: OpenArchive, recogniser: PageRecogniser) -> tuple[ArticleId, ...]:
    """Documents with pages that have no text and were not looked at yet, ascending."""
    with archive.reading() as unit:
        ids = unit.articles.with_media(_WITH_PAGES)
    return tuple(each for each, draft in _by_facts(archive, ids) if recogniser.pages(draft))


def recognise(
    archive: OpenArchive,
    recogniser: PageRecogniser,
    ids: Sequence[ArticleId] | None = None,
    tell: RecognitionSink = lambda _: None,
    *,
    afresh: bool = False,
    progress: ProgressSink = ignore_progress,
    cancel: CancelToken | None = None,
) -> RecognitionReport:
    """Read the pages without text of some documents, or of all that are not finished.

    `afresh` reads also those again that were finished. Progress counts pages. A document that
    fails is told with its code; cancelling stores the pages that were read. Raises
    `ReadOnlyError`, `RecognitionUnavailableError`, `DiskFullError`, `StorageError`.
    """
    if archive.read_only:
        raise ReadOnlyError
    run = _Run(archive, recogniser, progress, cancel or CancelToken(), afresh=afresh)
    counts = dict.fromkeys(RecognitionOutcome, 0)
    for told in run.documents(unread(archive, recogniser) if ids is None else ids):
        counts[told.outcome] += 1
        tell(told)
    return RecognitionReport(
        read=counts[RecognitionOutcome.READ],
        empty=counts[RecognitionOutcome.EMPTY],
        failed=counts[RecognitionOutcome.FAILED],
        pages=run.done,
        seconds=time.monotonic() - run.started,
        cancelled=run.cancel.cancelled,
    )


class _Run:
    def __init__(
        self,
        archive: OpenArchive,
        recogniser: PageRecogniser,
        progress: ProgressSink,
        cancel: CancelToken,
        *,
        afresh: bool,
    ) -> None:
        self.cancel = cancel
        self.done = 0
        self.started = time.monotonic()
        self._archive = archive
        self._recogniser = recogniser
        self._progress = progress
        self._afresh = afresh
        self._total = 0

    def documents(self, ids: Sequence[ArticleId]) -> Iterator[RecognisedDocument]:
        """One after the other, until cancelled; one that was cut off is not told."""
        drafts = _by_facts(self._archive, ids)
        self._total = sum(len(self._start(draft)[1]) for _, draft in drafts)
        self._tell()
        for article_id in ids:
            self.cancel.wait_while_paused()
            if self.cancel.cancelled:
                return
            try:
                told = self._document(article_id)
            except CancelledError:
                return
            except (
                ArticleNotFoundError,
                OriginalNotFoundError,
                ArchiveDamagedError,
                InvalidRecordError,
            ) as error:
                told = RecognisedDocument(
                    article_id=article_id, outcome=RecognitionOutcome.FAILED, code=error.code
                )
            yield told

    def _start(self, draft: ArticleDraft) -> tuple[bool, Sequence[int]]:
        """Whether a document is begun anew, and its pages to read."""
        pages = self._recogniser.pages(draft)
        if pages or not self._afresh:
            return False, pages
        return True, self._recogniser.pages(self._recogniser.afresh(draft))

    def _document(self, article_id: ArticleId) -> RecognisedDocument:
        with self._archive.reading() as unit:
            article = unit.articles.get(article_id)
            draft = as_draft(article, unit.articles.extras(article_id))
            anew, pages = self._start(draft)
            if article.original is None or not pages:
                return RecognisedDocument(article_id=article_id, outcome=RecognitionOutcome.EMPTY)
            original = unit.originals.read(article.original.sha256)
        reading = _Reading(self._recogniser, original, article.original.media_type)
        for first in range(0, len(pages), PORTION_PAGES):
            seen = self._portion(reading, pages[first : first + PORTION_PAGES])
            if seen:
                draft = store_pages(self._archive, self._recogniser, article_id, seen, afresh=anew)
                anew = False
            self.cancel.raise_if_cancelled()
        return _told(article_id, draft, reading)

    def _portion(self, reading: _Reading, pages: Sequence[int]) -> dict[int, RecognisedPage]:
        """What is seen on some pages; on fewer of them when that was cancelled."""
        seen: dict[int, RecognisedPage] = {}
        for page in pages:
            self.cancel.wait_while_paused()
            if self.cancel.cancelled:
                break
            try:
                found = reading.page(page)
            except CancelledError:
                break
            if found is not None:
                seen[page] = found
            self.done += 1
            self._tell()
        return seen

    def _tell(self) -> None:
        seconds = time.monotonic() - self.started
        self._progress(Progress(self.done, self._total, seconds=seconds))


class _Reading:
    """The pages of one original, with what went wrong."""

    def __init__(self, recogniser: PageRecogniser, original: bytes, media_type: str) -> None:
        self._recogniser = recogniser
        self._original = original
        self._media_type = media_type
        self.pages = 0
        self.found = False
        self.code: str | None = None

    def page(self, number: int) -> RecognisedPage | None:
        try:
            page = self._recogniser.read(self._original, self._media_type, number)
        except SourceError as error:
            self.code = self.code or error.code
            return None
        finally:
            self.pages += 1
        self.found = self.found or bool(page.text)
        return page


def _told(article_id: ArticleId, draft: ArticleDraft, reading: _Reading) -> RecognisedDocument:
    outcome = RecognitionOutcome.READ if reading.found else RecognitionOutcome.EMPTY
    return RecognisedDocument(
        article_id=article_id,
        outcome=RecognitionOutcome.FAILED if reading.code else outcome,
        pages=reading.pages,
        confidence=confidence_of(draft.facts),
        code=reading.code,
    )


def _by_facts(
    archive: OpenArchive, ids: Sequence[ArticleId]
) -> Iterator[tuple[ArticleId, ArticleDraft]]:
    """Documents by their facts alone: a text need not be read to know what is left of it."""
    for first in range(0, len(ids), _LOOKED_AT_ONCE):
        some = ids[first : first + _LOOKED_AT_ONCE]
        with archive.reading() as unit:
            facts = [unit.articles.extras(each).facts for each in some]
        for each, said in zip(some, facts, strict=True):
            yield each, ArticleDraft(untrusted_text="", description=Description(), facts=said)
