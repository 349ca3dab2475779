"""The largest text on the smallest screen: no word is cut, no control lies outside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QScreen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from desktop.ui.controls.quiet_scroll import QuietScroll
from desktop.ui.look.theme import LARGEST_TEXT
from desktop.ui.services import Resumption
from tests.desktop.ui.conftest import OFFSCREEN, Stage
from tests.desktop.ui.look.test_ui_looks import every_screen, inside, parts

pytestmark = OFFSCREEN

SMALL = QSize(1024, 570)
"""1024 x 600, of which the title of a window takes a line."""


def fitted(dialog: QWidget) -> None:
    """As large as it wants to be and the smallest screen lets it."""
    dialog.show()
    wanted = dialog.size().expandedTo(dialog.sizeHint())
    dialog.resize(wanted.boundedTo(SMALL))


def words_cut(dialog: QWidget) -> list[str]:
    """Words that are larger than what shows them, and controls that lie outside."""
    found = []
    for part in parts([dialog]):
        if not part.isVisible() or inside(part, (QAbstractItemView, QComboBox)):
            continue
        if isinstance(part, QLabel | QAbstractButton | QComboBox):
            if is_cut(part):
                found.append(f"{type(part).__name__} {spoken(part)!r}")
            elif not is_reachable(part):
                found.append(f"outside: {type(part).__name__} {spoken(part)!r}")
        elif isinstance(part, QuietScroll) and part.horizontalScrollBar().maximum():
            found.append(f"scrolls sideways by {part.horizontalScrollBar().maximum()}")
        elif isinstance(part, QTabBar) and part.sizeHint().width() > part.width() + 1:
            found.append(f"tabs {[part.tabText(n) for n in range(part.count())]}")
    return found


def spoken(part: QLabel | QAbstractButton | QComboBox) -> str:
    return part.currentText() if isinstance(part, QComboBox) else part.text()


def is_cut(part: QLabel | QAbstractButton | QComboBox) -> bool:
    words = spoken(part).replace("&", "")
    if not words:
        return False
    if isinstance(part, QLabel) and part.wordWrap():
        return part.heightForWidth(part.width()) > part.height() + 1
    metrics = QFontMetrics(part.font())
    if isinstance(part, QComboBox):
        option = QStyleOptionComboBox()
        part.initStyleOption(option)
        room = part.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            part,
        )
        return metrics.horizontalAdvance(words) > room.width() + 1
    return (
        metrics.horizontalAdvance(words) > part.width() + 1 or metrics.height() > part.height() + 1
    )


def is_reachable(part: QWidget) -> bool:
    """It lies whole in all that it lies in, up to what scrolls."""
    parent = part.parentWidget()
    while parent is not None and not part.isWindow():
        seen = part.rect().translated(part.mapTo(parent, part.rect().topLeft()))
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(seen):
            return isinstance(parent.parentWidget(), QScrollArea)
        if parent.isWindow():
            return True
        parent = parent.parentWidget()
    return True


@pytest.mark.parametrize(
    "language",
    ["ru", *(pytest.param(each, marks=pytest.mark.slow) for each in ("be", "en"))],
)
def test_no_word_of_a_dialog_is_cut_in_the_largest_text(
    stage: Stage, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QScreen, "availableSize", lambda _: SMALL)
    screens = every_screen(stage, language, LARGEST_TEXT)
    found: dict[str, object] = {}
    for dialog in screens[1:]:
        fitted(dialog)
        stage.qtbot.wait(30)
        too_large = dialog.size() != dialog.size().boundedTo(SMALL)
        cut = words_cut(dialog)
        if cut or too_large:
            found[type(dialog).__name__] = cut or dialog.size()
        dialog.hide()
    assert len(screens) > 30
    assert found == {}


def test_the_walk_finds_what_is_cut_and_what_lies_outside(stage: Stage) -> None:
    page = stage.open_window(Resumption(language="en")).entrance.unlock_page
    assert words_cut(page) == []
    page.unlock.resize(10, page.unlock.height())
    page.create_button.move(-500, 0)
    outside = f"outside: QPushButton {page.create_button.text()!r}"
    assert sorted(words_cut(page)) == ["QPushButton 'Unlock'", outside]
