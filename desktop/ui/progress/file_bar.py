"""How far a file is that is made for other programs, or read from them."""

from __future__ import annotations

from desktop.ui.languages import follow_language
from desktop.ui.progress.file_job import FileJob
from desktop.ui.progress.job_bar import JobBar


class FileBar(JobBar):
    """Goes when it is over: the dialog that it stands in tells what came of it."""

    def __init__(self, job: FileJob) -> None:
        super().__init__(job, self._name_file, self._file_words)
        job.advanced.connect(self._show_progress)
        job.finished.connect(self.hide)
        follow_language(self, self.retranslate)

    def _name_file(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress of the file"))

    def _file_words(self) -> str:
        told = self._told
        if told is None or not told.total:
            return self.tr("Working on the file…")
        words = self.tr("Working on the file: %1 of %2").replace("%1", str(told.done))
        return words.replace("%2", str(told.total))
