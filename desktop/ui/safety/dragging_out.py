"""No passage leaves the program under the hand: what is selected in a text cannot be dragged.

Qt lets every text be dragged by its selection, into other programs as plain text and HTML, and a
text that can be written loses there what was dragged. Its text fields have no switch for it
(QWidgetTextControl keeps it to itself), so that a press on a selection begins a new one.
Documents that are dragged onto collections and tags carry no words and are not touched.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QTextEdit

from desktop.ui.frame.application_events import ApplicationEvents


def keep_passages_in(events: ApplicationEvents) -> None:
    """Have no text of the program dragged by its selection, in any window."""
    events.listen((QEvent.Type.MouseButtonPress,), _begin_anew)


def _begin_anew(watched: QObject, event: QEvent) -> bool:
    if _may_begin_a_drag(event):
        _deselect(watched)
    return False


def _may_begin_a_drag(event: QEvent) -> bool:
    """A press with Shift alone makes a selection longer; with other keys beside it, it drags."""
    return (
        isinstance(event, QMouseEvent)
        and event.button() == Qt.MouseButton.LeftButton
        and event.modifiers() != Qt.KeyboardModifier.ShiftModifier
    )


def _deselect(watched: QObject) -> None:
    # The viewport of a text area is what gets the press; labels and lines get their own.
    text = watched.parent()
    if isinstance(text, QTextEdit | QPlainTextEdit) and watched is text.viewport():
        cursor = text.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            text.setTextCursor(cursor)
    elif isinstance(watched, QLineEdit):
        watched.deselect()
    elif isinstance(watched, QLabel) and watched.hasSelectedText():
        watched.setSelection(0, 0)
