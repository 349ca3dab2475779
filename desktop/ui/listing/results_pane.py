"""The middle of the library: chips, a line about the results, the list or why it is empty."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from archive.errors import SkryniaError
from archive.searching import Order, SearchResult
from desktop.ui.controls.empty_state import EmptyState
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.controls.quiet_scroll import scrolled
from desktop.ui.editing.undo_bar import UndoBar
from desktop.ui.languages import follow_language
from desktop.ui.listing.chosen_bar import ChosenBar
from desktop.ui.listing.newcomers import NewcomersBar, is_left_alone
from desktop.ui.listing.order_box import OrderBox
from desktop.ui.listing.results_table import ResultsTable
from desktop.ui.listing.results_view import ResultsView
from desktop.ui.listing.thumbnails import Thumbnails
from desktop.ui.look.icons import drawn
from desktop.ui.look.theme import Theme
from desktop.ui.searching.filter_chips import FilterChips
from desktop.ui.searching.offers_bar import OffersBar
from desktop.ui.searching.search_session import SearchSession
from desktop.ui.searching.search_words import found_by_names_alone

_LINES_WITH_BUTTON = 14


class ResultsPane(QWidget):
    """Follows a search session."""

    clear_wanted = Signal()
    """Take away query and filters."""
    table_switched = Signal(bool)
    """The results are wanted as a table, or as cards again."""

    def __init__(
        self, session: SearchSession, theme: Theme, thumbnails: Thumbnails, *, can_write: bool
    ) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self._result: SearchResult | None = None
        self.chips = FilterChips(theme)
        self.summary = PlainLabel(role="muted", wrap=False)
        self.order, self.as_table = OrderBox(), QToolButton()
        self.offers, self.only_names = OffersBar(), PlainLabel(role="muted")
        self.busy_bar = QProgressBar()
        self.notice = Notice()
        self.view = ResultsView(theme, thumbnails)
        self.table = ResultsTable(self.view, theme)
        self.nothing, self.mistake = EmptyState(theme, "search", narrow=True), Notice()
        below = QWidget()
        below.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._not_understood = scrolled(self.mistake, below)
        self.chosen_bar = ChosenBar(self.view.selectionModel(), can_write=can_write)
        self.newcomers, self.undo_bar = NewcomersBar(), UndoBar()
        """Stand below all panes: there is room for words in large text, and also without a list."""
        self._pages = QStackedWidget()
        self._arrange()
        self._connect()
        theme.changed.connect(self._draw)
        self._draw()
        follow_language(self, self._retranslate)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """A button that would take a row of its own from few rows of results gives way."""
        super().resizeEvent(event)
        self._fit_button()

    def _fit_button(self) -> None:
        beside = sum(part.sizeHint().width() + 6 for part in (self.summary, self.as_table))
        left = self.width() - 8 - beside
        self.order.give_room(left)
        one_row = self.order.sizeHint().width() <= left
        enough = self.height() > _LINES_WITH_BUTTON * self.fontMetrics().lineSpacing()
        understood = not self.order.isHidden()
        self.as_table.setVisible(understood and (one_row or enough))

    def rebuild_index(self) -> None:
        """Build the index again from the documents, on the writing lane."""
        self.notice.tell(lambda: self.tr("The index is being built again."), tone="")
        self._session.rebuild_index(
            lambda: self.notice.tell(lambda: self.tr("The index is new."), tone="good")
        )

    def enter_list(self) -> None:
        """Take the focus, with a current hit."""
        if self.as_table.isChecked():
            self.table.enter_table()
        else:
            self.view.enter_list()

    def show_as_table(self, as_table: bool) -> None:
        """One line for each document instead of a card, or back."""
        self.as_table.setChecked(as_table)
        if self._pages.currentWidget() in (self.view, self.table):
            self._pages.setCurrentWidget(self._list())

    def take_newcomers(self, count: int) -> bool:
        """So many documents were stored; whether the list may show them at once.

        It does not change under the hand of who reads it: then they wait below it.
        """
        at_once = self._pages.currentWidget() is self.nothing or is_left_alone(self._list())
        if not at_once:
            self.newcomers.add(count, searching=bool(self._session.query or self._session.filters))
        return at_once

    def _show_newcomers(self) -> None:
        self.newcomers.clear()
        self.view.begin_at_top()
        self._session.ask()

    def _list(self) -> QAbstractItemView:
        return self.table if self.as_table.isChecked() else self.view

    def _arrange(self) -> None:
        self.busy_bar.setRange(0, 0)
        self.busy_bar.setTextVisible(False)
        self.busy_bar.hide()
        self.as_table.setCheckable(True)
        self.as_table.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 0)
        layout.setSpacing(6)
        layout.addWidget(self.chips)
        head = FlowLayout()
        self.summary.setMinimumHeight(self.order.sizeHint().height())
        for part in (self.summary, self.order, self.as_table):
            head.addWidget(part)
        layout.addLayout(head)
        self.only_names.hide()
        for widget in (self.offers, self.only_names, self.busy_bar, self.notice):
            layout.addWidget(widget)
        layout.addWidget(self._pages, 1)
        # Filled in its place: Qt gives all that a widget holds its style anew wherever it is put.
        for page in (self.view, self.table, self.nothing, self._not_understood):
            self._pages.addWidget(page)
        layout.addWidget(self.chosen_bar)

    def _connect(self) -> None:
        self._session.answered.connect(self._show)
        self._session.page_arrived.connect(self.view.results.put_page)
        self._session.refused.connect(self._refuse)
        self._session.busy_changed.connect(self.busy_bar.setVisible)
        self._session.filters_changed.connect(self.chips.show_filters)
        self._session.order_changed.connect(self._show_order)
        self.newcomers.wanted.connect(self._show_newcomers)
        self.view.results.page_needed.connect(self._session.need_page)
        self.chips.filters_wanted.connect(self._session.set_filters)
        self.nothing.first.clicked.connect(self._leave_nothing)
        self.nothing.second.clicked.connect(self.clear_wanted)
        self.order.wanted.connect(self._session.set_order)
        self.table.order_wanted.connect(self._session.set_order)
        self.as_table.clicked.connect(self._switch)

    def _leave_nothing(self) -> None:
        """A filter that was left on hides more often than words are wrong: words stay."""
        if self._hidden_by_filters():
            self._session.set_filters(())
        else:
            self.clear_wanted.emit()

    def _hidden_by_filters(self) -> bool:
        result = self._result
        return result is not None and bool(result.request.query and result.request.filters)

    def _switch(self, as_table: bool) -> None:
        self.show_as_table(as_table)
        self.table_switched.emit(as_table)

    def _show(self, result: SearchResult) -> None:
        self._result = result
        self.notice.clear()
        if result.index_damaged:
            self.notice.tell(
                lambda: self.tr("The index for searching is damaged."),
                lambda: self.tr(
                    "The documents are listed all the same. Copy the whole folder before you try "
                    "anything else, then build the index again or open a backup."
                ),
            )
        self._show_head(True)
        self.newcomers.clear()
        self.view.show_result(result)
        self.offers.show_offers(result.suggestions)
        self.only_names.setVisible(found_by_names_alone(result))
        self.mistake.clear()
        self._pages.setCurrentWidget(self._list() if result.total else self.nothing)
        self._show_order(result.request.order)
        self._retranslate()

    def _show_order(self, order: Order) -> None:
        self.order.show_order(order, has_query=bool(self._session.query))
        self.table.show_order(order)
        self._fit_button()

    def _refuse(self, error: SkryniaError) -> None:
        """What was found before is no answer to this; it would be taken for one."""
        self.offers.show_offers(())
        self.only_names.hide()
        self.summary.clear()
        self._show_head(False)
        self._pages.setCurrentWidget(self._not_understood)
        self.notice.clear()
        self.mistake.tell_error(error)

    def _show_head(self, shown: bool) -> None:
        """There is nothing to count and to sort in what was not understood."""
        self.summary.setVisible(shown)
        self.order.setVisible(shown)
        self._fit_button()

    def _draw(self) -> None:
        self.as_table.setIcon(drawn("table", self._theme.colours.text))

    def _retranslate(self) -> None:
        self.busy_bar.setAccessibleName(self.tr("Searching"))
        self.only_names.setText(
            self.tr("The word itself was not found. These have names that sound like it.")
        )
        self.as_table.setAccessibleName(self.tr("Results as a table"))
        self.as_table.setToolTip(self.tr("Results as a table"))
        result = self._result
        if result is None:
            return
        self.nothing.set_words(
            self.tr("Nothing found"),
            self.tr("Try another form or spelling of the word, or fewer words and filters."),
            *self._ways_out(),
        )
        if self._pages.currentWidget() is not self._not_understood:
            self.summary.setText(self.tr("%Ln document(s)", "", result.total))
            self._fit_button()

    def _ways_out(self) -> tuple[str, ...]:
        everything = self.tr("Show all documents")
        if self._hidden_by_filters():
            return self.tr("Search without filters"), everything
        return (everything,)
