"""Notes are written beside the text; what is not saved survives locking."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from archive.editing.binning import empty_bin, put_into_bin
from archive.errors import DiskFullError
from archive.note_drafts import read_drafts
from archive.records import ArticleId
from desktop.ui.annotation.mark_commands import MarksDesk
from desktop.ui.services import Resumption
from tests.desktop.ui.annotation.conftest import CONTROL, Desk
from tests.desktop.ui.conftest import FOLDER, OFFSCREEN, PASSPHRASE, Stage, type_text
from tests.desktop.ui.document.opened import open_number
from tests.narrowed import present

pytestmark = OFFSCREEN

TITLE = 220
"""Pixels of height of a long title with what is attached to the document."""


def write_note(desk: Desk, words: str, note: str) -> None:
    desk.select(words)
    desk.press(Qt.Key.Key_M)
    desk.stage.until(desk.parts.margin.note.text.hasFocus)
    type_text(desk.parts.margin.note.text, note)


def test_a_note_on_a_selection_marks_it(desk: Desk) -> None:
    write_note(desk, "сорак чалавек", "ці сорак?")
    desk.stage.qtbot.keyClick(desk.parts.margin.note.text, Qt.Key.Key_Return, CONTROL)
    desk.settle()
    (mark,) = desk.stored()
    assert (mark.quote, mark.note) == ("сорак чалавек", "ці сорак?")
    assert "ці сорак?" in desk.parts.margin.model.index(0).data()
    assert read_drafts(desk.archive) == {}


def test_undo_takes_the_note_back_and_then_the_mark(desk: Desk) -> None:
    write_note(desk, "сорак", "дакладна?")
    desk.parts.margin.note.save.click()
    desk.settle()
    desk.press(Qt.Key.Key_Z)
    assert [each.note for each in desk.stored()] == [""]
    desk.press(Qt.Key.Key_Z)
    assert desk.stored() == []


def test_escape_leaves_the_note_as_it_was(desk: Desk) -> None:
    write_note(desk, "сорак", "нешта")
    desk.parts.margin.note.save.click()
    desk.settle()
    desk.press(Qt.Key.Key_M)
    type_text(desk.parts.margin.note.text, " яшчэ")
    desk.stage.qtbot.keyClick(desk.parts.margin.note.text, Qt.Key.Key_Escape)
    desk.settle()
    assert [each.note for each in desk.stored()] == ["нешта"]
    assert not desk.parts.margin.note.isVisible()
    desk.stage.until(lambda: read_drafts(desk.archive) == {})


def test_f9_while_typing_loses_nothing(desk: Desk) -> None:
    write_note(desk, "сорак", "няскончаная дум")
    stage: Stage = desk.stage
    QTest.keyClick(stage.window.windowHandle(), Qt.Key.Key_F9)
    stage.until(lambda: bool(stage.restarts))
    window = stage.open_window(Resumption(folder=str(FOLDER), language="en"))
    page = window.entrance.unlock_page
    page.passphrase.line.setText(PASSPHRASE)
    page.try_unlock()
    stage.until(lambda: window.library is not None and window.library.search.answer is not None)
    open_number(stage, 1)
    note = present(stage.window.findChild(MarksDesk)).margin.note
    stage.until(note.isVisible)
    assert note.text.toPlainText() == "няскончаная дум"
    assert note.restored.isVisible()
    note.save.click()
    desk.settle()
    assert [each.note for each in desk.stored()] == ["няскончаная дум"]


def test_a_note_that_cannot_be_stored_stays_a_draft(desk: Desk) -> None:
    write_note(desk, "сорак", "важнае")
    desk.stage.until(lambda: list(read_drafts(desk.archive).values()) == ["важнае"])
    desk.stage.until(lambda: desk.parts.drafts.all_kept)
    desk.archive.fail_next_commit = DiskFullError()
    desk.parts.margin.note.save.click()
    desk.stage.until(desk.parts.margin.notice.isVisible)
    desk.settle()
    assert [each.note for each in desk.stored()] == [""]
    assert list(read_drafts(desk.archive).values()) == ["важнае"]
    note = desk.parts.margin.note
    assert note.isVisible()
    assert note.text.toPlainText() == "важнае"
    assert note.text.hasFocus()
    note.save.click()
    desk.settle()
    assert [each.note for each in desk.stored()] == ["важнае"]
    assert not note.isVisible()


def test_a_note_that_was_pasted_from_elsewhere_is_saved(desk: Desk) -> None:
    write_note(desk, "сорак", "")
    note = desk.parts.margin.note
    note.text.setPlainText("першы\x0bдругі\x07")
    note.save.click()
    desk.settle()
    assert [each.note for each in desk.stored()] == ["першы\nдругі"]
    assert not note.isVisible()
    desk.stage.until(lambda: read_drafts(desk.archive) == {})


def test_what_was_deleted_for_good_is_not_written_again(desk: Desk) -> None:
    write_note(desk, "сорак", "сакрэтнае")
    desk.stage.until(lambda: list(read_drafts(desk.archive).values()) == ["сакрэтнае"])
    open_number(desk.stage, 2)
    desk.stage.until(lambda: desk.parts.drafts.all_kept)
    put_into_bin(desk.archive, [ArticleId(1)])
    empty_bin(desk.archive)
    desk.parts.drafts.put("f" * 32, "другое", "")
    desk.stage.until(lambda: desk.parts.drafts.all_kept)
    assert read_drafts(desk.archive) == {"f" * 32: "другое"}


def test_another_document_keeps_the_draft_of_the_first(desk: Desk) -> None:
    write_note(desk, "сорак", "пачатак")
    open_number(desk.stage, 2)
    desk.stage.until(lambda: not desk.parts.margin.note.isVisible())
    open_number(desk.stage, 1)
    desk.stage.until(desk.parts.margin.note.isVisible)
    assert desk.parts.margin.note.text.toPlainText() == "пачатак"


def test_three_lines_of_a_note_are_seen_in_a_small_window(desk: Desk) -> None:
    desk.stage.window.resize(1024, 600)
    desk.select("сорак чалавек")
    desk.press(Qt.Key.Key_M)
    note = desk.parts.margin.note
    desk.stage.until(note.isVisible)
    desk.stage.qtbot.wait(50)
    assert note.text.viewport().height() >= 3 * note.text.fontMetrics().lineSpacing()
    assert not note.save.geometry().intersects(note.text.geometry())


def test_a_note_is_written_whole_where_there_is_little_room(desk: Desk) -> None:
    desk.stage.window.resize(1024, 600)
    desk.stage.library.reader.title.setFixedHeight(TITLE)
    desk.select("Потым нас павезлі на Акрэсціна. Там мы стаялі каля сцяны")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_M)
    note = desk.parts.margin.note
    desk.stage.until(note.isVisible)
    desk.stage.qtbot.wait(50)
    assert desk.parts.margin.rect().contains(note.geometry())
    assert note.rect().contains(note.save.geometry())
    assert not note.save.geometry().intersects(note.text.geometry())
    assert note.heading.height() >= note.heading.heightForWidth(note.heading.width())
    desk.stage.qtbot.keyClick(note.text, Qt.Key.Key_Escape)
    assert desk.parts.margin.list.isVisible()
    assert desk.text.hasFocus()
