"""Giving codes by keyboard, and what the archive holds of them, for tests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from archive.codes import read_codebook
from desktop.ui.annotation.label_dialog import LabelDialog
from tests.desktop.ui.annotation.conftest import Desk
from tests.desktop.ui.conftest import type_text


def tree(desk: Desk) -> list[str]:
    return ["  " * depth + code.name for depth, code in read_codebook(desk.archive).walk()]


def labelling(desk: Desk) -> LabelDialog:
    dialog = desk.stage.window.findChild(LabelDialog)
    assert isinstance(dialog, LabelDialog)
    return dialog


def give_new(desk: Desk, words: str, code: str, tags: str = "") -> None:
    """Ctrl+T, a name that is not there yet, Enter, Enter."""
    desk.select(words)
    desk.press(Qt.Key.Key_T)
    dialog = labelling(desk)
    type_text(dialog.line, code)
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    desk.settle()
    dialog.tags.setText(tags)
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    desk.settle()
    desk.stage.until(lambda: desk.stage.window.findChild(LabelDialog) is None)


def coded(desk: Desk) -> list[tuple[str, list[str]]]:
    book = read_codebook(desk.archive)
    return [(e.quote, [book.get(code).name for code in e.codes]) for e in desk.stored()]
