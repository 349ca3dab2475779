"""The strip at the bottom that tells how far the reading of text in pictures is."""

from __future__ import annotations

from functools import partial

from archive.recognition import RecognitionReport
from desktop.ui.languages import follow_language
from desktop.ui.progress.job_bar import JobBar
from desktop.ui.recognising.recognition_session import RecognitionSession


class RecognitionBar(JobBar):
    """How many pages are read; a summary until it is closed."""

    def __init__(self, session: RecognitionSession) -> None:
        super().__init__(session, self._name_reading, self._reading_words)
        session.advanced.connect(self._show_progress)
        session.finished.connect(self._finish)
        follow_language(self, self.retranslate)

    def _finish(self, report: RecognitionReport) -> None:
        nothing = not (report.read or report.failed)
        well = not (report.failed or report.cancelled)
        self._end(partial(self._summary, report), with_nothing=nothing, well=well)

    def _name_reading(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress of the reading"))

    def _reading_words(self) -> str:
        told = self._told
        if told is None or not told.total:
            return self.tr("Looking for pictures without text…")
        words = self.tr("Reading text in pictures: page %1 of %2")
        words = words.replace("%1", str(min(told.done + 1, told.total)))
        return words.replace("%2", str(told.total))

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
