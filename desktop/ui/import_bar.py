"""The strip at the bottom that tells how far an import is, and what came of it."""

from __future__ import annotations

import time
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout

from archive.errors import SkryniaError
from archive.ingest import ImportReport
from desktop.ui.import_job import ImportStep
from desktop.ui.import_session import ImportSession
from desktop.ui.labels import PlainLabel, row
from desktop.ui.languages import follow_language
from desktop.ui.wording import explain

_TIME_LEFT_AFTER_SECONDS = 2.0


class ImportBar(QFrame):
    """Progress with cancel while it runs; a summary with the report until it is closed."""

    report_wanted = Signal()

    def __init__(self, session: ImportSession) -> None:
        super().__init__()
        self._session = session
        self._started_at = 0.0
        self._step = ImportStep(read=0, total=None)
        self._report: ImportReport | None = None
        self._error: SkryniaError | None = None
        self.setObjectName("notice")
        self.words, self.name = PlainLabel(wrap=False), PlainLabel(role="muted", wrap=False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel, self.report, self.close_button = QPushButton(), QPushButton(), QPushButton()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(4)
        line = row(self.words, self.name, self.cancel, self.report, self.close_button)
        line.insertStretch(2, 1)
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
        self.cancel.clicked.connect(self._stop)
        self.report.clicked.connect(self.report_wanted)
        self.close_button.clicked.connect(self.hide)

    def _start(self) -> None:
        self._started_at = time.monotonic()
        self._step, self._report, self._error = ImportStep(read=0, total=None), None, None
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self._show_parts(running=True)

    def _advance(self, step: ImportStep) -> None:
        self._step = step
        self.bar.setRange(0, step.total or 0)
        self.bar.setValue(step.read)
        self._retranslate()

    def _stop(self) -> None:
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
        for widget in (self.bar, self.name, self.cancel):
            widget.setVisible(running)
        for button in (self.report, self.close_button):
            button.setVisible(not running)
        self._retranslate()
        self.show()

    def _retranslate(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress of the import"))
        self.cancel.setText(self.tr("Cancel"))
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
        read, total = self._step.read, self._step.total
        if total is None:
            return self.tr("%Ln document(s) read", "", read)
        return self.tr("%1 of %2").replace("%1", str(read)).replace("%2", str(total))

    def _summary(self, report: ImportReport) -> str:
        parts = [self.tr("%Ln added", "", report.imported)]
        if report.duplicates:
            parts.append(self.tr("%Ln already here", "", report.duplicates))
        if report.failed:
            parts.append(self.tr("%Ln not added", "", report.failed))
        summary = ", ".join(parts)
        if report.cancelled:
            return self.tr("Stopped: %1").replace("%1", summary)
        return self.tr("Import finished: %1").replace("%1", summary)

    def _name(self) -> str:
        """The name of the file that is read and the time that is left, when it can be told."""
        name = PurePath(self._step.label).name
        metrics = self.name.fontMetrics()
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, 260)
        seconds = time.monotonic() - self._started_at
        if not self._step.total or not self._step.read or seconds < _TIME_LEFT_AFTER_SECONDS:
            return shown
        left = round(seconds / self._step.read * (self._step.total - self._step.read))
        return shown + "  ·  " + self.tr("%n second(s) left", "", left)
