"""Three steps to a new archive."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from archive.errors import SkryniaError
from archive.ports import ArchiveShelf, OpenArchive
from desktop.ui.controls.labels import Heading, Notice, PlainLabel
from desktop.ui.controls.quiet_scroll import scroll_around
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.services import Services
from desktop.ui.unlocking.create_steps import PlaceStep, PromiseStep
from desktop.ui.unlocking.keyfiles import secret_of
from desktop.ui.unlocking.secret_step import SecretStep


class CreatePage(QWidget):
    """What it protects, where it lies, what opens it; then the archive is made on a lane."""

    created = Signal(object, object)
    """The open archive and its folder."""
    left = Signal()

    def __init__(self, services: Services, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self._services = services
        self._jobs = jobs
        self._busy = False
        self.heading, self.progress_words = Heading(), PlainLabel(role="muted")
        self.promise, self.place = PromiseStep(), PlaceStep()
        self.secret = SecretStep(services, jobs, theme)
        self.steps = QStackedWidget()
        self.notice = Notice()
        self.busy_bar, self.busy_words = QProgressBar(), PlainLabel(role="muted")
        self.back, self.forward = QPushButton(), QPushButton()
        self._arrange()
        self._connect()
        theme.changed.connect(self.heading.refit)
        follow_language(self, self._retranslate)

    def begin(self) -> None:
        """Start at the first step."""
        self.notice.clear()
        self.secret.offer_words()
        self._show_step(0)

    def _arrange(self) -> None:
        self.busy_bar.setRange(0, 0)
        self.busy_bar.setTextVisible(False)
        for each in (self.busy_bar, self.busy_words):
            each.hide()
        self.back.setProperty("quiet", True)
        self.forward.setProperty("primary", True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch()
        buttons.addWidget(self.forward)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(6)
        for widget in (self.progress_words, self.heading, self.steps):
            layout.addWidget(widget)
        # Filled in its place: Qt gives all that a widget holds its style anew wherever it is put.
        for step in (self.promise, self.place, self.secret):
            self.steps.addWidget(step)
        for below in (self.notice, self.busy_bar, self.busy_words):
            layout.addWidget(below)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.place.changed.connect(self._refresh)
        self.place.name.returnPressed.connect(self._go_forward)
        self.place.parent_folder.line.returnPressed.connect(self._go_forward)
        self.secret.changed.connect(self._refresh)
        self.secret.submitted.connect(self._go_forward)
        for line in self.findChildren(QLineEdit):
            line.textEdited.connect(partial(self._show_typing, line))
        self.forward.clicked.connect(self._go_forward)
        self.back.clicked.connect(self._go_back)

    def _show_step(self, number: int) -> None:
        self.steps.setCurrentIndex(number)
        focus = (self.forward, self.place.name, self.secret.again)[number]
        focus.setFocus()
        self._retranslate()
        # What is to be read comes before what is to be pressed, wherever the step before stood.
        QTimer.singleShot(0, self, self._begin_at_top)

    def _begin_at_top(self) -> None:
        if (scroll := scroll_around(self)) is not None:
            scroll.verticalScrollBar().setValue(0)

    def _show_typing(self, line: QLineEdit, _: str) -> None:
        """A line that has the keyboard may lie below the edge."""
        if (scroll := scroll_around(self)) is not None:
            scroll.ensureWidgetVisible(line)

    def _go_forward(self) -> None:
        if not self.forward.isEnabled():
            return
        number = self.steps.currentIndex()
        if number < self.steps.count() - 1:
            self._show_step(number + 1)
        else:
            self._create()

    def _go_back(self) -> None:
        number = self.steps.currentIndex()
        if number > 0:
            self._show_step(number - 1)
            return
        self.secret.forget()
        self.left.emit()

    def _create(self) -> None:
        folder = self.place.folder()
        if folder is None:
            return
        self.notice.clear()
        self._set_busy(True)
        self._jobs.run(
            Lane.WRITE,
            partial(
                _make,
                self._services.shelf,
                folder,
                self.secret.passphrase(),
                self.secret.keyfile_path(),
            ),
            self,
            partial(self._succeed, folder),
            self._fail,
        )

    def _succeed(self, folder: Path, archive: OpenArchive) -> None:
        self._set_busy(False)
        self.secret.forget()
        self.created.emit(archive, folder)

    def _fail(self, error: SkryniaError) -> None:
        self._set_busy(False)
        self.notice.tell_error(error)
        self.forward.setFocus()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        if busy:
            # Before what has the focus is disabled: Qt would hand it on to anything.
            self.setFocus()
        self.busy_bar.setVisible(busy)
        self.busy_words.setVisible(busy)
        self.steps.setEnabled(not busy)
        self.back.setEnabled(not busy)
        self._refresh()

    def _refresh(self) -> None:
        ready = (True, self.place.folder() is not None, self.secret.complete())
        self.forward.setEnabled(ready[self.steps.currentIndex()] and not self._busy)

    def _retranslate(self) -> None:
        number = self.steps.currentIndex()
        headings = (
            self.tr("A new archive"),
            self.tr("Where to keep it"),
            self.tr("What opens it"),
        )
        self.heading.setText(headings[number])
        self.progress_words.setText(self.tr("Step %1 of 3").replace("%1", str(number + 1)))
        last = number == self.steps.count() - 1
        self.forward.setText(self.tr("Create the archive") if last else self.tr("Continue"))
        self.back.setText(self.tr("Back"))
        self.busy_bar.setAccessibleName(self.tr("Creating the archive"))
        self.busy_words.setText(
            self.tr(
                "Making the archive. It takes some seconds on purpose: every guess costs as much."
            )
        )
        self._refresh()


def _make(shelf: ArchiveShelf, folder: Path, passphrase: str, keyfile: Path | None) -> OpenArchive:
    return shelf.create(folder, secret_of(passphrase, keyfile))
