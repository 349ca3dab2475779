"""Codes as the guide tells them, over a real archive: given, reported, taken out, never dropped."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from archive.codes import read_codebook
from archive.editing.correcting import correct_text
from archive.ports import OpenArchive
from archive.records import Annotation
from desktop.coding_files import CodingFile
from desktop.ui.annotation.code_commands import CodesDesk
from desktop.ui.annotation.export_dialog import ExportDialog
from desktop.ui.annotation.label_dialog import LabelDialog
from desktop.ui.annotation.mark_commands import MarksDesk
from tests.desktop.ui.conftest import OFFSCREEN, press, type_text
from tests.desktop.ui.guide.conftest import RealStage
from tests.narrowed import present

pytestmark = OFFSCREEN

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def reading(real: RealStage) -> MarksDesk:
    """The letter that is read."""
    library = real.fill()
    real.search("холадна")
    press(real, library.box, Qt.Key.Key_Down)
    desk = real.window.findChild(MarksDesk)
    assert isinstance(desk, MarksDesk)
    real.until(lambda: desk.annotating.state is not None)
    return desk


def select(real: RealStage, words: str) -> None:
    text = real.library.reader.text
    real.window.activateWindow()
    text.setFocus()
    real.until(text.hasFocus)
    cursor = text.textCursor()
    cursor.setPosition(text.toPlainText().index(words))
    text.setTextCursor(cursor)
    for _ in words:
        QTest.keyClick(text, Qt.Key.Key_Right, SHIFT)


def pressed(real: RealStage, key: Qt.Key, held: Qt.KeyboardModifier = CONTROL) -> None:
    QTest.keyClick(real.library.reader.text, key, held)
    settle(real)


def settle(real: RealStage) -> None:
    history = real.window.history
    assert history is not None
    real.until(lambda: history.idle)


def opened(real: RealStage) -> OpenArchive:
    archive = real.window.archive
    assert archive is not None
    return archive


def stored(real: RealStage) -> list[Annotation]:
    with opened(real).reading() as unit:
        return list(unit.annotations.all())


@pytest.mark.guide("mark.code", "mark.report")
def test_codes_are_given_and_taken_out(real: RealStage) -> None:
    reading(real)
    select(real, "холадна")
    pressed(real, Qt.Key.Key_T)
    dialog = real.window.findChild(LabelDialog)
    assert isinstance(dialog, LabelDialog)
    type_text(dialog.line, "Умовы")
    for _ in range(2):
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)
        settle(real)
    select(real, "лістоў няма")
    pressed(real, Qt.Key.Key_Q, NONE)
    ((_, code),) = read_codebook(opened(real)).walk()
    assert [each.codes for each in stored(real)] == [(code.id,), (code.id,)]
    codes = real.window.findChild(CodesDesk)
    assert isinstance(codes, CodesDesk)
    pressed(real, Qt.Key.Key_B)
    assert codes.codebook is not None
    real.until(lambda: present(codes.codebook).model.rowCount() == 1)
    codes.codebook.close()
    codes.show_report()
    assert codes.report is not None
    real.until(lambda: present(codes.report).passages.rowCount() == 2)
    codes.report.export.click()
    export = codes.report.findChild(ExportDialog)
    assert isinstance(export, ExportDialog)
    export.choices[CodingFile.REPORT].setChecked(True)
    export.take_out(real.place / "report")
    real.until(export.notice.isVisible)
    assert (real.place / "report.odt").stat().st_size > 500


@pytest.mark.guide("mark.lost")
def test_a_mark_that_lost_its_passage_stays(real: RealStage) -> None:
    desk = reading(real)
    select(real, "Марыя піша маці")
    pressed(real, Qt.Key.Key_1)
    archive, history = opened(real), real.window.history
    assert history is not None
    article = stored(real)[0].article_id
    changed = "Зусім іншы запіс пра тое, як было холадна."
    history.run(lambda: "", lambda: correct_text(archive, article, changed).change)
    settle(real)
    real.until(lambda: bool(desk.annotating.state and desk.annotating.state.lost))
    desk.annotating.jump(desk.annotating.marks[0])
    assert desk.margin.lost.isVisible()
    assert desk.margin.lost.look.text() == "Find its place again"
    desk.margin.lost.look.click()
    assert len(stored(real)) == 1
