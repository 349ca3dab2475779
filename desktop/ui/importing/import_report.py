"""The report of an import: every item, what became of it, and why."""

from __future__ import annotations

from functools import partial
from io import StringIO
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from archive.import_report import ReportForm, ReportWriter
from archive.ingest import ItemOutcome, Outcome
from desktop.new_file import write_new
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.file_dialogs import choose_new_file
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import Notice, PlainLabel, row
from desktop.ui.controls.taking_out import is_taken
from desktop.ui.controls.upright import upright
from desktop.ui.importing.import_session import ImportSession
from desktop.ui.importing.outcomes_model import ARTICLE_ROLE, NAME, OUTCOME, OUTCOME_ROLE, REASON
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language

_FORMS = {".csv": ReportForm.CSV, ".jsonl": ReportForm.JSON_LINES}


class ImportReportDialog(FittedDialog):
    """Stays until it is closed; the rest of the window can be used meanwhile."""

    open_wanted = Signal(object)
    """`ArticleId` of a document to be read."""

    def __init__(self, session: ImportSession, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._outcomes, self._jobs = session, session.outcomes, jobs
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 440)
        self.setMinimumSize(480, 300)
        self.shown = QComboBox()
        self.shown.activated.connect(self._narrow)
        self._shown_label = PlainLabel(wrap=False)
        self._shown_label.setBuddy(self.shown)
        self.whole, self._reminder = PlainLabel(), PlainLabel(role="muted")
        self.whole.hide()
        self.rows = QSortFilterProxyModel(self)
        self.rows.setSourceModel(self._outcomes)
        self.rows.setFilterRole(OUTCOME_ROLE)
        self.table, self.notice = QTableView(), Notice()
        self.read, self.export, self.retry = QPushButton(), QPushButton(), QPushButton()
        self._set_up_table()
        self._arrange()
        self._connect()
        follow_language(self, self._retranslate)
        self._begin_with_failed()

    def write_report(self, place: Path) -> None:
        """Make a new file of the report; without an ending that is known it is a table."""
        if place.suffix.lower() not in _FORMS:
            place = place.with_name(f"{place.name}.csv")
        if is_taken(place, self.notice):
            return
        self._jobs.run(
            Lane.READ,
            partial(_write, place, self._outcomes.outcomes),
            self,
            lambda _: self.notice.tell(
                lambda: self.tr("The report was written: %1").replace("%1", upright(place.name)),
                lambda: self.tr("The file is not encrypted: whoever has it can read it."),
                tone="good",
            ),
            self.notice.tell_error,
        )

    def _arrange(self) -> None:
        close = closing(self)
        for button in (self.read, self.export, self.retry):
            button.setAutoDefault(False)
        top = row(self._shown_label, self.shown)
        top.addStretch()
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.notice)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.whole)
        buttons = FlowLayout()
        for button in (self.read, self.retry, self.export):
            buttons.addWidget(button)
        layout.addLayout(buttons)
        layout.addWidget(self._reminder)
        layout.addWidget(close)

    def _connect(self) -> None:
        for changed in (self._outcomes.rowsInserted, self._outcomes.modelReset):
            changed.connect(self._retranslate)
        self._session.started.connect(self._enable)
        self._session.finished.connect(self._enable)
        self._session.failed.connect(self._enable)
        self.table.selectionModel().currentChanged.connect(self._enable)
        self.table.selectionModel().currentChanged.connect(self._tell_whole)
        self.table.activated.connect(self._open)
        self.read.clicked.connect(lambda: self._open(self.table.currentIndex()))
        self.retry.clicked.connect(self._session.retry)
        self.export.clicked.connect(self._choose_place)

    def _open(self, index: QModelIndex) -> None:
        number = index.data(ARTICLE_ROLE)
        if number is not None:
            self.open_wanted.emit(number)

    def _tell_whole(self, current: QModelIndex) -> None:
        """The reason below the table: in large text its column cuts it."""
        reason = current.siblingAtColumn(REASON).data() or ""
        self.whole.setText(reason)
        self.whole.setVisible(bool(reason))

    def _choose_place(self) -> None:
        choose_new_file(
            self,
            lambda: self.tr("Write the report (.csv or .jsonl). The file is not encrypted."),
            self.write_report,
            kind=self.tr("Report of the import"),
            ending=".csv",
        )

    def _enable(self) -> None:
        running = self._session.running
        self.read.setEnabled(self.table.currentIndex().data(ARTICLE_ROLE) is not None)
        self.export.setEnabled(not running and self._outcomes.rowCount() > 0)
        self.retry.setEnabled(not running and self._outcomes.count(Outcome.FAILED) > 0)

    def _set_up_table(self) -> None:
        self.table.setModel(self.rows)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(OUTCOME, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(REASON, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _narrow(self) -> None:
        self.rows.setFilterFixedString(self.shown.currentData())

    def _begin_with_failed(self) -> None:
        """What needs a hand is not to be sought among all that was added."""
        if self._outcomes.count(Outcome.FAILED):
            self.shown.setCurrentIndex(self.shown.findData(Outcome.FAILED.value))
            self._narrow()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Report of the import"))
        self.table.setAccessibleName(self.tr("Report of the import"))
        self._shown_label.setText(self.tr("Show"))
        self.shown.setAccessibleName(self.tr("Show"))
        chosen = max(self.shown.currentIndex(), 0)
        self.shown.clear()
        for words, outcome in (
            (self.tr("All"), None),
            (self.tr("Added"), Outcome.IMPORTED),
            (self.tr("Already here"), Outcome.DUPLICATE),
            (self.tr("Not added"), Outcome.FAILED),
            (self.tr("Files missing"), Outcome.MISSING),
        ):
            count = self._outcomes.rowCount() if outcome is None else self._outcomes.count(outcome)
            if count or outcome is not Outcome.MISSING:
                self.shown.addItem(f"{words} ({count})", "" if outcome is None else outcome.value)
        self.shown.setCurrentIndex(min(chosen, self.shown.count() - 1))
        self.read.setText(self.tr("Read"))
        self.retry.setText(self.tr("Try again"))
        self.export.setText(self.tr("Write to a file…"))
        self.retry.setToolTip(self.tr("Read the files again of which something was not added"))
        self._enable()
        self._reminder.setText(
            self.tr("The files that you imported stay where they were, and everyone can read them.")
        )


def _write(place: Path, outcomes: tuple[ItemOutcome, ...]) -> None:
    """Raises `StorageError`, `DiskFullError`."""
    stream = StringIO(newline="")
    writer = ReportWriter(stream, _FORMS[place.suffix.lower()])
    for each in outcomes:
        writer(each)
    write_new(place, stream.getvalue().encode("utf-8", "replace"))
