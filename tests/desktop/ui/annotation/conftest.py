"""A reader with a text that is selected and marked as a person does."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from archive.records import Annotation
from desktop.ui.annotation.mark_commands import MarksDesk
from desktop.ui.annotation.text_marks import TextMarks
from desktop.ui.reading.reader_text import ReaderText
from tests.contracts.fakes import FakeArchive
from tests.desktop.ui.conftest import Stage, draft, stage
from tests.desktop.ui.document.opened import open_number

__all__ = ["stage"]

TEXT = (
    "Мы стаялі 🕊 каля сцяны і чакалі, пакуль назавуць прозвішчы. Нас было сорак чалавек.\n"
    "Потым нас павезлі на Акрэсціна. Там мы стаялі каля сцяны да раніцы, і ніхто не спаў.\n"
    "Раніцай назвалі прозвішчы тых, каго павязуць у суд."
)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@dataclass
class Desk:
    """The stage with what belongs to marks."""

    stage: Stage

    @property
    def parts(self) -> MarksDesk:
        found = self.stage.window.findChild(MarksDesk)
        assert isinstance(found, MarksDesk)
        return found

    @property
    def text(self) -> ReaderText:
        return self.stage.library.reader.text

    @property
    def in_text(self) -> TextMarks:
        return self.parts.marks

    @property
    def archive(self) -> FakeArchive:
        archive = self.stage.window.archive
        assert isinstance(archive, FakeArchive)
        return archive

    def select(self, words: str, start: int = 0) -> None:
        """Select words with the keyboard: from their beginning, Shift and arrows."""
        place = self.text.toPlainText().index(words, start)
        # Qt counts in UTF-16 units; the one dove of the text is two of them.
        wide = self.text.toPlainText()[:place].count("🕊")
        cursor = self.text.textCursor()
        cursor.setPosition(place + wide)
        self.text.setTextCursor(cursor)
        self.stage.window.activateWindow()
        self.text.setFocus()
        self.stage.until(self.text.hasFocus)
        for _ in words:
            self.stage.qtbot.keyClick(self.text, Qt.Key.Key_Right, SHIFT)

    def put_cursor(self, words: str) -> None:
        place = self.text.toPlainText().index(words)
        cursor = self.text.textCursor()
        cursor.setPosition(place + self.text.toPlainText()[:place].count("🕊"))
        self.text.setTextCursor(cursor)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = CONTROL) -> None:
        """A key in the text; all that it began is done when this returns."""
        self.stage.qtbot.keyClick(self.text, key, held)
        self.settle()

    def settle(self) -> None:
        history = self.stage.window.history
        assert history is not None
        self.stage.until(lambda: history.idle)

    def marks(self) -> list[tuple[str, int]]:
        """Passages and colours as the archive has them."""
        return [(each.quote, each.colour) for each in self.stored()]

    def stored(self) -> list[Annotation]:
        with self.archive.reading() as unit:
            return list(unit.annotations.all())

    def shown(self) -> list[str]:
        """Passages as the text shows them."""
        cursor = QTextCursor(self.text.document())
        words = []
        for placed in self.in_text.layer.shown:
            cursor.setPosition(placed.units.start)
            cursor.setPosition(placed.units.end, QTextCursor.MoveMode.KeepAnchor)
            words.append(cursor.selectedText())
        return words


@pytest.fixture
def desk(stage: Stage) -> Desk:
    stage.unlock([draft(TEXT, "Што я бачыла"), draft("Другі дакумент", "Другі")])
    open_number(stage, 1)
    made = Desk(stage)
    stage.until(lambda: made.parts.annotating.state is not None)
    return made
