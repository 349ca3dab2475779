"""Large text in a small window: nothing that matters is cut, what can be missed stands back."""

from __future__ import annotations

from dataclasses import replace

from archive.ingest import ImportReport
from desktop.ui.frame.panes import Pane
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, press_key

pytestmark = OFFSCREEN

SUMMARY = ImportReport(imported=12_345, duplicates=2_345, failed=1_234, seconds=0.0, cancelled=True)


def enlarge(stage: Stage, percent: int) -> None:
    store = stage.window.store
    store.put(replace(store.current, text_size=percent))
    stage.until(lambda: stage.window.theme.text_size == percent)
    stage.qtbot.wait(50)


def test_the_summary_of_an_import_breaks_into_lines_rather_than_being_cut(stage: Stage) -> None:
    library = stage.unlock([draft("адзін", "a")], language="be")
    enlarge(stage, 200)
    library.imports.finished.emit(SUMMARY)
    bar = library.import_bar
    bar.tell_waiting(120)
    stage.qtbot.wait(50)
    words = bar.words
    needed = words.heightForWidth(words.width())
    assert stage.window.width() <= 1024
    assert words.height() >= needed
    assert needed > words.fontMetrics().height()
    assert "1" in words.text().rsplit(",", 1)[1]
    assert bar.close_button.geometry().right() <= bar.width()


def test_shelves_stand_back_in_the_largest_text_and_come_back(stage: Stage) -> None:
    library = stage.unlock([draft("адзін", "a")], language="be")
    assert library.facets.isVisible()
    enlarge(stage, 250)
    assert not library.facets.isVisible()
    assert library.panes.hidden == ()
    assert library.results.order.geometry().right() < library.results.width()
    enlarge(stage, 100)
    assert library.facets.isVisible()


def test_shelves_are_there_for_who_asks_for_them(stage: Stage) -> None:
    library = stage.unlock([draft("адзін", "a")])
    enlarge(stage, 250)
    press_key(stage, "F7")
    assert library.facets.isVisible()
    stage.window.book["shelves"].trigger()
    assert library.panes.hidden == (Pane.SHELVES,)
    enlarge(stage, 100)
    assert not library.facets.isVisible()
