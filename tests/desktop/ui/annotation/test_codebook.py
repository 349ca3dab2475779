"""The codebook is built, described, moved, merged, split, deleted, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from archive.codes import MarksLeft, read_codebook
from archive.errors import DiskFullError
from archive.marks import CodeId
from desktop.ui.annotation.code_commands import CodesDesk
from desktop.ui.annotation.code_picker import CodePicker
from desktop.ui.annotation.codebook_model import CodebookModel
from desktop.ui.annotation.codebook_window import CodebookWindow
from desktop.ui.annotation.split_dialog import SplitDialog
from tests.desktop.ui.annotation.conftest import Desk
from tests.desktop.ui.annotation.giving import coded, give_new, tree
from tests.desktop.ui.conftest import OFFSCREEN
from tests.narrowed import present

pytestmark = OFFSCREEN

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def codebook(desk: Desk) -> CodebookWindow:
    give_new(desk, "каля сцяны", "Умовы")
    give_new(desk, "сорак", "Лічбы")
    give_new(desk, "суд", "Суд")
    desk.stage.window.book["codebook"].trigger()
    codes = desk.stage.window.findChild(CodesDesk)
    assert isinstance(codes, CodesDesk)
    assert codes.codebook is not None
    window = codes.codebook
    QAbstractItemModelTester(
        window.model, QAbstractItemModelTester.FailureReportingMode.Fatal, window
    )
    desk.stage.until(lambda: window.model.rowCount() == 3)
    return window


def number(desk: Desk, name: str) -> CodeId:
    return next(code.id for _, code in read_codebook(desk.archive).walk() if code.name == name)


def settle(desk: Desk, window: CodebookWindow, *wanted: str) -> None:
    desk.settle()
    assert tree(desk) == list(wanted)
    desk.stage.until(lambda: shown(window) == list(wanted))


def shown(window: CodebookWindow) -> list[str]:
    return ["  " * depth + code.name for depth, code in window.model.book.walk()]


def test_codes_are_made_named_and_described(desk: Desk, codebook: CodebookWindow) -> None:
    codebook.choose(number(desk, "Умовы"))
    QTest.keyClick(codebook.tree, Qt.Key.Key_Insert, Qt.KeyboardModifier.ControlModifier)
    settle(desk, codebook, "Лічбы", "Суд", "Умовы", "  New code")
    desk.stage.until(lambda: codebook.form.name.text() == "New code")
    codebook.form.name.setText("Холад")
    codebook.form.memo.setPlainText("Калі кажуць пра холад у камеры.")
    QTest.keyClick(codebook.form.name, Qt.Key.Key_Return)
    settle(desk, codebook, "Лічбы", "Суд", "Умовы", "  Холад")
    assert read_codebook(desk.archive).get(number(desk, "Холад")).memo.startswith("Калі")
    QTest.keyClick(codebook.tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(desk, codebook, "Лічбы", "Суд", "Умовы", "  New code")
    assert "described anew" in desk.stage.window.book["redo"].text()


def test_a_name_that_is_taken_is_refused_in_words(desk: Desk, codebook: CodebookWindow) -> None:
    codebook.choose(number(desk, "Умовы"))
    codebook.form.name.setText("Суд")
    codebook.form.save.click()
    desk.stage.until(codebook.notice.isVisible)
    assert tree(desk) == ["Лічбы", "Суд", "Умовы"]


def memo(desk: Desk, name: str) -> str:
    return read_codebook(desk.archive).get(number(desk, name)).memo


def test_a_name_that_is_taken_does_not_cost_the_memo(desk: Desk, codebook: CodebookWindow) -> None:
    codebook.choose(number(desk, "Умовы"))
    codebook.form.name.setText("Суд")
    codebook.form.memo.setPlainText("Доўгая думка")
    codebook.choose(number(desk, "Лічбы"))
    desk.stage.until(codebook.notice.isVisible)
    desk.settle()
    assert codebook.notice.happened.text().startswith("The name was not changed")
    assert codebook.notice.advice.text() == "Colour and meaning were saved."
    assert memo(desk, "Умовы") == "Доўгая думка"
    codebook.choose(number(desk, "Умовы"))
    assert codebook.form.name.text() == "Суд", "what was refused is shown again"
    codebook.form.name.setText("Іншае")
    codebook.form.save.click()
    settle(desk, codebook, "Лічбы", "Суд", "Іншае")
    assert not codebook.notice.isVisible()


def test_a_memo_that_the_disk_refuses_is_shown_again(desk: Desk, codebook: CodebookWindow) -> None:
    codebook.choose(number(desk, "Умовы"))
    codebook.form.memo.setPlainText("Доўгая думка")
    desk.archive.fail_next_commit = DiskFullError()
    codebook.choose(number(desk, "Лічбы"))
    desk.stage.until(codebook.notice.isVisible)
    desk.settle()
    codebook.choose(number(desk, "Умовы"))
    assert codebook.form.memo.toPlainText() == "Доўгая думка"
    codebook.form.save.click()
    desk.settle()
    assert memo(desk, "Умовы") == "Доўгая думка"


def test_the_codebook_closes_once_what_was_refused_was_seen(
    desk: Desk, codebook: CodebookWindow
) -> None:
    codebook.choose(number(desk, "Умовы"))
    codebook.form.name.clear()
    codebook.form.memo.setPlainText("Без назвы")
    codebook.close()
    desk.stage.until(codebook.notice.isVisible)
    desk.settle()
    assert codebook.isVisible()
    assert memo(desk, "Умовы") == "Без назвы"
    codebook.close()
    desk.stage.until(lambda: desk.stage.window.findChild(CodebookWindow) is None)


def test_closing_the_codebook_keeps_what_is_written(desk: Desk, codebook: CodebookWindow) -> None:
    codebook.choose(number(desk, "Умовы"))
    codebook.form.memo.setPlainText("Перад самым канцом")
    codebook.close()
    desk.stage.until(lambda: desk.stage.window.findChild(CodebookWindow) is None)
    assert memo(desk, "Умовы") == "Перад самым канцом"


def test_codes_are_moved_by_keyboard_and_by_drag(desk: Desk, codebook: CodebookWindow) -> None:
    codebook.choose(number(desk, "Суд"))
    QTest.keyClick(codebook.tree, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    settle(desk, codebook, "Лічбы", "  Суд", "Умовы")
    assert codebook.current is not None
    assert codebook.current.name == "Суд"
    QTest.keyClick(codebook.tree, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle(desk, codebook, "Лічбы", "Суд", "Умовы")
    model: CodebookModel = codebook.model
    data = model.mimeData([model.index_of(number(desk, "Лічбы"))])
    target = model.index_of(number(desk, "Умовы"))
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, target)
    settle(desk, codebook, "Суд", "Умовы", "  Лічбы")


def test_codes_are_merged_and_come_back(desk: Desk, codebook: CodebookWindow) -> None:
    before = desk.stored()
    codebook.choose(number(desk, "Лічбы"))
    codebook.merge.click()
    picker = codebook.findChild(CodePicker)
    present(picker).list.setCurrentRow(1)
    present(picker).act.click()
    settle(desk, codebook, "Суд", "Умовы")
    assert ("сорак", ["Умовы"]) in coded(desk)
    codebook.changes.undo()
    settle(desk, codebook, "Лічбы", "Суд", "Умовы")
    assert desk.stored() == before


def test_a_code_is_split(desk: Desk, codebook: CodebookWindow) -> None:
    desk.select("стаялі")
    desk.parts.codes.give(number(desk, "Умовы"))
    desk.settle()
    codebook.choose(number(desk, "Умовы"))
    codebook.split.click()
    desk.stage.until(lambda: codebook.findChild(SplitDialog) is not None)
    dialog = codebook.findChild(SplitDialog)
    assert present(dialog).list.count() == 2
    assert not present(dialog).act.isEnabled()
    present(dialog).name.setText("Стаянне")
    present(dialog).list.item(0).setCheckState(Qt.CheckState.Checked)
    present(dialog).act.click()
    settle(desk, codebook, "Лічбы", "Стаянне", "Суд", "Умовы")
    assert coded(desk)[:2] == [("стаялі", ["Стаянне"]), ("каля сцяны", ["Умовы"])]


def test_a_deleted_code_comes_back_with_its_marks(desk: Desk, codebook: CodebookWindow) -> None:
    before = desk.stored()
    codebook.choose(number(desk, "Умовы"))
    QTest.keyClick(codebook.tree, Qt.Key.Key_Delete)
    settle(desk, codebook, "Лічбы", "Суд")
    assert ("каля сцяны", []) in coded(desk)
    codebook.changes.undo()
    settle(desk, codebook, "Лічбы", "Суд", "Умовы")
    assert desk.stored() == before
    codebook.choose(number(desk, "Умовы"))
    codebook.remove(MarksLeft.GO)
    settle(desk, codebook, "Лічбы", "Суд")
    assert len(desk.stored()) == 2


def test_counts_are_shown_alone_and_with_those_below(desk: Desk, codebook: CodebookWindow) -> None:
    codebook.choose(number(desk, "Суд"))
    codebook.move_in()
    settle(desk, codebook, "Лічбы", "  Суд", "Умовы")
    index = codebook.model.index_of(number(desk, "Лічбы"))
    assert [index.siblingAtColumn(column).data() for column in range(3)] == ["Лічбы", 1, 2]


@pytest.mark.parametrize("name", ["Суд", "", "Умовы"])
def test_f9_keeps_what_is_half_written_about_a_code(
    desk: Desk, codebook: CodebookWindow, name: str
) -> None:
    archive = desk.archive
    codebook.choose(number(desk, "Суд"))
    codebook.form.name.setText(name)
    codebook.form.memo.setPlainText("Калі гаворка пра пры")
    QTest.keyClick(codebook.windowHandle(), Qt.Key.Key_F9)
    desk.stage.until(lambda: bool(desk.stage.restarts))
    memos = [code.memo for code in archive._folder.state.codes.values()]
    assert "Калі гаворка пра пры" in memos
