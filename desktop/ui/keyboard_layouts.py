"""Ctrl with a Cyrillic letter means the Latin letter on the same key.

Where only a Cyrillic layout is installed, X11 gives Qt "Ctrl+Д" and no shortcut answers; aliases
on the actions would be ambiguous where both layouts are. So what no shortcut took is looked at a
second time, here, by the place of its key.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from typing_extensions import override

# Keycodes of evdev + 8, as X11 and Wayland give them: the three letter rows of a PC keyboard.
_ROWS_BY_SCAN_CODE = {24: "QWERTYUIOP[]", 38: "ASDFGHJKL;'", 52: "ZXCVBNM,./"}
_LATIN_BY_SCAN_CODE = {
    first + place: letter
    for first, letters in _ROWS_BY_SCAN_CODE.items()
    for place, letter in enumerate(letters)
}
_PLATFORMS_WITH_SCAN_CODES = ("xcb", "wayland")

_LATIN_BY_LETTER = dict(
    zip(
        "ЙЦУКЕНГШЩЗХЪ" + "ФЫВАПРОЛДЖЭ" + "ЯЧСМИТЬБЮ",
        "QWERTYUIOP[]" + "ASDFGHJKL;'" + "ZXCVBNM,.",
        strict=True,
    )
) | {"Ў": "O", "І": "B", "Ї": "]", "Є": "'", "Ё": "`", "Ґ": "\\"}

_EDITING = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.SelectAll,
)

_FIRST_CYRILLIC, _LAST_CYRILLIC = 0x0400, 0x04FF


def latin_key(letter: str, scan_code: int, platform: str) -> str | None:
    """The upper Latin letter or sign on the key that gives a Cyrillic letter, or None."""
    if platform in _PLATFORMS_WITH_SCAN_CODES and scan_code in _LATIN_BY_SCAN_CODE:
        return _LATIN_BY_SCAN_CODE[scan_code]
    return _LATIN_BY_LETTER.get(letter.upper())


def key_by_place(event: QKeyEvent) -> Qt.Key | None:
    """The Latin key at the place of a Cyrillic letter pressed with Ctrl, or None."""
    held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    if not held or not _FIRST_CYRILLIC <= event.key() <= _LAST_CYRILLIC:
        return None
    letter = latin_key(chr(event.key()), event.nativeScanCode(), QGuiApplication.platformName())
    return None if letter is None else Qt.Key(ord(letter))


def _belongs_to_line(widget: QWidget, event: QKeyEvent) -> bool:
    """Whether a line of text wants the key for itself, as it would in a Latin layout."""
    return isinstance(widget, QLineEdit) and any(event.matches(key) for key in _EDITING)


class CyrillicShortcuts(QObject):
    """Event filter of the application; `trigger` runs the action of a shortcut, if there is one."""

    def __init__(
        self,
        application: QApplication,
        parent: QObject,
        trigger: Callable[[QKeySequence], bool],
    ) -> None:
        super().__init__(parent)
        self._trigger = trigger
        application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A key press comes here only after the shortcuts had their turn and did not take it.
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = key_by_place(event)
        if key is None or not isinstance(watched, QWidget):
            return False
        sequence = QKeySequence(QKeyCombination(event.modifiers(), key))
        latin = QKeyEvent(event.type(), key, event.modifiers())
        if _belongs_to_line(watched, latin) or not self._trigger(sequence):
            QApplication.sendEvent(watched, latin)
        return True
