"""The actions on the list: its order, its look, the way back, panes that are hidden."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractSlider

from archive.records import ArticleId
from archive.searching import Order, SearchResult
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.frame.panes import Pane
from desktop.ui.library_page import LibraryPage
from desktop.ui.listing.back_and_forth import BackAndForth, Stop
from desktop.ui.preferences import Preferences

if TYPE_CHECKING:
    from desktop.ui.window import Window


_PAGE_DOWN = QAbstractSlider.SliderAction.SliderPageStepAdd


def connect_listing(window: Window, library: LibraryPage) -> None:
    """Order, table, panes, preview, back and forth."""
    results, panes, reader = library.results, library.panes, library.reader

    def preview() -> None:
        if Pane.READER in panes.hidden:
            panes.toggle(Pane.READER)
        else:
            reader.text.verticalScrollBar().triggerAction(_PAGE_DOWN)

    def enter() -> None:
        panes.show_pane(Pane.READER)
        reader.text.setFocus()

    def remember_table(on: bool) -> None:
        window.store.put(replace(window.store.current, as_table="yes" if on else ""))

    def remember_order(order: Order) -> None:
        window.store.put(replace(window.store.current, order=order.value))

    def follow(preferences: Preferences) -> None:
        results.show_as_table(preferences.as_table == "yes")
        if preferences.order in tuple(Order):
            library.search.set_order(Order(preferences.order))

    results.view.preview_wanted.connect(preview)
    results.view.entered.connect(enter)
    results.table_switched.connect(remember_table)
    library.search.order_changed.connect(remember_order)
    window.store.changed.connect(follow)
    window.book.connect("shelves", lambda: panes.toggle(Pane.SHELVES))
    window.book.connect("reader", lambda: panes.toggle(Pane.READER))
    window.book.connect("order", results.order.showPopup)
    window.book.connect("as-table", results.as_table.click)
    connect_ways(window, library)


def connect_ways(window: Window, library: LibraryPage) -> None:
    """Back and forward through searches and the documents that were read."""
    ways = BackAndForth(library)
    search = library.search

    def stop(article_id: ArticleId | None = None) -> Stop:
        return Stop(search.query, search.filters, search.layers, article_id)

    def note_search(result: SearchResult) -> None:
        # What is still being typed is no place to come back to.
        if not result.request.prefix_last:
            ways.visit(stop())

    def show(wanted: Stop) -> None:
        if not wanted.same_search(stop()):
            library.search_for(wanted.query, wanted.filters, wanted.layers)
        if wanted.article_id is not None:
            library.results.view.show_current(wanted.article_id)
            library.open_document(wanted.article_id, returning=True)

    def enable() -> None:
        window.book["back"].setEnabled(ways.can_go_back)
        window.book["forward"].setEnabled(ways.can_go_forward)

    def note_reading(opened: OpenedDocument | None) -> None:
        if opened is not None:
            ways.visit(stop(opened.reading.article.id))

    search.answered.connect(note_search)
    library.reader.shown.connect(note_reading)
    ways.wanted.connect(show)
    ways.moved.connect(enable)
    window.book.connect("back", ways.back)
    window.book.connect("forward", ways.forward)
    enable()
