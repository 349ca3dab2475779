"""Codes and marks of other programs come in as one step that can be undone."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from archive.changes import Change
from archive.errors import CancelledError, SkryniaError, SourceTooLargeError, SourceUnreadableError
from archive.exchange.project import Project
from archive.exchange.sharing import TakenIn, take_in
from archive.ports import OpenArchive
from archive.ports.projects import ProjectReader
from archive.progress import CancelToken, Progress, ProgressSink
from desktop.ui.annotation.history import History
from desktop.ui.annotation.left_out_words import left_out_lines
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.file_dialogs import choose_file
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.jobs import Jobs
from desktop.ui.languages import follow_language
from desktop.ui.progress.file_bar import FileBar
from desktop.ui.progress.file_job import FileJob

LARGEST_FILE_BYTES = 512 * 1024 * 1024
_PIECE_BYTES = 4 * 1024 * 1024


class TakingIn(QObject):
    """Reads a file in the jail and adds what the archive has not."""

    taken = Signal(object)
    """`TakenIn`."""
    refused = Signal(object)
    """`SkryniaError`."""

    def __init__(
        self,
        archive: OpenArchive,
        jobs: Jobs,
        history: History,
        reader: Callable[..., ProjectReader],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._archive, self._history = archive, history
        self._reader = reader
        self.job = FileJob(jobs, self)

    def ask(self, parent: QWidget) -> None:
        """Choose a file, and tell what becomes of it."""

        def begin(path: Path) -> None:
            TakenInDialog(self, parent).open()
            self.read(path)

        choose_file(parent, lambda: self.tr("Codes and marks (.qdpx, .qdc, .jsonld)"), begin)

    def read(self, path: Path) -> None:
        """Take in a `.qdpx`, `.qdc` or JSON-LD file."""
        self.job.run(partial(_read, self._reader, path), self._take, self.refused.emit)

    def _take(self, project: Project) -> None:
        taken: list[TakenIn] = []

        def work() -> Change:
            taken.append(take_in(self._archive, project))
            return taken[-1].change

        self._history.run(
            lambda: self.tr("codes and marks taken in"),
            work,
            lambda _: self.taken.emit(taken[-1]),
            self.refused.emit,
        )


def _read(
    reader: Callable[..., ProjectReader], path: Path, progress: ProgressSink, cancel: CancelToken
) -> Project:
    untrusted = bytearray()
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            while piece := file.read(_PIECE_BYTES):
                untrusted += piece
                if len(untrusted) > LARGEST_FILE_BYTES:
                    raise SourceTooLargeError
                progress(Progress(len(untrusted), size, len(untrusted)))
                cancel.wait_while_paused()
                cancel.raise_if_cancelled()
    except OSError as error:
        raise SourceUnreadableError from error
    progress(Progress(0, None))
    project = reader(may_risk=False).read(bytes(untrusted), path.suffix.lower())
    cancel.wait_while_paused()
    cancel.raise_if_cancelled()
    return project


class TakenInDialog(FittedDialog):
    """What became of the file: nothing that was left out goes unsaid."""

    def __init__(self, taking: TakingIn, parent: QWidget) -> None:
        super().__init__(parent)
        self._taken: TakenIn | None = None
        self.words, self.notice = PlainLabel(), Notice()
        self.words.make_selectable()
        buttons = closing(self)
        self.bar = FileBar(taking.job)
        layout = QVBoxLayout(self)
        for widget in (self.words, self.bar, self.notice, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(420)
        taking.taken.connect(self._show)
        taking.refused.connect(self._refuse)
        self.finished.connect(lambda _: taking.job.cancel())
        self.finished.connect(self.deleteLater)
        follow_language(self, self._retranslate)

    def _show(self, taken: TakenIn) -> None:
        self._taken = taken
        self._retranslate()
        self.fit()

    def _refuse(self, error: SkryniaError) -> None:
        self.words.hide()
        if isinstance(error, CancelledError):
            self.notice.tell(lambda: self.tr("Stopped: nothing was taken in."), tone="")
        else:
            self.notice.tell_error(error)
        self.fit()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Codes and marks taken in"))
        self.words.setText("\n".join(self._lines()))

    def _lines(self) -> list[str]:
        taken = self._taken
        if taken is None:
            return [self.tr("Reading the file…")]
        counted = (
            (self.tr("New codes: %1"), len(taken.change.codes)),
            (self.tr("New marks: %1"), len(taken.change.annotations)),
            (
                self.tr("Of the new ones, kept though their passage was not found: %1"),
                len(taken.lost),
            ),
            (self.tr("Marks that were here already: %1"), len(taken.known)),
            (self.tr("Marks of documents that are not here: %1"), len(taken.without_document)),
            (self.tr("Marks of which no passage is known: %1"), len(taken.not_found)),
        )
        lines = [words.replace("%1", str(count)) for words, count in counted]
        lines += self._what_stays_outside(taken)
        if taken.change:
            lines += ["", self.tr("Ctrl+Z takes all of it back.")]
        return lines

    def _what_stays_outside(self, taken: TakenIn) -> list[str]:
        """Told only where there is such a thing."""
        lines = []
        if taken.differing:
            words = self.tr("Here already but different in the file, kept as they are here: %1")
            lines.append(words.replace("%1", str(len(taken.differing))))
        if taken.documents:
            words = self.tr("Documents of the file that are not here: %1")
            lines.append(words.replace("%1", str(len(taken.documents))))
        if taken.without_document:
            lines.append(self.tr("Import the documents, then take this file in once more."))
        return lines + left_out_lines(taken.left_out)
