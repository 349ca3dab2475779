"""Contents and the line to find words share a row that large text makes narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.ui.reading.reader import Reader
from tests.desktop.ui.conftest import OFFSCREEN, Stage, press_key, type_text
from tests.desktop.ui.document.opened import open_number
from tests.desktop.ui.document.test_ui_outline import paged

pytestmark = OFFSCREEN


def letters(reader: Reader) -> int:
    """That the line to find words has room for."""
    line = reader.find_bar.line
    return line.width() // line.fontMetrics().averageCharWidth()


def opened(stage: Stage, percent: int) -> Reader:
    stage.unlock([paged()])
    reader = open_number(stage, 1)
    stage.window.appearance.set_text_size(percent)
    stage.qtbot.wait(50)
    return reader


def test_large_text_leaves_room_for_what_is_to_be_found(stage: Stage) -> None:
    reader = opened(stage, 250)
    assert reader.outline.isVisible()
    assert letters(reader) > 7
    press_key(stage, "Ctrl+F")
    assert not reader.outline.isVisible()
    stage.qtbot.wait(20)
    assert letters(reader) > 14
    type_text(reader.find_bar.line, "радок")
    reader.text.setFocus()
    assert not reader.outline.isVisible(), "the words stay to be read"
    reader.find_bar.line.setFocus()
    stage.qtbot.keyClick(reader.find_bar.line, Qt.Key.Key_Escape)
    stage.until(reader.outline.isVisible)


def test_both_are_there_where_there_is_room(stage: Stage) -> None:
    reader = opened(stage, 100)
    press_key(stage, "Ctrl+F")
    type_text(reader.find_bar.line, "радок")
    assert reader.outline.isVisible()
