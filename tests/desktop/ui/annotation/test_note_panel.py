"""The panel of a note belongs to the mark that is worked on, and goes when it is done with."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.annotation.note_editor import NoteEditor
from desktop.ui.reading.reader import Tab
from tests.desktop.ui.annotation.conftest import CONTROL, Desk
from tests.desktop.ui.conftest import OFFSCREEN, type_text
from tests.desktop.ui.document.opened import open_number
from tests.desktop.ui.editing.steps import lock_and_unlock

pytestmark = OFFSCREEN


def panel(desk: Desk) -> NoteEditor:
    return desk.parts.margin.note


def begin_note(desk: Desk, words: str, note: str = "") -> None:
    desk.select(words)
    desk.press(Qt.Key.Key_M)
    desk.stage.until(panel(desk).text.hasFocus)
    if note:
        type_text(panel(desk).text, note)


def save(desk: Desk) -> None:
    desk.stage.qtbot.keyClick(panel(desk).text, Qt.Key.Key_Return, CONTROL)
    desk.settle()


def undo(desk: Desk) -> None:
    """Ctrl+Z wherever the keyboard is, as the system gives it to the window."""
    QTest.keyClick(desk.stage.window.windowHandle(), Qt.Key.Key_Z, CONTROL)
    desk.settle()


def notes(desk: Desk) -> list[tuple[str, str]]:
    return sorted((each.quote, each.note) for each in desk.stored())


def test_a_saved_note_is_said_and_its_panel_is_gone(desk: Desk) -> None:
    begin_note(desk, "сорак", "дакладна?")
    save(desk)
    assert panel(desk).isHidden()
    assert desk.parts.margin.notice.isVisible()
    assert desk.parts.margin.notice.happened.text() == "The note is saved."
    desk.select("каля сцяны")
    desk.press(Qt.Key.Key_1)
    assert panel(desk).isHidden()
    assert desk.parts.margin.notice.isHidden(), "it is said once"


def test_undo_works_at_once_after_a_note_was_saved(desk: Desk) -> None:
    begin_note(desk, "сорак", "дакладна?")
    save(desk)
    assert desk.text.hasFocus()
    undo(desk)
    assert notes(desk) == [("сорак", "")]
    assert panel(desk).isHidden()


def test_other_words_put_the_panel_away_and_keep_what_was_written(desk: Desk) -> None:
    begin_note(desk, "сорак", "пачатак")
    desk.select("каля сцяны")
    assert panel(desk).isHidden()
    assert "“сорак”" in desk.parts.margin.notice.happened.text()
    desk.press(Qt.Key.Key_M)
    desk.stage.until(panel(desk).isVisible)
    assert "каля сцяны" in panel(desk).heading.text()
    assert panel(desk).text.toPlainText() == ""
    type_text(panel(desk).text, "пра сцяну")
    save(desk)
    assert notes(desk) == [("каля сцяны", "пра сцяну"), ("сорак", "")]
    first = next(each for each in desk.stored() if each.quote == "сорак")
    desk.parts.annotating.choose(first.id)
    assert panel(desk).text.toPlainText() == "пачатак"
    assert "сорак" in panel(desk).heading.text()


def test_the_list_leads_back_to_what_was_being_written(desk: Desk) -> None:
    begin_note(desk, "сорак", "пачатак")
    desk.select("каля сцяны")
    margin = desk.parts.margin
    assert margin.list.currentIndex().row() == -1
    margin.list.clicked.emit(margin.model.index(0))
    assert panel(desk).isVisible()
    assert panel(desk).text.toPlainText() == "пачатак"


def test_another_mark_puts_the_panel_away(desk: Desk) -> None:
    desk.select("каля сцяны")
    desk.press(Qt.Key.Key_1)
    (other,) = desk.stored()
    begin_note(desk, "сорак", "пачатак")
    desk.parts.annotating.jump(other)
    assert panel(desk).isHidden()
    desk.parts.annotating.choose(None)
    assert panel(desk).isHidden()


@pytest.mark.parametrize("tab", [Tab.DETAILS, Tab.VERSIONS, Tab.CUSTODY])
def test_the_panel_is_not_beside_what_is_not_the_text(desk: Desk, tab: Tab) -> None:
    begin_note(desk, "сорак", "пачатак")
    desk.stage.library.reader.show_tab(tab)
    assert not panel(desk).isVisible()
    desk.stage.window.book["note"].trigger()
    assert panel(desk).isVisible(), "the key leads back to it"
    assert desk.stage.library.reader.tabs.currentIndex() == Tab.TEXT
    assert panel(desk).text.toPlainText() == "пачатак"


def test_a_saved_note_does_not_open_again_with_its_document(desk: Desk) -> None:
    begin_note(desk, "сорак", "дакладна?")
    save(desk)
    desk.press(Qt.Key.Key_M)
    desk.stage.until(panel(desk).isVisible)
    open_number(desk.stage, 2)
    open_number(desk.stage, 1)
    desk.stage.until(lambda: bool(desk.parts.annotating.marks))
    assert panel(desk).isHidden()


def test_the_panel_follows_an_undo(desk: Desk) -> None:
    begin_note(desk, "сорак", "дакладна?")
    save(desk)
    desk.press(Qt.Key.Key_M)
    assert panel(desk).text.toPlainText() == "дакладна?"
    assert not panel(desk).save.isEnabled(), "there is nothing to save"
    desk.text.setFocus()
    undo(desk)
    assert panel(desk).text.toPlainText() == ""
    assert not panel(desk).save.isEnabled()
    type_text(panel(desk).text, "іначай")
    assert panel(desk).save.isEnabled()


def test_undo_in_an_untouched_field_is_the_undo_of_the_window(desk: Desk) -> None:
    begin_note(desk, "сорак", "дакладна?")
    save(desk)
    desk.press(Qt.Key.Key_M)
    desk.stage.until(panel(desk).text.hasFocus)
    undo(desk)
    assert notes(desk) == [("сорак", "")]
    type_text(panel(desk).text, "іначай")
    undo(desk)
    assert notes(desk) == [("сорак", "")], "what is typed is undone in the field"
    assert panel(desk).text.toPlainText() == ""


def test_a_note_on_marked_words_is_the_note_of_that_mark(desk: Desk) -> None:
    begin_note(desk, "сорак чалавек", "дакладна?")
    save(desk)
    begin_note(desk, "сорак чалавек")
    assert panel(desk).text.toPlainText() == "дакладна?"
    assert notes(desk) == [("сорак чалавек", "дакладна?")]
    begin_note(desk, "сорак", "лік")
    save(desk)
    assert notes(desk) == [("сорак", "лік"), ("сорак чалавек", "дакладна?")]


@pytest.mark.parametrize("written", ["", "нешта"])
def test_a_mark_made_for_a_note_goes_when_it_is_left_as_it_was(desk: Desk, written: str) -> None:
    begin_note(desk, "сорак", written)
    desk.stage.qtbot.keyClick(panel(desk).text, Qt.Key.Key_Escape)
    desk.settle()
    assert desk.stored() == []
    assert desk.text.hasFocus()


def test_an_empty_note_saved_leaves_no_mark(desk: Desk) -> None:
    begin_note(desk, "сорак")
    save(desk)
    assert desk.stored() == []


def test_a_mark_made_for_a_note_goes_when_other_words_are_selected(desk: Desk) -> None:
    begin_note(desk, "сорак")
    desk.select("каля сцяны")
    desk.settle()
    assert desk.stored() == []


def test_a_mark_made_for_a_note_goes_with_its_document(desk: Desk) -> None:
    begin_note(desk, "сорак")
    open_number(desk.stage, 2)
    desk.stage.until(lambda: desk.stored() == [])


def test_a_mark_that_was_there_stays(desk: Desk) -> None:
    desk.select("сорак")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_M)
    desk.stage.qtbot.keyClick(panel(desk).text, Qt.Key.Key_Escape)
    desk.settle()
    assert notes(desk) == [("сорак", "")]


def test_a_mark_that_was_coloured_meanwhile_stays(desk: Desk) -> None:
    begin_note(desk, "сорак")
    desk.parts.annotating.recolour(desk.stored()[0], 3)
    desk.settle()
    desk.stage.qtbot.keyClick(panel(desk).text, Qt.Key.Key_Escape)
    desk.settle()
    assert desk.marks() == [("сорак", 3)]


def lock(desk: Desk) -> list[tuple[str, str]]:
    """What is there when the archive is unlocked again."""
    lock_and_unlock(desk.stage)
    return notes(desk)


def test_locking_takes_back_the_mark_of_a_note_that_nobody_began(desk: Desk) -> None:
    begin_note(desk, "сорак")
    assert notes(desk) == [("сорак", "")]
    assert lock(desk) == []


def test_locking_keeps_the_mark_of_a_note_that_was_begun(desk: Desk) -> None:
    begin_note(desk, "сорак", "пачатак")
    assert lock(desk) == [("сорак", "")]


def test_locking_keeps_a_mark_that_was_there_before_its_note(desk: Desk) -> None:
    desk.select("сорак")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_M)
    desk.stage.until(panel(desk).isVisible)
    assert lock(desk) == [("сорак", "")]


def test_locking_waits_for_the_mark_that_is_just_being_made_for_a_note(desk: Desk) -> None:
    desk.select("сорак")
    desk.stage.window.book["note"].trigger()
    assert lock(desk) == []
