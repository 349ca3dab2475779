"""What is chosen among several is told from the others by more than a thin line, in all sizes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QRadioButton

from tests.desktop.ui.conftest import OFFSCREEN, Stage

pytestmark = OFFSCREEN


@pytest.mark.parametrize("percent", [80, 100, 250])
def test_the_ring_of_what_is_chosen_grows_with_the_text(stage: Stage, percent: int) -> None:
    window = stage.open_window()
    window.appearance.set_text_size(percent)
    accent = QColor(window.theme.colours.accent).rgb()
    rings = []
    for chosen in (True, False):
        button = QRadioButton(window)
        button.setChecked(chosen)
        button.adjustSize()
        button.show()
        QApplication.processEvents()
        picture = button.grab().toImage()
        middle = picture.height() // 2
        rings.append(sum(picture.pixel(x, middle) == accent for x in range(picture.width())))
    assert rings[0] >= 2 * round(3 * percent / 100), "both sides of it"
    assert rings[1] == 0
