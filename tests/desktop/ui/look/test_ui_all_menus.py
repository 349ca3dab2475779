"""Every menu can be opened in large text on a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu

from desktop.ui.actions import Menu
from desktop.ui.frame.menu_bar import MenuBar
from tests.desktop.ui.conftest import OFFSCREEN, Stage
from tests.narrowed import of_kind

pytestmark = OFFSCREEN


def titles(menu: MenuBar | QMenu) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions()]


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_menus_that_have_no_room_stand_behind_the_last(stage: Stage, language: str) -> None:
    stage.unlock(language=language)
    bar = of_kind(stage.window.menuBar(), MenuBar)
    every = titles(bar)
    assert len(every) == len(Menu)
    stage.window.appearance.set_text_size(250)
    stage.qtbot.wait(50)
    *first, last = titles(bar)
    assert [*first, *titles(bar.more)] == every
    assert last == bar.more.title()
    rightmost = max(bar.actionGeometry(action).right() for action in bar.actions())
    assert rightmost < bar.width()
    stage.window.appearance.set_text_size(100)
    stage.qtbot.wait(50)
    assert titles(bar) == every
    assert titles(bar.more) == []


def test_titles_in_another_language_are_measured_anew(stage: Stage) -> None:
    stage.unlock(language="en")
    bar = of_kind(stage.window.menuBar(), MenuBar)
    stage.window.appearance.set_text_size(210)
    stage.qtbot.wait(50)
    assert titles(bar.more) == []
    stage.window.appearance.set_language("ru")
    stage.qtbot.wait(50)
    assert titles(bar.more) != []
