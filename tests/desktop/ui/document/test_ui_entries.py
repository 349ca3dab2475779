"""A list is shown as the table that it is, and each row leads to its document."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from archive.editing.binning import put_into_bin
from archive.records import ArticleDraft, ArticleId, Description, Kind, OriginalFile
from desktop.ui.editing.editing import Editing
from desktop.ui.reading.reader import Reader, Tab
from desktop.ui.safety.clipboard import is_secret
from tests.desktop.ui.conftest import OFFSCREEN, Stage, press, press_key, type_text
from tests.desktop.ui.document.opened import open_number

pytestmark = OFFSCREEN

NAMES = ("Імя", "Дата", "Месца")


def entry(*cells: str) -> ArticleDraft:
    facts = tuple((name, cell) for name, cell in zip(NAMES, cells, strict=True) if cell)
    text = "\n".join(": ".join(each) for each in facts)
    return ArticleDraft(untrusted_text=text, description=Description(title=cells[0]), facts=facts)


def opened_list(stage: Stage, entries: list[ArticleDraft], media_type: str) -> Reader:
    listed = ArticleDraft(
        untrusted_text="",
        description=Description(title="list", kind=Kind.LIST),
        original=OriginalFile(b"a,b\n", media_type, "list.csv"),
        for_its_bytes=True,
    )
    stage.unlock([listed, *entries])
    archive = stage.window.archive
    assert archive is not None
    with archive.writing() as unit:
        unit.articles.link({ArticleId(n): ArticleId(1) for n in range(2, len(entries) + 2)})
    reader = open_number(stage, 1)
    stage.until(lambda: reader.original_view.entries.model.rowCount() > 0)
    return reader


def shown(reader: Reader) -> list[list[str]]:
    model = reader.original_view.entries.model
    across = range(model.columnCount())
    head = [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in across]
    return [
        head,
        *([model.index(r, n).data() for n in across] for r in range(model.rowCount())),
    ]


def test_a_table_has_the_columns_of_its_file(stage: Stage) -> None:
    rows = [("Анна", "2020-08-11", "Мінск"), ("Пётр", "", "Брэст")]
    reader = opened_list(stage, [entry(*each) for each in rows], "text/csv")
    assert reader.tabs.currentIndex() == Tab.ORIGINAL
    table = reader.original_view.entries
    assert table.isVisible()
    assert table.words.text().startswith("2 entries.")
    assert shown(reader) == [list(NAMES), *map(list, rows)]
    table.view.setFocus()
    table.view.setCurrentIndex(table.model.index(1, 0))
    press(stage, table.view, Qt.Key.Key_Return)
    stage.until(lambda: reader.title.text() == "Пётр")
    assert reader.tabs.currentIndex() == Tab.TEXT


def test_other_lists_say_what_their_entries_are_called(stage: Stage) -> None:
    reader = opened_list(stage, [entry("Анна", "2020", "Мінск")], "application/x-bibtex")
    assert shown(reader)[0] == ["Title", "Date", "Source", *NAMES]
    assert shown(reader)[1] == ["Анна", "", "", "Анна", "2020", "Мінск"]


def test_a_long_list_is_read_as_it_is_looked_at(stage: Stage) -> None:
    many = [entry(f"Імя {number}", "", "") for number in range(900)]
    reader = opened_list(stage, many, "text/csv")
    table = reader.original_view.entries
    stage.qtbot.wait(100)
    assert table.model.rowCount() < len(many)
    assert table.model.canFetchMore()

    def reached_the_end() -> bool:
        table.view.scrollToBottom()
        return table.model.rowCount() == len(many)

    stage.until(reached_the_end)
    assert not table.model.canFetchMore()
    assert table.model.index(899, 0).data() == "Імя 899"


def row(cells: list[tuple[str, str]]) -> ArticleDraft:
    text = "\n".join(": ".join(each) for each in cells)
    described = Description(title=cells[0][1])
    return ArticleDraft(untrusted_text=text, description=described, facts=tuple(cells))


def test_columns_of_one_heading_are_all_there(stage: Stage) -> None:
    rows = [
        row([("Імя", "Анна"), ("Тэлефон", "1"), ("Тэлефон", "2"), ("Заўвага", "а")]),
        row([("Імя", "Ян"), ("Тэлефон", "3"), ("Тэлефон", "4"), ("Тэлефон", "5")]),
    ]
    reader = opened_list(stage, rows, "text/csv")
    assert shown(reader) == [
        ["Імя", "Тэлефон", "Тэлефон", "Заўвага", "Тэлефон"],
        ["Анна", "1", "2", "а", ""],
        ["Ян", "3", "4", "", "5"],
    ]


def long_list(stage: Stage) -> Reader:
    """Another column begins below what is read at once."""
    many = [entry(f"Імя {n}", "", "позна" if n > 450 else "") for n in range(600)]
    return opened_list(stage, many, "text/csv")


def read_to_the_end(stage: Stage, reader: Reader) -> None:
    model = reader.original_view.entries.model

    def reached_the_end() -> bool:
        model.fetch_next()
        return model.rowCount() == 600

    stage.until(reached_the_end)


def test_a_new_column_moves_nobody_from_their_row(stage: Stage) -> None:
    reader = long_list(stage)
    table = reader.original_view.entries
    table.view.setCurrentIndex(table.model.index(150, 0))
    read_to_the_end(stage, reader)
    assert table.model.columnCount() == 2
    assert table.view.currentIndex().row() == 150
    assert table.model.index(500, 1).data() == "позна"


def test_whoever_comes_back_to_a_table_is_in_their_row(stage: Stage) -> None:
    reader = long_list(stage)
    table = reader.original_view.entries
    read_to_the_end(stage, reader)
    table.view.setFocus()
    table.view.setCurrentIndex(table.model.index(300, 0))
    press(stage, table.view, Qt.Key.Key_Return)
    stage.until(lambda: reader.title.text() == "Імя 300")
    press_key(stage, "Alt+Left")
    stage.until(lambda: table.view.currentIndex().row() == 300)
    assert table.view.currentIndex().data() == "Імя 300"
    assert table.view.verticalScrollBar().value() > 0


def test_words_are_found_in_a_table_beyond_what_is_read(stage: Stage) -> None:
    reader = long_list(stage)
    table = reader.original_view.entries
    assert table.model.rowCount() < 450
    press_key(stage, "Ctrl+F")
    assert reader.tabs.currentIndex() == Tab.ORIGINAL
    assert stage.window.focusWidget() is table.find_bar.line
    type_text(table.find_bar.line, "імя  55")
    stage.until(lambda: table.find_bar.count.text() == "1 of 11")
    assert table.view.currentIndex().data() == "Імя 55"
    assert table.view.currentIndex().data(Qt.ItemDataRole.FontRole).bold()
    press_key(stage, "F3")
    assert table.view.currentIndex().data() == "Імя 550"
    press_key(stage, "Shift+F3")
    press_key(stage, "Shift+F3")
    assert table.view.currentIndex().data() == "Імя 559"
    table.find_bar.line.clear()
    type_text(table.find_bar.line, "няма такога")
    stage.until(lambda: table.find_bar.count.text() == "No hits")
    press(stage, table.find_bar.line, Qt.Key.Key_Escape)
    assert not table.find_bar.isVisible()
    assert table.view.currentIndex().data(Qt.ItemDataRole.FontRole) is None


def test_a_row_is_copied_with_all_its_cells_and_kept_from_histories(stage: Stage) -> None:
    reader = opened_list(stage, [entry("Анна", "", "Мінск"), entry("Ян", "2020", "")], "text/csv")
    view = reader.original_view.entries.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 2))
    stage.qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().mimeData()
    assert copied.text().split("\t") == ["Ян", "", "2020"]
    assert is_secret(copied)


def test_what_is_in_the_bin_is_left_out_and_says_so(stage: Stage) -> None:
    reader = opened_list(stage, [entry(name, "", "") for name in ("Анна", "Ян")], "text/csv")
    assert reader.links.children_link.text() == "2 entries"
    archive = stage.window.archive
    assert archive is not None
    put_into_bin(archive, [ArticleId(3)])
    reader.reopen()
    table = reader.original_view.entries
    stage.until(lambda: table.words.text().startswith("1 entry. 1 more lies in the bin."))
    stage.until(lambda: shown(reader)[1:] == [["Анна"]])
    assert reader.links.children_link.text() == "1 entry"
    assert not reader.binned.isVisible()
    open_number(stage, 3)
    assert reader.binned.isVisible()
    assert reader.binned.happened.text() == "This document is in the bin."
    open_number(stage, 2)
    assert not reader.binned.isVisible()


def list_in_its_order(stage: Stage) -> Reader:
    """A row that was here before stands first, and one stands there twice."""
    rows = [entry(name, "", "") for name in ("Даўняя", "Анна", "Ян")]
    listed = ArticleDraft(
        untrusted_text="",
        description=Description(title="list", kind=Kind.LIST),
        original=OriginalFile(b"a,b\n", "text/csv", "list.csv"),
        for_its_bytes=True,
    )
    stage.unlock([rows[0], listed, *rows[1:]])
    archive = stage.window.archive
    assert archive is not None
    with archive.writing() as unit:
        before, list_id, anna, jan = (ArticleId(number) for number in range(1, 5))
        unit.articles.link({anna: list_id, jan: list_id})
        unit.articles.link_again([(before, list_id)])
        unit.articles.enter(list_id, {0: before, 1: jan, 2: anna, 4: jan})
    reader = open_number(stage, 2)
    table = reader.original_view.entries
    stage.until(lambda: table.model.rowCount() == 4)
    return reader


def numbers(reader: Reader) -> list[str]:
    model = reader.original_view.entries.model
    rows = range(model.rowCount())
    return [str(model.headerData(n, Qt.Orientation.Vertical)) for n in rows]


def test_rows_stand_as_in_the_file_also_those_that_are_there_twice(stage: Stage) -> None:
    reader = list_in_its_order(stage)
    table = reader.original_view.entries
    assert shown(reader)[1:] == [["Даўняя"], ["Ян"], ["Анна"], ["Ян"]]
    assert numbers(reader) == ["1", "2", "3", "5"]
    said = "4 entries. Rows that are the same are one: 3 documents. Enter"
    assert table.words.text().startswith(said)
    assert reader.links.children_link.text() == "4 entries"
    archive = stage.window.archive
    assert archive is not None
    put_into_bin(archive, [ArticleId(4)])
    reader.reopen()
    stage.until(lambda: shown(reader)[1:] == [["Даўняя"], ["Анна"]])
    assert numbers(reader) == ["1", "3"]
    said = "2 entries. 2 more lie in the bin. Enter"
    assert table.words.text().startswith(said)
    assert reader.links.children_link.text() == "2 entries"


def test_whoever_comes_back_is_in_their_row_and_not_in_its_like(stage: Stage) -> None:
    reader = list_in_its_order(stage)
    table = reader.original_view.entries
    table.view.setFocus()
    table.view.setCurrentIndex(table.model.index(3, 0))
    press(stage, table.view, Qt.Key.Key_Return)
    stage.until(lambda: reader.title.text() == "Ян")
    press_key(stage, "Alt+Left")
    stage.until(lambda: table.view.currentIndex().row() == 3)


def test_a_table_that_is_shown_follows_what_is_put_into_the_bin_and_back(stage: Stage) -> None:
    reader = opened_list(stage, [entry(name, "", "") for name in ("Анна", "Ян")], "text/csv")
    editing = stage.window.findChildren(Editing)[0]
    editing.bin([ArticleId(3)])
    stage.until(lambda: shown(reader)[1:] == [["Анна"]])
    stage.window.book["undo"].trigger()
    stage.until(lambda: shown(reader)[1:] == [["Анна"], ["Ян"]])
    assert reader.reading is not None
    assert reader.reading.article.id == 1


def test_large_text_in_a_small_window_leaves_room_for_rows(stage: Stage) -> None:
    rows = [entry(name, "", "") for name in ("Анна", "Ян", "Зоя")]
    reader = opened_list(stage, rows, "text/csv")
    original, table = reader.original_view, reader.original_view.entries
    assert table.words.isVisible()
    assert original.switch.isVisible()
    stage.window.resize(1024, 600)
    stage.window.appearance.set_text_size(250)
    stage.library.import_bar.show()
    stage.until(lambda: not table.words.isVisible())
    stage.qtbot.wait(50)
    assert table.view.viewport().height() >= table.view.rowHeight(0)
    assert not original.switch.isVisible()
    assert table.view.accessibleDescription().startswith("3 entries.")
    original.about.trigger()
    assert original.facts.isVisible()
    original.switch.click()
    assert table.isVisible()
    stage.window.appearance.set_text_size(100)
    stage.until(table.words.isVisible)
    stage.until(original.switch.isVisible)
