"""Codes and tags are given by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from archive.marks import CodeId
from desktop.ui.annotation.label_dialog import LabelDialog
from desktop.ui.annotation.tag_line import tags_of
from tests.desktop.ui.annotation.conftest import Desk
from tests.desktop.ui.annotation.giving import coded, give_new, labelling
from tests.desktop.ui.conftest import OFFSCREEN, type_text

pytestmark = OFFSCREEN

NONE = Qt.KeyboardModifier.NoModifier


@pytest.mark.guide("mark.code")
def test_codes_and_tags_are_given_by_keyboard(desk: Desk) -> None:
    give_new(desk, "каля сцяны", "Умовы", "сцяна, ноч")
    assert coded(desk) == [("каля сцяны", ["Умовы"])]
    assert desk.stored()[0].tags == ("сцяна", "ноч")
    assert "Умовы · #сцяна · #ноч" in desk.parts.margin.model.index(0).data()


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("Мінск, 2020, ноч", ("Мінск, 2020", "ноч")),
        ("ноч,Мінск, 2020 , холад", ("ноч", "Мінск, 2020", "холад")),
        ("Мінск, 2021", ("Мінск", "2021")),
        ("Мінск, 20205", ("Мінск", "20205")),
        (" ,ноч,, ноч ,", ("ноч",)),
        ("а, б, в", ("а, б, в",)),
        ("а, б", ("а, б",)),
    ],
)
def test_known_tags_with_commas_stay_whole(line: str, tags: tuple[str, ...]) -> None:
    assert tags_of(line, ("Мінск, 2020", "а, б", "а, б, в", "холад")) == tags


def test_done_changes_no_tag_that_was_not_edited(desk: Desk) -> None:
    history = desk.stage.window.history
    assert history is not None
    desk.select("сорак")
    desk.parts.annotating.mark(desk.text.selected_span(), tags=("Мінск, 2020",))
    desk.settle()
    step = history.undoable
    for edited, tags in (("", ("Мінск, 2020",)), ("Мінск, 2020, ноч", ("Мінск, 2020", "ноч"))):
        desk.stage.window.book["label-mark"].trigger()
        dialog = labelling(desk)
        assert dialog.tags.text() == "Мінск, 2020"
        if edited:
            dialog.tags.setText(edited)
        else:
            assert history.undoable is step
        dialog.done_button.click()
        desk.settle()
        assert desk.stored()[0].tags == tags
        desk.stage.until(lambda: desk.stage.window.findChild(LabelDialog) is None)


def test_q_gives_the_last_code_again_and_r_one_by_its_digit(desk: Desk) -> None:
    give_new(desk, "сорак", "Лічбы")
    give_new(desk, "каля сцяны", "Умовы")
    desk.select("ніхто не спаў")
    desk.press(Qt.Key.Key_Q, NONE)
    desk.select("Потым")
    desk.press(Qt.Key.Key_R, NONE)
    (menu,) = [each for each in desk.text.findChildren(QMenu) if each.isVisible()]
    assert [each.text() for each in menu.actions()] == ["&1  Умовы", "&2  Лічбы"]
    QTest.keyClick(menu, Qt.Key.Key_2)
    desk.settle()
    assert coded(desk)[1:] == [
        ("сорак", ["Лічбы"]),
        ("Потым", ["Лічбы"]),
        ("ніхто не спаў", ["Умовы"]),
    ]


def test_q_adds_to_the_mark_on_the_same_words(desk: Desk) -> None:
    give_new(desk, "сорак", "Лічбы")
    give_new(desk, "каля сцяны", "Умовы")
    desk.select("сорак")
    desk.press(Qt.Key.Key_Q, NONE)
    assert coded(desk)[1] == ("сорак", ["Лічбы", "Умовы"])


def test_q_without_a_code_asks(desk: Desk) -> None:
    desk.select("сорак")
    desk.press(Qt.Key.Key_Q, NONE)
    assert labelling(desk).hint.text().startswith("There are no codes yet")


def test_what_enter_does_is_said_as_it_is(desk: Desk) -> None:
    give_new(desk, "каля сцяны", "Умовы")
    desk.select("сорак")
    desk.press(Qt.Key.Key_T)
    assert "With an empty line it saves and closes." in labelling(desk).hint.text()
    QTest.keyClick(labelling(desk).line, Qt.Key.Key_Return)
    desk.stage.until(lambda: desk.stage.window.findChild(LabelDialog) is None)


def test_a_code_that_was_just_made_is_ticked(desk: Desk) -> None:
    give_new(desk, "сорак", "Лічбы")
    desk.select("каля сцяны")
    desk.press(Qt.Key.Key_T)
    dialog = labelling(desk)
    type_text(dialog.line, "Умовы")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    desk.settle()
    desk.stage.until(lambda: dialog.list.count() == 2)
    items = [dialog.list.item(number) for number in range(2)]
    ticked = [each.text() for each in items if each.checkState() == Qt.CheckState.Checked]
    assert ticked == ["Умовы"]
    assert dialog.list.currentItem() is not None
    assert dialog.list.currentItem().text() == "Умовы"


def test_f9_keeps_what_is_ticked_and_typed_for_a_passage(desk: Desk) -> None:
    give_new(desk, "сорак", "Лічбы")
    archive = desk.archive
    desk.select("каля сцяны")
    desk.press(Qt.Key.Key_T)
    dialog = labelling(desk)
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.tags.setText("камера, холад")
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_F9)
    desk.stage.until(lambda: bool(desk.stage.restarts))
    kept = [
        (each.quote, each.codes, each.tags) for each in archive._folder.state.annotations.values()
    ]
    assert ("каля сцяны", (CodeId(1),), ("камера", "холад")) in kept
