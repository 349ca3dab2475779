"""The reading of text in pictures that is under way, if any: after an import, or when asked for."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from archive.errors import RecognitionUnavailableError, SkryniaError
from archive.ports import OpenArchive, PageRecogniser
from archive.progress import CancelToken, Progress
from archive.recognise import recognise, unread
from archive.recognition import RecognisedDocument, RecognitionReport
from archive.records import ArticleId
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.progress.job_session import JobSession
from desktop.ui.progress.pauses import Pauses

MakeRecogniser = Callable[..., AbstractContextManager[PageRecogniser]]
Consent = Callable[[Callable[[bool], None]], None]
"""Calls back, now or later, with whether pictures may be read where there is no jail."""


def _leave_out(go_on: Callable[[bool], None]) -> None:
    go_on(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognitionStep:
    """One moment, for the window: how far it is, or a document that was just stored."""

    progress: Progress | None = None
    document: RecognisedDocument | None = None


class RecognitionSession(JobSession):
    """One run at a time, on a lane of its own: neither searches nor imports wait for it.

    Advances by `Progress` over pages, ends with `RecognitionReport`.
    """

    stored = Signal(object)
    """Number of the document that has another text now."""

    def __init__(
        self, archive: OpenArchive, make_recogniser: MakeRecogniser, jobs: Jobs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._make_recogniser = make_recogniser
        self._jobs = jobs
        self._tried: set[ArticleId] = set()
        self._asked_for = False
        self._wanted_again = False
        self.consent: Consent = _leave_out

    def start(self) -> None:
        """Read all that was not read yet; asked for by the user, who is told if it cannot be."""
        if not self.running and not self._archive.read_only:
            self.consent(self._begin)

    def follow_import(self) -> None:
        """Read what an import has brought; nothing is told when there is nothing to read."""
        if self.running:
            self._wanted_again = True
        elif not self._archive.read_only:
            self._run(may_risk=False, passed_over=frozenset(self._tried))

    def cancel(self) -> None:
        """Stop at once; the pages that were read stay."""
        self._wanted_again = False
        super().cancel()

    def _begin(self, may_risk: bool) -> None:
        if not self.running:
            self._asked_for = True
            self.started.emit()
            self._run(may_risk=may_risk, passed_over=frozenset())

    def _run(self, *, may_risk: bool, passed_over: frozenset[ArticleId]) -> None:
        self._cancel, self._pauses = CancelToken(), Pauses()
        work = partial(
            read_pictures,
            self._archive,
            partial(self._make_recogniser, may_risk=may_risk, cancel=self._cancel),
            passed_over,
            self._jobs.relay(self, self._advance),
            self._cancel,
        )
        self._jobs.run(Lane.RECOGNITION, work, self, self._finish, self._fail)

    def _advance(self, step: RecognitionStep) -> None:
        if step.document is not None:
            self._tried.add(step.document.article_id)
            self.stored.emit(step.document.article_id)
        if step.progress is not None and step.progress.total:
            if not self._asked_for:
                self._asked_for = True
                self.started.emit()
            self.advanced.emit(self._without_pauses(step.progress))

    def _finish(self, report: RecognitionReport) -> None:
        told, self._cancel, self._asked_for = self._asked_for, None, False
        if told:
            self.finished.emit(report)
        if self._wanted_again and not report.cancelled:
            self._wanted_again = False
            self.follow_import()

    def _fail(self, error: SkryniaError) -> None:
        told, self._cancel, self._asked_for = self._asked_for, None, False
        self._wanted_again = False
        # Who only imported did not ask for pictures to be read.
        if told or not isinstance(error, RecognitionUnavailableError):
            self.failed.emit(error)


def read_pictures(
    archive: OpenArchive,
    make_recogniser: MakeRecogniser,
    passed_over: frozenset[ArticleId],
    tell: Callable[[RecognitionStep], None],
    cancel: CancelToken,
) -> RecognitionReport:
    """Read what is unread, except some documents. Raises what `recognise` raises."""
    with make_recogniser() as recogniser:
        ids = [each for each in unread(archive, recogniser) if each not in passed_over]
        return recognise(
            archive,
            recogniser,
            ids,
            lambda told: tell(RecognitionStep(document=told)),
            progress=lambda progress: tell(RecognitionStep(progress=progress)),
            cancel=cancel,
        )
