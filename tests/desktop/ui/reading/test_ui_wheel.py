"""Ctrl and the wheel on a text are the same as the menu: "Normal text size" brings all back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.reading.reader_text import ReaderText
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN


def turn(text: ReaderText, by: int, held: Qt.KeyboardModifier) -> None:
    place = QPointF(20, 20)
    event = QWheelEvent(
        place,
        text.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(text.viewport(), event)


def test_ctrl_and_the_wheel_change_the_size_of_all_text(stage: Stage) -> None:
    text = stage.unlock([draft("слова\n" * 200, "Доўгі")]).reader.text
    stage.read_first()
    stage.until(lambda: text.verticalScrollBar().maximum() > 0)
    usual, letters = stage.window.theme.text_size, text.document().defaultFont().pointSizeF()
    turn(text, 120, Qt.KeyboardModifier.ControlModifier)
    larger = stage.window.theme.text_size
    assert larger > usual
    stage.until(lambda: text.document().defaultFont().pointSizeF() > letters)
    for _ in range(4):
        turn(text, -30, Qt.KeyboardModifier.ControlModifier)
    assert stage.window.theme.text_size == usual
    turn(text, 120, Qt.KeyboardModifier.ControlModifier)
    stage.window.book["normal-size"].trigger()
    stage.until(lambda: text.document().defaultFont().pointSizeF() == letters)


def test_the_wheel_alone_scrolls(stage: Stage) -> None:
    text = stage.unlock([draft("слова\n" * 200, "Доўгі")]).reader.text
    stage.read_first()
    stage.until(lambda: text.verticalScrollBar().maximum() > 0)
    usual = stage.window.theme.text_size
    turn(text, -120, Qt.KeyboardModifier.NoModifier)
    assert text.verticalScrollBar().value() > 0
    assert stage.window.theme.text_size == usual
