"""The strip at the bottom that tells how far an import is, and what came of it."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout

from archive.errors import SkryniaError
from archive.ingest import ImportReport
from archive.progress import Progress
from desktop.ui.import_job import ImportStep
from desktop.ui.import_session import ImportSession
from desktop.ui.labels import PlainLabel, row
from desktop.ui.languages import follow_language
from desktop.ui.wording import explain

_SPEED_AFTER_SECONDS = 2.0
_MINUTE = 60
_HOUR = 60 * _MINUTE


class ImportBar(QFrame):
    """Progress, pause and cancel while it runs; a summary with the report until it is closed."""

    report_wanted = Signal()
    review_wanted = Signal()

    def __init__(self, session: ImportSession) -> None:
        super().__init__()
        self._session = session
        self._told: Progress | None = None
        self._step = ImportStep(read=0, total=None)
        self._report: ImportReport | None = None
        self._error: SkryniaError | None = None
        self.setObjectName("notice")
        self.words, self.name = PlainLabel(wrap=False), PlainLabel(role="muted", wrap=False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.pause, self.cancel = QPushButton(), QPushButton()
        self.report, self.close_button = QPushButton(), QPushButton()
        self.review = QPushButton()
        self._waiting = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(4)
        line = row(
            self.words,
            self.name,
            self.pause,
            self.cancel,
            self.review,
            self.report,
            self.close_button,
        )
        line.insertStretch(2, 1)
        layout.addLayout(line)
        layout.addWidget(self.bar)
        self._connect()
        follow_language(self, self._retranslate)
        self.hide()

    def tell_waiting(self, count: int) -> None:
        """Say how many documents wait for a look at what was guessed about them."""
        self._waiting = count
        self._retranslate()

    def _connect(self) -> None:
        self._session.started.connect(self._start)
        self._session.advanced.connect(self._advance)
        self._session.finished.connect(self._finish)
        self._session.failed.connect(self._fail)
        self._session.paused.connect(self._retranslate)
        self.pause.clicked.connect(self._pause_or_go_on)
        self.cancel.clicked.connect(self._stop)
        self.report.clicked.connect(self.report_wanted)
        self.review.clicked.connect(self.review_wanted)
        self.close_button.clicked.connect(self.hide)

    def _start(self) -> None:
        self._told = None
        self._step, self._report, self._error = ImportStep(read=0, total=None), None, None
        self.bar.setRange(0, 0)
        self.pause.setEnabled(True)
        self.cancel.setEnabled(True)
        self._show_parts(running=True)

    def _advance(self, step: ImportStep) -> None:
        self._step, self._told = step, step.progress or self._told
        # What lies in mails and archives is found while they are read.
        self.bar.setRange(0, 0 if step.total is None else max(step.total, step.read))
        self.bar.setValue(step.read)
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

    def _finish(self, report: ImportReport) -> None:
        self._report = report
        self._show_parts(running=False)

    def _fail(self, error: SkryniaError) -> None:
        self._error = error
        self._show_parts(running=False)

    def _show_parts(self, *, running: bool) -> None:
        for widget in (self.bar, self.name, self.pause, self.cancel):
            widget.setVisible(running)
        for button in (self.report, self.close_button):
            button.setVisible(not running)
        self._waiting = 0
        self._retranslate()
        self.show()

    def _retranslate(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress of the import"))
        self.pause.setText(self.tr("Go on") if self._session.is_paused else self.tr("Pause"))
        self.cancel.setText(self.tr("Cancel"))
        self.review.setText(self.tr("Review %Ln guess(es)", "", self._waiting))
        self.review.setVisible(self._report is not None and self._waiting > 0)
        self.report.setText(self.tr("Show the report"))
        self.close_button.setText(self.tr("Close"))
        self.words.setText(self._sentence())
        self.name.setText(self._name())
        self.setAccessibleName(self.words.text())

    def _sentence(self) -> str:
        if self._error is not None:
            wording = explain(self._error)
            return f"{wording.happened} {wording.advice}"
        if self._report is not None:
            return self._summary(self._report)
        if not self.cancel.isEnabled():
            return self.tr("Stopping…")
        return "  ·  ".join((self._items(), *self._amounts()))

    def _items(self) -> str:
        read, total = self._step.read, self._step.total
        if total is None:
            if not read:
                return self.tr("Looking at what is to be imported…")
            return self.tr("%Ln document(s) read", "", read)
        words = self.tr("%1 of %2").replace("%1", str(read))
        return words.replace("%2", str(max(total, read)))

    def _amounts(self) -> list[str]:
        """Bytes, speed and the time that is left, those that can be told."""
        told = self._told
        if told is None or not told.done_bytes:
            return [self.tr("paused")] if self._session.is_paused else []
        size = QLocale().formattedDataSize(told.done_bytes, 1)
        if self._session.is_paused:
            return [size, self.tr("paused")]
        speed, left = told.bytes_per_second, told.seconds_left
        if speed is None or told.seconds < _SPEED_AFTER_SECONDS:
            return [size]
        shown = self.tr("%1 a second").replace("%1", QLocale().formattedDataSize(int(speed), 1))
        return [size, shown] if left is None else [size, shown, self._left(round(left))]

    def _left(self, seconds: int) -> str:
        if seconds >= _HOUR:
            return self.tr("%n hour(s) left", "", round(seconds / _HOUR))
        if seconds >= _MINUTE:
            return self.tr("%n minute(s) left", "", round(seconds / _MINUTE))
        return self.tr("%n second(s) left", "", seconds)

    def _summary(self, report: ImportReport) -> str:
        parts = [self.tr("%Ln added", "", report.imported)]
        near = self._session.outcomes.near_copies()
        if near:
            parts.append(self.tr("%Ln other copy(ies) of an article", "", near))
        if report.duplicates:
            parts.append(self.tr("%Ln already here", "", report.duplicates))
        if report.failed:
            parts.append(self.tr("%Ln not added", "", report.failed))
        summary = ", ".join(parts)
        if report.cancelled:
            return self.tr("Stopped: %1").replace("%1", summary)
        return self.tr("Import finished: %1").replace("%1", summary)

    def _name(self) -> str:
        """The name of the file that is read."""
        name = PurePath(self._step.label).name
        metrics = self.name.fontMetrics()
        return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, 220)
