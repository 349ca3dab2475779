"""What is selected in a text cannot be dragged out of the program, nor out of what is written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QWidget

from desktop.ui.frame.application_events import ApplicationEvents
from desktop.ui.safety.dragging_out import keep_passages_in
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN.args, "QDrag: No mimedata set")

TESTIMONY = "Сведчанне пра камеру і холад"
HALF = TESTIMONY[:14]


class Writing(QTextEdit):
    """A text that tells when it is asked for what a drag would carry."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(TESTIMONY, parent)
        self.carried: list[str] = []


@pytest.fixture(autouse=True)
def carry_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def carry(text: Writing) -> None:
        # A drag that carries nothing ends before the platform is asked, which cannot drag here.
        text.carried.append(text.textCursor().selectedText())

    monkeypatch.setattr(Writing, "createMimeDataFromSelection", carry)


def select_half(text: QTextEdit) -> QPoint:
    """Mark the first words; a place within them, in the viewport."""
    cursor = text.textCursor()
    cursor.setPosition(len(HALF) // 2)
    inside = text.cursorRect(cursor).center()
    cursor.setPosition(0)
    cursor.setPosition(len(HALF), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    return inside


def drag(text: QTextEdit, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Take the selection with the hand and pull."""
    inside = select_half(text)
    QTest.mousePress(text.viewport(), Qt.MouseButton.LeftButton, held, inside)
    far = inside + QPoint(4 * QApplication.startDragDistance(), 0)
    QTest.mouseMove(text.viewport(), far)
    QTest.mouseRelease(text.viewport(), Qt.MouseButton.LeftButton, pos=far)


def a_window(stage: Stage, *, is_kept_in: bool = True) -> QWidget:
    window = QWidget()
    stage.qtbot.addWidget(window)
    events = ApplicationEvents(stage.application, window)
    if is_kept_in:
        keep_passages_in(events)
    return window


SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(("is_kept_in", "carried"), [(True, []), (False, [HALF])])
@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, SHIFT | CTRL])
def test_a_selection_is_not_dragged(
    stage: Stage, held: Qt.KeyboardModifier, is_kept_in: bool, carried: list[str]
) -> None:
    window = a_window(stage, is_kept_in=is_kept_in)
    text = Writing(window)
    window.show()
    drag(text, held)
    assert text.carried == carried
    assert text.toPlainText() == TESTIMONY


def test_the_window_keeps_in_what_is_read(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.unlock([draft(TESTIMONY)])
    stage.search("Сведчанне")
    stage.read_first()
    text = stage.library.reader.text
    stage.until(lambda: text.toPlainText() != "")
    carried: list[QTextEdit] = []

    def carry(text: QTextEdit) -> QMimeData:
        carried.append(text)
        return QMimeData()

    monkeypatch.setattr(type(text), "createMimeDataFromSelection", carry)
    drag(text)
    assert carried == []
    assert text.textCursor().selectedText() != HALF


def test_shift_makes_a_selection_longer_and_two_presses_take_a_word(stage: Stage) -> None:
    window = a_window(stage)
    text = Writing(window)
    window.show()
    inside = select_half(text)
    left, shift = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(text.viewport(), left, shift, inside + QPoint(40, 0))
    assert text.textCursor().selectedText().startswith(HALF[: len(HALF) // 2])
    QTest.mouseDClick(text.viewport(), left, pos=QPoint(10, inside.y()))
    assert text.textCursor().selectedText() == "Сведчанне"


def test_labels_and_lines_begin_anew_too(stage: Stage) -> None:
    window = a_window(stage)
    label, line = QLabel(TESTIMONY, window), QLineEdit(TESTIMONY, window)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    line.move(0, 60)
    window.show()
    label.setSelection(0, 14)
    line.setSelection(0, 14)
    for widget in (label, line):
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert not label.hasSelectedText()
    assert not line.hasSelectedText()
