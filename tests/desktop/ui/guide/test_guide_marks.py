"""The guide, walked: marking, noting, taking back, writing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from archive.records import Annotation
from desktop.ui.annotation.mark_commands import MarksDesk
from desktop.ui.editing.writing_dialog import WritingDialog
from tests.desktop.ui.conftest import OFFSCREEN, press_key, type_text
from tests.desktop.ui.guide.conftest import RealStage

pytestmark = OFFSCREEN

CONTROL = Qt.KeyboardModifier.ControlModifier


def desk(stage: RealStage) -> MarksDesk:
    found = stage.window.findChild(MarksDesk)
    assert isinstance(found, MarksDesk)
    return found


def read_letter(stage: RealStage) -> None:
    library = stage.fill()
    stage.search("камеры")
    library.results.view.enter_list()
    stage.until(lambda: library.reader.reading is not None)
    stage.until(lambda: desk(stage).annotating.state is not None)


def select(stage: RealStage, words: str) -> None:
    text = stage.library.reader.text
    cursor = text.textCursor()
    cursor.setPosition(text.toPlainText().index(words))
    cursor.movePosition(
        QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, len(words)
    )
    text.setTextCursor(cursor)
    text.setFocus()


def stored(stage: RealStage) -> list[Annotation]:
    assert stage.window.archive is not None
    with stage.window.archive.reading() as unit:
        return list(unit.annotations.all())


@pytest.mark.guide("mark.colour", "mark.undo")
def test_words_are_marked_and_the_mark_is_taken_back(real: RealStage) -> None:
    read_letter(real)
    select(real, "холадна")
    real.qtbot.keyClick(real.library.reader.text, Qt.Key.Key_2, CONTROL)
    real.until(lambda: len(stored(real)) == 1)
    history = real.window.history
    assert history is not None
    real.until(lambda: history.idle)
    (mark,) = stored(real)
    assert (mark.quote, mark.colour) == ("холадна", 2)
    real.qtbot.keyClick(real.library.reader.text, Qt.Key.Key_Z, CONTROL)
    real.until(lambda: stored(real) == [])


@pytest.mark.guide("mark.note")
def test_a_note_is_written_beside_words(real: RealStage) -> None:
    read_letter(real)
    select(real, "лістоў няма")
    real.qtbot.keyClick(real.library.reader.text, Qt.Key.Key_M, CONTROL)
    note = desk(real).margin.note
    real.until(note.text.isVisible)
    type_text(note.text, "праверыць")
    note.save.click()
    real.until(lambda: [each.note for each in stored(real)] == ["праверыць"])


@pytest.mark.guide("write.new")
def test_a_testimony_is_written(real: RealStage) -> None:
    real.begin()
    library = real.enter()
    press_key(real, "Ctrl+N")
    dialog = real.window.findChild(WritingDialog)
    assert isinstance(dialog, WritingDialog)
    type_text(dialog.form.title, "Што я бачыла")
    dialog.text.setPlainText("Мы стаялі каля сцяны.")
    dialog.save.click()
    real.until(lambda: library.reader.title.text() == "Што я бачыла")
