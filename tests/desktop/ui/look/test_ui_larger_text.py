"""Text of 150 % on screens of 600 and 800 lines: words beside the list and dialogs have room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QStyle, QTreeWidgetItem

from desktop.ui.look.theme import LARGEST_TEXT
from desktop.ui.settings.settings_dialog import SettingsDialog
from desktop.ui.shelves.shelves_tree import ShelvesTree
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.look.test_ui_largest_text import words_cut

pytestmark = OFFSCREEN

LARGER = 150
SCREENS = (QSize(1024, 600), QSize(1280, 800))


def _cut(tree: ShelvesTree) -> list[str]:
    """Lines that are not read whole."""
    return [item.text(0) for item in tree.items() if not _is_whole(tree, item)]


def _is_whole(tree: ShelvesTree, item: QTreeWidgetItem) -> bool:
    room = tree.visualItemRect(item)
    if not item.isFirstColumnSpanned():
        room.setRight(min(room.right(), tree.header().sectionSize(0)))
    return tree.fontMetrics().horizontalAdvance(item.text(0)) <= room.width()


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_shelves_grow_with_their_words(stage: Stage, language: str) -> None:
    library = stage.unlock([draft("text", "Letter")], language=language)
    stage.window.resize(SCREENS[0])
    stage.window.appearance.set_text_size(LARGER)
    stage.qtbot.wait(100)
    tree = library.facets.tree
    assert len(list(tree.items())) > 5
    assert _cut(tree) == []
    library.facets.setMinimumWidth(90)
    library.panes.setSizes([90, 500, 400])
    stage.qtbot.wait(50)
    assert _cut(tree), "the control: in less room some are cut"


@pytest.mark.parametrize("text_size", [LARGER, LARGEST_TEXT])
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["be", "ru"])
def test_settings_and_their_title_have_room_on_the_screen(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, language: str, screen: QSize, text_size: int
) -> None:
    monkeypatch.setattr(QScreen, "availableSize", lambda _: QSize(screen))
    stage.unlock(language=language)
    stage.window.appearance.set_text_size(text_size)
    stage.window.book["settings"].trigger()
    (dialog,) = stage.window.findChildren(SettingsDialog)
    stage.until(lambda: dialog.parts[-1].isVisible())
    stage.qtbot.wait(50)
    assert words_cut(dialog) == []
    title = dialog.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    assert title > 0
    assert dialog.height() + title <= screen.height()
    assert dialog.width() <= screen.width()
    assert dialog._ground.minimumSizeHint().width() <= dialog._scroll.viewport().width()
