"""The window itself in the largest text on the smallest screen: what must be read is whole."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QMenu, QStyle, QWidget

from desktop.ui.editing.bin_dialog import BinDialog
from desktop.ui.editing.writing_dialog import WritingDialog
from desktop.ui.look.theme import LARGEST_TEXT
from desktop.ui.services import Resumption
from tests.desktop.ui.conftest import FOLDER, OFFSCREEN, Stage, draft
from tests.desktop.ui.look.test_ui_largest_text import SMALL, is_cut, words_cut

pytestmark = OFFSCREEN


def is_seen_whole(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() == part.rect()


def test_what_went_wrong_at_the_entrance_comes_into_sight(stage: Stage) -> None:
    stage.put_archive([draft("text", "Letter")])
    window = stage.open_window(
        Resumption(folder=str(FOLDER), language="be", text_size=LARGEST_TEXT)
    )
    window.resize(SMALL.width(), SMALL.height() * 3 // 4)
    page = window.entrance.unlock_page
    stage.qtbot.wait(50)
    assert words_cut(window.entrance) == []
    assert not is_seen_whole(page.unlock), "there is little room"
    page.passphrase.line.setText("another")
    page.try_unlock()
    stage.until(lambda: page.notice.isVisible() and is_seen_whole(page.notice))


def test_nothing_found_is_read_and_left(stage: Stage) -> None:
    library = stage.unlock([draft("text", "Letter")], language="be")
    stage.window.appearance.set_text_size(LARGEST_TEXT)
    stage.window.resize(SMALL)
    stage.search("nosuchword")
    nothing = library.results.nothing
    stage.until(nothing.isVisible)
    stage.qtbot.wait(50)
    assert words_cut(nothing) == []
    assert is_seen_whole(nothing.heading)


@pytest.mark.parametrize("text_size", [100, LARGEST_TEXT])
def test_a_line_of_writing_has_room_for_words(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, text_size: int
) -> None:
    monkeypatch.setattr(QScreen, "availableSize", lambda _: SMALL)
    stage.unlock(language="be")
    stage.window.appearance.set_text_size(text_size)
    stage.window.book["write"].trigger()
    (dialog,) = stage.window.findChildren(WritingDialog)
    stage.qtbot.wait(50)
    letters = dialog.text.viewport().width() / dialog.text.fontMetrics().averageCharWidth()
    assert letters > 20
    beside = dialog.text.mapTo(dialog, dialog.text.rect().topLeft()).x() > 100
    assert beside is (text_size == 100)
    dialog.reject()


def test_the_question_before_deleting_is_whole(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QScreen, "availableSize", lambda _: SMALL)
    library = stage.unlock([draft("text", "Letter")], language="be")
    stage.window.appearance.set_text_size(LARGEST_TEXT)
    library.results.view.enter_list()
    stage.window.book["bin"].trigger()
    history = stage.window.history
    assert history is not None
    stage.until(lambda: history.undoable is not None and history.idle)
    stage.window.book["show-bin"].trigger()
    (dialog,) = stage.window.findChildren(BinDialog)
    stage.until(lambda: dialog.list.topLevelItemCount() == 1)
    dialog.empty.click()
    stage.qtbot.wait(50)
    assert dialog.question.isVisible()
    assert not is_cut(dialog.question)
    assert not dialog.empty.isVisible()
    dialog.no.click()
    assert dialog.empty.isVisible()


def test_a_menu_higher_than_the_screen_scrolls(stage: Stage) -> None:
    window = stage.open_window(Resumption(language="en"))
    menu = window.findChildren(QMenu)[0]
    assert menu.style().styleHint(QStyle.StyleHint.SH_Menu_Scrollable, None, menu)
