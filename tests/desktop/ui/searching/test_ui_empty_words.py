"""The sentence in a list in which nothing stands yet."""

from __future__ import annotations

from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from desktop.ui.controls.empty_words import EmptyWords
from tests.desktop.ui.conftest import OFFSCREEN

pytestmark = OFFSCREEN


def test_the_sentence_goes_with_the_first_line_and_comes_back(qtbot: QtBot) -> None:
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    words = EmptyWords(tree)
    words.tell("Nothing yet.")
    tree.resize(400, 200)
    tree.show()
    assert words.isVisible()
    assert tree.viewport().rect().contains(words.geometry())
    QTreeWidgetItem(tree, ["one"])
    assert not words.isVisible()
    tree.clear()
    assert words.isVisible()
