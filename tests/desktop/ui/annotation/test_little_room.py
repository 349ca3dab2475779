"""In the largest text on the smallest screen text and marks never lie over each other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.ui.look.theme import LARGEST_TEXT
from tests.desktop.ui.annotation.conftest import Desk
from tests.desktop.ui.conftest import OFFSCREEN

pytestmark = OFFSCREEN


@pytest.fixture
def large(desk: Desk) -> Desk:
    """A mark, then 1024 x 600 in the largest text."""
    desk.select("каля сцяны")
    desk.press(Qt.Key.Key_2)
    window = desk.stage.window
    window.appearance.set_text_size(LARGEST_TEXT)
    window.resize(1024, 600)
    desk.stage.until(lambda: not desk.parts.fits_both)
    return desk


def both(desk: Desk) -> tuple[bool, bool]:
    """Whether the text and whether the list is seen."""
    desk.stage.application.processEvents()
    return desk.text.isVisible(), desk.parts.margin.isVisible()


def test_the_list_of_marks_comes_instead_of_the_text_when_it_is_asked_for(large: Desk) -> None:
    assert both(large) == (True, False)
    large.stage.window.book["marks"].trigger()
    assert both(large) == (False, True)
    assert large.parts.margin.list.hasFocus()
    large.stage.qtbot.keyClick(large.parts.margin.list, Qt.Key.Key_Down)
    assert both(large) == (False, True)
    large.parts.margin.list.activated.emit(large.parts.margin.model.index(0))
    assert both(large) == (True, False)
    assert large.parts.annotating.current == large.stored()[0]
    large.stage.window.book["marks"].trigger()
    large.stage.window.book["marks"].trigger()
    assert both(large) == (True, False)
    large.stage.window.book["marks"].trigger()
    tabs = large.stage.library.reader.tabs
    large.stage.qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert both(large) == (True, False)


def test_a_note_has_the_room_while_it_is_written(large: Desk) -> None:
    large.parts.annotating.choose(large.stored()[0].id)
    large.stage.window.book["note"].trigger()
    large.stage.until(large.parts.margin.note.isVisible)
    assert both(large) == (False, True)
    large.stage.qtbot.keyClick(large.parts.margin.note.text, Qt.Key.Key_Escape)
    assert both(large) == (True, False)
    large.stage.until(large.text.hasFocus)


def test_all_of_a_note_is_within_reach_in_the_largest_text(large: Desk) -> None:
    meta = large.stage.library.reader.meta
    meta.setText("каля жніўня 2020 · Запісы сведчанняў пра падзеі таго лета")
    meta.show()
    large.parts.annotating.choose(large.stored()[0].id)
    large.stage.window.book["note"].trigger()
    margin, note = large.parts.margin, large.parts.margin.note
    large.stage.until(note.isVisible)
    large.stage.qtbot.wait(50)
    for part in (note.text, note.save, note.cancel):
        assert part.visibleRegion().boundingRect() == part.rect()
    assert not note.save.geometry().intersects(note.text.geometry())
    assert margin.rect().contains(note.geometry())
    large.stage.qtbot.keyClick(note.text, Qt.Key.Key_Escape)
    assert both(large) == (True, False)
    assert meta.isVisible()


def test_with_more_room_both_are_seen_again(large: Desk) -> None:
    large.stage.window.book["marks"].trigger()
    large.stage.window.appearance.set_text_size(100)
    large.stage.until(lambda: large.parts.fits_both)
    assert both(large) == (True, True)
