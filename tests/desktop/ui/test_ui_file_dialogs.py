"""Choosing files follows the language while it is open, and is Qt's own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QTreeView

from desktop.ui.importing.choosing_sources import choose_sources
from tests.desktop.ui.conftest import OFFSCREEN, Stage

pytestmark = OFFSCREEN


def said(dialog: QFileDialog) -> list[str]:
    view, box = dialog.findChild(QTreeView, "treeView"), dialog.findChild(QDialogButtonBox)
    assert isinstance(view, QTreeView)
    assert isinstance(box, QDialogButtonBox)
    name = view.model().headerData(0, Qt.Orientation.Horizontal)
    (folder,) = (each for each in box.buttons() if "“" in each.text() or "«" in each.text())
    return [dialog.windowTitle(), str(name), folder.text().split(" ")[0]]


def test_an_open_file_dialog_follows_the_language(stage: Stage) -> None:
    stage.unlock()
    dialog = choose_sources(stage.window, lambda _: None)
    english = said(dialog)
    assert english == ["Import files or a folder", "Name", "Import"]
    for language in ("be", "ru"):
        stage.window.appearance.set_language(language)
        stage.application.processEvents()
        there = said(dialog)
        assert all(own != other for own, other in zip(there, english, strict=True)), there
    stage.window.appearance.set_language("en")
    stage.application.processEvents()
    assert said(dialog) == english
    dialog.reject()
