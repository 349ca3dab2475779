"""The strip at the bottom that tells how far an import is, and what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from archive.ingest import ImportReport
from desktop.ui.controls.upright import upright
from desktop.ui.importing.import_job import ImportStep
from desktop.ui.importing.import_session import ImportSession
from desktop.ui.languages import follow_language
from desktop.ui.progress.job_bar import JobBar


class ImportBar(JobBar):
    """How many files are read; a summary with the report until it is closed."""

    report_wanted = Signal()
    review_wanted = Signal()

    def __init__(self, session: ImportSession) -> None:
        review, go_on, report = QPushButton(), QPushButton(), QPushButton()
        super().__init__(session, self._name_import, self._import_words, review, go_on, report)
        self.review, self.go_on, self.report = review, go_on, report
        self._imports = session
        self._outcomes = session.outcomes
        self._step = ImportStep(read=0, total=None)
        self._finished = False
        self._waiting = 0
        session.advanced.connect(self._advance)
        session.finished.connect(self._finish)
        # nothing is looked at while the user is asked
        session.asking.connect(lambda asking: self.setVisible(not asking))
        self.go_on.clicked.connect(session.go_on)
        self.report.clicked.connect(self.report_wanted)
        self.review.clicked.connect(self.review_wanted)
        follow_language(self, self.retranslate)

    def tell_waiting(self, count: int) -> None:
        """Say how many documents wait for a look at what was guessed about them."""
        self._waiting = count
        self.retranslate()

    def _start(self) -> None:
        self._step, self._finished = ImportStep(read=0, total=None), False
        super()._start()

    def _advance(self, step: ImportStep) -> None:
        self._step, self._told = step, step.progress or self._told
        # What lies in mails and archives is found while they are read.
        self.bar.setRange(0, 0 if step.total is None else max(step.total, step.read))
        self.bar.setValue(step.read)
        self.retranslate()

    def _finish(self, report: ImportReport) -> None:
        self._finished = True
        told = report.imported or report.duplicates or report.failed
        nothing = not (told or self._imports.can_go_on)
        well = not (report.failed or report.missing or report.cancelled)
        self._end(partial(self._summary, report), with_nothing=nothing, well=well)

    def _show_parts(self) -> None:
        self._waiting = 0
        self.report.setVisible(self._outcome is not None)
        super()._show_parts()

    def _name_import(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress of the import"))
        self.review.setText(self.tr("Review all guesses (%Ln)", "", self._waiting))
        self.review.setVisible(self._finished and self._waiting > 0)
        self.go_on.setText(self.tr("Go on importing"))
        self.go_on.setToolTip(self.tr("Import the rest; what is here already is passed over"))
        self.go_on.setVisible(self._finished and self._imports.can_go_on)
        self.report.setText(self.tr("Show the report"))
        self.item.setText(self._item())

    def _import_words(self) -> str:
        read, total = self._step.read, self._step.total
        if total is None:
            if not read:
                return self.tr("Looking at what is to be imported…")
            return self.tr("%Ln document(s) read", "", read)
        words = self.tr("%1 of %2").replace("%1", str(read))
        return words.replace("%2", str(max(total, read)))

    def _summary(self, report: ImportReport) -> str:
        parts = [self.tr("%Ln added", "", report.imported)]
        near = self._outcomes.near_copies()
        if near:
            parts.append(self.tr("%Ln of them nearly as another document", "", near))
        if report.duplicates:
            parts.append(self.tr("%Ln already here", "", report.duplicates))
        if report.failed:
            parts.append(self.tr("%Ln not added", "", report.failed))
        if report.missing and report.cancelled:
            # what was not read yet may be among them
            parts.append(self.tr("%Ln named file(s) not found so far", "", report.missing))
        elif report.missing:
            parts.append(self.tr("%Ln named file(s) missing", "", report.missing))
        summary = ", ".join(parts)
        if report.cancelled:
            return self.tr("Stopped: %1").replace("%1", summary)
        return self.tr("Import finished: %1").replace("%1", summary)

    def _item(self) -> str:
        """The name of the file that is read."""
        name = upright(PurePath(self._step.label).name)
        metrics = self.item.fontMetrics()
        return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, 220)
