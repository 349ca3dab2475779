"""The list of hits: keyboard first, one page in memory for each screen that was looked at."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView
from typing_extensions import override

from archive.records import ArticleId
from archive.searching import Hit, SearchRequest, SearchResult
from desktop.ui.languages import follow_language
from desktop.ui.listing.result_delegate import ResultDelegate
from desktop.ui.listing.results_model import HIT_ROLE, AnyIndex, Column, ResultsModel
from desktop.ui.listing.thumbnails import Thumbnails
from desktop.ui.look.theme import Theme

_PREVIEW_PAUSE_MS = 90
_SELECT_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class ResultsView(QTableView):
    """Says which hit is to be read; Enter goes on into the reader.

    A table of one column: Qt's list would look at every row whenever one of them changes.
    """

    chosen = Signal(object)
    """`ArticleId` of the current hit, a moment after it became current."""
    entered = Signal()
    search_wanted = Signal()
    preview_wanted = Signal()
    """The current document is to be seen beside the list, or the next page of it."""
    bin_wanted = Signal()
    """What is chosen is to be put into the bin."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._current_id: ArticleId | None = None
        self._told: tuple[ArticleId, SearchRequest | None] | None = None
        self._request: SearchRequest | None = None
        self._row_after_removal: int | None = None
        self._read: ArticleId | None = None
        self.results = ResultsModel(self)
        self.setObjectName("results")
        self.setModel(self.results)
        self.setItemDelegate(ResultDelegate(theme, thumbnails))
        self._be_a_list()
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self._pause = QTimer(self, interval=_PREVIEW_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._tell)
        self.results.dataChanged.connect(self._refresh_current)
        self.activated.connect(self._enter)
        self.clicked.connect(self._read_clicked)
        thumbnails.arrived.connect(self.viewport().update)
        theme.changed.connect(self._fit_rows)
        follow_language(self, self._retranslate)

    def _be_a_list(self) -> None:
        """One column as wide as the view, rows of one height, no lines and no headings."""
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column in tuple(Column)[1:]:
            self.setColumnHidden(column, True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """As high as the text in force needs."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        height = self.itemDelegate().sizeHint(option, QModelIndex()).height()
        self.verticalHeader().setDefaultSectionSize(height)

    def show_result(self, result: SearchResult) -> None:
        """Begin a new list; what was current stays so if it is on the first page."""
        same_search = result.request == self._request
        self._request = result.request
        if same_search and self.results.renew(result):
            return
        scrolled = self.verticalScrollBar().value()
        self.results.show_result(result)
        if not result.hits:
            self._current_id = None
            return
        row = None if self._current_id is None else self.results.row_of(self._current_id)
        removed, self._row_after_removal = self._row_after_removal, None
        if row is not None:
            self._select(row)
        elif same_search:
            if removed is not None:
                self._stand_before(min(removed, result.total - 1))
            self.verticalScrollBar().setValue(scrolled)
        else:
            self.scrollToTop()
            if self._current_id is None and self.hasFocus():
                # Whoever went into the list before the answer came wants its first row.
                self._select(0)

    def begin_at_top(self) -> None:
        """The next answer counts as a new list, whatever it answers."""
        self._request = None

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

    def expect_removal(self) -> None:
        """What is chosen will be gone from the next answer, and nothing is chosen in its place.

        Whoever presses once more out of fright would remove the next one too.
        """
        self._row_after_removal = min(chosen_rows(self.selectionModel()), default=None)

    def show_current(self, article_id: ArticleId) -> None:
        """Make a document current that is read already; where it is not listed, nothing is lit."""
        self._current_id = article_id
        row = self.results.row_of(article_id)
        if row is None:
            self._pause.stop()
            self.selectionModel().clearSelection()
        else:
            self._told = article_id, self._request
            self._select(row)

    def note_reading(self, article_id: ArticleId | None) -> None:
        """What is read now; what nobody reads any more is told anew when it is chosen again."""
        self._read = article_id
        if article_id is None:
            self._told = None

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means in a list of documents; whether it means something."""
        key, plain = event.key(), event.modifiers() == _NO_MODIFIER
        if event.text() == "/" or (key == Qt.Key.Key_Up and self.currentIndex().row() <= 0):
            self.search_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Space and plain:
            self._tell()
            self.preview_wanted.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain:
            self._select(0 if key == Qt.Key.Key_Home else self.results.rowCount() - 1)
        elif key == Qt.Key.Key_Delete and plain:
            self.bin_wanted.emit()
        else:
            return False
        return True

    @override
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._pause.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    def _select(self, row: int) -> None:
        # Qt makes the first row current when the list gets the focus, but does not select it.
        self.selectionModel().setCurrentIndex(self.results.index(row, 0), _SELECT_ROW)

    def _stand_before(self, row: int) -> None:
        """Stay there with nothing chosen: the down arrow goes on at this row."""
        self._current_id = None
        self.selectionModel().setCurrentIndex(
            self.results.index(row - 1, 0), QItemSelectionModel.SelectionFlag.Clear
        )
        self._pause.stop()

    def _tell(self) -> None:
        hit = self.currentIndex().data(HIT_ROLE)
        if isinstance(hit, Hit):
            self._current_id = hit.summary.id
            told = hit.summary.id, self._request
            # The same document of the same search is shown already, where it was scrolled to.
            if told != self._told:
                self._told = told
                self.chosen.emit(hit.summary.id)

    def _read_clicked(self, index: QModelIndex) -> None:
        """A row that is current already is wanted too, where something else is read."""
        hit = index.data(HIT_ROLE)
        if isinstance(hit, Hit) and hit.summary.id != self._read:
            self._told = None
            self._pause.start()

    def _refresh_current(self, first: QModelIndex, last: QModelIndex) -> None:
        row = self.currentIndex().row()
        chosen = self.selectionModel().isRowSelected(row, QModelIndex())
        if chosen and first.row() <= row <= last.row():
            self._pause.start()

    def _enter(self) -> None:
        if self.currentIndex().isValid():
            self._pause.stop()
            self._told = None
            self._tell()
            self.entered.emit()

    def _retranslate(self) -> None:
        self._fit_rows()
        self.setAccessibleName(self.tr("Results"))
        self.viewport().update()


def chosen_rows(selection: QItemSelectionModel) -> list[int]:
    """The rows that are chosen, ascending; asked by ranges, for there may be 100,000."""
    rows: set[int] = set()
    ranges = selection.selection()
    for place in range(ranges.count()):
        rows.update(range(ranges.at(place).top(), ranges.at(place).bottom() + 1))
    return sorted(rows)
