"""Marks on pages of an original and on stretches of a recording."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt

from archive.marks import PageArea, TimeSpan
from desktop.ui.reading.original_view import OriginalView
from desktop.ui.reading.page_canvas import PageCanvas
from desktop.ui.reading.reader import Tab
from tests.contracts.fake_viewer import PICTURE_MS
from tests.desktop.ui.annotation.conftest import Desk
from tests.desktop.ui.conftest import OFFSCREEN, Stage
from tests.desktop.ui.reading.test_ui_film import ready as film_ready
from tests.desktop.ui.reading.test_ui_film import seen
from tests.desktop.ui.reading.test_ui_media import ready
from tests.desktop.ui.reading.test_ui_pages import drawn, opened, scan
from tests.narrowed import present

pytestmark = OFFSCREEN

LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def begun(stage: Stage) -> Desk:
    desk = Desk(stage)
    stage.until(lambda: desk.parts.annotating.state is not None)
    return desk


def at(canvas: PageCanvas, across: float, down: float) -> QPoint:
    """The place of a share of the first page in the viewport."""
    view = canvas.viewport().rect()
    return min(
        (QPoint(x, y) for x in range(0, view.width(), 4) for y in range(0, view.height(), 4)),
        key=lambda point: _far(canvas.point_at(point), across, down),
    )


def _far(found: tuple[int, QPointF] | None, across: float, down: float) -> float:
    if found is None or found[0] != 0:
        return 9.0
    return abs(found[1].x() - across) + abs(found[1].y() - down)


def drag(
    desk: Desk,
    canvas: PageCanvas,
    start: tuple[float, float],
    end: tuple[float, float],
    held: Qt.KeyboardModifier = NONE,
) -> None:
    mouse, view = desk.stage.qtbot, canvas.viewport()
    mouse.mousePress(view, LEFT, held, at(canvas, *start))
    mouse.mouseMove(view, at(canvas, *end))
    # Qt's tests send no moves with a button held.
    canvas.selection.extend(canvas.source, *present(canvas.point_at(at(canvas, *end))))
    mouse.mouseRelease(view, LEFT, held, at(canvas, *end))


def pages(stage: Stage) -> tuple[Desk, OriginalView]:
    view = opened(stage, scan())
    drawn(stage, view.pages.canvas, 0)
    return begun(stage), view


def places(desk: Desk) -> list[object]:
    return [each.place for each in desk.stored()]


def test_selected_words_of_a_page_are_marked(stage: Stage) -> None:
    desk, view = pages(stage)
    canvas = view.pages.canvas
    drag(desk, canvas, (0.15, 0.12), (0.45, 0.22))
    stage.window.book["mark-2"].trigger()
    desk.settle()
    # Both words: from 0.1 to 0.5 across, from 0.1 to 0.25 down, of 600 by 800 points.
    assert places(desk) == [PageArea(1, 60, 600, 300, 720)]
    assert desk.parts.margin.isVisible()
    assert desk.parts.margin.model.index(0).data() == "Page 1"
    assert not canvas.grab().toImage().isNull()


def test_a_rectangle_is_drawn_with_alt(stage: Stage) -> None:
    desk, view = pages(stage)
    canvas = view.pages.canvas
    desk.stage.qtbot.mousePress(canvas.viewport(), LEFT, ALT, at(canvas, 0.2, 0.1))
    desk.stage.qtbot.mouseMove(canvas.viewport(), at(canvas, 0.6, 0.2))
    desk.stage.qtbot.mouseRelease(canvas.viewport(), LEFT, ALT, at(canvas, 0.6, 0.2))
    stage.window.book["mark-1"].trigger()
    desk.settle()
    (area,) = places(desk)
    assert isinstance(area, PageArea)
    assert abs(area.left - 120) < 15
    assert abs(area.right - 360) < 15


def test_a_click_chooses_and_the_list_leads_to_the_page(stage: Stage) -> None:
    desk, view = pages(stage)
    canvas = view.pages.canvas
    drag(desk, canvas, (0.15, 0.12), (0.45, 0.22))
    stage.window.book["mark-1"].trigger()
    desk.settle()
    desk.parts.annotating.choose(None)
    desk.stage.qtbot.mouseClick(canvas.viewport(), LEFT, NONE, at(canvas, 0.2, 0.12))
    assert desk.parts.annotating.current == desk.stored()[0]
    stage.window.book["mark-5"].trigger()
    desk.settle()
    assert [each.colour for each in desk.stored()] == [5]
    stage.library.reader.show_tab(Tab.TEXT)
    desk.parts.annotating.jump(desk.stored()[0])
    assert stage.library.reader.tabs.currentIndex() == Tab.ORIGINAL
    stage.library.reader.show_tab(Tab.DETAILS)
    assert not desk.parts.margin.isVisible()


def test_what_is_heard_is_marked_and_found_again(stage: Stage) -> None:
    view = ready(stage)
    desk = begun(stage)
    view.media.player.seek(40.0)
    stage.window.book["mark-3"].trigger()
    desk.settle()
    heard = view.media.cues.heard(40.0)
    (span,) = places(desk)
    wanted = TimeSpan(30_500, 70_000) if heard else TimeSpan(30_000, 40_000)
    assert span == wanted
    stage.window.book["note"].trigger()
    stage.until(desk.parts.margin.note.isVisible)
    assert len(desk.stored()) == 1, "the mark that covers the moment is meant"
    desk.parts.margin.note.leave()
    view.media.player.seek(5.0)
    desk.parts.annotating.jump(desk.stored()[0])
    assert view.media.player.position == wanted.start_ms / 1000
    assert desk.parts.margin.model.index(0).data().startswith("0:00:30 – 0:0")


def test_several_passages_of_a_transcript_are_marked_as_one(stage: Stage) -> None:
    view = ready(stage)
    desk = begun(stage)
    cues = view.media.cues
    view.media.player.seek(40.0)
    stage.window.activateWindow()
    cues.setFocus()
    stage.until(cues.hasFocus)
    cues.setCurrentIndex(cues.model().index(0, 0))
    stage.qtbot.keyClick(cues, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [index.row() for index in cues.selectedIndexes()] == [0, 1]
    begin, end = present(cues.chosen())
    for name in ("mark-3", "mark-2"):
        stage.window.book[name].trigger()
        desk.settle()
    (span,) = places(desk)
    assert span == TimeSpan(round(begin * 1000), round(min(end, view.media.player.seconds) * 1000))
    assert [each.colour for each in desk.stored()] == [2], "what is chosen is marked already"


def test_what_is_seen_in_a_film_is_marked_and_seen_again(stage: Stage) -> None:
    view = film_ready(stage)
    desk = begun(stage)
    view.media.player.seek(40.0)
    stage.window.book["mark-3"].trigger()
    desk.settle()
    assert places(desk) == [TimeSpan(30_500, 60_000)]
    view.media.player.seek(5.0)
    desk.parts.annotating.jump(desk.stored()[0])
    stage.until(lambda: seen(view) == 30_500 // PICTURE_MS)


def test_without_a_transcript_the_last_seconds_are_marked(stage: Stage) -> None:
    view = ready(stage)
    desk = begun(stage)
    view.media.show_cues(())
    view.media.player.seek(4.0)
    stage.window.book["mark-1"].trigger()
    desk.settle()
    assert places(desk) == [TimeSpan(0, 4000)]


def marked_pages(stage: Stage) -> tuple[Desk, OriginalView]:
    """Both words of the first page are marked, each for itself; the first mark is worked on."""
    desk, view = pages(stage)
    for start, end in (((0.12, 0.12), (0.14, 0.12)), ((0.45, 0.22), (0.48, 0.22))):
        drag(desk, view.pages.canvas, start, end)
        stage.window.book["mark-1"].trigger()
        desk.settle()
    assert len(desk.stored()) == 2
    desk.parts.annotating.choose(desk.stored()[0].id)
    return desk, view


def test_what_is_selected_on_a_page_is_removed_and_not_what_is_chosen(stage: Stage) -> None:
    desk, view = marked_pages(stage)
    first, _ = desk.stored()
    drag(desk, view.pages.canvas, (0.45, 0.22), (0.48, 0.22))
    stage.window.book["unmark"].trigger()
    desk.settle()
    assert [each.id for each in desk.stored()] == [first.id]
    stage.window.book["undo"].trigger()
    desk.settle()
    # A selection that is larger than both means both.
    drag(desk, view.pages.canvas, (0.12, 0.12), (0.48, 0.22))
    stage.window.book["unmark"].trigger()
    desk.settle()
    assert desk.stored() == []
    stage.window.book["undo"].trigger()
    desk.settle()
    assert len(desk.stored()) == 2


def test_a_selection_without_marks_removes_nothing(stage: Stage) -> None:
    desk, view = marked_pages(stage)
    drag(desk, view.pages.canvas, (0.45, 0.22), (0.48, 0.22))
    stage.window.book["unmark"].trigger()
    desk.settle()
    drag(desk, view.pages.canvas, (0.45, 0.22), (0.48, 0.22))
    stage.window.book["unmark"].trigger()
    desk.settle()
    assert len(desk.stored()) == 1


def test_keys_lead_through_the_marks_of_pages(stage: Stage) -> None:
    desk, _ = marked_pages(stage)
    one, other = desk.stored()
    for name, wanted in (("next-mark", other), ("next-mark", one), ("previous-mark", other)):
        stage.window.book[name].trigger()
        assert desk.parts.annotating.current == wanted
    desk.parts.annotating.choose(None)
    stage.window.book["next-mark"].trigger()
    assert desk.parts.annotating.current == one
    stage.library.reader.show_tab(Tab.TEXT)
    stage.window.book["next-mark"].trigger()
    assert stage.library.reader.tabs.currentIndex() == Tab.ORIGINAL
    assert desk.parts.annotating.current == other


def test_overlapping_marks_of_a_page_are_reached_by_a_key(stage: Stage) -> None:
    desk, view = marked_pages(stage)
    one, other = desk.stored()
    drag(desk, view.pages.canvas, (0.12, 0.12), (0.48, 0.22))
    stage.window.book["mark-3"].trigger()
    desk.settle()
    whole = desk.stored()[2]
    assert desk.parts.annotating.current == whole
    reached = []
    for _ in range(3):
        stage.window.book["overlapping"].trigger()
        reached.append(desk.parts.annotating.current)
    assert {each.id for each in reached if each} == {one.id, other.id, whole.id}


def test_keys_lead_through_the_marks_of_a_recording(stage: Stage) -> None:
    view = ready(stage)
    desk = begun(stage)
    view.media.show_cues(())
    for moment in (20.0, 60.0):
        view.media.player.seek(moment)
        stage.window.book["mark-1"].trigger()
        desk.settle()
    one, other = desk.stored()
    desk.parts.annotating.choose(None)
    view.media.player.seek(30.0)
    stage.window.book["next-mark"].trigger()
    assert (desk.parts.annotating.current, view.media.player.position) == (other, 50.0)
    stage.window.book["next-mark"].trigger()
    assert (desk.parts.annotating.current, view.media.player.position) == (one, 10.0)
    desk.parts.annotating.choose(None)
    view.media.player.seek(55.0)
    stage.window.book["unmark"].trigger()
    desk.settle()
    assert desk.stored() == [one], "the mark that is heard goes, not its neighbour"


def test_a_mark_is_moved_on_its_page_with_its_note_and_back(stage: Stage) -> None:
    desk, view = pages(stage)
    drag(desk, view.pages.canvas, (0.12, 0.12), (0.14, 0.12))
    stage.window.book["mark-2"].trigger()
    desk.settle()
    (before,) = places(desk)
    desk.parts.annotating.write_note(desk.stored()[0].id, "хто?", lambda _: None, lambda: None)
    desk.settle()
    drag(desk, view.pages.canvas, (0.45, 0.22), (0.48, 0.22))
    stage.window.book["move-mark"].trigger()
    desk.settle()
    (moved,) = desk.stored()
    assert (moved.place != before, moved.note, moved.colour) == (True, "хто?", 2)
    stage.window.book["undo"].trigger()
    desk.settle()
    assert places(desk) == [before]
    stage.window.book["redo"].trigger()
    desk.settle()
    assert places(desk) == [moved.place]


def test_a_mark_is_moved_to_what_is_heard(stage: Stage) -> None:
    view = ready(stage)
    desk = begun(stage)
    view.media.show_cues(())
    view.media.player.seek(20.0)
    stage.window.book["mark-1"].trigger()
    desk.settle()
    # Also where both would overlap.
    view.media.player.seek(18.0)
    stage.window.book["move-mark"].trigger()
    desk.settle()
    assert places(desk) == [TimeSpan(8000, 18_000)]
    stage.library.reader.show_tab(Tab.TEXT)
    stage.window.book["move-mark"].trigger()
    desk.settle()
    assert places(desk) == [TimeSpan(8000, 18_000)], "words of a text are no moment"
