"""Taking codes and marks out of the archive: which file, what leaves, where to."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QRadioButton,
    QWidget,
)
from typing_extensions import override

from archive.custody import record_export
from archive.marks import CodeId
from archive.ports import OpenArchive
from archive.progress import CancelToken, ProgressSink
from desktop.coding_files import CodingFile, written
from desktop.new_file import write_new
from desktop.report_words import ReportWords
from desktop.ui.annotation.marks_model import place_words
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.taking_out import TakingOutDialog, Writing
from desktop.ui.controls.upright import upright
from desktop.ui.jobs import Jobs
from desktop.ui.languages import follow_language
from desktop.ui.vocabulary import date_words

_OF_ONE_CODE = (CodingFile.REPORT, CodingFile.PASSAGES_TABLE)


class ExportDialog(TakingOutDialog):
    """Marks, passages or codes, each in the form that is chosen."""

    def __init__(
        self,
        archive: OpenArchive,
        jobs: Jobs,
        code: CodeId | None,
        below: bool,
        parent: QWidget,
        name: str = "",
    ) -> None:
        """`name` of the code whose passages are taken out alone, where one was chosen."""
        super().__init__(jobs, lambda: self.kind.ending, self._write_kind, self._kind, parent)
        self._archive = archive
        self._code, self._below, self._name = code, below, name
        self.scope = PlainLabel()
        self.choices = {kind: QRadioButton() for kind in CodingFile}
        self._group = QButtonGroup(self)
        for choice in self.choices.values():
            self._group.addButton(choice)
            choice.toggled.connect(self._tell_what_leaves)
        self.choices[CodingFile.REPORT].setChecked(True)
        self._arrange(*self.choices.values(), self.scope)
        follow_language(self, self._retranslate)

    @property
    def kind(self) -> CodingFile:
        """What is chosen."""
        return next(kind for kind, each in self.choices.items() if each.isChecked())

    def _write_kind(self) -> Writing:
        words = _report_words()
        return partial(_write, self._archive, self.kind, self._code, self._below, words)

    def _kind(self) -> str:
        return {
            CodingFile.REPORT: self.tr("Report of codes"),
            CodingFile.PASSAGES_TABLE: self.tr("Passages"),
            CodingFile.GRID_TABLE: self.tr("Codes by documents"),
            CodingFile.PROJECT: self.tr("Codes and marks"),
            CodingFile.CODEBOOK: self.tr("Codebook"),
            CodingFile.ANNOTATIONS: self.tr("Marks"),
        }[self.kind]

    @override
    def _beside(self, result: object) -> str:
        if not isinstance(result, int) or not result:
            return ""
        return self.tr(
            "%n mark(s) lie in it as notes of their documents: the format has no place for them.",
            "",
            result,
        )

    def _tell_what_leaves(self) -> None:
        leaves = {
            CodingFile.REPORT: self.tr(
                "Passages with their context, notes, titles, authors, dates, the codebook."
            ),
            CodingFile.PASSAGES_TABLE: self.tr(
                "Passages with their context, notes, titles, authors, dates."
            ),
            CodingFile.GRID_TABLE: self.tr("Codes, titles of documents, counts."),
            CodingFile.PROJECT: self.tr("The codebook, all marks and notes, whole texts."),
            CodingFile.CODEBOOK: self.tr("Codes and their memos; nothing of the documents."),
            CodingFile.ANNOTATIONS: self.tr("All marks with their words and notes, the codebook."),
        }
        if any(each.isChecked() for each in self.choices.values()):
            self.leaves.setText(self.tr("What leaves: %1").replace("%1", leaves[self.kind]))
            self.scope.setText(self._scope())
            self.fit()

    def _scope(self) -> str:
        """Of which codes it is: the report shows one, the file may hold them all."""
        if self._code is None or self.kind not in _OF_ONE_CODE:
            return self.tr("All codes are in the file.")
        if self._below:
            words = self.tr("Only the code “%1” and those below it are in the file.")
        else:
            words = self.tr("Only the code “%1” is in the file.")
        return words.replace("%1", upright(self._name))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Take codes and marks out"))
        for kind, words in (
            (CodingFile.REPORT, self.tr("Report to read and print (ODT)")),
            (CodingFile.PASSAGES_TABLE, self.tr("Table of passages (CSV)")),
            (CodingFile.GRID_TABLE, self.tr("Table of codes by documents (CSV)")),
            (
                CodingFile.PROJECT,
                self.tr("Project for QualCoder, NVivo, ATLAS.ti (.qdpx)"),
            ),
            (CodingFile.CODEBOOK, self.tr("Codebook alone (REFI-QDA .qdc)")),
            (CodingFile.ANNOTATIONS, self.tr("Marks for the web (W3C JSON-LD)")),
        ):
            self.choices[kind].setText(words)
        self._tell_what_leaves()


def _report_words() -> ReportWords:
    """Those that the report in the window has."""
    return ReportWords(
        code=QCoreApplication.translate("CodebookModel", "Code"),
        codes=QCoreApplication.translate("CodePicker", "Codes"),
        untitled=QCoreApplication.translate("GridModel", "Without a title"),
        place=place_words,
        day=date_words,
    )


def _write(
    archive: OpenArchive,
    kind: CodingFile,
    code: CodeId | None,
    below: bool,
    words: ReportWords,
    place: Path,
    progress: ProgressSink,
    cancel: CancelToken,
) -> int:
    """How many marks stand in the file as notes."""
    made = written(archive, kind, code, below=below, words=words, progress=progress, cancel=cancel)
    cancel.wait_while_paused()
    cancel.raise_if_cancelled()
    write_new(place, made.content)
    if made.documents and not archive.read_only:
        record_export(archive, made.documents)
    return made.as_notes
