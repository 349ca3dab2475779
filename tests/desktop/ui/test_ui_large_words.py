"""In the largest text no word on a button, in a heading or above a list is cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from archive.errors import QuerySyntaxError
from archive.ingest import ItemOutcome, Outcome
from archive.ports import PageMarkup
from archive.searching import Mistake, Suggestion
from desktop.ui.annotation.codebook_window import CodebookWindow
from desktop.ui.annotation.note_editor import NoteEditor
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.editing.title_list import TitleList
from desktop.ui.importing.import_report import ImportReportDialog
from desktop.ui.listing.results_model import Column
from desktop.ui.reading.markup_view import MarkupView
from desktop.ui.searching.offers_bar import OffersBar
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.test_ui_little_room import enlarge
from tests.desktop.ui.unlocking.recovery_steps import answer, offered

pytestmark = OFFSCREEN


def cut(*buttons: QPushButton) -> list[str]:
    """Those that are narrower than their words, or that others lie upon."""
    found = [each.text() for each in buttons if each.width() < each.minimumSizeHint().width()]
    shown = [each.geometry() for each in buttons if each.isVisible()]
    overlapping = any(a.intersects(b) for n, a in enumerate(shown) for b in shown[:n])
    return [*found, *(["overlapping"] if overlapping else [])]


@pytest.mark.parametrize("language", ["be", "ru"])
def test_the_buttons_below_two_words_to_be_typed(stage: Stage, language: str) -> None:
    page = offered(stage, language=language)
    stage.window.resize(1024, 600)
    enlarge(stage, 250)
    for _ in range(2):
        page.forward.click()
    stage.qtbot.wait(50)
    assert cut(page.skip, page.back, page.forward) == []
    enlarge(stage, 100)
    assert page.skip.geometry().top() == page.forward.geometry().top()
    assert page.forward.geometry().right() > page.width() // 2
    answer(page, "x " * 13)


@pytest.mark.parametrize(("width", "row_of_last"), [(400, 0), (150, 1), (60, 2)])
def test_a_way_out_begins_the_row_and_the_ways_on_end_it(
    stage: Stage, width: int, row_of_last: int
) -> None:
    ground, flow = QWidget(), FlowLayout(gap=6, apart=True)
    stage.qtbot.addWidget(ground)
    flow.setContentsMargins(0, 0, 0, 0)
    ground.setLayout(flow)
    parts = [QWidget() for _ in range(3)]
    for part in parts:
        part.setFixedSize(60, 20)
        flow.addWidget(part)
    ground.resize(width, 200)
    ground.show()
    assert parts[0].geometry().left() == 0
    assert parts[2].geometry().right() == ground.width() - 1
    assert parts[2].geometry().top() == row_of_last * 26


def test_the_buttons_below_a_note(stage: Stage) -> None:
    stage.unlock(language="ru")
    enlarge(stage, 250)
    editor = NoteEditor()
    stage.qtbot.addWidget(editor)
    editor.resize(360, 500)
    editor.show()
    stage.qtbot.wait(20)
    assert cut(editor.save, editor.cancel) == []


def test_the_headings_of_the_table_of_results_follow_the_text(stage: Stage) -> None:
    library = stage.unlock([draft("адзін", "Адзін")], language="be")
    library.results.show_as_table(True)
    table = library.results.table
    before = table.columnWidth(Column.DATE)
    enlarge(stage, 250)
    header = table.horizontalHeader()
    measured = [each for each in Column if each is not Column.TAGS]
    stage.until(
        lambda: all(table.columnWidth(each) >= header.sectionSizeHint(each) for each in measured)
    )
    enlarge(stage, 100)
    stage.until(lambda: table.columnWidth(Column.DATE) == before)
    assert table.columnWidth(Column.TITLE) > table.columnWidth(Column.KIND)


def test_the_second_column_of_a_list_of_titles_follows_the_text(stage: Stage) -> None:
    titles = TitleList(14)
    stage.qtbot.addWidget(titles)
    titles.setHeaderLabels(["Загаловак", "Крыніца", "Калі"])
    titles.resize(900, 300)
    titles.show()
    small = titles.columnWidth(1)
    font = titles.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    titles.setFont(font)
    assert titles.columnWidth(1) > small
    titles.resize(300, 300)
    assert titles.columnWidth(1) >= titles.header().sectionSizeHint(1)
    assert titles.columnWidth(1) < small * 1.5


def test_names_of_codes_have_room_beside_long_headings(stage: Stage) -> None:
    library = stage.unlock([draft("адзін", "Адзін")], language="be")
    assert library.reader is not None
    enlarge(stage, 250)
    stage.window.book["codebook"].trigger()
    codebook = stage.window.findChild(CodebookWindow)
    assert isinstance(codebook, CodebookWindow)
    stage.qtbot.wait(50)
    letter = codebook.tree.fontMetrics().averageCharWidth()
    assert codebook.tree.columnWidth(0) >= 8 * letter


def test_an_offer_behind_long_words_is_told_in_two_lines(stage: Stage) -> None:
    stage.open_window()
    enlarge(stage, 100)
    bar = OffersBar()
    stage.qtbot.addWidget(bar)
    bar.show_offers((Suggestion(query="лукша", reason=Mistake.KEYBOARD, total=14),))
    bar.resize(1000, 200)
    bar.show()
    (label,) = bar.findChildren(QLabel)
    stage.qtbot.wait(20)
    line = label.fontMetrics().height()
    assert label.height() < 2 * line
    bar.resize(90, 200)
    stage.qtbot.wait(20)
    assert label.height() >= 2 * line


def test_the_hint_below_the_shelves_gives_way_to_them(stage: Stage) -> None:
    library = stage.unlock([draft("адзін", "Адзін", language="be")])
    stage.window.resize(1024, 600)
    assert library.facets.hint.isVisible()
    assert library.facets.tree.accessibleDescription() == library.facets.hint.text()
    library.facets.resize(library.facets.width(), 150)
    assert not library.facets.hint.isVisible()


def test_the_reason_of_a_line_of_the_report_stands_whole_below_it(stage: Stage) -> None:
    library = stage.unlock()
    enlarge(stage, 250)
    library.imports.outcomes.add(
        [
            ItemOutcome(label="/a/empty.txt", outcome=Outcome.FAILED, code="import.no_text"),
            ItemOutcome(label="/a/new.txt", outcome=Outcome.IMPORTED),
        ]
    )
    dialog = ImportReportDialog(library.imports, stage.window.jobs, stage.window)
    dialog.show()
    dialog.shown.setCurrentIndex(0)
    dialog.shown.activated.emit(0)
    assert not dialog.whole.isVisible()
    dialog.table.setCurrentIndex(dialog.rows.index(0, 0))
    assert dialog.whole.text() == "There is no text in this file."
    assert dialog.whole.isVisible()
    tip = dialog.rows.index(0, 2).data(int(Qt.ItemDataRole.ToolTipRole))
    assert tip == dialog.whole.text()
    dialog.table.setCurrentIndex(dialog.rows.index(1, 0))
    assert not dialog.whole.isVisible()


@pytest.mark.parametrize("percent", [200, 250])
def test_what_was_not_understood_is_told_whole(stage: Stage, percent: int) -> None:
    library = stage.unlock([draft("адзін", "Адзін")], language="be")
    stage.window.resize(1024, 600)
    enlarge(stage, percent)
    results = library.results
    library.search.refused.emit(QuerySyntaxError())
    stage.qtbot.wait(50)
    assert results.mistake.isVisible()
    for words in (results.mistake.happened, results.mistake.advice):
        assert words.height() >= words.heightForWidth(words.width())
    assert not results.order.isVisible()
    library.search.submit("адзін")
    stage.until(results.order.isVisible)
    assert results.summary.isVisible()


def test_words_between_a_page_and_its_addresses_give_way_in_little_room(stage: Stage) -> None:
    stage.open_window()
    view = MarkupView(stage.window.theme)
    stage.qtbot.addWidget(view)
    view.show_markup(PageMarkup(html="<p>Суд</p>", addresses=("https://example.org",)))
    view.resize(500, 800)
    view.show()
    assert view.words.isVisible()
    view.resize(500, 180)
    stage.until(lambda: not view.words.isVisible())
    assert view.copy.isVisible()
    assert view.addresses.isVisible()
