"""The strip at the bottom that tells how far the reading of text in pictures is."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout

from archive.errors import SkryniaError
from archive.progress import Progress
from archive.recognition import RecognitionReport
from desktop.ui.labels import PlainLabel, row
from desktop.ui.languages import follow_language
from desktop.ui.recognition_session import RecognitionSession
from desktop.ui.wording import explain

_MINUTE = 60
_HOUR = 60 * _MINUTE


class RecognitionBar(QFrame):
    """Progress, pause and cancel while it runs; a summary until it is closed."""

    def __init__(self, session: RecognitionSession) -> None:
        super().__init__()
        self._session = session
        self._progress: Progress | None = None
        self._report: RecognitionReport | None = None
        self._error: SkryniaError | None = None
        self.setObjectName("notice")
        self.words = PlainLabel(wrap=False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.pause, self.cancel, self.close_button = QPushButton(), QPushButton(), QPushButton()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(4)
        line = row(self.words, self.pause, self.cancel, self.close_button)
        line.insertStretch(1, 1)
        layout.addLayout(line)
        layout.addWidget(self.bar)
        self._connect()
        follow_language(self, self._retranslate)
        self.hide()

    def _connect(self) -> None:
        self._session.started.connect(self._start)
        self._session.advanced.connect(self._advance)
        self._session.finished.connect(self._finish)
        self._session.failed.connect(self._fail)
        self._session.paused.connect(self._retranslate)
        self.pause.clicked.connect(self._pause_or_go_on)
        self.cancel.clicked.connect(self._stop)
        self.close_button.clicked.connect(self.hide)

    def _start(self) -> None:
        self._progress, self._report, self._error = None, None, None
        self.bar.setRange(0, 0)
        self.pause.setEnabled(True)
        self.cancel.setEnabled(True)
        self._show_parts(running=True)

    def _advance(self, progress: Progress) -> None:
        self._progress = progress
        self.bar.setRange(0, progress.total or 0)
        self.bar.setValue(progress.done)
        self._retranslate()

    def _pause_or_go_on(self) -> None:
        if self._session.is_paused:
            self._session.resume()
        else:
            self._session.pause()

    def _stop(self) -> None:
        self.pause.setEnabled(False)
        self.cancel.setEnabled(False)
        self._session.cancel()
        self._retranslate()

    def _finish(self, report: RecognitionReport) -> None:
        self._report = report
        self._show_parts(running=False)

    def _fail(self, error: SkryniaError) -> None:
        self._error = error
        self._show_parts(running=False)

    def _show_parts(self, *, running: bool) -> None:
        for widget in (self.bar, self.pause, self.cancel):
            widget.setVisible(running)
        self.close_button.setVisible(not running)
        self._retranslate()
        self.show()

    def _retranslate(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress of the reading"))
        self.pause.setText(self.tr("Go on") if self._session.is_paused else self.tr("Pause"))
        self.cancel.setText(self.tr("Cancel"))
        self.close_button.setText(self.tr("Close"))
        self.words.setText(self._sentence())
        self.setAccessibleName(self.words.text())

    def _sentence(self) -> str:
        if self._error is not None:
            wording = explain(self._error)
            return f"{wording.happened} {wording.advice}"
        if self._report is not None:
            return self._summary(self._report)
        if not self.cancel.isEnabled():
            return self.tr("Stopping…")
        told = self._progress
        if told is None or not told.total:
            return self.tr("Looking for pictures without text…")
        words = self.tr("Reading text in pictures: page %1 of %2")
        words = words.replace("%1", str(min(told.done + 1, told.total)))
        words = words.replace("%2", str(told.total))
        if self._session.is_paused:
            return words + "  ·  " + self.tr("paused")
        left = told.seconds_left
        return words if left is None else words + "  ·  " + self._left(round(left))

    def _left(self, seconds: int) -> str:
        if seconds >= _HOUR:
            return self.tr("%n hour(s) left", "", round(seconds / _HOUR))
        if seconds >= _MINUTE:
            return self.tr("%n minute(s) left", "", round(seconds / _MINUTE))
        return self.tr("%n second(s) left", "", seconds)

    def _summary(self, report: RecognitionReport) -> str:
        if not (report.read or report.empty or report.failed or report.cancelled):
            return self.tr("There is no picture or scan left to read.")
        parts = [self.tr("text in %Ln document(s)", "", report.read)]
        if report.empty:
            parts.append(self.tr("no text in %Ln", "", report.empty))
        if report.failed:
            parts.append(self.tr("%Ln could not be read", "", report.failed))
        summary = ", ".join(parts)
        if report.cancelled:
            return self.tr("Reading was stopped: %1").replace("%1", summary)
        return self.tr("Pictures were read: %1").replace("%1", summary)
