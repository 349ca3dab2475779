"""Every window is kept out of pictures of the screen where the system can do that."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog

from desktop.ui.safety.screen_shield import ScreenShield, refusal
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN


@pytest.mark.parametrize("agrees", [True, False])
def test_it_is_asked_for_every_window_that_is_shown(stage: Stage, agrees: bool) -> None:
    window = stage.open_window()
    asked: list[int] = []

    def refuse(handle: int) -> bool:
        asked.append(handle)
        return agrees

    shield = ScreenShield(stage.application, window, refuse)
    assert not shield.holds
    dialog = QDialog(window)
    dialog.show()
    assert asked == [int(dialog.winId())]
    assert shield.holds is agrees
    stage.application.removeEventFilter(shield)


def test_parts_of_a_window_are_not_asked_for(stage: Stage) -> None:
    stage.unlock([draft("text")])
    asked: list[int] = []

    def ask(handle: int) -> bool:
        asked.append(handle)
        return False

    shield = ScreenShield(stage.application, stage.window, ask)
    stage.library.notice.tell(lambda: "shown")
    assert asked == []
    stage.application.removeEventFilter(shield)


def test_linux_has_nothing_to_ask(stage: Stage) -> None:
    assert refusal("linux") is None
    assert refusal("win32") is not None
    assert refusal("darwin") is not None
    window = stage.open_window()
    assert not window.safety.shield.holds
