"""Large text on a small screen: what is to be read is not scrolled away, nor squeezed."""

from __future__ import annotations

from archive.searching import Mistake, Suggestion
from desktop.ui.controls.quiet_scroll import scroll_around
from desktop.ui.searching.offers_bar import OffersBar
from tests.desktop.ui.conftest import OFFSCREEN, Stage, type_text
from tests.narrowed import present

pytestmark = OFFSCREEN


def test_each_step_to_a_new_archive_begins_at_its_top(stage: Stage) -> None:
    stage.open_window()
    stage.window.appearance.set_text_size(250)
    stage.window.entrance.show_create()
    page = stage.window.entrance.create_page
    bar = present(scroll_around(page)).verticalScrollBar()
    for step in range(3):
        stage.qtbot.wait(50)
        assert page.steps.currentIndex() == step
        assert bar.maximum() > 0, "there is more than fits"
        assert bar.value() == 0
        if step < 2:
            bar.setValue(bar.maximum())
            page.forward.click()
    stage.window.resize(900, 480)
    stage.qtbot.wait(20)
    bar.setValue(0)
    line, viewport = page.secret.again.line, present(scroll_around(page)).viewport()
    assert line.mapTo(viewport, line.rect().bottomLeft()).y() > viewport.height()
    type_text(line, "a")
    assert line.mapTo(viewport, line.rect().bottomLeft()).y() <= viewport.height()


def test_words_before_an_offer_take_the_row_in_which_they_break(stage: Stage) -> None:
    offers = OffersBar()
    stage.qtbot.addWidget(offers)
    offers.resize(130, 300)
    offers.show()
    offers.show_offers((Suggestion(query="лукша", reason=Mistake.KEYBOARD, total=14),))
    stage.application.processEvents()
    (words,) = offers._labels
    assert words.width() == offers.width()
    assert offers.buttons[0].y() > words.geometry().bottom() - 1
    offers.resize(1200, 300)
    stage.application.processEvents()
    assert words.height() < 2 * words.fontMetrics().height()
    assert offers.buttons[0].x() > words.geometry().right() - 1
