"""`Insert` asks for files or a folder in one dialog, by keyboard and by mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QTreeView

from tests.desktop.ui.conftest import OFFSCREEN, Stage
from tests.desktop.ui.test_ui_little_room import enlarge

pytestmark = OFFSCREEN


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "Справа & лісты").mkdir()
    (tmp_path / "ліст.txt").write_text("ліст", "utf-8")
    return tmp_path


def asked(stage: Stage) -> tuple[QFileDialog, QPushButton]:
    QTest.keyClick(stage.window, Qt.Key.Key_Insert)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    (whole,) = (button for button in dialog.findChildren(QPushButton) if "folder" in button.text())
    return dialog, whole


def taken(stage: Stage) -> list[Path]:
    stage.until(lambda: bool(stage.reader.asked_for) and not stage.library.imports.running)
    return stage.reader.asked_for


def test_the_folder_that_is_shown_is_taken_whole(stage: Stage, folder: Path) -> None:
    stage.unlock()
    _, whole = asked(stage)
    assert whole.text() == f"Import the folder “{folder.name[:23]}…”"
    whole.click()
    assert taken(stage) == [folder]
    assert QApplication.activeModalWidget() is None


def test_the_folder_that_is_marked_is_taken_and_a_file_is_none(stage: Stage, folder: Path) -> None:
    stage.unlock()
    dialog, whole = asked(stage)
    dialog.currentChanged.emit(str(folder / "Справа & лісты"))
    assert whole.text() == "Import the folder “Справа && лісты”"
    assert whole.toolTip() == str(folder / "Справа & лісты")
    dialog.currentChanged.emit(str(folder / "ліст.txt"))
    assert folder.name[:20] in whole.text()
    dialog.currentChanged.emit(str(folder / "Справа & лісты"))
    whole.click()
    assert taken(stage) == [folder / "Справа & лісты"]


def test_a_folder_that_is_entered_is_the_one_that_is_shown(stage: Stage, folder: Path) -> None:
    stage.unlock()
    dialog, whole = asked(stage)
    dialog.setDirectory(str(folder / "Справа & лісты"))
    dialog.directoryEntered.emit(str(folder / "Справа & лісты"))
    assert "Справа" in whole.text()


def test_files_are_chosen_as_everywhere(stage: Stage, folder: Path) -> None:
    stage.unlock()
    dialog, _ = asked(stage)
    dialog.filesSelected.emit([str(folder / "ліст.txt")])
    assert taken(stage) == [folder / "ліст.txt"]
    dialog.reject()


def test_a_long_name_is_cut_and_enter_opens_no_folder(stage: Stage, folder: Path) -> None:
    long = folder / ("доўгая назва " * 4)
    long.mkdir()
    stage.unlock()
    dialog, whole = asked(stage)
    dialog.currentChanged.emit(str(long))
    assert whole.text().endswith("…”")
    assert len(whole.text()) < 50
    assert not whole.isDefault()
    assert not whole.autoDefault()
    dialog.reject()
    assert stage.reader.asked_for == []


def test_sizes_and_days_of_files_are_as_wide_as_their_words(stage: Stage, folder: Path) -> None:
    stage.unlock()
    enlarge(stage, 250)
    dialog, _ = asked(stage)
    listed = dialog.findChild(QTreeView, "treeView")
    assert isinstance(listed, QTreeView)
    header = listed.header()
    stage.until(lambda: all(header.sectionSize(n) >= header.sectionSizeHint(n) for n in (1, 2, 3)))
    assert header.sectionSize(0) >= 12 * listed.fontMetrics().averageCharWidth()
    dialog.reject()
