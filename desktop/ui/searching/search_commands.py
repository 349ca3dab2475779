"""The actions around searching: help, switches, saved searches, lists of names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from archive.saved_searches import SavedSearch
from archive.searching import Layer
from desktop.ui.batch.batch_dialog import BatchDialog
from desktop.ui.library_page import LibraryPage
from desktop.ui.preferences import Preferences, layers_as_text, layers_of
from desktop.ui.searching.kept_searches import KeptSearches
from desktop.ui.searching.searches_dialog import SearchesDialog
from desktop.ui.shelves.shelf_commands import connect_saved

if TYPE_CHECKING:
    from desktop.ui.window import Window


def connect_searches(window: Window, library: LibraryPage) -> None:
    """The actions on what an unlocked archive can be asked."""
    archive = window.archive
    if archive is None:
        return
    kept = KeptSearches(archive, window.jobs, library)

    def show_searches() -> None:
        dialog = SearchesDialog(kept, library.search.request(), window)
        dialog.saved_wanted.connect(lambda saved: _ask(library, saved))
        dialog.past_wanted.connect(library.search_anew)
        _put_search_name_back(window, dialog)
        dialog.open()

    def show_batch() -> None:
        dialog = BatchDialog(
            archive, window.jobs, library.search.layers, window.services.decoded, window
        )
        dialog.wanted.connect(library.search_anew)
        dialog.terms.setPlainText(window.store.current.names)
        dialog.finished.connect(lambda: keep_names(dialog))
        dialog.open()

    def keep_names(dialog: BatchDialog) -> None:
        names = dialog.terms.toPlainText()
        window.store.put(replace(window.store.current, names=names))

    def keep_open_names(done: Callable[[], None]) -> None:
        for dialog in window.findChildren(BatchDialog):
            keep_names(dialog)
        done()

    def keep_layers(layers: frozenset[Layer]) -> None:
        window.store.put(replace(window.store.current, layers=layers_as_text(layers)))

    def follow(preferences: Preferences) -> None:
        library.show_layers(layers_of(preferences))

    connect_saved(kept, library, show_searches)
    if window.history is not None:
        window.history.changed.connect(kept.load_soon)
    library.layers.chosen.connect(keep_layers)
    window.store.changed.connect(follow)
    window.book.connect("layers", library.layers.showMenu)
    window.book.connect("searches", show_searches)
    window.book.connect("batch", show_batch)
    window.leaving.keep(keep_open_names)
    window.leaving.keep(partial(_keep_search_name, window))


def _put_search_name_back(window: Window, dialog: SearchesDialog) -> None:
    if dialog.put_back(window.store.current.search_name):
        window.store.put(replace(window.store.current, search_name=""))


def _keep_search_name(window: Window, done: Callable[[], None]) -> None:
    for dialog in window.findChildren(SearchesDialog):
        window.store.put(replace(window.store.current, search_name=dialog.half_written()))
    done()


def _ask(library: LibraryPage, saved: SavedSearch) -> None:
    library.search_for(saved.query, saved.filters, saved.layers, saved.order)
