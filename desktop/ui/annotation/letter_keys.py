"""Q, R and O in the text and beside it, and nowhere else.

Also where a Cyrillic layout writes other letters on their keys.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.ui.action_book import ActionBook
from desktop.ui.keyboard.keyboard_layouts import latin_key

_ACTIONS = {"Q": "quick-code", "R": "recent-codes", "O": "overlapping"}


def keep_letters_to(window: QWidget, book: ActionBook, *places: QWidget) -> None:
    """Have the letters act only in places of a window, with all that lies in them."""
    for name in _ACTIONS.values():
        action = book[name]
        window.removeAction(action)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for place in places:
            place.addAction(action)


class LetterKeys(QObject):
    """Event filter of widgets in which nothing is typed."""

    def __init__(self, book: ActionBook, *widgets: QWidget) -> None:
        super().__init__(widgets[0])
        self._book = book
        for widget in widgets:
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Latin letters were taken as shortcuts before they come here.
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() != Qt.KeyboardModifier.NoModifier or len(event.text()) != 1:
            return False
        platform = QGuiApplication.platformName()
        if not "\u0400" <= event.text() <= "\u04ff":
            return False
        letter = latin_key(event.text(), event.nativeScanCode(), platform)
        action = _ACTIONS.get(letter or "")
        if action is None:
            return False
        self._book[action].trigger()
        return True
