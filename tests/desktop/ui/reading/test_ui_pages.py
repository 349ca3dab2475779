"""Pages of originals: drawn when they are looked at, zoomed, turned, searched, selected, let go."""

from __future__ import annotations

from dataclasses import replace
from typing import Unpack

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from archive.errors import MalformedSourceError
from archive.ports import PageSize, PlacedWord
from archive.records import (
    ArticleDraft,
    ArticleId,
    Description,
    OriginalFile,
    Place,
    PlaceKind,
    Sensitivity,
)
from desktop.ui.reading.original_view import OriginalView
from desktop.ui.reading.page_canvas import PageCanvas
from desktop.ui.reading.page_layout import Fit
from desktop.ui.reading.page_source import PageSource
from desktop.ui.reading.page_words import folded, wanted_words
from desktop.ui.reading.reader import Tab
from tests.contracts.fields import DetailFields
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, press
from tests.desktop.ui.pictures import png, stripes

pytestmark = OFFSCREEN

TEXT = "Першая старонка\n\nДругі ліст з калоніі\n\nТрэцяя і ліст"
STARTS = (0, TEXT.index("Другі"), TEXT.index("Трэцяя"))


def words(*texts: str) -> tuple[PlacedWord, ...]:
    """One under the other, each a tenth of the page high."""
    return tuple(
        PlacedWord(text, 0.1, 0.1 * number, 0.5, 0.1 * number + 0.05)
        for number, text in enumerate(texts, start=1)
    )


PAGES = (words("Першая", "старонка"), words("Другі", "«ліст»", "з"), words("Трэцяя", "ліст"))


def scan(**known: Unpack[DetailFields]) -> ArticleDraft:
    return ArticleDraft(
        untrusted_text=TEXT,
        description=Description(title="Справа", **known),
        original=OriginalFile(b"%PDF-", "application/pdf", "case.pdf"),
        places=tuple(Place(start, PlaceKind.PAGE, "1") for start in STARTS),
        thumbnail=png(stripes(20, 20)),
    )


def opened(stage: Stage, document: ArticleDraft, count: int = 3) -> OriginalView:
    stage.viewer.page_sizes = (PageSize(600.0, 800.0),) * count
    stage.viewer.words = PAGES
    stage.unlock([document, draft("іншае", "Іншае")])
    return shown(stage)


def shown(stage: Stage) -> OriginalView:
    stage.library.open_document(ArticleId(1))
    reader = stage.library.reader
    stage.until(lambda: reader.reading is not None)
    reader.show_tab(Tab.ORIGINAL)
    view = reader.original_view
    stage.until(lambda: view.views_pages)
    return view


def drawn(stage: Stage, canvas: PageCanvas, page: int) -> None:
    stage.until(lambda: canvas.source.page(page) is not None)


def test_only_what_is_looked_at_is_drawn(stage: Stage) -> None:
    view = opened(stage, scan(), count=200)
    drawn(stage, view.pages.canvas, 0)
    view.pages.canvas.go_to(150)
    drawn(stage, view.pages.canvas, 150)
    pages = {number for what, number, _ in stage.viewer.asked if what == "page"}
    assert 150 in pages
    assert len(pages) < 10
    assert view.pages.bar.page.value() == 151


def test_pages_are_walked_with_keys(stage: Stage) -> None:
    view = opened(stage, scan(), count=20)
    canvas = view.pages.canvas
    assert view.pages.bar.page.value() == 1
    press(stage, canvas, Qt.Key.Key_PageDown)
    assert canvas.verticalScrollBar().value() > 0
    press(stage, canvas, Qt.Key.Key_End)
    assert canvas.page == 19
    press(stage, canvas, Qt.Key.Key_Home)
    assert canvas.page == 0
    stage.qtbot.keyClick(canvas, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert canvas.page == 1
    view.pages.bar.page.setValue(7)
    assert canvas.page == 6
    assert canvas.accessibleName() == "Page 7 of 20"


def test_zoom_by_action_wheel_and_choice_keeps_the_place(stage: Stage) -> None:
    view = opened(stage, scan(), count=20)
    canvas = view.pages.canvas
    canvas.go_to(5)
    fitting = canvas.shown_percent()
    text_size = stage.window.theme.text_size
    for _ in range(2):
        stage.window.book["larger"].trigger()
    assert canvas.shown_percent() > fitting
    assert stage.window.theme.text_size == text_size
    wheel = QWheelEvent(
        QPointF(9, 9),
        QPointF(9, 9),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), wheel)
    assert canvas.shown_percent() <= fitting + 5
    assert canvas.page == 5
    view.pages.bar.zoom.activated.emit(1)
    chosen = canvas.fit
    stage.window.book["normal-size"].trigger()
    assert (chosen, canvas.fit) == (Fit.PAGE, Fit.WIDTH)
    assert canvas.shown_percent() == fitting


def test_a_turned_page_lies_on_its_side(stage: Stage) -> None:
    view = opened(stage, scan())
    canvas = view.pages.canvas
    drawn(stage, canvas, 0)
    upright = canvas.verticalScrollBar().maximum()
    view.pages.bar.turn.click()
    assert canvas.turn == 90
    assert canvas.verticalScrollBar().maximum() < upright
    for _ in range(3):
        view.pages.bar.turn.click()
    assert canvas.verticalScrollBar().maximum() == upright


