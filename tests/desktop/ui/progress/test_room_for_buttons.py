"""Buttons of long work and of newcomers keep all of their words in the largest text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.look.theme import LARGEST_TEXT
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN


def too_narrow(part: QWidget) -> list[str]:
    buttons = [each for each in part.findChildren(QPushButton) if each.isVisible()]
    assert buttons
    return [
        each.text()
        for each in buttons
        if QFontMetrics(each.font()).horizontalAdvance(each.text()) > each.width()
        or not part.rect().contains(each.geometry())
    ]


@pytest.mark.parametrize("language", ["be", "ru", "en"])
@pytest.mark.parametrize("text_size", [100, LARGEST_TEXT])
def test_no_button_is_cut(stage: Stage, language: str, text_size: int) -> None:
    library = stage.unlock([draft("тэкст", "Ліст")], language=language)
    stage.window.appearance.set_text_size(text_size)
    stage.window.resize(1024, 600)
    bar, newcomers = library.import_bar, library.results.newcomers
    bar._start()
    bar._end(lambda: "Імпарт скончаны: 77 дададзена, 3 ужо ёсць")
    bar._finished = True
    bar.tell_waiting(13)
    stage.qtbot.wait(150)
    assert too_narrow(bar) == []
    beside = bar.words.geometry().right() < bar.report.geometry().left()
    assert beside is (text_size == 100)
    bar.hide()
    newcomers.add(5, searching=True)
    stage.qtbot.wait(150)
    assert too_narrow(newcomers) == []
