"""The middle of the library: chips, a line about the results, the list or why it is empty."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from archive.errors import SkryniaError
from archive.searching import SearchResult
from desktop.ui.empty_state import EmptyState
from desktop.ui.filter_chips import FilterChips
from desktop.ui.labels import Notice, PlainLabel
from desktop.ui.languages import follow_language
from desktop.ui.offers_bar import OffersBar
from desktop.ui.results_view import ResultsView
from desktop.ui.search_session import SearchSession
from desktop.ui.theme import Theme
from desktop.ui.thumbnails import Thumbnails


class ResultsPane(QWidget):
    """Follows a search session."""

    clear_wanted = Signal()
    """Take away query and filters."""

    def __init__(self, session: SearchSession, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._session = session
        self._result: SearchResult | None = None
        self.chips = FilterChips(theme)
        self.summary = PlainLabel(role="muted")
        self.offers = OffersBar()
        self.busy_bar = QProgressBar()
        self.notice = Notice()
        self.view = ResultsView(theme, thumbnails)
        self.nothing = EmptyState(theme, "search")
        self._pages = QStackedWidget()
        self._arrange()
        self._connect()
        follow_language(self, self._retranslate)

    def rebuild_index(self) -> None:
        """Build the index again from the documents, on the writing lane."""
        self.notice.tell(self.tr("The index is being built again."), tone="")
        self._session.rebuild_index(
            lambda: self.notice.tell(self.tr("The index is new."), tone="good")
        )

    def _arrange(self) -> None:
        self.busy_bar.setRange(0, 0)
        self.busy_bar.setTextVisible(False)
        self.busy_bar.hide()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 0)
        layout.setSpacing(6)
        for widget in (self.chips, self.summary, self.offers, self.busy_bar, self.notice):
            layout.addWidget(widget)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._session.answered.connect(self._show)
        self._session.page_arrived.connect(self.view.results.put_page)
        self._session.refused.connect(self._refuse)
        self._session.busy_changed.connect(self.busy_bar.setVisible)
        self._session.filters_changed.connect(self.chips.show_filters)
        self.view.results.page_needed.connect(self._session.need_page)
        self.chips.filters_wanted.connect(self._session.set_filters)
        self.nothing.first.clicked.connect(self.clear_wanted)

    def _show(self, result: SearchResult) -> None:
        self._result = result
        self.notice.clear()
        self.view.show_result(result)
        self.offers.show_offers(result.suggestions)
        self._pages.setCurrentWidget(self.view if result.total else self.nothing)
        self._retranslate()

    def _refuse(self, error: SkryniaError) -> None:
        self.offers.show_offers(())
        self.notice.tell_error(error)

    def _retranslate(self) -> None:
        self.busy_bar.setAccessibleName(self.tr("Searching"))
        self.notice.retell()
        result = self._result
        if result is None:
            return
        self.nothing.set_words(
            self.tr("Nothing found"),
            self.tr("Try another form or spelling of the word, or fewer words and filters."),
            self.tr("Show all documents"),
        )
        # Not by the documents' own dates: without words the archive gives what came in last.
        by_import = self.tr("latest import first")
        order = self.tr("best match first") if result.request.query else by_import
        count = self.tr("%Ln document(s)", "", result.total)
        self.summary.setText(f"{count}  ·  {order}" if result.total else count)