def test_hits_of_the_search_are_stepped_through_on_pages(stage: Stage) -> None:
    stage.viewer.page_sizes = (PageSize(600.0, 800.0),) * 3
    stage.viewer.words = PAGES
    stage.unlock([scan()])
    stage.search("ліст")
    view = shown(stage)
    canvas, bar = view.pages.canvas, view.pages.bar
    drawn(stage, canvas, 1)
    assert bar.hits.text() == "Hit 1 of 2"
    assert canvas.current_hit == (1, 0)
    assert canvas.hits(1) == [1]
    stage.window.book["next-hit"].trigger()
    assert canvas.current_hit == (2, 0)
    assert bar.hits.text() == "Hit 2 of 2"
    stage.window.book["previous-hit"].trigger()
    assert canvas.current_hit == (1, 0)
    assert stage.library.reader.tabs.currentIndex() == Tab.ORIGINAL


def test_words_are_told_by_their_letters() -> None:
    assert folded("«Ліст»,") == "ліст"
    assert folded("—") == ""
    assert wanted_words("", ()) == frozenset()


def test_selected_words_are_copied_as_a_secret(stage: Stage) -> None:
    view = opened(stage, scan())
    canvas = view.pages.canvas
    canvas.go_to(1)
    drawn(stage, canvas, 1)
    canvas.selection.begin(canvas.source, 1, QPointF(0.1, 0.1))
    assert canvas.selection.text(canvas.source) == ""
    canvas.selection.extend(canvas.source, 1, QPointF(0.5, 0.22))
    stage.qtbot.keyClick(canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QApplication.clipboard().mimeData()
    assert data is not None
    assert data.text() == "Другі\n«ліст»"
    assert data.data("x-kde-passwordManagerHint") == b"secret"


def test_pages_leave_memory_with_their_document(stage: Stage) -> None:
    view = opened(stage, scan())
    drawn(stage, view.pages.canvas, 0)
    assert view.pages.source.held_bytes > 0
    stage.library.open_document(ArticleId(2))
    stage.until(lambda: stage.library.reader.title.text() == "Іншае")
    assert view.pages.source.held_bytes == 0
    assert not view.pages.source.sizes


def test_memory_is_bounded(stage: Stage) -> None:
    stage.viewer.page_sizes = (PageSize(100.0, 100.0),) * 50
    window = stage.open_window()
    source = PageSource(window.jobs, window, budget_bytes=100_000)
    source.open(stage.viewer, b"", "application/pdf")
    stage.until(lambda: bool(source.sizes))
    for number in range(50):
        source.want([number], [100])
        stage.until(lambda wanted: source.page(wanted) is not None, number)
        assert source.held_bytes <= 100_000
    assert source.page(0) is None


def test_a_sensitive_document_is_covered_until_it_is_asked_for(stage: Stage) -> None:
    stage.viewer.page_sizes = (PageSize(600.0, 800.0),)
    stage.unlock([scan(sensitivity=Sensitivity.SENSITIVE)])
    stage.library.open_document(ArticleId(1))
    reader = stage.library.reader
    stage.until(lambda: reader.reading is not None)
    reader.show_tab(Tab.ORIGINAL)
    view = reader.original_view
    assert view.reveal.isVisible()
    stage.qtbot.wait(100)
    assert stage.viewer.asked == []
    view.reveal.click()
    stage.until(lambda: view.views_pages)
    assert not view.reveal.isVisible()


def test_what_cannot_be_shown_says_so_and_keeps_its_facts(stage: Stage) -> None:
    stage.viewer.error = MalformedSourceError()
    stage.unlock([scan()])
    stage.library.open_document(ArticleId(1))
    reader = stage.library.reader
    stage.until(lambda: reader.reading is not None)
    reader.show_tab(Tab.ORIGINAL)
    stage.until(reader.original_view.notice.isVisible)
    assert reader.original_view.notice.happened.text() == "This file is broken."
    assert reader.original.isVisible()
    assert not reader.original_view.risk.isVisible()


def test_without_a_jail_somebody_has_to_say_yes(stage: Stage) -> None:
    stage.viewer.unprotected = True
    stage.viewer.page_sizes = (PageSize(600.0, 800.0),)
    stage.unlock([scan()])
    stage.library.open_document(ArticleId(1))
    reader = stage.library.reader
    stage.until(lambda: reader.reading is not None)
    reader.show_tab(Tab.ORIGINAL)
    view = reader.original_view
    stage.until(view.risk.isVisible)
    assert stage.viewer.risked == [False]
    view.risk.click()
    stage.until(lambda: view.views_pages)
    assert stage.viewer.risked == [False, True]


def test_a_page_that_is_broken_does_not_hide_the_others(stage: Stage) -> None:
    view = opened(stage, scan())
    drawn(stage, view.pages.canvas, 0)
    source = view.pages.source
    source.page_failed.emit(1, MalformedSourceError())
    drawn(stage, view.pages.canvas, 0)
    assert not view.pages.canvas.grab().isNull()


def test_facts_of_the_file_are_one_click_away(stage: Stage) -> None:
    view = opened(stage, replace(scan(), facts=(("Producer", "Printer"),)))
    assert not view.facts.isVisible()
    view.switch.click()
    assert view.facts.isVisible()
    view.switch.click()
    assert view.views_pages
