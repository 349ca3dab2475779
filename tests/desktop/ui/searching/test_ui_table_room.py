"""Columns of results: a date keeps its year, titles get the room, what was dragged stays."""

from __future__ import annotations

import pytest

from archive.records import Kind
from desktop.ui.frame.panes import Pane
from desktop.ui.listing.results_model import Column
from desktop.ui.listing.results_table import ResultsTable
from desktop.ui.vocabulary import date_words, kind_word, language_word, longest_day_words
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN

_CELL_MARGIN = 8
"""Pixels: what the style leaves beside words, and a little."""


def table(stage: Stage, language: str = "en") -> ResultsTable:
    title = "A title that is long enough to need all of the room that it is given"
    stage.unlock([draft("text", title, published="2020-09-28")], language=language)
    stage.window.book["as-table"].trigger()
    found = stage.library.results.findChild(ResultsTable)
    assert isinstance(found, ResultsTable)
    stage.until(found.isVisible)
    stage.application.processEvents()
    return found


@pytest.mark.parametrize("language", ["be", "ru", "en"])
@pytest.mark.parametrize("percent", [100, 250])
def test_a_date_keeps_its_year(stage: Stage, language: str, percent: int) -> None:
    found = table(stage, language)
    stage.window.appearance.set_text_size(percent)
    stage.window.resize(800, 500)
    stage.application.processEvents()
    needed = found.fontMetrics().horizontalAdvance(date_words("2020-09-28"))
    assert found.columnWidth(Column.DATE) > needed
    assert len(longest_day_words()) >= len(date_words("2020-09-28"))


def test_titles_grow_with_the_window_until_somebody_drags_them(stage: Stage) -> None:
    found = table(stage)
    narrow = found.columnWidth(Column.TITLE)
    stage.window.resize(1366, 768)
    stage.until(lambda: found.columnWidth(Column.TITLE) > narrow)
    assert found.columnWidth(Column.TITLE) > found.columnWidth(Column.SOURCE)
    found.setColumnWidth(Column.TITLE, 123)
    stage.window.resize(1100, 700)
    stage.application.processEvents()
    stage.qtbot.wait(20)
    assert found.columnWidth(Column.TITLE) == 123


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_kinds_and_languages_are_whole_where_there_is_room(stage: Stage, language: str) -> None:
    found = table(stage, language)
    stage.library.panes.toggle(Pane.READER)
    stage.window.resize(1366, 768)
    stage.application.processEvents()
    stage.qtbot.wait(20)
    for column, words in (
        (Column.KIND, kind_word(Kind.TESTIMONY)),
        (Column.LANGUAGE, language_word("en")),
    ):
        needed = found.fontMetrics().horizontalAdvance(words) + 2 * _CELL_MARGIN
        assert found.columnWidth(column) >= needed
