"""Taking the text of a document out as a PDF: what leaves, and where to."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from archive.custody import record_export
from archive.documents import Reading
from archive.errors import SkryniaError
from archive.ports import OpenArchive
from desktop.new_file import write_new
from desktop.ui.controls.dialog_buttons import working
from desktop.ui.controls.file_dialogs import choose_new_file
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.reading.text_pdf import as_pdf
from desktop.ui.vocabulary import date_words

_ENDING = ".pdf"


class PdfDialog(FittedDialog):
    """Says calmly what leaves the archive; who closes it leaves nothing behind."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, reading: Reading, parent: QWidget) -> None:
        super().__init__(parent)
        self._archive, self._jobs, self._reading = archive, jobs, reading
        self.leaves, self.plain, self.notice = PlainLabel(), PlainLabel(role="muted"), Notice()
        self.write = QPushButton()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.write.setDefault(True)
        self.write.clicked.connect(self._choose_place)
        buttons = working(self, self.write)
        layout = QVBoxLayout(self)
        for widget in (self.leaves, self.plain, self.notice, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(460)
        follow_language(self, self._retranslate)

    def take_out(self, place: Path) -> None:
        """Make a new file; never over another one."""
        if not place.name.lower().endswith(_ENDING):
            place = place.with_name(f"{place.name}{_ENDING}")
        if place.exists():
            self.notice.tell(
                self.tr("There is a file of this name already."),
                self.tr("Nothing was changed. Choose another name."),
            )
            return
        self.write.setEnabled(False)
        work = partial(_write, self._archive, self._reading, place)
        self._jobs.run(Lane.READ, work, self, self._tell_done, self._refuse)

    def _choose_place(self) -> None:
        title = self.tr("Write the file (%1)").replace("%1", _ENDING)
        choose_new_file(self, title, self.take_out)

    def _tell_done(self, _: None) -> None:
        self.write.setEnabled(True)
        self.notice.tell(
            self.tr("The file was written."),
            self.tr("It is not encrypted: whoever has it can read it."),
            tone="good",
        )

    def _refuse(self, error: SkryniaError) -> None:
        self.write.setEnabled(True)
        self.notice.tell_error(error)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Take the text out as PDF"))
        self.leaves.setText(
            self.tr("What leaves: the title, the date, the source and the text. No marks or notes.")
        )
        self.plain.setText(
            self.tr(
                "The file leaves the archive and is not encrypted. Keep it on a disk that is, "
                "or delete it when it has been used. The custody log notes it."
            )
        )
        self.write.setText(self.tr("Choose where…"))
        self.notice.retell()


def _write(archive: OpenArchive, reading: Reading, place: Path) -> None:
    article = reading.article
    described = article.description
    date = date_words(described.published) if described.published else ""
    about = " · ".join(part for part in (date, described.source) if part)
    write_new(place, as_pdf(described, about, article.text))
    if not archive.read_only:
        record_export(archive, (article.id,))
