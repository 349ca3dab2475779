"""Parts that break into rows stand on one middle line, however high each of them is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from desktop.ui.controls.flow_layout import FlowLayout
from tests.desktop.ui.conftest import OFFSCREEN, Stage

pytestmark = OFFSCREEN

LOW, HIGH = 21, 41


@pytest.mark.parametrize(("width", "rows"), [(400, 1), (150, 2), (60, 3)])
def test_low_parts_stand_in_the_middle_of_high_ones(stage: Stage, width: int, rows: int) -> None:
    ground, flow = QWidget(), FlowLayout(gap=6)
    stage.qtbot.addWidget(ground)
    flow.setContentsMargins(0, 0, 0, 0)
    ground.setLayout(flow)
    parts = [QWidget() for _ in range(3)]
    for part, height in zip(parts, (LOW, HIGH, LOW), strict=True):
        part.setFixedSize(60, height)
        flow.addWidget(part)
    ground.resize(width, 200)
    ground.show()
    assert (
        flow.heightForWidth(width) == {1: HIGH, 2: HIGH + 6 + LOW, 3: LOW + HIGH + LOW + 12}[rows]
    )
    middles = sorted({part.geometry().center().y() for part in parts})
    assert len(middles) == rows
