"""The list of hits: keyboard first, one page in memory for each screen that was looked at."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView
from typing_extensions import override

from archive.records import ArticleId
from archive.searching import Hit, SearchResult
from desktop.ui.languages import follow_language
from desktop.ui.result_delegate import ResultDelegate
from desktop.ui.results_model import HIT_ROLE, AnyIndex, ResultsModel
from desktop.ui.theme import Theme
from desktop.ui.thumbnails import Thumbnails

_PREVIEW_PAUSE_MS = 90


class ResultsView(QListView):
    """Says which hit is to be read; Enter goes on into the reader."""

    chosen = Signal(object)
    """`ArticleId` of the current hit, a moment after it became current."""
    entered = Signal()
    search_wanted = Signal()

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._current_id: ArticleId | None = None
        self.results = ResultsModel(self)
        self.setObjectName("results")
        self.setModel(self.results)
        self.setItemDelegate(ResultDelegate(theme, thumbnails))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pause = QTimer(self, interval=_PREVIEW_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._tell)
        self.results.dataChanged.connect(self._refresh_current)
        self.activated.connect(self._enter)
        thumbnails.arrived.connect(self.viewport().update)
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        follow_language(self, self._retranslate)

    def show_result(self, result: SearchResult) -> None:
        """Begin a new list; what was current stays so if it is on the first page."""
        self.results.show_result(result)
        if not result.hits:
            self._current_id = None
            return
        row = None if self._current_id is None else self.results.row_of(self._current_id)
        if row is not None:
            self._select(row)
        else:
            self.scrollToTop()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit; from nowhere to the first."""
        rows = self.results.rowCount()
        if rows:
            row = self.currentIndex().row() + by if self.currentIndex().isValid() else 0
            self._select(min(max(row, 0), rows - 1))

    def enter_list(self) -> None:
        """Take the focus, with a current hit."""
        self.setFocus()
        if not self.selectionModel().hasSelection():
            self._select(max(self.currentIndex().row(), 0))

    @override
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._pause.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        at_top = self.currentIndex().row() <= 0
        if event.text() == "/" or (event.key() == Qt.Key.Key_Up and at_top):
            self.search_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def _select(self, row: int) -> None:
        # Qt makes the first row current when the list gets the focus, but does not select it.
        self.selectionModel().setCurrentIndex(
            self.results.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _tell(self) -> None:
        hit = self.currentIndex().data(HIT_ROLE)
        if isinstance(hit, Hit):
            self._current_id = hit.summary.id
            self.chosen.emit(hit.summary.id)

    def _refresh_current(self, first: QModelIndex, last: QModelIndex) -> None:
        row = self.currentIndex().row()
        if first.row() <= row <= last.row():
            self._pause.start()

    def _enter(self) -> None:
        if self.currentIndex().isValid():
            self._pause.stop()
            self._tell()
            self.entered.emit()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Results"))
        self.viewport().update()
