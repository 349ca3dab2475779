"""In large text dialogs have as much room as they had, and all of them is on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QVBoxLayout,
)

from desktop.ui.batch.batch_dialog import BatchDialog
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.reading.page_bar import PageBar
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.editing.steps import dialog_of

pytestmark = OFFSCREEN


def test_the_list_of_names_is_larger_in_large_text(stage: Stage) -> None:
    stage.unlock([draft("тэкст")])
    stage.window.book["batch"].trigger()
    before = dialog_of(stage, BatchDialog).size()
    dialog_of(stage, BatchDialog).reject()
    stage.window.appearance.set_text_size(130)
    QApplication.processEvents()
    stage.window.book["batch"].trigger()
    after = dialog_of(stage, BatchDialog).size()
    screen = stage.window.screen().availableSize()
    assert after.width() == min(screen.width(), round(before.width() * 1.3))
    assert before.height() < after.height() <= screen.height()


def opened(stage: Stage) -> FittedDialog:
    stage.unlock()
    dialog = FittedDialog(stage.window)
    QVBoxLayout(dialog).addWidget(QPushButton("words"))
    dialog.resize(300, 200)
    dialog.show()
    return dialog


def test_an_open_dialog_follows_the_size_of_text_and_back(stage: Stage) -> None:
    dialog = opened(stage)
    for percent, size in ((130, QSize(390, 260)), (80, QSize(300, 200)), (200, QSize(600, 400))):
        stage.window.appearance.set_text_size(percent)
        stage.until(lambda wanted: dialog.size() == wanted, size)
    dialog.close()


def test_an_open_dialog_that_was_dragged_grows_from_there(stage: Stage) -> None:
    dialog = opened(stage)
    stage.window.appearance.set_text_size(200)
    stage.until(lambda: dialog.width() == 600)
    dialog.resize(500, 500)
    stage.window.appearance.set_text_size(100)
    stage.until(lambda: dialog.size() == QSize(250, 250))
    dialog.close()


def test_a_dialog_that_grew_downwards_has_its_buttons_on_the_screen(stage: Stage) -> None:
    stage.unlock()
    dialog = FittedDialog(stage.window)
    layout = QVBoxLayout(dialog)
    words = PlainLabel()
    words.setMinimumHeight(500)
    layout.addWidget(words)
    screen = stage.window.screen().availableGeometry()
    dialog.move(QPoint(screen.right() - 60, screen.bottom() - 60))
    dialog.show()
    assert screen.contains(dialog.geometry())
    dialog.close()


def test_what_stands_above_pages_is_as_low_as_before_after_large_text(stage: Stage) -> None:
    stage.unlock()
    bar = PageBar(stage.window.theme)
    stage.qtbot.addWidget(bar)
    bar.show_count(5)
    bar.resize(600, 80)
    bar.show()

    def height_at(percent: int) -> int:
        stage.window.appearance.set_text_size(percent)
        QApplication.processEvents()
        return bar.page.height()

    first = height_at(100)
    assert height_at(200) > first
    assert height_at(100) == first


def test_tabs_that_have_no_room_are_reached_by_arrows_that_are_seen(stage: Stage) -> None:
    reader = stage.unlock([draft("тэкст")], language="be").reader
    stage.read_first()
    stage.window.appearance.set_text_size(200)
    stage.qtbot.wait(100)
    tabs = reader.tabs
    assert tabs.tabRect(tabs.count() - 1).right() > tabs.width()
    arrows = [each for each in tabs.findChildren(QToolButton) if each.isVisible()]
    assert len(arrows) == 2
    for each in arrows:
        picture = each.grab().toImage()
        colours = {
            picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())
        }
        assert len(colours) > 3


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_the_sizes_of_pages_have_room_for_their_words(stage: Stage, language: str) -> None:
    stage.unlock(language=language)
    bar = PageBar(stage.window.theme)
    stage.qtbot.addWidget(bar)
    bar.resize(600, 80)
    bar.show()
    option = QStyleOptionComboBox()
    option.initFrom(bar.zoom)
    field = bar.zoom.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, bar.zoom
    )
    words = [bar.zoom.itemText(row) for row in range(bar.zoom.count())]
    assert max(map(bar.zoom.fontMetrics().horizontalAdvance, words)) <= field.width()
