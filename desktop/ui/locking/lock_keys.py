"""The keys that lock, whatever has the keyboard: dialogs, menus, popups, the palette.

Qt lets no shortcut of a window through while a modal dialog or a popup lies before it. A key that
must always work is therefore taken here, before any window sees it.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from desktop.ui.frame.application_events import ApplicationEvents
from desktop.ui.keyboard.keyboard_layouts import key_by_place

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class LockKeys(QObject):
    """Runs the action whose shortcut is pressed, wherever in the application."""

    def __init__(
        self, events: ApplicationEvents, parent: QObject, actions: Iterable[QAction]
    ) -> None:
        super().__init__(parent)
        self._actions = tuple(actions)
        events.listen((QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress), self.take)

    def take(self, watched: QObject, event: QEvent) -> bool:
        """Lock, and whether this key does."""
        # Qt first asks with ShortcutOverride who wants a key. What is accepted then runs no
        # shortcut and comes a second time, as KeyPress: so one press is one action.
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
