"""Ctrl with a Cyrillic letter means the Latin letter on the same key.

Where only a Cyrillic layout is installed, X11 gives Qt "Ctrl+Д" and no shortcut answers; aliases
on the actions would be ambiguous where both layouts are. So what no shortcut took is looked at a
second time, here, by the place of its key.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QLocale, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.frame.application_events import ApplicationEvents

# Keycodes of evdev + 8, as X11 and Wayland give them: the three letter rows of a PC keyboard.
_ROWS_BY_SCAN_CODE = {24: "QWERTYUIOP[]", 38: "ASDFGHJKL;'", 52: "ZXCVBNM,./"}
_LATIN_BY_SCAN_CODE = {
    first + place: letter
    for first, letters in _ROWS_BY_SCAN_CODE.items()
    for place, letter in enumerate(letters)
}
_PLATFORMS_WITH_SCAN_CODES = ("xcb", "wayland")
_PLATFORMS_THAT_TELL = ("windows", "cocoa")

_LATIN_BY_LETTER = dict(
    zip(
        "ЙЦУКЕНГШЩЗХЪ" + "ФЫВАПРОЛДЖЭ" + "ЯЧСМИТЬБЮ",
        "QWERTYUIOP[]" + "ASDFGHJKL;'" + "ZXCVBNM,.",
        strict=True,
    )
) | {"Ў": "O", "І": "B", "Ї": "]", "Є": "'", "Ё": "`", "Ґ": "\\"}

_FIRST_CYRILLIC, _LAST_CYRILLIC = 0x0400, 0x04FF


def layout_in_force(platform: str, locale: QLocale) -> str:
    """Language of the keyboard layout, in that language; "" where it is not surely known.

    `locale` is that of the input method. On the platforms named here Qt follows the layout with
    it; elsewhere it may be the language of the system, whatever is typed.
    """
    if platform not in _PLATFORMS_THAT_TELL or locale.language() == QLocale.Language.C:
        return ""
    return locale.nativeLanguageName()


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


def _wanted_by(widget: QWidget, event: QKeyEvent) -> bool:
    """Whether what has the keyboard wants the key for itself, as Qt asks in a Latin layout."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, event.key(), event.modifiers())
    asked.ignore()
    QApplication.sendEvent(widget, asked)
    return asked.isAccepted()


def _shortcuts_live(window: QWidget, widget: QWidget) -> bool:
    """Whether shortcuts of a window hold for a widget: it lies in it, and nothing before it."""
    in_front = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    return in_front is None and widget.window() is window


class CyrillicShortcuts(QObject):
    """`trigger` runs the action of a shortcut, if there is one.

    `window` is the one whose shortcuts these are.
    """

    def __init__(
        self,
        events: ApplicationEvents,
        window: QWidget,
        trigger: Callable[[QKeySequence], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._trigger = trigger
        events.listen((QEvent.Type.KeyPress,), self.take)

    def take(self, watched: QObject, event: QEvent) -> bool:
        """Run the action of a key, or give the Latin one to what has the keyboard."""
        # A key press comes here only after the shortcuts had their turn and did not take it.
        key = key_by_place(event) if isinstance(event, QKeyEvent) else None
        if key is None or not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        sequence = QKeySequence(QKeyCombination(event.modifiers(), key))
        latin = QKeyEvent(event.type(), key, event.modifiers())
        is_shortcut = _shortcuts_live(self._window, watched) and not _wanted_by(watched, latin)
        if not is_shortcut or not self._trigger(sequence):
            QApplication.sendEvent(watched, latin)
        return True
