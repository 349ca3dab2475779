"""Searching as one types, filters, and lists without end."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from archive.errors import QuerySyntaxError
from archive.find import find
from archive.ports import OpenArchive
from archive.records import Kind
from archive.searching import FacetFilter, FacetName, SearchRequest, SearchResult
from desktop.ui.listing.results_model import HIT_ROLE, ResultsModel
from desktop.ui.searching import search_session
from desktop.ui.searching.search_session import PAGE_ROWS
from desktop.ui.shelves.shelf_rows import Section
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, press, type_text
from tests.narrowed import present

pytestmark = OFFSCREEN

DOCUMENTS = (
    draft("ліст з калоніі", "Ліст", language="be", published="2024-09", source="Вясна"),
    draft("письмо из колонии", "Письмо", language="ru", published="2023", source="Вясна"),
    draft("a letter from the colony", "Letter", language="en", published="2024", source="BBC"),
    draft("another letter, unsigned", "Unsigned", language="en"),
)


def titles(stage: Stage) -> list[str]:
    results = stage.library.results.view.results
    return [results.index(row, 0).data() for row in range(results.rowCount())]


def test_latest_import_first_before_anything_is_typed(stage: Stage) -> None:
    """Not by their own dates: the one of the latest month came in first and stands last."""
    stage.unlock(DOCUMENTS)
    assert titles(stage) == ["Unsigned", "Letter", "Письмо", "Ліст"]
    assert stage.library.results.summary.text() == "4 documents"


def test_typing_searches_once_after_a_pause(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[SearchRequest] = []
    stage.unlock(DOCUMENTS)
    watched = _watched(asked)
    monkeypatch.setattr(search_session, "find", watched)
    for letter in "letter":
        type_text(stage.library.box, letter)
    stage.until(lambda: stage.answered_for("letter"))
    assert [request.query for request in asked] == ["letter"]
    assert asked[0].prefix_last
    assert sorted(titles(stage)) == ["Letter", "Unsigned"]
    assert stage.library.results.summary.text() == "2 documents"


def test_enter_searches_at_once_for_whole_words(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[SearchRequest] = []
    stage.unlock(DOCUMENTS)
    monkeypatch.setattr(search_session, "find", _watched(asked))
    type_text(stage.library.box, "letter")
    press(stage, stage.library.box, Qt.Key.Key_Return)
    stage.until(lambda: stage.answered_for("letter"))
    assert [(request.query, request.prefix_last) for request in asked] == [("letter", False)]


def _watched(asked: list[SearchRequest]) -> Callable[..., SearchResult]:
    def watched(archive: OpenArchive, request: SearchRequest) -> SearchResult:
        asked.append(request)
        return find(archive, request)

    return watched


def test_late_answers_of_an_older_query_are_dropped(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.unlock(DOCUMENTS)
    gate = threading.Event()
    arrived: list[str] = []

    def slow_for_letter(archive: OpenArchive, request: SearchRequest) -> SearchResult:
        if request.query == "letter":
            gate.wait()
        return find(archive, request)

    monkeypatch.setattr(search_session, "find", slow_for_letter)
    session = stage.library.search
    session.answered.connect(lambda result: arrived.append(result.request.query))
    session.submit("letter")
    stage.qtbot.wait(50)
    session.submit("colony")
    stage.until(lambda: stage.answered_for("colony"))
    gate.set()
    stage.qtbot.wait(200)
    assert arrived == ["colony"]
    assert titles(stage) == ["Letter"]


def test_facets_count_demand_and_leave_out(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    facets = stage.library.facets
    facets.toggle(FacetName.LANGUAGE, "en", exclude=False)
    stage.until(lambda: stage.library.results.view.results.rowCount() == 2)
    assert [chip.text() for chip in stage.library.results.chips.chips] == ["Language: English"]
    facets.toggle(FacetName.SOURCE, "BBC", exclude=True)
    stage.until(lambda: stage.library.results.view.results.rowCount() == 1)
    assert titles(stage) == ["Unsigned"]
    words = [chip.text() for chip in stage.library.results.chips.chips]
    assert words == ["Language: English", "Source: not BBC", "Clear all"]
    stage.library.results.chips.chips[0].click()
    stage.until(lambda: stage.library.results.view.results.rowCount() == 3)
    facets.toggle(FacetName.SOURCE, "BBC", exclude=True)
    stage.until(lambda: stage.library.results.view.results.rowCount() == 4)
    assert stage.library.search.filters == ()


def test_facets_by_keyboard(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    tree = stage.library.facets.tree
    first = tree.section_item(Section.LANGUAGE)
    assert first is not None
    assert first.text(0) == "Language"
    tree.setFocus()
    tree.setCurrentItem(present(first.child(0)))
    value = present(first.child(0)).data(0, Qt.ItemDataRole.UserRole).chosen.value
    press(stage, tree, Qt.Key.Key_Space)
    assert stage.library.search.filters == (FacetFilter(FacetName.LANGUAGE, value),)
    press(stage, tree, Qt.Key.Key_Delete)
    assert stage.library.search.filters == (FacetFilter(FacetName.LANGUAGE, value, exclude=True),)


def test_shown_counts_equal_a_search_with_that_filter(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    answer = stage.library.search.answer
    assert answer is not None
    for facet, counts in answer.facets.items():
        for count in counts:
            stage.library.search.set_filters((FacetFilter(facet, count.value),))
            stage.until(
                lambda wanted: stage.library.results.view.results.rowCount() == wanted,
                count.count,
            )


def test_filters_stay_visible_when_nothing_is_found(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    stage.library.facets.toggle(FacetName.KIND, Kind.ARTICLE, exclude=True)
    stage.until(lambda: stage.library.results.view.results.rowCount() == 0)
    pane = stage.library.results
    assert pane.nothing.isVisible()
    assert [chip.text() for chip in pane.chips.chips] == ["Kind: not Article"]
    assert pane.chips.chips[0].isVisible()
    pane.nothing.first.click()
    stage.until(lambda: stage.library.results.view.results.rowCount() == 4)
    assert not pane.chips.isVisible()


def test_a_query_that_cannot_be_understood(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.unlock(DOCUMENTS)
    stage.until(stage.library.reader._empty.isVisible)

    def refuse(archive: object, request: SearchRequest) -> SearchResult:
        raise QuerySyntaxError

    monkeypatch.setattr(search_session, "find", refuse)
    type_text(stage.library.box, '"letter')
    notice = stage.library.results.mistake
    stage.until(notice.isVisible)
    assert notice.happened.text() == "This search cannot be understood."
    results = stage.library.results
    assert not results.view.isVisible(), "what was found before is no answer"
    reader = stage.library.reader
    assert not reader._empty.isVisible(), "there is no list to choose from"
    assert results.summary.text() == ""
    results.show_as_table(True)
    assert not results.table.isVisible()
    results.show_as_table(False)
    stage.window.appearance.set_language("be")
    stage.application.processEvents()
    assert results.summary.text() == ""
    stage.window.appearance.set_language("en")
    monkeypatch.setattr(search_session, "find", find)
    stage.search("letter")
    assert not notice.isVisible()
    assert results.view.isVisible()
    assert results.summary.text() == "2 documents"


def test_an_empty_archive_teaches_what_to_do(stage: Stage) -> None:
    library = stage.unlock()
    assert library.empty.isVisible()
    library.empty.second.click()
    stage.until(lambda: not library.imports.running)
    assert [str(path) for path in stage.reader.asked_for] == ["/sample"]
    with stage.qtbot.waitSignal(library.folder_wanted):
        library.empty.first.click()


def test_the_last_row_is_fetched_when_it_is_looked_at(stage: Stage) -> None:
    stage.unlock([draft(f"слова {number}", f"Дакумент {number}") for number in range(400)])
    view = stage.library.results.view
    assert view.results.rowCount() == 400
    view.scrollToBottom()
    last = view.results.index(399, 0)
    stage.until(lambda: last.data(HIT_ROLE) is not None)
    assert last.data() == "Дакумент 0"
    assert view.results.index(0, 0).data() == "Дакумент 399"


def test_pages_far_away_are_forgotten_and_fetched_again(stage: Stage) -> None:
    stage.unlock([draft(f"слова {number}", f"{number}") for number in range(60)])
    model = ResultsModel()
    answer = stage.library.search.answer
    assert answer is not None
    asked: list[int] = []
    model.page_needed.connect(asked.append)
    model.show_result(replace(answer, total=60 * PAGE_ROWS))
    for page in range(60):
        model.put_page(page, answer.hits)
    assert model.hit(59 * PAGE_ROWS) is not None
    assert asked == []
    assert model.hit(0) is None
    assert asked == [0]


def test_models_keep_qts_rules(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    results = stage.library.results.view.results
    outcomes = stage.library.imports.outcomes
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal) for model in (results, outcomes)]
    stage.reader.files = {f"{number}.txt": draft(f"text {number}") for number in range(7)}
    stage.search("letter")
    stage.library.import_paths([Path("/some/folder")])
    stage.until(lambda: outcomes.rowCount() == 7)
    stage.search("text")
    outcomes.clear()
    assert [tester.model() for tester in testers] == [results, outcomes]


def test_arrows_walk_from_the_line_into_the_list_and_back(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    press(stage, library.box, Qt.Key.Key_Down)
    view = library.results.view
    assert view.hasFocus()
    assert view.currentIndex().row() == 0
    stage.until(lambda: library.reader.reading is not None)
    press(stage, view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 1
    press(stage, view, Qt.Key.Key_Up)
    press(stage, view, Qt.Key.Key_Up)
    assert library.box.hasFocus()
    press(stage, library.box, Qt.Key.Key_Down)
    stage.qtbot.keyClick(view, "/")
    assert library.box.hasFocus()
    press(stage, library.box, Qt.Key.Key_Down)
    press(stage, view, Qt.Key.Key_Return)
    assert library.reader.text.hasFocus()


def test_the_index_can_be_built_again(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    stage.window.book["reindex"].trigger()
    stage.until(lambda: library.results.notice.happened.text() == "The index is new.")
    assert len(titles(stage)) == 4


def test_what_is_read_follows_the_new_search(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    stage.search("letter")
    stage.read_first()
    reader, read = library.reader, library.reader.title.text()
    assert reader.document is not None
    assert reader.document.marks
    stage.search("unsigned")
    stage.until(lambda: reader.reading is None or reader.request.query == "unsigned")
    if reader.reading is None:
        library.results.view.enter_list()
    stage.until(lambda: reader.title.text() == "Unsigned" and reader.request.query == "unsigned")
    stage.search("калоніі")
    assert reader.reading is None, f"{read} is not found by that"
    stage.read_first()
    stage.until(lambda: reader.title.text() == "Ліст")
    library.clear_search()
    stage.until(lambda: reader.document is not None and not reader.document.marks)
    assert reader.title.text() == "Ліст", "the list of everything holds it too"


def test_down_before_the_answer_came_reads_its_first_document(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    library.box.setText("letter")
    press(stage, library.box, Qt.Key.Key_Return)
    press(stage, library.box, Qt.Key.Key_Down)
    assert not stage.answered_for("letter"), "it came too soon to show anything"
    stage.until(lambda: stage.answered_for("letter") and library.reader.reading is not None)
    reading = present(library.reader.reading)
    assert reading.article.description.title == titles(stage)[0]
    assert library.results.view.selectionModel().hasSelection()
