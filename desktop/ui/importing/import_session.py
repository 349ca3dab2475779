"""The import that is under way, if any, and the outcomes of the last one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from archive.errors import SkryniaError
from archive.ingest import ImportReport
from archive.ports import DraftReader, OpenArchive
from archive.progress import CancelToken
from desktop.ui.importing.import_job import ImportStep, run_import
from desktop.ui.importing.import_order import (
    Held,
    HeldReader,
    ImportOrder,
    Survey,
    retry_paths,
    survey,
)
from desktop.ui.importing.outcomes_model import OutcomesModel
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.progress.job_session import JobSession
from desktop.ui.progress.pauses import Pauses

Consent = Callable[[Callable[[bool], None]], None]
"""Calls back, now or later, with whether risky files may be read where there is no jail."""

Review = Callable[[ImportOrder, Survey, Callable[[ImportOrder | None], None]], None]
"""Shows what a long import will take; calls back with the order to follow, or None."""


def _leave_out(go_on: Callable[[bool], None]) -> None:
    go_on(False)


def _just_begin(order: ImportOrder, _: Survey, go_on: Callable[[ImportOrder | None], None]) -> None:
    go_on(order)


class ImportSession(JobSession):
    """Runs one import at a time; more sources wait for their turn.

    Advances by `ImportStep`, ends with `ImportReport`.
    """

    asking = Signal(bool)
    """Begins or ends to wait for the user, who is shown what the import takes."""

    def __init__(
        self,
        archive: OpenArchive,
        make_reader: Callable[..., DraftReader],
        jobs: Jobs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._make_reader = make_reader
        self._jobs = jobs
        self._waiting: list[ImportOrder] = []
        self._left: list[ImportOrder] = []
        """What was stopped, or waited then."""
        self.outcomes = OutcomesModel(self)
        self.keep_paths = False
        """Whether the place of the files is remembered, unless it is asked."""
        self.consent: Consent = _leave_out
        self.review: Review = _just_begin

    def start(self, sources: Sequence[Path]) -> None:
        """Import files and folders, or queue behind the import that is under way."""
        if sources:
            self._take(ImportOrder(paths=tuple(sources), keep_paths=self.keep_paths))

    def start_held(self, held: Sequence[Held]) -> None:
        """Import what lies in memory, or queue it."""
        if held:
            self._take(ImportOrder(held=tuple(held)))

    def retry(self) -> None:
        """Read the files of the last import's failed items again."""
        labels = self.outcomes.failed_labels()
        work = partial(retry_paths, labels)
        self._jobs.run(Lane.READ, work, self, self.start, self.failed.emit)

    def cancel(self) -> None:
        """Stop at the next item; whole batches stay."""
        self._left = [*self._waiting]
        self._waiting.clear()
        super().cancel()

    @property
    def can_go_on(self) -> bool:
        """Whether something of the last import was not read because it was stopped."""
        return bool(self._left) and not self.running

    def go_on(self) -> None:
        """Import what was stopped, from where it stood."""
        if self.can_go_on:
            first, *rest = self._left
            self._waiting.extend(rest)
            self._take(first)

    def _take(self, order: ImportOrder) -> None:
        if self.running:
            self._waiting.append(order)
        elif order.held:
            self._begin()
            self._run(order, partial(HeldReader, order.held))
        else:
            self.consent(partial(self._look, order))

    def _begin(self, paths: Sequence[Path] = ()) -> CancelToken:
        self._cancel, self._pauses = CancelToken(), Pauses()
        self._left = []
        self.outcomes.clear([each.parent if each.is_file() else each for each in paths])
        self.started.emit()
        return self._cancel

    def _look(self, order: ImportOrder, may_risk: bool) -> None:
        """See what there is to import, and show it to the user when it is much."""
        if self.running:  # begun while the user was asked
            self._waiting.append(order)
            return
        cancel = self._begin(order.paths)
        make_reader = partial(self._make_reader, may_risk=may_risk, cancel=cancel)

        def consider(found: Survey) -> None:
            if found.is_long and not order.seen and not cancel.cancelled:
                self.asking.emit(True)
                self.review(order, found, answer)
            else:
                decide(order)

        def answer(decided: ImportOrder | None) -> None:
            self.asking.emit(False)
            decide(decided)

        def decide(decided: ImportOrder | None) -> None:
            if decided is None:
                self._finish(_NOTHING)
            elif cancel.cancelled:
                self._finish_run(decided, _NOTHING)
            else:
                self._run(decided, make_reader)

        work = partial(survey, order.paths, cancel)
        self._jobs.run(Lane.READ, work, self, consider, self._fail)

    def _run(self, order: ImportOrder, make_reader: Callable[[], DraftReader]) -> None:
        if self._cancel is None:
            return
        tell = self._jobs.relay(self, self._advance)
        self._jobs.run(
            Lane.IMPORT,
            partial(run_import, self._archive, make_reader, order, tell, self._cancel),
            self,
            partial(self._finish_run, order),
            self._fail,
        )

    def _finish_run(self, order: ImportOrder, report: ImportReport) -> None:
        if report.cancelled:
            self._left.insert(0, order.resumed())
        self._finish(report)

    def _advance(self, step: ImportStep) -> None:
        if step.progress is not None:
            step = replace(step, progress=self._without_pauses(step.progress))
        self.advanced.emit(step)
        if step.outcomes:
            self.outcomes.add(step.outcomes, step.titles)

    def _finish(self, report: ImportReport) -> None:
        self._cancel = None
        self.finished.emit(report)
        if self._waiting:
            self._take(self._waiting.pop(0))

    def _fail(self, error: SkryniaError) -> None:
        self._cancel = None
        self._waiting.clear()
        self.failed.emit(error)


_NOTHING = ImportReport(imported=0, duplicates=0, failed=0, seconds=0.0, cancelled=True)
