"""The strip at the bottom that tells how far long work is, and what came of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout

from archive.errors import SkryniaError
from archive.progress import Progress
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.sentence_layout import SentenceLayout
from desktop.ui.frame.telling import tell_anew
from desktop.ui.progress.job_session import JobSession
from desktop.ui.progress.job_words import JobWords
from desktop.ui.wording import explain

_LEAVES_AFTER_MS = 8_000


class JobBar(QFrame):
    """Progress, pause and cancel while it runs; a summary until it is closed.

    A summary of nothing leaves by itself, unless it is under the mouse or has the keyboard.
    A kind of work hands in how it tells its own words and what it gives to `_end`, and follows the
    language once it is made.
    """

    def __init__(
        self,
        session: JobSession,
        name_parts: Callable[[], object],
        running_words: Callable[[], str],
        *offers: QPushButton,
    ) -> None:
        """`name_parts` words what only this kind of work shows; `running_words` tells what is done.

        Both use the language in force.
        """
        super().__init__()
        self._session, self._name_parts, self._running_words = session, name_parts, running_words
        self._told: Progress | None = None
        self._outcome: Callable[[], str] | None = None
        """What came of the last run, in the language in force; None while one runs."""
        self._job_words = JobWords(self)
        self.setObjectName("notice")
        self.words, self.item = PlainLabel(), PlainLabel(role="muted", wrap=False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.pause, self.cancel, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self.leaving = QTimer(self, singleShot=True, interval=_LEAVES_AFTER_MS)
        self._arrange(offers)
        self._connect()
        self.hide()

    def _arrange(self, offers: tuple[QPushButton, ...]) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(4)
        # In large text a summary breaks into lines: what was not added stands at its end.
        line = SentenceLayout()
        for part in (self.words, self.item, self.pause, self.cancel, *offers, self.close_button):
            line.addWidget(part)
        layout.addLayout(line)
        layout.addWidget(self.bar)

    def _connect(self) -> None:
        self._session.started.connect(self._start)
        self._session.failed.connect(self._fail)
        self._session.paused.connect(self.retranslate)
        self.pause.clicked.connect(self._pause_or_go_on)
        self.cancel.clicked.connect(self._stop)
        self.close_button.clicked.connect(self.hide)
        self.leaving.timeout.connect(self._leave)

    def _start(self) -> None:
        self._told, self._outcome = None, None
        self.leaving.stop()
        self.bar.setRange(0, 0)
        self.pause.setEnabled(True)
        self.cancel.setEnabled(True)
        self._show_parts()
        tell_anew(self)

    def _show_progress(self, progress: Progress) -> None:
        self._told = progress
        self.bar.setRange(0, progress.total or 0)
        self.bar.setValue(progress.done)
        self.retranslate()

    def _pause_or_go_on(self) -> None:
        if self._session.is_paused:
            self._session.resume()
        else:
            self._session.pause()

    def _stop(self) -> None:
        self.pause.setEnabled(False)
        self.cancel.setEnabled(False)
        self._session.cancel()
        self.retranslate()

    def _end(
        self, outcome: Callable[[], str], *, with_nothing: bool = False, well: bool = False
    ) -> None:
        """`well` where nobody has to know of it: then it makes place for the text after a while."""
        self._outcome = outcome
        self._show_parts()
        tell_anew(self, ended=well)
        if with_nothing:
            self.leaving.start()

    def _fail(self, error: SkryniaError) -> None:
        def outcome() -> str:
            wording = explain(error)
            return f"{wording.happened} {wording.advice}"

        self._end(outcome)

    def _leave(self) -> None:
        if self.underMouse() or self.close_button.hasFocus():
            self.leaving.start()
        else:
            self.hide()

    def _show_parts(self) -> None:
        running = self._outcome is None
        for widget in (self.bar, self.item, self.pause, self.cancel):
            widget.setVisible(running)
        self.close_button.setVisible(not running)
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """Say all in the language in force."""
        self.pause.setText(self.tr("Go on") if self._session.is_paused else self.tr("Pause"))
        self.cancel.setText(self.tr("Cancel"))
        self.close_button.setText(self.tr("Close"))
        self._name_parts()
        self.words.setText(self._sentence())
        self.setAccessibleName(self.words.text())

    def _sentence(self) -> str:
        if self._outcome is not None:
            return self._outcome()
        if not self.cancel.isEnabled():
            return self.tr("Stopping…")
        told = self._job_words.amounts(self._told, paused=self._session.is_paused)
        return "  ·  ".join((self._running_words(), *told))
