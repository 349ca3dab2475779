"""A restore that runs: told like all long work, and stopped like it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from archive.errors import SkryniaError
from archive.health import restore_backup
from archive.keys import Secret
from archive.ports import ArchiveShelf
from archive.progress import CancelToken, Progress
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.progress.job_bar import JobBar
from desktop.ui.progress.job_session import JobSession
from desktop.ui.progress.pauses import Pauses


class RestoreSession(JobSession):
    """Advances by `Progress`, ends with the folder of the new archive."""

    def __init__(self, shelf: ArchiveShelf, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf, self._jobs = shelf, jobs

    def restore(self, backup: Path, secret: Callable[[], Secret], folder: Path) -> None:
        """Make a new archive in `folder`; of one that is stopped half-way nothing stays."""
        self._cancel, self._pauses = CancelToken(), Pauses()
        self.started.emit()
        work = partial(restore_backup, self._shelf, backup, secret, folder)
        told = self._jobs.relay(self, self._advance)
        begun = partial(work, progress=told, cancel=self._cancel)
        self._jobs.run(Lane.CARE, begun, self, partial(self._finish, folder), self._fail)

    def _advance(self, told: Progress) -> None:
        if self.is_paused and not told.may_pause:
            self.resume()
        self.advanced.emit(self._without_pauses(told))

    def _finish(self, folder: Path, _: None) -> None:
        self._cancel = None
        self.finished.emit(folder)

    def _fail(self, error: SkryniaError) -> None:
        self._cancel = None
        self.failed.emit(error)


class RestoreBar(JobBar):
    """Hidden when it ends: its dialog says what came of it."""

    def __init__(self, session: RestoreSession) -> None:
        super().__init__(session, self._name_restore, self._restore_words)
        session.advanced.connect(self._advance)
        for ended in (session.finished, session.failed):
            ended.connect(self.hide)
        for button in (self.pause, self.cancel, self.close_button):
            button.setAutoDefault(False)
        follow_language(self, self.retranslate)

    def _start(self) -> None:
        super()._start()
        self._let_pause(False)

    def _advance(self, told: Progress) -> None:
        self._told = told
        self.bar.setRange(0, told.total or 0)
        self.bar.setValue(told.done)
        self._let_pause(told.may_pause and self.cancel.isEnabled())
        self.retranslate()

    def _let_pause(self, possible: bool) -> None:
        """A button that does nothing is not shown."""
        self.pause.setEnabled(possible)
        self.pause.setVisible(possible)

    def _name_restore(self) -> None:
        self.bar.setAccessibleName(self.tr("Restoring"))

    def _restore_words(self) -> str:
        return self.tr("Writing the archive and reading all of it again…")
