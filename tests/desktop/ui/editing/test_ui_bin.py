"""The bin: in with one key and an undo, out again, and for good only when asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from archive.custody import custody
from archive.editing.binning import read_bin
from archive.records import ArticleId, CustodyAction
from desktop.ui.editing.bin_dialog import BinDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, press
from tests.desktop.ui.editing.steps import choose, dialog_of
from tests.narrowed import present

pytestmark = OFFSCREEN

DOCUMENTS = tuple(draft(f"слова {number}", f"{number}") for number in range(1, 6))


def titles(stage: Stage) -> list[str]:
    results = stage.library.results.view.results
    return [results.index(row, 0).data() for row in range(results.rowCount())]


def binned(stage: Stage) -> list[int]:
    assert stage.window.archive is not None
    return [each.summary.id for each in read_bin(stage.window.archive)]


@pytest.mark.parametrize("row", range(5))
def test_a_second_press_removes_nothing_more_and_undo_brings_back(stage: Stage, row: int) -> None:
    library = stage.unlock(DOCUMENTS)
    view, left = library.results.view, ["5", "4", "3", "2", "1"]
    view.setFocus()
    choose(stage, row)
    stage.until(lambda: library.reader.title.text() == left[row])
    press(stage, view, Qt.Key.Key_Delete)
    left.pop(row)
    stage.until(lambda: titles(stage) == left)
    stage.qtbot.wait(150)
    assert library.reader.reading is None, "nothing is opened that nobody asked for"
    for _ in range(2):
        stage.window.book["bin"].trigger()
    stage.qtbot.wait(50)
    assert len(binned(stage)) == 1
    press(stage, view, Qt.Key.Key_Down)
    following = left[min(row, 3)]
    stage.until(lambda: library.reader.title.text() == following)
    assert library.results.undo_bar.words.text() == "Put into the bin: 1 document"
    library.results.undo_bar.undo.click()
    stage.until(lambda: titles(stage) == ["5", "4", "3", "2", "1"])
    assert binned(stage) == []


def show_bin(stage: Stage) -> BinDialog:
    stage.window.book["show-bin"].trigger()
    return dialog_of(stage, BinDialog)


def test_an_empty_bin_says_what_it_is_for(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    dialog = show_bin(stage)
    stage.until(dialog.nothing.isVisible)
    assert not dialog.restore.isEnabled()
    assert not dialog.empty.isEnabled()
    dialog.nothing.first.click()
    stage.until(lambda: not stage.window.findChildren(BinDialog))


def test_one_is_restored_and_the_rest_is_deleted_after_one_question(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    choose(stage, 0, 1, 2)
    stage.window.book["bin"].trigger()
    stage.until(lambda: titles(stage) == ["2", "1"])
    dialog = show_bin(stage)
    stage.until(lambda: dialog.list.topLevelItemCount() == 3)
    present(dialog.list.topLevelItem(0)).setSelected(True)
    assert dialog.restore.text() == "Restore"
    restored = dialog.chosen()[0]
    dialog.restore.click()
    stage.until(lambda: dialog.list.topLevelItemCount() == 2)
    stage.until(lambda: len(titles(stage)) == 3)
    dialog.empty.click()
    assert "the index forgets every word" in dialog.question.text()
    assert dialog.no.hasFocus()
    dialog.no.click()
    assert len(binned(stage)) == 2
    dialog.empty.click()
    dialog.yes.click()
    stage.until(lambda: binned(stage) == [])
    stage.until(dialog.nothing.isVisible)
    assert stage.window.archive is not None
    gone = next(ArticleId(each) for each in (3, 4, 5) if each != restored)
    last = custody(stage.window.archive, gone)[-1]
    assert last.action is CustodyAction.REMOVED


def test_what_was_deleted_for_good_is_not_offered_to_undo(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    choose(stage, 0, 1)
    stage.window.book["bin"].trigger()
    stage.until(lambda: len(titles(stage)) == 3)
    undo, history = stage.window.book["undo"], stage.window.history
    assert history is not None
    assert undo.text() == "&Undo: Put into the bin: 2 documents"
    dialog = show_bin(stage)
    stage.until(lambda: dialog.list.topLevelItemCount() == 2)
    present(dialog.list.topLevelItem(0)).setSelected(True)
    delete_for_good(stage, dialog, 1)
    assert undo.text() == "&Undo: Put into the bin: 1 document"
    history.undo()
    stage.until(lambda: binned(stage) == [])
    stage.until(lambda: history.redoable is not None)
    history.redo()
    stage.until(lambda: dialog.list.topLevelItemCount() == 1)
    delete_for_good(stage, dialog, 0)
    assert undo.text() == "&Undo"
    assert not undo.isEnabled()
    assert not stage.window.book["redo"].isEnabled()


def delete_for_good(stage: Stage, dialog: BinDialog, left: int) -> None:
    dialog.empty.click()
    dialog.yes.click()
    stage.until(lambda: len(binned(stage)) == left)
    stage.until(dialog.isEnabled)


def test_what_lies_in_the_bin_can_be_read(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    choose(stage, 0)
    stage.window.book["bin"].trigger()
    stage.until(lambda: len(titles(stage)) == 4)
    dialog = show_bin(stage)
    stage.until(lambda: dialog.list.topLevelItemCount() == 1)
    assert not dialog.read.isEnabled()
    present(dialog.list.topLevelItem(0)).setSelected(True)
    dialog.read.click()
    stage.until(lambda: library.reader.title.text() == "5")


def test_an_archive_with_all_in_the_bin_is_not_called_empty(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    view, empty = library.results.view, library.empty
    view.setFocus()
    view.selectAll()
    stage.window.book["bin"].trigger()
    stage.until(lambda: empty.heading.text() == "All 5 documents are in the bin")
    assert empty.isVisible()
    assert empty.second.text() == "Import a folder…"
    empty.first.click()
    dialog = dialog_of(stage, BinDialog)
    stage.until(lambda: dialog.list.topLevelItemCount() == 5)
    dialog.reject()
    undo_bar = library.results.undo_bar
    assert undo_bar.undo.isVisible()
    undo_bar.undo.click()
    stage.until(lambda: titles(stage) == ["5", "4", "3", "2", "1"])
    assert view.isVisible()


def test_an_archive_is_empty_again_once_its_bin_was_emptied(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS[:1])
    library.results.view.selectAll()
    stage.window.book["bin"].trigger()
    stage.until(lambda: "in the bin" in library.empty.heading.text())
    dialog = show_bin(stage)
    stage.until(dialog.empty.isEnabled)
    dialog.empty.click()
    dialog.yes.click()
    stage.until(lambda: library.empty.heading.text() == "This archive is empty")
    dialog.reject()
    with stage.qtbot.waitSignal(library.folder_wanted):
        library.empty.first.click()
