"""The results as a table: one line each, sorted by the column whose heading is clicked."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from archive.searching import Order
from desktop.ui.controls.column_room import ColumnRoom
from desktop.ui.languages import follow_language
from desktop.ui.listing.results_model import Column
from desktop.ui.listing.results_view import ResultsView
from desktop.ui.listing.title_delegate import TitleDelegate
from desktop.ui.look.theme import Theme
from desktop.ui.vocabulary import longest_day_words

_LETTERS = {
    int(Column.TITLE): 44,
    int(Column.DATE): 18,
    int(Column.SOURCE): 18,
    int(Column.KIND): 18,
    int(Column.LANGUAGE): 15,
}
_MOST = 0.9
"""Of the table that these take; tags have the rest."""
_LEAST = {int(Column.TITLE): 0.4}
"""A document is known by its title: where there is little room, the others are scrolled to."""
_ORDERS = {
    Column.TITLE: (Order.TITLE,),
    Column.DATE: (Order.NEWEST, Order.OLDEST),
    Column.SOURCE: (Order.SOURCE,),
    Column.LANGUAGE: (Order.LANGUAGE,),
}
_ROOM = 10
"""Pixels above and below the words of a line, together."""


class ResultsTable(QTableView):
    """Shows the rows of the list, and what is chosen there, in columns."""

    order_wanted = Signal(object)
    """`Order`."""

    def __init__(self, cards: ResultsView, theme: Theme) -> None:
        super().__init__()
        self._cards = cards
        self._order = Order.RELEVANCE
        self.setObjectName("resultstable")
        self.setModel(cards.results)
        self.setItemDelegateForColumn(Column.TITLE, TitleDelegate(theme))
        self.setSelectionModel(cards.selectionModel())
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        longest = {int(Column.DATE): longest_day_words}
        self._room = ColumnRoom(self, _LETTERS, _MOST, longest, least=_LEAST)
        header.sectionClicked.connect(self._sort)
        self.doubleClicked.connect(lambda _: cards.activated.emit(self.currentIndex()))
        follow_language(self, self._retranslate)

    def show_order(self, order: Order) -> None:
        """Show by an arrow which column the lines are sorted by."""
        self._order = order
        column = next((each for each, orders in _ORDERS.items() if order in orders), None)
        falling = order is Order.NEWEST
        arrow = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(-1 if column is None else column, arrow)

    def enter_table(self) -> None:
        """Take the focus, with a current line."""
        self.setFocus()
        if not self.selectionModel().hasSelection():
            flag = QItemSelectionModel.SelectionFlag
            row = max(self.currentIndex().row(), 0)
            self.selectionModel().setCurrentIndex(
                self._cards.results.index(row, 0), flag.ClearAndSelect | flag.Rows
            )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._cards.take_key(event):
            super().keyPressEvent(event)

    def _sort(self, column: int) -> None:
        """By this column; the other way round when it is so already; else by best match again."""
        orders = _ORDERS.get(Column(column), ())
        following = [*orders, Order.RELEVANCE, Order.RELEVANCE]
        place = orders.index(self._order) + 1 if self._order in orders else 0
        self.order_wanted.emit(following[place])

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Results as a table"))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + _ROOM)
