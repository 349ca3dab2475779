"""Pictures of menus, each by itself as it drops down."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from desktop.ui.actions import Menu
from desktop.ui.library_page import LibraryPage
from desktop.ui.window import Window


def menu_screens(window: Window, library: LibraryPage) -> Iterator[tuple[str, QWidget]]:
    """The menus of the window, of the layers of a search and of the look of a text."""
    menus = [window.book.menu(each) for each in Menu]
    menus += [menu for each in (library.layers, library.reader.look) if (menu := each.menu())]
    for number, menu in enumerate(menus):
        menu.popup(window.mapToGlobal(window.rect().topLeft()))
        yield f"menu-{number}", menu
        menu.close()
