"""The settings in large text on a small screen: each section is reached and nothing is squeezed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QScreen

from desktop.ui.look.theme import LARGEST_TEXT
from desktop.ui.settings.settings_dialog import SettingsDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage

pytestmark = OFFSCREEN


def squeezed(dialog: SettingsDialog) -> list[str]:
    """Sections that are lower than what is written in them needs."""
    return [
        part.heading.text()
        for part in dialog.parts
        if part.height() < part.heightForWidth(part.width())
    ]


def begun(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> SettingsDialog:
    monkeypatch.setattr(QScreen, "availableSize", lambda _: QSize(1024, 600))
    stage.unlock()
    store = stage.window.store
    store.put(replace(store.current, text_size=LARGEST_TEXT))
    stage.until(lambda: stage.window.theme.text_size == LARGEST_TEXT)
    stage.window.book["settings"].trigger()
    dialog = stage.window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    return dialog


def test_a_section_that_is_chosen_at_once_stands_at_the_top(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = begun(stage, monkeypatch)
    stage.until(lambda: dialog.sections.count() > 1)
    dialog.sections.setCurrentRow(1)
    assert squeezed(dialog) == []
    stage.qtbot.wait(50)
    assert squeezed(dialog) == []
    bar = dialog._scroll.verticalScrollBar()
    assert bar.value() == dialog.security.y() > 0
