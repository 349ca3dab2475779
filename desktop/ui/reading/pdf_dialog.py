"""Taking the text of a document out as a PDF: what leaves, and where to."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from archive.custody import record_export
from archive.documents import Reading
from archive.ports import OpenArchive
from archive.progress import CancelToken, ProgressSink
from desktop.new_file import write_new
from desktop.ui.controls.taking_out import TakingOutDialog
from desktop.ui.jobs import Jobs
from desktop.ui.languages import follow_language
from desktop.ui.reading.text_pdf import as_pdf
from desktop.ui.vocabulary import date_words

_ENDING = ".pdf"


class PdfDialog(TakingOutDialog):
    """Who closes it leaves nothing behind."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, reading: Reading, parent: QWidget) -> None:
        write = partial(_write, archive, reading)
        super().__init__(jobs, lambda: _ENDING, lambda: write, self._kind, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._arrange()
        follow_language(self, self._retranslate)

    def _kind(self) -> str:
        return self.tr("Document")

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Take the text out as PDF"))
        self.leaves.setText(
            self.tr("What leaves: the title, the date, the source and the text. No marks or notes.")
        )


def _write(
    archive: OpenArchive, reading: Reading, place: Path, _: ProgressSink, cancel: CancelToken
) -> None:
    article = reading.article
    described = article.description
    date = date_words(described.published) if described.published else ""
    about = " · ".join(part for part in (date, described.source) if part)
    made = as_pdf(described, about, article.text)
    cancel.wait_while_paused()
    cancel.raise_if_cancelled()
    write_new(place, made)
    if not archive.read_only:
        record_export(archive, (article.id,))
