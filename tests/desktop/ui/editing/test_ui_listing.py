"""The list: its order, its table, many rows at once, the way back, panes that are hidden."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from archive.records import ArticleId
from archive.searching import FacetFilter, FacetName, Order
from desktop.ui.editing.labels_dialog import LabelsDialog
from desktop.ui.editing.many_dialog import ManyDialog
from desktop.ui.frame.panes import Pane
from desktop.ui.listing.results_model import Column
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, press
from tests.desktop.ui.editing.steps import choose, described, dialog_of, lock_and_unlock

pytestmark = OFFSCREEN

DOCUMENTS = (
    draft("ліст з калоніі", "Ёлка", published="2024-09", language="be", source="Вясна"),
    draft("письмо из колонии", "ежа", published="2023", language="ru", source="bbc"),
    draft("a letter", "Жыта", published="2024", language="en"),
    draft("undated letter", "Undated"),
)


def titles(stage: Stage) -> list[str]:
    results = stage.library.results.view.results
    return [results.index(row, 0).data() for row in range(results.rowCount())]


def order(stage: Stage, wanted: Order) -> None:
    box = stage.library.results.order
    box.setCurrentIndex(box.findData(wanted))
    box.activated.emit(box.currentIndex())


def test_the_order_is_chosen_and_remembered(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    assert stage.library.results.order.currentText() == "Latest import first"
    order(stage, Order.TITLE)
    stage.until(lambda: titles(stage) == ["Undated", "ежа", "Ёлка", "Жыта"])
    order(stage, Order.OLDEST)
    stage.until(lambda: titles(stage) == ["ежа", "Жыта", "Ёлка", "Undated"])
    lock_and_unlock(stage)
    stage.until(lambda: titles(stage) == ["ежа", "Жыта", "Ёлка", "Undated"])
    assert stage.library.results.order.currentText() == "By date, earliest first"


def test_the_table_is_sorted_by_its_headings(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    stage.window.book["as-table"].trigger()
    table = library.results.table
    assert table.isVisible()
    assert not library.results.view.isVisible()
    cells = [table.model().index(3, column).data() for column in Column]
    assert cells == ["Ёлка", "September 2024", "Вясна", "Article", "Belarusian", ""]
    header = table.horizontalHeader()
    shown = []
    for _ in range(3):
        header.sectionClicked.emit(Column.DATE)
        shown.append(library.search.order)
    assert shown == [Order.NEWEST, Order.OLDEST, Order.RELEVANCE]
    header.sectionClicked.emit(Column.TAGS)
    assert library.search.order is Order.RELEVANCE
    press(stage, library.box, Qt.Key.Key_Down)
    assert table.hasFocus()
    press(stage, table, Qt.Key.Key_Down)
    press(stage, table, Qt.Key.Key_Return)
    stage.until(library.reader.text.hasFocus)
    lock_and_unlock(stage)
    assert stage.library.results.table.isVisible()


def test_the_table_keeps_qts_rules_while_everything_changes(stage: Stage) -> None:
    library = stage.unlock([draft(f"слова {number}", f"{number}") for number in range(120)])
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    results = library.results.view.results
    tester = QAbstractItemModelTester(results, fatal)
    stage.search("слова")
    order(stage, Order.TITLE)
    stage.until(lambda: titles(stage)[0] == "0")
    library.search.ask()
    stage.qtbot.wait(100)
    results.index(119, 0).data()
    stage.qtbot.wait(100)
    assert tester.model() is results


def test_everything_is_chosen_and_changed_at_once_also_what_is_far_away(stage: Stage) -> None:
    stage.unlock([draft(f"слова {number}", f"{number}") for number in range(130)])
    view = stage.library.results.view
    view.setFocus()
    view.selectAll()
    assert stage.library.results.chosen_bar.words.text() == "130 chosen"
    stage.library.results.chosen_bar.change.click()
    stage.until(lambda: bool(stage.window.findChildren(ManyDialog)))
    dialog = dialog_of(stage, ManyDialog)
    assert len(dialog.ids) == 130
    assert not dialog.save.isEnabled()
    box = dialog.boxes["language"]
    box.setCurrentIndex(box.findData("uk"))
    assert dialog.changes() == {"language": "uk"}
    dialog.save.click()
    stage.until(lambda: described(stage, 1).language == "uk")
    assert described(stage, 130).language == "uk"
    stage.until(lambda: "130" in stage.library.results.undo_bar.words.text())
    stage.window.book["undo"].trigger()
    stage.until(lambda: described(stage, 130).language == "")


def test_what_is_ticked_in_the_labels_is_given_to_all(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    choose(stage, 0, 1)
    stage.window.book["label"].trigger()
    dialog = dialog_of(stage, LabelsDialog)
    (tags, collections) = dialog.columns.values()
    assert tags.nothing.isVisible()
    tags.line.setText("суд")
    press(stage, tags.line, Qt.Key.Key_Return)
    # it is made, and then given
    stage.until(lambda: tags.list.count() == 1)
    stage.until(lambda: tags.list.item(0).checkState() is Qt.CheckState.Checked)
    collections.line.setText("Кніга")
    press(stage, collections.line, Qt.Key.Key_Return)
    stage.until(lambda: collections.list.count() == 1)
    dialog.reject()
    choose(stage, 1, 2)
    stage.window.book["label"].trigger()
    dialog = dialog_of(stage, LabelsDialog)
    (tags, _) = dialog.columns.values()
    stage.until(lambda: tags.list.count() == 1 and "1 / 2" in tags.list.item(0).text())
    assert tags.list.item(0).checkState() is Qt.CheckState.PartiallyChecked
    tags.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    stage.until(lambda: described(stage, 3).tags == ())
    assert described(stage, 4).tags == ("суд",)


def test_tagging_far_down_the_list_leaves_the_place(stage: Stage) -> None:
    library = stage.unlock([draft(f"слова {number}", f"{number}") for number in range(130)])
    view = library.results.view
    choose(stage, 70)
    stage.until(lambda: library.reader.reading is not None)
    view.scrollTo(view.currentIndex())
    before = view.verticalScrollBar().value()
    assert before > 0
    stage.window.book["label"].trigger()
    column = next(iter(dialog_of(stage, LabelsDialog).columns.values()))
    column.line.setText("суд")
    press(stage, column.line, Qt.Key.Key_Return)
    stage.until(lambda: described(stage, 60).tags == ("суд",))
    stage.qtbot.wait(200)
    assert (view.currentIndex().row(), view.verticalScrollBar().value()) == (70, before)


def test_back_and_forward_through_searches_and_documents(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    book = stage.window.book
    assert not book["back"].isEnabled()
    library.box.setText("letter")
    press(stage, library.box, Qt.Key.Key_Return)
    stage.until(lambda: stage.answered_for("letter"))
    choose(stage, 0)
    stage.until(lambda: read(stage) is not None)
    first = read(stage)
    choose(stage, 1)
    stage.until(lambda: read(stage) not in (None, first))
    library.search_for("калоніі", (FacetFilter(FacetName.LANGUAGE, "be"),), library.search.layers)
    stage.until(lambda: stage.answered_for("калоніі"))
    assert not book["forward"].isEnabled()
    book["back"].trigger()
    stage.until(lambda: stage.answered_for("letter") and read(stage) not in (None, first))
    assert (library.box.text(), library.search.filters) == ("letter", ())
    book["back"].trigger()
    stage.until(lambda: read(stage) == first)
    assert library.results.view.currentIndex().row() == 0
    stage.qtbot.wait(200)
    for _ in range(2):
        book["forward"].trigger()
    stage.until(lambda: stage.answered_for("калоніі"))
    assert library.search.filters == (FacetFilter(FacetName.LANGUAGE, "be"),)


def read(stage: Stage) -> ArticleId | None:
    reading = stage.library.reader.reading
    return None if reading is None else reading.article.id


def test_panes_are_hidden_remembered_and_come_back_for_a_preview(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    for name in ("shelves", "reader"):
        stage.window.book[name].trigger()
    assert library.panes.hidden == (Pane.SHELVES, Pane.READER)
    lock_and_unlock(stage)
    library = stage.library
    stage.until(lambda: library.panes.hidden == (Pane.SHELVES, Pane.READER))
    library.results.view.enter_list()
    press(stage, library.results.view, Qt.Key.Key_Space)
    assert library.panes.hidden == (Pane.SHELVES,)
    assert library.results.view.hasFocus()
    stage.window.book["reader"].trigger()
    press(stage, library.results.view, Qt.Key.Key_Return)
    assert library.panes.hidden == (Pane.SHELVES,)
    stage.until(library.reader.text.hasFocus)


def test_what_is_read_is_meant_while_the_hand_is_in_the_reader(stage: Stage) -> None:
    """The reader may have gone on to another document than the one chosen in the list."""
    library = stage.unlock(DOCUMENTS)
    choose(stage, 0)
    stage.until(lambda: read(stage) == 4)
    library.reader.links.open_wanted.emit(ArticleId(2))
    stage.until(lambda: read(stage) == 2)
    for widget, meant in ((library.reader.text, 2), (library.results.view, 4)):
        widget.setFocus()
        stage.window.book["label"].trigger()
        dialog = dialog_of(stage, LabelsDialog)
        assert dialog.ids == (meant,)
        dialog.reject()
