"""The keys that lock, whatever has the keyboard: dialogs, menus, popups, the palette.

Qt lets no shortcut of a window through while a modal dialog or a popup lies before it. A key that
must always work is therefore taken here, before any window sees it.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desktop.ui.keyboard.keyboard_layouts import key_by_place

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class LockKeys(QObject):
    """Event filter of the application; runs the action whose shortcut is pressed."""

    def __init__(
        self, application: QApplication, parent: QObject, actions: Iterable[QAction]
    ) -> None:
        super().__init__(parent)
        self._actions = tuple(actions)
        application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt first asks with ShortcutOverride who wants a key. What is accepted then runs no
        # shortcut and comes a second time, as KeyPress: so one press is one action.
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        action = self._action(event) if isinstance(event, QKeyEvent) else None
        if action is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            action.trigger()
        return True

    def _action(self, event: QKeyEvent) -> QAction | None:
        # As numbers: not every key that a keyboard can send has a name in `Qt.Key`.
        key = int(key_by_place(event) or event.key())
        pressed = QKeySequence((event.modifiers() & _HELD).value | key)
        for action in self._actions:
            if pressed in action.shortcuts():
                return action
        return None
