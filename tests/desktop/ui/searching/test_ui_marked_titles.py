"""Words that were found in a title are marked there: in the list and above the text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from archive.records import Span
from archive.searching import Reason, Why
from desktop.ui.listing.found_words import marked_words
from desktop.ui.listing.results_model import Column
from desktop.ui.reading.title_line import TitleLine
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN

TITLE = "Суд:  Хлябцэвіч"


def test_whole_words_are_found_and_the_longer_first() -> None:
    words = [Reason(Why.NAMES, each) for each in ("Суд", "Судны", "")]
    assert marked_words("Суд, Судны, Суддзя (Суд)", words) == (
        Span(0, 3),
        Span(5, 10),
        Span(20, 23),
    )
    assert marked_words("Суд", ()) == ()


@pytest.mark.parametrize("query", ["хлябцэвіч", ""])
def test_the_list_marks_what_was_found_in_a_title_alone(stage: Stage, query: str) -> None:
    """The control is the same list without a search: nothing is marked."""
    library = stage.unlock([draft("тэкст без імя", TITLE)])
    if query:
        stage.search(query)
    view = library.results.view
    picture = view.viewport().grab(view.visualRect(view.results.index(0, 0))).toImage()
    assert has_colour(picture, stage.window.theme.colours.mark) is bool(query)


@pytest.mark.parametrize("query", ["хлябцэвіч", ""])
def test_the_table_marks_what_was_found_in_a_title(stage: Stage, query: str) -> None:
    """The control is the same table without a search: nothing is marked."""
    results = stage.unlock([draft("тэкст без імя", TITLE)]).results
    stage.window.book["as-table"].trigger()
    if query:
        stage.search(query)
    stage.window.resize(1366, 768)
    stage.until(lambda: results.table.columnWidth(Column.TITLE) > 150)
    cell = results.table.visualRect(results.view.results.index(0, Column.TITLE))
    picture = results.table.viewport().grab(cell).toImage()
    assert has_colour(picture, stage.window.theme.colours.mark) is bool(query)


def test_the_heading_marks_what_was_found_in_a_title(stage: Stage) -> None:
    reader = stage.unlock([draft("тэкст без імя", TITLE)]).reader
    stage.search("хлябцэвіч")
    stage.read_first()
    assert reader.title.marked() == [(0, "Хлябцэвіч")]
    mark = stage.window.theme.colours.mark
    assert has_colour(reader.title.grab().toImage(), mark)
    reader.title.setSelection(0, 3)
    assert not has_colour(reader.title.grab().toImage(), mark)


def test_marks_follow_the_lines_and_end_where_a_title_is_cut(stage: Stage) -> None:
    stage.unlock()
    line = TitleLine(theme=stage.window.theme)
    stage.qtbot.addWidget(line)
    title = "🕊 суд " + "і яшчэ " * 30 + "суд"
    line.resize(20 * line.fontMetrics().averageCharWidth(), 40)
    line.show_title(title, (Span(2, 5), Span(len(title) - 3, len(title))))
    assert line.text().endswith("…")
    assert line.marked() == [(0, "суд")]
    line.show_title("Без пошуку")
    assert line.marked() == []


def has_colour(picture: QImage, colour: str) -> bool:
    wanted = QColor(colour).rgb()
    return any(
        picture.pixel(x, y) == wanted
        for x in range(picture.width())
        for y in range(picture.height())
    )
