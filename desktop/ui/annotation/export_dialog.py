"""Taking codes and marks out of the archive: which file, what leaves, where to."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from archive.custody import record_export
from archive.errors import SkryniaError
from archive.marks import CodeId
from archive.ports import OpenArchive
from desktop.coding_files import CodingFile, written
from desktop.new_file import write_new
from desktop.ui.controls.dialog_buttons import working
from desktop.ui.controls.file_dialogs import choose_new_file
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language


class ExportDialog(FittedDialog):
    """Says calmly what leaves the archive; asks once where to."""

    finished_writing = Signal()

    def __init__(
        self,
        archive: OpenArchive,
        jobs: Jobs,
        code: CodeId | None,
        below: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._archive, self._jobs = archive, jobs
        self._code, self._below = code, below
        self.choices = {kind: QRadioButton() for kind in CodingFile}
        self._group = QButtonGroup(self)
        self.leaves, self.plain, self.notice = PlainLabel(), PlainLabel(role="muted"), Notice()
        self.write = QPushButton()
        self._arrange()
        follow_language(self, self._retranslate)

    @property
    def kind(self) -> CodingFile:
        """What is chosen."""
        return next(kind for kind, each in self.choices.items() if each.isChecked())

    def take_out(self, place: Path) -> None:
        """Make a new file; never over another one."""
        kind = self.kind
        if not place.name.lower().endswith(kind.ending):
            place = place.with_name(f"{place.name}{kind.ending}")
        if place.exists():
            self.notice.tell(
                self.tr("There is a file of this name already."),
                self.tr("Nothing was changed. Choose another name."),
            )
            return
        self.write.setEnabled(False)
        work = partial(_write, self._archive, kind, self._code, self._below, place)
        self._jobs.run(Lane.READ, work, self, self._tell_done, self._refuse)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        for choice in self.choices.values():
            self._group.addButton(choice)
            choice.toggled.connect(self._tell_what_leaves)
            layout.addWidget(choice)
        self.choices[CodingFile.REPORT].setChecked(True)
        self.write.setDefault(True)
        buttons = working(self, self.write)
        self.write.clicked.connect(self._choose_place)
        for widget in (self.leaves, self.plain, self.notice, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(460)

    def _choose_place(self) -> None:
        title = self.tr("Write the file (%1)").replace("%1", self.kind.ending)
        choose_new_file(self, title, self.take_out)

    def _tell_done(self, _: None) -> None:
        self.write.setEnabled(True)
        self.notice.tell(
            self.tr("The file was written."),
            self.tr("It is not encrypted: whoever has it can read it."),
            tone="good",
        )
        self.finished_writing.emit()

    def _refuse(self, error: SkryniaError) -> None:
        self.write.setEnabled(True)
        self.notice.tell_error(error)

    def _tell_what_leaves(self) -> None:
        leaves = {
            CodingFile.REPORT: self.tr("Passages with their context, notes, titles, the codebook."),
            CodingFile.PASSAGES_TABLE: self.tr("Passages with their context, notes, titles."),
            CodingFile.GRID_TABLE: self.tr("Codes, titles of documents, counts."),
            CodingFile.PROJECT: self.tr("The codebook, all marks and notes, whole texts."),
            CodingFile.CODEBOOK: self.tr("Codes and their memos; nothing of the documents."),
            CodingFile.ANNOTATIONS: self.tr("All marks with their words and notes, the codebook."),
        }
        if any(each.isChecked() for each in self.choices.values()):
            self.leaves.setText(self.tr("What leaves: %1").replace("%1", leaves[self.kind]))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Take codes and marks out"))
        for kind, words in (
            (CodingFile.REPORT, self.tr("Report to read and print (ODT)")),
            (CodingFile.PASSAGES_TABLE, self.tr("Table of passages (CSV)")),
            (CodingFile.GRID_TABLE, self.tr("Table of codes by documents (CSV)")),
            (
                CodingFile.PROJECT,
                self.tr("Project for QualCoder, NVivo, ATLAS.ti (REFI-QDA .qdpx)"),
            ),
            (CodingFile.CODEBOOK, self.tr("Codebook alone (REFI-QDA .qdc)")),
            (CodingFile.ANNOTATIONS, self.tr("Marks for the web (W3C JSON-LD)")),
        ):
            self.choices[kind].setText(words)
        self.plain.setText(
            self.tr(
                "The file leaves the archive and is not encrypted. Keep it on a disk that is, "
                "or delete it when it has been used. The custody log notes it."
            )
        )
        self.write.setText(self.tr("Choose where…"))
        self.notice.retell()
        self._tell_what_leaves()


def _write(
    archive: OpenArchive, kind: CodingFile, code: CodeId | None, below: bool, place: Path
) -> None:
    made = written(archive, kind, code, below=below)
    write_new(place, made.content)
    if made.documents and not archive.read_only:
        record_export(archive, made.documents)
