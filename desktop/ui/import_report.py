"""The report of an import: every item, what became of it, and why."""

from __future__ import annotations

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from archive.ingest import Outcome
from desktop.ui.fitted_dialog import FittedDialog
from desktop.ui.labels import PlainLabel, row
from desktop.ui.languages import follow_language
from desktop.ui.outcomes_model import NAME, OUTCOME, OUTCOME_ROLE, REASON, OutcomesModel


class ImportReportDialog(FittedDialog):
    """Stays until it is closed; the rest of the window can be used meanwhile."""

    def __init__(self, outcomes: OutcomesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._outcomes = outcomes
        self.resize(760, 440)
        self.setMinimumSize(480, 300)
        self.shown = QComboBox()
        self.shown.activated.connect(self._narrow)
        self._shown_label = PlainLabel(wrap=False)
        self._shown_label.setBuddy(self.shown)
        self._reminder = PlainLabel(role="muted")
        self.rows = QSortFilterProxyModel(self)
        self.rows.setSourceModel(outcomes)
        self.rows.setFilterRole(OUTCOME_ROLE)
        self.table = QTableView()
        self._set_up_table()
        self._close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._close.rejected.connect(self.reject)
        top = row(self._shown_label, self.shown)
        top.addStretch()
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._reminder)
        layout.addWidget(self._close)
        for model_signal in (outcomes.rowsInserted, outcomes.modelReset):
            model_signal.connect(self._retranslate)
        follow_language(self, self._retranslate)

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
        ):
            count = self._outcomes.rowCount() if outcome is None else self._outcomes.count(outcome)
            self.shown.addItem(f"{words} ({count})", "" if outcome is None else outcome.value)
        self.shown.setCurrentIndex(chosen)
        self._reminder.setText(
            self.tr("The files that you imported stay where they were, and everyone can read them.")
        )
