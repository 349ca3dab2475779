"""What the actions do that need no archive: little to load, so that the window comes soon."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.ui.keyboard.shortcuts_window import ShortcutsWindow
from desktop.ui.searching.search_help import SearchHelp

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


def show_search_help(window: Window) -> None:
    """Examples; they can be tried where an archive is open and seen."""
    help_page = SearchHelp(window, can_search=window.library is not None)
    if window.library is not None:
        help_page.wanted.connect(window.library.search_anew)
    help_page.open()
