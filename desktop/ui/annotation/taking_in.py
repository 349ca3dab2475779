"""Codes and marks of other programs come in as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from archive.changes import Change
from archive.errors import SkryniaError, SourceTooLargeError, SourceUnreadableError
from archive.exchange.project import Project
from archive.exchange.sharing import TakenIn, take_in
from archive.ports import OpenArchive
from archive.ports.projects import ProjectReader
from desktop.ui.annotation.history import History
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.file_dialogs import choose_file
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language

LARGEST_FILE_BYTES = 512 * 1024 * 1024


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
        self._archive, self._jobs, self._history = archive, jobs, history
        self._reader = reader

    def ask(self, parent: QWidget) -> None:
        """Choose a file, and tell what becomes of it."""

        def begin(path: Path) -> None:
            TakenInDialog(self, parent).open()
            self.read(path)

        choose_file(parent, self.tr("Codes and marks (.qdpx, .qdc, .jsonld)"), begin)

    def read(self, path: Path) -> None:
        """Take in a `.qdpx`, `.qdc` or JSON-LD file."""
        work = partial(_read, self._reader, path)
        self._jobs.run(Lane.READ, work, self, self._take, self.refused.emit)

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


def _read(reader: Callable[..., ProjectReader], path: Path) -> Project:
    try:
        with path.open("rb") as file:
            untrusted = file.read(LARGEST_FILE_BYTES + 1)
    except OSError as error:
        raise SourceUnreadableError from error
    if len(untrusted) > LARGEST_FILE_BYTES:
        raise SourceTooLargeError
    return reader(may_risk=False).read(untrusted, path.suffix.lower())


class TakenInDialog(FittedDialog):
    """What became of the file: nothing that was left out goes unsaid."""

    def __init__(self, taking: TakingIn, parent: QWidget) -> None:
        super().__init__(parent)
        self._taken: TakenIn | None = None
        self.words, self.notice = PlainLabel(), Notice()
        self.words.make_selectable()
        buttons = closing(self)
        layout = QVBoxLayout(self)
        for widget in (self.words, self.notice, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(420)
        taking.taken.connect(self._show)
        taking.refused.connect(self._refuse)
        self.finished.connect(self.deleteLater)
        follow_language(self, self._retranslate)

    def _show(self, taken: TakenIn) -> None:
        self._taken = taken
        self._retranslate()
        self.fit()

    def _refuse(self, error: SkryniaError) -> None:
        self.words.hide()
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
        return [*lines, "", self.tr("Ctrl+Z takes all of it back.")]
