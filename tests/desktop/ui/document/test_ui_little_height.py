"""Large text, a small screen and a strip below: what has no room scrolls and is never squeezed."""

from __future__ import annotations

from archive.records import ArticleId
from desktop.ui.controls.quiet_scroll import scroll_around
from desktop.ui.reading.reader import Tab
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.narrowed import present

pytestmark = OFFSCREEN


def test_the_custody_log_scrolls(stage: Stage) -> None:
    library = stage.unlock([draft("Суд вынес прысуд.", "Прысуд")], language="be")
    stage.window.appearance.set_text_size(250)
    library.open_document(ArticleId(1))
    reader = library.reader
    stage.until(lambda: reader.reading is not None)
    reader.pages.setMaximumHeight(150)  # as beside a strip of two lines
    reader.show_tab(Tab.CUSTODY)
    stage.qtbot.wait(50)
    table, button = reader.custody.table, reader.custody.write
    bar = present(scroll_around(button)).verticalScrollBar()
    assert bar.maximum() > 0, "there is less room than it needs"
    assert table.height() >= 4 * table.fontMetrics().lineSpacing()
    assert button.height() >= button.minimumSizeHint().height()
    assert not table.geometry().intersects(button.geometry())
    assert not reader.custody.words.isVisible()
    stage.window.appearance.set_text_size(100)
    reader.pages.setMaximumHeight(1_000)
    stage.until(reader.custody.words.isVisible)
