"""A register as a table: columns as wide as what stands in them, sorted by a heading."""

from __future__ import annotations

import random

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from archive.records import ArticleDraft, Description
from desktop.ui.document.entries_table import EntriesTable
from tests.desktop.ui.conftest import OFFSCREEN, Stage, type_text
from tests.desktop.ui.document.test_ui_entries import opened_list

pytestmark = OFFSCREEN

NAMES = ("№", "Прозвішча, імя і імя па бацьку", "Год")
LONG = "Пратасевіч-Астрашыцкая Вольга Канстанцінаўна"


def row(*facts: tuple[str, str]) -> ArticleDraft:
    text = "\n".join(": ".join(each) for each in facts)
    title = facts[0][1]
    return ArticleDraft(untrusted_text=text, description=Description(title=title), facts=facts)


def register(stage: Stage, count: int = 40, media_type: str = "text/csv") -> EntriesTable:
    rows = [
        row(*zip(NAMES, (str(n + 1), LONG if n == 3 else f"Імя {n}", str(1900 + n)), strict=True))
        for n in range(count)
    ]
    return opened_list(stage, rows, media_type).original_view.entries


def column(table: EntriesTable, number: int) -> list[str]:
    return [str(table.model.index(each, number).data()) for each in range(table.model.rowCount())]


def headings(table: EntriesTable) -> list[object]:
    across = Qt.Orientation.Horizontal
    return [table.model.headerData(each, across) for each in range(table.model.columnCount())]


def click_heading(stage: Stage, table: EntriesTable, number: int) -> None:
    header = table.view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(number) + 10, header.height() // 2)
    stage.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_number_takes_little_and_a_name_what_it_needs(stage: Stage) -> None:
    table = register(stage)
    stage.window.resize(1600, 800)
    QApplication.processEvents()
    for percent in (100, 200):
        stage.window.appearance.set_text_size(percent)
        QApplication.processEvents()
        view = table.view
        name = view.fontMetrics().horizontalAdvance(LONG)
        assert view.columnWidth(0) < name / 4
        assert view.columnWidth(2) < name / 2
        assert view.columnWidth(1) >= min(name, view.viewport().width() * 4 // 5)
        assert view.columnWidth(1) <= view.viewport().width()


def test_no_column_takes_all_the_table_but_what_is_left_over_is_given(stage: Stage) -> None:
    endless = "слова " * 60
    table = opened_list(stage, [row(("а", endless), ("б", "1"))], "text/csv").original_view.entries
    view = table.view
    stage.window.resize(800, 600)
    QApplication.processEvents()
    letter = view.fontMetrics().averageCharWidth()
    few = view.columnWidth(0)
    assert few <= max(46 * letter, view.viewport().width())
    stage.window.resize(1900, 600)
    QApplication.processEvents()
    assert few < view.columnWidth(0) <= view.viewport().width()
    view.setColumnWidth(0, 99)
    stage.window.resize(1700, 600)
    QApplication.processEvents()
    assert view.columnWidth(0) == 99


def test_the_sign_of_an_event_stands_last(stage: Stage) -> None:
    """In a table of somebody's own a column of that name stays where they put it."""
    first = row(("UID", "a-1"), ("LOCATION", "Мінск"))
    others = [
        row(("UID", f"a-{n}"), ("STATUS" if n == 450 else "LOCATION", "x")) for n in range(2, 460)
    ]
    table = opened_list(stage, [first, *others], "text/calendar").original_view.entries
    assert headings(table) == ["Title", "Date", "Source", "LOCATION", "UID"]
    click_heading(stage, table, 0)
    stage.until(lambda: headings(table) == ["Title", "Date", "Source", "LOCATION", "STATUS", "UID"])
    assert table.view.columnWidth(5) > 0


def test_columns_of_a_file_stay_as_they_are_there(stage: Stage) -> None:
    table = opened_list(stage, [row(("UID", "1"), ("Імя", "Ян"))], "text/csv").original_view.entries
    assert column(table, 0) == ["1"]


def test_a_heading_sorts_turns_round_and_gives_back_the_order_of_the_file(stage: Stage) -> None:
    cells = ["10", "9", "", "2,5", "б", "А", "03.02.2021", "04.01.2021", "В"]
    random.Random(7).shuffle(cells)
    rows = [row(("№", str(n)), ("Знак", each)) for n, each in enumerate(cells)]
    table = opened_list(stage, rows, "text/csv").original_view.entries
    rising = ["2,5", "9", "10", "04.01.2021", "03.02.2021", "А", "б", "В"]
    click_heading(stage, table, 1)
    assert column(table, 1) == [*rising, ""]
    click_heading(stage, table, 1)
    assert column(table, 1) == [*reversed(rising), ""]
    click_heading(stage, table, 1)
    assert column(table, 1) == cells


def test_sorting_reaches_the_rows_that_were_not_read_and_keeps_the_current_one(
    stage: Stage,
) -> None:
    table = register(stage, 450)
    assert table.model.rowCount() < 450
    table.view.setCurrentIndex(table.model.index(5, 0))
    click_heading(stage, table, 0)
    click_heading(stage, table, 0)
    stage.until(lambda: column(table, 0)[:2] == ["450", "449"])
    assert table.view.currentIndex().data() == "6"
    assert table.model.row_of(6) == table.view.currentIndex().row() == 444


def test_hits_follow_their_rows_when_sorted(stage: Stage) -> None:
    table = register(stage)
    table.finder.begin()
    type_text(table.find_bar.line, "імя 1")
    stage.until(lambda: table.find_bar.count.text() == "1 of 11")
    for _ in range(2):
        click_heading(stage, table, 0)
    assert table.find_bar.count.text() == "11 of 11"
    table.finder.step(1)
    assert table.view.currentIndex().data(Qt.ItemDataRole.DisplayRole) in ("20", "Імя 19")
