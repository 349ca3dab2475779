"""What each action of the table does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.ui.annotation.code_commands import connect_codes
from desktop.ui.annotation.mark_commands import connect_marks
from desktop.ui.editing.edit_commands import connect_editing
from desktop.ui.frame.panes import Pane
from desktop.ui.importing.import_commands import connect_imports
from desktop.ui.keyboard.shortcuts_window import ShortcutsWindow
from desktop.ui.library_page import LibraryPage
from desktop.ui.listing.listing_commands import connect_listing
from desktop.ui.listing.older_kinds import connect_older_kinds
from desktop.ui.reading.reading_commands import connect_reading
from desktop.ui.reviewing.document_commands import connect_documents
from desktop.ui.searching.search_commands import connect_searches, show_search_help

if TYPE_CHECKING:
    from desktop.ui.window import Window

Acts = dict[str, Callable[[], object]]


def connect_window(window: Window) -> None:
    """The actions that make sense with or without an archive."""
    look = window.appearance
    acts: Acts = {
        "open": window.entrance.show_unlock,
        "create": window.entrance.show_create,
        "lock": window.lock,
        "hide": window.hide_and_lock,
        "quit": window.close,
        "palette": window.commands.ask,
        "larger": lambda: zoom(window, 1),
        "smaller": lambda: zoom(window, -1),
        "normal-size": lambda: zoom(window, 0),
        "look": look.next_look,
        "full-screen": lambda: toggle_full_screen(window),
        "help": lambda: show_search_help(window),
        "shortcuts": lambda: ShortcutsWindow(window.book, window).open(),
    }
    for name, act in acts.items():
        window.book.connect(name, act)


def connect_library(window: Window, library: LibraryPage) -> None:
    """The actions on what an unlocked archive shows."""

    def go_to_shelves() -> None:
        library.panes.show_pane(Pane.SHELVES)
        library.facets.setFocus()

    acts: Acts = {
        "reindex": library.results.rebuild_index,
        "search": library.focus_search,
        "clear-filters": lambda: library.search.set_filters(()),
        "facets": go_to_shelves,
        "next-result": lambda: library.results.view.step(1),
        "previous-result": lambda: library.results.view.step(-1),
        "find": library.reader.find_in_document,
        "next-hit": lambda: library.reader.step(1),
        "previous-hit": lambda: library.reader.step(-1),
        "details": library.reader.toggle_details,
    }
    for name, act in acts.items():
        window.book.connect(name, act)
    connect_imports(window, library)
    connect_searches(window, library)
    connect_reading(window, library)
    connect_listing(window, library)
    connect_older_kinds(window, library)
    connect_documents(window, library, connect_editing(window, library))
    desk = connect_marks(window, library)
    if desk is not None:
        connect_codes(window, library, desk)


def zoom(window: Window, by: int) -> None:
    """Larger (1), smaller (-1) or as usual (0): the pages that are looked at, else all text."""
    if window.library is not None and window.library.reader.original_view.zoom(by):
        return
    if by:
        window.appearance.enlarge(by)
    else:
        window.appearance.set_text_size(100)


def toggle_full_screen(window: Window) -> None:
    """The whole screen, or back."""
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()
