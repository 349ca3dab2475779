"""A table to be read by keyboard: Enter opens a row, Ctrl+C copies it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView
from typing_extensions import override

from desktop.ui.document.entries_model import WHOLE_ROLE
from desktop.ui.languages import follow_language
from desktop.ui.safety.clipboard import secret_text

_LETTERS = 20
"""Of a column whose cells nobody knows yet; half of them have room in the smallest table."""
_LEAST, _MOST = 4, 46
"""Letters of a column, whatever stands in it."""
_MOST_SHARE = 0.85
"""Of the table for one column, at most: then all of a cell can be seen at once."""
_LOOKED_AT = 200
"""Rows by whose cells a width is found."""
_ROOM_BESIDE = 24
"""Pixels left and right of words in a cell, together."""
_ROOM = 10
"""Pixels above and below the words of a line, together."""


class EntriesView(QTableView):
    """Rows and columns as wide and high as the text of now needs; a heading sorts."""

    sorted_anew = Signal()
    """Rows stand in another order now, and the rest of them is needed."""

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.copy = QAction(self)
        self.copy.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy.triggered.connect(self._copy)
        self.addAction(self.copy)
        self._sorted_by, self._falling = -1, False
        self._fitting, self._dragged = False, False
        self._wanted: dict[int, int] = {}
        """Pixels that columns take when nothing is cut."""
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sectionClicked.connect(self._sort)
        header.sectionResized.connect(self._note_drag)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._fit()
        follow_language(self, lambda: self.copy.setText(self.tr("Copy the row")))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            # Qt's own way would put one cell there, open to every history of the clipboard.
            self._copy()
        else:
            super().keyPressEvent(event)

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._begin)
            model.columnsInserted.connect(self._fit_new)

    def _begin(self) -> None:
        """Another list: in the order of its file, its columns as wide as what stands in them."""
        self._sorted_by, self._falling = -1, False
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Each as wide as its cells, within bounds; what was dragged by hand is forgotten."""
        self._dragged = False
        self._wanted = {each: self._widest(each) for each in range(self.model().columnCount())}
        self._share_room()

    def _fit_new(self, _: QModelIndex, first: int, last: int) -> None:
        """Columns that come later change nobody's room."""
        fresh = {each: self._widest(each) for each in range(first, last + 1)}
        behind = {
            each + len(fresh) if each >= first else each: wanted
            for each, wanted in self._wanted.items()
        }
        self._wanted = {**behind, **fresh}
        self._set_widths(fresh)

    def _share_room(self) -> None:
        """What is left over beside the columns is for those that are cut."""
        most = self._most()
        self._set_widths(self._wanted)
        spare = self.viewport().width() - self.horizontalHeader().length()
        cut = [each for each, wanted in self._wanted.items() if wanted > most]
        cut.sort(key=self._wanted.__getitem__)
        widths = {}
        for place, column in enumerate(cut):
            more = min(self._wanted[column] - most, max(0, spare) // (len(cut) - place))
            widths[column] = most + more
            spare -= more
        self._set_widths(widths, most=max(widths.values(), default=most))

    def _set_widths(self, wanted: Mapping[int, int], most: int = 0) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self._fitting = True
        for column, width in wanted.items():
            bounded = min(max(width, _LEAST * letter), most or self._most())
            self.setColumnWidth(column, bounded)
        self._fitting = False

    def _most(self) -> int:
        letter = self.fontMetrics().averageCharWidth()
        share = round(_MOST_SHARE * self.viewport().width())
        return min(_MOST * letter, max(share, _LETTERS // 2 * letter))

    def _note_drag(self) -> None:
        """A width that somebody chose stays when the window changes."""
        self._dragged = self._dragged or not self._fitting

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and not self._dragged:
            self._share_room()

    def _widest(self, column: int) -> int:
        """Pixels that the heading and the first cells of a column take."""
        model, metrics = self.model(), self.fontMetrics()
        rows = range(min(model.rowCount(), _LOOKED_AT))
        cells = {str(model.index(row, column).data() or "") for row in rows}
        widest = max(map(metrics.horizontalAdvance, cells), default=0)
        return max(widest + _ROOM_BESIDE, self.horizontalHeader().sectionSizeHint(column))

    def _sort(self, column: int) -> None:
        """By this column; the other way round when it is so already; then as in the file again."""
        again = column == self._sorted_by
        if again and self._falling:
            self._sorted_by, self._falling = -1, False
        else:
            self._sorted_by, self._falling = column, again
        down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        order = down if self._falling else up
        self.horizontalHeader().setSortIndicator(self._sorted_by, order)
        self.model().sort(self._sorted_by, order)
        self.sorted_anew.emit()

    def _copy(self) -> None:
        """The cells of the row in the order of their columns, with tabs between them."""
        current = self.currentIndex()
        if current.isValid():
            header = self.horizontalHeader()
            row = [
                str(current.siblingAtColumn(header.logicalIndex(place)).data(WHOLE_ROLE))
                for place in range(header.count())
            ]
            QApplication.clipboard().setMimeData(secret_text("\t".join(row)))

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.horizontalHeader().setDefaultSectionSize(_LETTERS * metrics.averageCharWidth())
        self.verticalHeader().setDefaultSectionSize(metrics.lineSpacing() + _ROOM)
        if self.model() is not None:
            self.fit_columns()
