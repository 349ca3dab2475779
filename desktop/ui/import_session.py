"""The import that is under way, if any, and the outcomes of the last one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from archive.errors import SkryniaError
from archive.ingest import ImportReport
from archive.ports import DraftReader, OpenArchive
from archive.progress import CancelToken
from desktop.ui.import_job import ImportStep, run_import
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.outcomes_model import OutcomesModel

Consent = Callable[[Callable[[bool], None]], None]
"""Calls back, now or later, with whether risky files may be read where there is no jail."""


def _leave_out(go_on: Callable[[bool], None]) -> None:
    go_on(False)


class ImportSession(QObject):
    """Runs one import at a time; more sources wait for their turn."""

    started = Signal()
    advanced = Signal(object)
    """`ImportStep`."""
    stored = Signal()
    """A batch was committed: results may have changed."""
    finished = Signal(object)
    """`ImportReport`."""
    failed = Signal(object)
    """`SkryniaError`."""

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
        self._cancel: CancelToken | None = None
        self._waiting: list[tuple[Path, ...]] = []
        self.outcomes = OutcomesModel(self)
        self.consent: Consent = _leave_out

    @property
    def running(self) -> bool:
        """Whether an import is under way."""
        return self._cancel is not None

    def start(self, sources: Sequence[Path]) -> None:
        """Import, or queue behind the import that is under way."""
        if not sources:
            return
        if self.running:
            self._waiting.append(tuple(sources))
            return
        self.consent(partial(self._begin, tuple(sources)))

    def _begin(self, sources: tuple[Path, ...], may_risk: bool) -> None:
        self._cancel = CancelToken()
        self.outcomes.clear()
        self.started.emit()
        tell = self._jobs.relay(self, self._advance)
        make_reader = partial(self._make_reader, may_risk=may_risk, cancel=self._cancel)
        self._jobs.run(
            Lane.WRITE,
            partial(run_import, self._archive, make_reader, sources, tell, self._cancel),
            self,
            self._finish,
            self._fail,
        )

    def cancel(self) -> None:
        """Stop at the next item; whole batches stay."""
        self._waiting.clear()
        if self._cancel is not None:
            self._cancel.cancel()

    def _advance(self, step: ImportStep) -> None:
        self.advanced.emit(step)
        if step.outcomes:
            self.outcomes.add(step.outcomes)
            self.stored.emit()

    def _finish(self, report: ImportReport) -> None:
        self._cancel = None
        self.finished.emit(report)
        self._go_on()

    def _fail(self, error: SkryniaError) -> None:
        self._cancel = None
        self._waiting.clear()
        self.failed.emit(error)

    def _go_on(self) -> None:
        if self._waiting:
            self.start(self._waiting.pop(0))
