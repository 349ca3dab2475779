"""What stands above the results takes one row of them, on a small screen too."""

from __future__ import annotations

import pytest

from archive.searching import Order
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_the_button_for_the_table_stands_beside_the_order(stage: Stage, language: str) -> None:
    drafts = [draft("text", f"{number}") for number in range(24)]
    results = stage.unlock(drafts, language=language).results
    for order in (Order.IMPORTED, Order.TITLE):
        stage.library.search.set_order(order)
        stage.until(results.order.isVisible)
        stage.application.processEvents()
        assert results.order.currentData() == order
        stage.qtbot.wait(20)
        head = results.order.geometry()
        assert results.as_table.isVisible()
        assert head.top() <= results.as_table.geometry().center().y() <= head.bottom()
        words = results.order.fontMetrics().horizontalAdvance(results.order.currentText())
        assert head.width() > words
        assert results.as_table.geometry().right() < results.width()
