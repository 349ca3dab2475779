"""A list of names or words, searched at once; the table may leave the archive as a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from archive.batch import BatchTable, batch
from archive.errors import CancelledError, SkryniaError
from archive.ports import OpenArchive
from archive.progress import CancelToken
from archive.searching import Layer
from archive.term_lists import read_terms
from desktop.batch_sheets import FORMATS, written
from desktop.new_file import write_new
from desktop.ui.batch.batch_model import (
    COUNT,
    DATE,
    DOCUMENT,
    PASSAGE,
    QUERY_ROLE,
    TERM,
    BatchModel,
)
from desktop.ui.batch.list_file import ListFile, read_list
from desktop.ui.controls.column_room import ColumnRoom
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.file_dialogs import choose_file, choose_new_file
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.controls.quiet_scroll import scrolled
from desktop.ui.controls.taking_out import is_taken
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.vocabulary import longest_day_words

_MOST, _DATE_SHARE = 0.68, 0.3
"""Of the table for all columns but the passage, and for the date: a passage has a quarter."""


class _Halves(QSplitter):
    """Is content with the room that there is, so that nothing has to be scrolled to beside it."""

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


class BatchDialog(FittedDialog):
    """Terms on top, the table below."""

    wanted = Signal(str)
    """A term that is to be searched for in the library."""

    def __init__(
        self,
        archive: OpenArchive,
        jobs: Jobs,
        layers: frozenset[Layer],
        decoded: Callable[[bytes], str],
        parent: QWidget,
    ) -> None:
        """`decoded` gives the text of a file of unknown encoding."""
        super().__init__(parent)
        self._decoded = decoded
        self._archive, self._jobs, self._layers = archive, jobs, layers
        self._cancel: CancelToken | None = None
        self.table: BatchTable | None = None
        self._introduction, self._plain = PlainLabel(), PlainLabel(role="muted")
        self.terms = QPlainTextEdit()
        self.load, self.search = QPushButton(), QPushButton()
        self.stop, self.export = QPushButton(), QPushButton()
        self.busy_bar, self.notice = QProgressBar(), Notice()
        self.rows, self.view = BatchModel(self), QTableView()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._arrange()
        self._set_up_view()
        self._connect()
        follow_language(self, self._retranslate)

    def _arrange(self) -> None:
        self.terms.setTabChangesFocus(True)
        self.busy_bar.setRange(0, 0)
        self.busy_bar.setTextVisible(False)
        for button in (self.load, self.stop, self.export):
            button.setAutoDefault(False)
        self.search.setProperty("primary", True)
        splitter = _Halves(Qt.Orientation.Vertical)
        splitter.addWidget(self.terms)
        splitter.addWidget(self.view)
        splitter.setSizes([120, 300])
        splitter.setChildrenCollapsible(False)
        close = closing(self)
        buttons = FlowLayout()
        for part in (self.load, self.search, self.stop, self.export, self.busy_bar):
            buttons.addWidget(part)
        layout = QVBoxLayout(self)
        parts = (self._introduction, self.notice, splitter, buttons, self._plain)
        layout.addWidget(scrolled(*parts), 1)
        layout.addWidget(close)
        self.resize(860, 520)

    def _set_up_view(self) -> None:
        self.view.setModel(self.rows)
        self.view.setTabKeyNavigation(False)
        self.view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.verticalHeader().hide()
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(PASSAGE, QHeaderView.ResizeMode.Stretch)
        letters = {TERM: 26, DOCUMENT: 24, DATE: 14, COUNT: 8}
        longest = {DATE: longest_day_words}
        self._room = ColumnRoom(self.view, letters, _MOST, longest, _DATE_SHARE)

    def _connect(self) -> None:
        self.load.clicked.connect(self._choose_list)
        self.search.clicked.connect(self.begin)
        self.stop.clicked.connect(self.cancel)
        self.export.clicked.connect(self._choose_place)
        self.terms.textChanged.connect(self._enable)
        self.view.activated.connect(self._leave_for)
        self.finished.connect(self.cancel)

    def begin(self) -> None:
        """Search for every line."""
        terms = read_terms(self.terms.toPlainText()).terms
        self.notice.clear()
        self._cancel = CancelToken()
        self._enable()
        work = partial(batch, self._archive, terms, layers=self._layers, cancel=self._cancel)
        self._jobs.run(Lane.READ, work, self, self._show, self._refuse)

    def cancel(self) -> None:
        """Stop searching."""
        if self._cancel is not None:
            self._cancel.cancel()

    def load_list(self, path: Path) -> None:
        """Take the terms from a file."""
        work = partial(read_list, path, self._decoded)
        refuse = partial(self._refuse, file=path.name)
        self._jobs.run(Lane.READ, work, self, self._take_list, refuse)

    def write_table(self, place: Path) -> None:
        """Make a new file of the table; without an ending that is known it is a spreadsheet."""
        if self.table is None:
            return
        if place.suffix.lower() not in FORMATS:
            place = place.with_name(f"{place.name}.ods")
        if is_taken(place, self.notice):
            return
        table = self.table
        self._jobs.run(
            Lane.READ,
            lambda: write_new(place, written(table, place)),
            self,
            lambda _: self.notice.tell(
                lambda: self.tr("The table was written."),
                lambda: self.tr("The file is not encrypted: whoever has it can read it."),
                tone="good",
            ),
            self._refuse,
        )

    def _take_list(self, taken: ListFile) -> None:
        self.notice.clear()
        self.terms.setPlainText(taken.text)
        if not taken.whole:
            self.notice.tell(
                lambda: self.tr(
                    "The file is very long: its first %Ln line(s) were taken.", "", taken.lines
                ),
                lambda: self.tr("Put the rest into a second file and search for it afterwards."),
                tone="",
            )

    def _choose_list(self) -> None:
        choose_file(self, lambda: self.tr("A list, one name or word a line"), self.load_list)

    def _choose_place(self) -> None:
        choose_new_file(
            self,
            lambda: self.tr("Write the table (.ods or .csv)"),
            self.write_table,
            kind=self.tr("Table of findings"),
            ending=".ods",
        )

    def _show(self, table: BatchTable) -> None:
        self._cancel, self.table = None, table
        self.rows.show_table(table)
        self.notice.tell(lambda: self._sum(table), lambda: self._sounding(table), tone="good")
        self._enable()

    def _sum(self, table: BatchTable) -> str:
        found = sum(line.total > 0 for line in table.lines)
        words = self.tr("Found: %1 of %2.").replace("%1", QLocale().toString(found))
        return words.replace("%2", QLocale().toString(len(table.lines)))

    def _sounding(self, table: BatchTable) -> str:
        """Nothing where every term that is found stands in a text as it was asked for."""
        count = sum(line.by_sound_only for line in table.lines)
        words = self.tr("%Ln of them only by names that sound alike: look at them.", "", count)
        return words if count else ""

    def _refuse(self, error: SkryniaError, file: str = "") -> None:
        self._cancel = None
        if not isinstance(error, CancelledError):
            self.notice.tell_error(error, file)
        self._enable()

    def _leave_for(self, index: QModelIndex) -> None:
        self.accept()
        self.wanted.emit(str(index.data(QUERY_ROLE)))

    def _enable(self) -> None:
        running = self._cancel is not None
        self.search.setEnabled(not running and bool(self.terms.toPlainText().strip()))
        self.stop.setEnabled(running)
        self.export.setEnabled(not running and self.table is not None)
        self.busy_bar.setVisible(running)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Search for a list"))
        self._introduction.setText(
            self.tr("One name or word a line; each may be written as in the search line.")
        )
        self._plain.setText(
            self.tr("A table that is written to a file leaves the archive and is not encrypted.")
        )
        self.terms.setAccessibleName(self.tr("Names and words"))
        self.terms.setPlaceholderText(self.tr("Paste a list here, or take it from a file"))
        self.view.setAccessibleName(self.tr("Where they are found"))
        self.busy_bar.setAccessibleName(self.tr("Searching"))
        self.load.setText(self.tr("From a file…"))
        self.search.setText(self.tr("Search"))
        self.stop.setText(self.tr("Stop"))
        self.export.setText(self.tr("Write the table to a file…"))
        self.rows.retell()
        self._room.fit()
        self._enable()
