"""Ctrl with a Cyrillic letter does what Ctrl with the Latin letter of its key would do there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from desktop.ui.editing.writing_dialog import WritingDialog
from desktop.ui.settings.settings_dialog import SettingsDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, type_text
from tests.desktop.ui.editing.dialogs import dialogs_of_editing
from tests.desktop.ui.editing.steps import dialog_of

pytestmark = OFFSCREEN

CONTROL = Qt.KeyboardModifier.ControlModifier
LETTERS = {"C": "С", "V": "М", "X": "Ч", "Z": "Я", "A": "Ф"}
"""Latin letter of a key, and the Cyrillic one on the same key."""


def press_cyrillic(widget: QWidget, latin: str) -> None:
    """Ctrl and a key of a Cyrillic layout, as Qt delivers them."""
    letter = ord(LETTERS.get(latin, latin))
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, letter, CONTROL, "")
    asked.ignore()
    QApplication.sendEvent(widget, asked)
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, letter, CONTROL, ""))


def watch(stage: Stage) -> list[str]:
    """Names of the actions that run from now on; all of them can."""
    ran: list[str] = []
    for spec, action in stage.window.book:
        action.triggered.disconnect()
        action.setEnabled(True)
        action.triggered.connect(lambda _=False, name=spec.name: ran.append(name))
    return ran


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox])
def test_no_action_takes_a_key_from_what_is_written_in(stage: Stage, kind: type[QWidget]) -> None:
    stage.unlock([draft("text")])
    field, ran = kind(stage.library), watch(stage)
    field.show()
    for latin in LETTERS:
        press_cyrillic(field, latin)
    assert ran == []
    for latin in "VZ":  # the control: here nobody writes
        press_cyrillic(stage.library.results.view, latin)
    assert ran == ["paste", "undo"]


def test_every_text_that_can_be_written_keeps_its_keys(stage: Stage) -> None:
    stage.unlock([draft("text")])
    stage.read_first()
    assert stage.library.reader.reading is not None
    dialogs = dialogs_of_editing(stage.window, stage.library.reader.reading)
    ran = watch(stage)
    texts = [
        text
        for place in (stage.window, *dialogs)
        for text in place.findChildren(QPlainTextEdit)
        if not text.isReadOnly()
    ]
    assert len(texts) > len([each for each in dialogs if each.findChildren(QPlainTextEdit)])
    for text in texts:
        # A note in which nothing was typed leaves undoing to the window.
        type_text(text, "думка")
        for latin in LETTERS:
            press_cyrillic(text, latin)
    assert ran == []


def test_writing_is_copied_pasted_and_taken_back_in_the_text(stage: Stage) -> None:
    stage.unlock([draft("text")])
    stage.window.book["write"].trigger()
    text = dialog_of(stage, WritingDialog).text
    text.setPlainText("")
    type_text(text, "думка")
    for latin in "AC":
        press_cyrillic(text, latin)
    text.moveCursor(QTextCursor.MoveOperation.End)
    press_cyrillic(text, "V")
    assert text.toPlainText() == "думкадумка"
    press_cyrillic(text, "Z")
    assert text.toPlainText() == "думка"
    stage.qtbot.wait(50)
    assert stage.reader.asked_for == []


def test_behind_a_dialog_no_shortcut_is_alive(stage: Stage) -> None:
    stage.unlock([draft("text")])
    stage.window.book["settings"].trigger()
    dialog = dialog_of(stage, SettingsDialog)
    press_cyrillic(dialog.focusWidget() or dialog, "Т")  # Ctrl+N
    assert stage.window.findChildren(WritingDialog) == []
    dialog.reject()
    press_cyrillic(stage.library.results.view, "Т")
    assert dialog_of(stage, WritingDialog)


def test_a_window_beside_the_library_and_a_menu_have_none_of_its_shortcuts(stage: Stage) -> None:
    stage.unlock([draft("text")])
    ran, beside, menu = watch(stage), QDialog(stage.window), QMenu(stage.window)
    beside.show()
    stage.until(beside.isActiveWindow)
    press_cyrillic(beside, "Z")
    menu.addAction("text")
    menu.popup(stage.window.pos())
    press_cyrillic(stage.library.results.view, "Z")
    assert ran == []
    menu.close()
    stage.window.activateWindow()
    stage.until(stage.window.isActiveWindow)
    press_cyrillic(stage.library.results.view, "Z")
    assert ran == ["undo"]
