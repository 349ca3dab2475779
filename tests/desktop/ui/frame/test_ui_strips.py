"""What is told in strips at the bottom leaves room for what is read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

import desktop.ui.frame.strips as strips_module
from archive.errors import DiskFullError
from archive.records import ArticleId
from desktop.ui.controls.sentence_layout import SentenceLayout
from desktop.ui.editing.editing import Editing
from desktop.ui.frame.strips import Rank, Strips
from desktop.ui.frame.telling import tell_anew
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN


class Strip(QWidget):
    """Some words that wrap where little room is left, and a button."""

    def __init__(self) -> None:
        super().__init__()
        self.button = QPushButton("Close")
        words = QLabel("Words that take a good part of a line, and wrap, " * 3)
        words.setWordWrap(True)
        line = SentenceLayout()
        line.addWidget(words)
        line.addWidget(self.button)
        QVBoxLayout(self).addLayout(line)
        self.hide()


class Bottom:
    """Strips below a window of some lines of text."""

    def __init__(self, stage: Stage, lines: int, *ranks: Rank) -> None:
        self.strips, self.window, self.read = Strips(), QWidget(), QLineEdit()
        stage.qtbot.addWidget(self.window)
        self.parts = [Strip() for _ in ranks]
        for part, rank in zip(self.parts, ranks, strict=True):
            self.strips.add(part, rank)
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.read)
        layout.addStretch(1)
        layout.addWidget(self.strips)
        spacing = self.strips.fontMetrics().lineSpacing()
        self.window.resize(800, (lines + 1) * spacing)
        self.window.show()
        stage.qtbot.waitExposed(self.window)
        self.read.setFocus()

    def tell(self, *numbers: int) -> None:
        for number in numbers:
            self.parts[number].show()

    @property
    def seen(self) -> list[int]:
        return [number for number, part in enumerate(self.parts) if part.isVisible()]


def put_mouse_on(part: QWidget) -> None:
    place = QPointF(1, 1)
    QApplication.sendEvent(part, QEnterEvent(place, place, place))


def test_the_latest_is_seen_and_the_others_wait_behind_a_button(stage: Stage) -> None:
    bottom = Bottom(stage, 15, *(Rank.TOLD,) * 3)
    more = bottom.strips.more
    bottom.tell(2, 0)
    assert (bottom.seen, more.text()) == ([0], "1 more")
    bottom.tell(1)
    assert (bottom.seen, more.text()) == ([1], "2 more")
    more.click()
    assert (bottom.seen, more.text()) == ([0, 1, 2], "Fewer")
    more.click()
    assert bottom.seen == [1]
    bottom.parts[1].hide()
    assert (bottom.seen, more.text()) == ([0], "1 more")
    tell_anew(bottom.parts[2])
    assert bottom.seen == [2]
    bottom.parts[0].hide()
    assert bottom.seen == [2]
    assert not more.isVisible()
    bottom.parts[2].hide()
    assert not bottom.strips.isVisible()


def test_a_large_window_has_room_for_several_and_follows_its_size(stage: Stage) -> None:
    bottom = Bottom(stage, 30, *(Rank.TOLD,) * 3)
    bottom.tell(0, 1, 2)
    assert (bottom.seen, bottom.strips.more.text()) == ([1, 2], "1 more")
    font = bottom.strips.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    bottom.strips.setFont(font)
    stage.until(lambda: bottom.seen == [2])


def test_what_measures_otherwise_beside_the_button_is_not_laid_out_without_end(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    bottom = Bottom(stage, 15, *(Rank.TOLD,) * 3)
    bottom.tell(0, 1, 2)
    stage.qtbot.wait(50)
    arranged: list[None] = []
    plain = Strips._seen

    def counted(strips: Strips, told: list[QWidget]) -> list[QWidget]:
        arranged.append(None)
        return plain(strips, told)

    monkeypatch.setattr(Strips, "_seen", counted)
    for width in range(300, 900, 20):
        bottom.window.resize(width, bottom.window.height())
        stage.qtbot.wait(1)
    stage.qtbot.wait(100)
    # one for each size, and one for what a size that is not enough makes of itself
    assert 0 < len(arranged) <= 2 * 30
    arranged.clear()
    stage.qtbot.wait(100)
    assert arranged == []


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_reminder_waits_until_nothing_else_is_told(stage: Stage, order: tuple[int, ...]) -> None:
    bottom = Bottom(stage, 40, Rank.TOLD, Rank.REMINDING)
    bottom.tell(*order)
    assert bottom.seen == [0]
    assert not bottom.strips.more.isVisible()
    bottom.parts[0].hide()
    assert bottom.seen == [1]


def test_what_can_wait_comes_behind_what_is_told(stage: Stage) -> None:
    bottom = Bottom(stage, 15, Rank.WAITING, Rank.TOLD)
    bottom.tell(1, 0)
    assert (bottom.seen, bottom.strips.more.text()) == ([1], "1 more")


def test_no_button_goes_from_below_a_finger(stage: Stage) -> None:
    bottom = Bottom(stage, 15, *(Rank.TOLD,) * 2)
    bottom.tell(0)
    put_mouse_on(bottom.parts[0])
    bottom.tell(1)
    assert bottom.seen == [0]
    QApplication.sendEvent(bottom.parts[0], QEvent(QEvent.Type.Leave))
    stage.until(lambda: bottom.seen == [1])
    bottom.window.activateWindow()
    bottom.parts[1].button.setFocus()
    stage.until(bottom.parts[1].button.hasFocus)
    tell_anew(bottom.parts[0])
    assert bottom.seen == [1]


def test_what_ended_well_makes_place_by_itself(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strips_module, "_FOLDS_AFTER_MS", 20)
    bottom = Bottom(stage, 40, Rank.TOLD, Rank.TOLD, Rank.REMINDING)
    bottom.tell(0, 1, 2)
    tell_anew(bottom.parts[1])
    tell_anew(bottom.parts[0], ended=True)
    stage.until(lambda: bottom.seen == [1])
    bottom.parts[1].hide()
    assert bottom.seen == []
    assert bottom.strips.more.text().startswith("1 message")
    bottom.strips.more.click()
    assert bottom.seen == [0]
    bottom.strips.more.click()
    tell_anew(bottom.parts[0])
    assert bottom.seen == [0]
    put_mouse_on(bottom.parts[0])
    tell_anew(bottom.parts[0], ended=True)
    stage.qtbot.wait(60)
    assert bottom.seen == [0]
    QApplication.sendEvent(bottom.parts[0], QEvent(QEvent.Type.Leave))
    stage.until(lambda: bottom.seen == [])
    bottom.parts[0].hide()
    assert bottom.seen == [2]


def test_undo_comes_in_the_place_of_an_import_and_goes_again(stage: Stage) -> None:
    library = stage.unlock([draft("text"), draft("other")])
    stage.window.resize(1024, 600)
    stage.window.appearance.set_text_size(250)
    library.import_bar._start()
    stage.until(library.import_bar.isVisible)
    for number in (1, 2):
        stage.window.findChildren(Editing)[0].bin([ArticleId(number)])
        stage.until(library.results.undo_bar.isVisible)
        stage.until(lambda: not library.import_bar.isVisible())
        library.import_bar._end(lambda: "Stopped")
        assert library.import_bar.isVisible()
        library.import_bar._start()


def test_what_failed_stays_and_what_went_well_folds(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strips_module, "_FOLDS_AFTER_MS", 20)
    library = stage.unlock([draft("text")])
    library.import_bar._end(lambda: "Import finished", well=True)
    stage.until(lambda: library.strips.more.text() == "1 message")
    library.import_bar._fail(DiskFullError())
    stage.qtbot.wait(60)
    assert library.import_bar.isVisible()
    assert not library.strips.more.isVisible()
