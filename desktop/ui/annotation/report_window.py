"""The report of codes: passages in context, codes by documents, codes that meet."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from archive.changes import Change
from archive.coding_report import Passage
from archive.errors import SkryniaError
from archive.marks import CodeId
from archive.ports import OpenArchive
from desktop.ui.annotation.history import History
from desktop.ui.annotation.meetings_picture import MeetingsPicture
from desktop.ui.annotation.report_data import CodeReport, read_passages, read_report
from desktop.ui.annotation.report_models import (
    DOCUMENT,
    NOTE,
    PASSAGE,
    PASSAGE_ROLE,
    GridModel,
    MeetingsModel,
    PassagesModel,
)
from desktop.ui.controls.column_room import ColumnRoom
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme

_LINES = 3
_MEASURED_ROWS = 300
"""Rows up to which each is as high as its words need; above, all are equally high."""


class ReportWindow(FittedDialog):
    """Follows every change; the rest of the window can be used meanwhile."""

    passage_wanted = Signal(object)
    """`Annotation` that is to be shown in its document."""
    export_wanted = Signal(object, bool)
    """`CodeId` that is looked at, or None, and whether those below it belong to it."""

    def __init__(
        self, archive: OpenArchive, jobs: Jobs, history: History, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._archive, self._jobs = archive, jobs
        self.report: CodeReport | None = None
        self._wanted: CodeId | None = None
        self.code, self.below, self.count = QComboBox(), QCheckBox(), PlainLabel(role="muted")
        self.notice, self.tabs = Notice(), QTabWidget()
        self.passages, self.grid, self.meetings = (
            PassagesModel(self),
            GridModel(self),
            MeetingsModel(self),
        )
        self.passages_view, self.grid_view, self.meetings_view = (
            _table(self.passages),
            _table(self.grid),
            _table(self.meetings),
        )
        self.picture = MeetingsPicture(theme)
        self.export = QPushButton()
        self._label = PlainLabel(wrap=False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._arrange()
        self._connect(history)
        follow_language(self, self._retranslate)
        self.load()

    def load(self) -> None:
        """Read everything again."""
        work = partial(read_report, self._archive)
        self._jobs.run(Lane.READ, work, self, self._show, self._refuse)

    def choose(self, code: CodeId | None) -> None:
        """Show the passages of a code."""
        self._wanted = code
        place = self.code.findData(code)
        if place >= 0:
            self.code.setCurrentIndex(place)
        self.tabs.setCurrentIndex(0)

    def _arrange(self) -> None:
        self.below.setChecked(True)
        self._label.setBuddy(self.code)
        self.code.setMinimumContentsLength(24)
        header = self.passages_view.horizontalHeader()
        header.setSectionResizeMode(PASSAGE, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._room = ColumnRoom(self.passages_view, {DOCUMENT: 24, NOTE: 24})
        self.passages_view.verticalHeader().hide()
        lines = self.passages_view.fontMetrics().lineSpacing() * _LINES + 10
        self.passages_view.verticalHeader().setDefaultSectionSize(lines)
        for view in (self.grid_view, self.meetings_view):
            view.horizontalHeader().setDefaultSectionSize(150)
            view.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
            view.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
            view.verticalHeader().setMaximumWidth(240)
        self.tabs.setUsesScrollButtons(False)
        self.export.setAutoDefault(False)
        close = closing(self, by_enter=False)
        close.addButton(self.export, QDialogButtonBox.ButtonRole.ActionRole)
        whole = QVBoxLayout(self)
        whole.addWidget(self.notice)
        whole.addWidget(self.tabs, 1)
        self._fill_tabs()
        whole.addWidget(close)
        self.resize(900, 540)

    def _fill_tabs(self) -> None:
        """In their place: Qt gives all that a widget holds its style anew wherever it is put."""
        first, both = QWidget(), QSplitter()
        for page in (first, self.grid_view, both):
            self.tabs.addTab(page, "")
        layout = QVBoxLayout(first)
        chosen = FlowLayout()
        for part in (self._label, self.code, self.below):
            chosen.addWidget(part)
        layout.addLayout(chosen)
        layout.addWidget(self.count)
        layout.addWidget(self.passages_view, 1)
        both.setChildrenCollapsible(False)
        both.addWidget(self.picture)
        both.addWidget(self.meetings_view)
        both.setSizes([460, 400])

    def _connect(self, history: History) -> None:
        history.changed.connect(self._follow)
        self.code.currentIndexChanged.connect(self._ask_passages)
        self.below.toggled.connect(self._ask_passages)
        self.passages_view.activated.connect(self._go)
        self.grid_view.activated.connect(self._go_to_cell)
        self.export.clicked.connect(self._ask_export)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(history.undo)
        QShortcut(QKeySequence("Ctrl+Shift+Z"), self).activated.connect(history.redo)

    def _follow(self, _: Change) -> None:
        self.load()

    def _show(self, report: CodeReport) -> None:
        self.report = report
        chosen = self._wanted if self._wanted is not None else self.code.currentData()
        self._wanted = None
        self.code.blockSignals(True)
        self.code.clear()
        for code in report.grid.codes:
            self.code.addItem(report.path(code), code)
        self.code.setCurrentIndex(max(0, self.code.findData(chosen)))
        self.code.blockSignals(False)
        self.grid.show_report(report)
        self.meetings.show_report(report)
        self.picture.show_report(report)
        self._ask_passages()

    def _ask_passages(self) -> None:
        code = self.code.currentData()
        if code is None:
            self._show_passages(None, ())
            return
        work = partial(read_passages, self._archive, code, self.below.isChecked())
        self._jobs.run(Lane.READ, work, self, partial(self._show_passages, code), self._refuse)

    def _show_passages(self, code: CodeId | None, found: tuple[Passage, ...]) -> None:
        if code == self.code.currentData():
            self.passages.show_passages(found)
            if len(found) <= _MEASURED_ROWS:
                self.passages_view.resizeRowsToContents()
            self._count()

    def _go(self, index: QModelIndex) -> None:
        passage = index.data(PASSAGE_ROLE)
        if isinstance(passage, Passage):
            self.passage_wanted.emit(passage.annotation)

    def _go_to_cell(self, index: QModelIndex) -> None:
        self.choose(self.grid.code_at(index))
        self._ask_passages()

    def _ask_export(self) -> None:
        self.export_wanted.emit(self.code.currentData(), self.below.isChecked())

    def _refuse(self, error: SkryniaError) -> None:
        self.notice.tell_error(error)

    def _count(self) -> None:
        found = self.passages.rowCount()
        words = self.tr("%Ln passage(s)", "", found)
        none = self.tr("No passages yet: select words in a text and give them a code with Ctrl+T.")
        self.count.setText(words if found else none)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Report of codes"))
        for number, words in enumerate(
            (self.tr("Passages"), self.tr("Codes by documents"), self.tr("Codes that meet"))
        ):
            self.tabs.setTabText(number, words)
        self._label.setText(self.tr("Code:"))
        self.code.setAccessibleName(self.tr("Code"))
        self.below.setText(self.tr("with the codes below it"))
        self.passages_view.setAccessibleName(self.tr("Passages"))
        self.grid_view.setAccessibleName(self.tr("Codes by documents"))
        self.meetings_view.setAccessibleName(self.tr("Codes that meet"))
        self.export.setText(self.tr("Take out as a file…"))
        self._count()


def _table(model: PassagesModel | GridModel | MeetingsModel) -> QTableView:
    view = QTableView()
    view.setModel(model)
    view.setTabKeyNavigation(False)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    if isinstance(model, PassagesModel):
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setShowGrid(False)
    view.horizontalHeader().setHighlightSections(False)
    return view
