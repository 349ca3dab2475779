"""Keys belong to the window in front, and letters to the text and what stands beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.ui.annotation.margin_pane import MarginPane
from desktop.ui.editing.writing_dialog import WritingDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.found import first_key

pytestmark = OFFSCREEN

LETTERS = ("Q", "R", "O")


def _watch(stage: Stage) -> list[str]:
    """Names of the actions that run from now on; all of them can."""
    ran: list[str] = []
    for spec, action in stage.window.book:
        action.triggered.disconnect()
        action.setEnabled(True)
        action.triggered.connect(lambda _=False, name=spec.name: ran.append(name))
    return ran


def _letters_with(stage: Stage, widget: QWidget) -> None:
    """The letters, pressed in the main window while a widget has the keyboard there."""
    widget.setFocus()
    stage.until(widget.hasFocus)
    for letter in LETTERS:
        key = first_key(QKeySequence(letter))
        QTest.keyClick(stage.window.windowHandle(), key.key(), key.keyboardModifiers())


def test_letters_act_in_the_text_and_beside_it_alone(stage: Stage) -> None:
    stage.unlock([draft("a text", "A title")])
    stage.read_first()
    ran = _watch(stage)
    library = stage.library
    margin = stage.window.findChild(MarginPane)
    assert isinstance(margin, MarginPane)
    margin.show()
    for place in (library.results.view, library.facets.tree, library.box):
        _letters_with(stage, place)
        assert ran == [], place
    acting = ["quick-code", "recent-codes", "overlapping"]
    for beside in (library.reader.text, margin.list):
        _letters_with(stage, beside)
        assert ran == acting, "the control"
        ran.clear()


@pytest.mark.parametrize("button", ["save", "later", "template"])
def test_no_key_of_the_library_acts_under_the_window_for_writing(stage: Stage, button: str) -> None:
    stage.unlock([draft("a text", "A title")])
    stage.read_first()
    stage.library.reader.text.setFocus()
    stage.window.book["write"].trigger()
    (writing,) = stage.window.findChildren(WritingDialog)
    stage.until(lambda: QApplication.activeWindow() is writing)
    ran = _watch(stage)
    writing.text.setPlainText("so that it can be saved")
    getattr(writing, button).setFocus()
    kept = {"F9", "Ctrl+L", "F12", "Ctrl+Shift+L"}
    for _, action in stage.window.book:
        for keys in action.shortcuts():
            if keys.toString() not in kept and not _of_the_window(keys):
                key = first_key(keys)
                QTest.keyClick(writing.windowHandle(), key.key(), key.keyboardModifiers())
    assert ran == []
    writing.throw_away()


def _of_the_window(keys: QKeySequence) -> bool:
    """Enter, Space and Esc mean something to every window."""
    return first_key(keys).key() in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape)


def test_a_new_window_takes_the_keyboard_where_the_system_leaves_it(stage: Stage) -> None:
    stage.unlock([draft("a text", "A title")])
    window = stage.window
    window.activateWindow()
    stage.until(lambda: QApplication.activeWindow() is window)
    plain = QDialog(window)
    plain.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    plain.show()
    stage.qtbot.waitExposed(plain)
    assert QApplication.activeWindow() is window, "the control"
    plain.close()
    window.activateWindow()
    window.book["write"].trigger()
    (writing,) = window.findChildren(WritingDialog)
    writing.hide()
    writing.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.activateWindow()
    stage.until(lambda: QApplication.activeWindow() is window)
    writing.show()
    stage.until(lambda: QApplication.activeWindow() is writing)
