"""Nothing found: no document of an earlier search stays in sight."""

from __future__ import annotations

import threading

import pytest

from archive.documents import Reading, read_article
from archive.ports import OpenArchive
from archive.records import ArticleId, Kind
from archive.searching import FacetName
from desktop.ui.document import opened_document
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN

DOCUMENTS = (draft("a letter from the colony", "Letter"), draft("another letter", "Unsigned"))


def test_nothing_found_leaves_no_document_and_no_hint(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    stage.read_first()
    assert library.reader.text.isVisible()
    assert library.facets.hint.isVisible()
    stage.search("nosuchword")
    assert library.results.nothing.isVisible()
    assert library.reader.reading is None
    assert library.reader.text.toPlainText() == ""
    assert not library.reader.text.isVisible()
    assert not library.facets.hint.isVisible()
    stage.search("letter")
    assert library.facets.hint.isVisible()


def test_a_document_that_comes_late_is_not_shown_under_nothing_found(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = stage.unlock(DOCUMENTS)
    read, asked, gate = read_article, threading.Event(), threading.Event()

    def read_late(archive: OpenArchive, article_id: ArticleId) -> Reading:
        asked.set()
        gate.wait()
        return read(archive, article_id)

    monkeypatch.setattr(opened_document, "read_article", read_late)
    library.results.view.enter_list()
    stage.until(asked.is_set)
    library.search.submit("nosuchword")
    stage.until(lambda: stage.answered_for("nosuchword"))
    gate.set()
    stage.qtbot.wait(200)
    assert library.reader.reading is None
    assert not library.reader.text.isVisible()


def test_a_filter_that_leaves_nothing_can_still_be_taken_back_by_key(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    library.facets.toggle(FacetName.KIND, Kind.ARTICLE, exclude=True)
    stage.until(lambda: library.results.view.results.rowCount() == 0)
    assert library.facets.hint.isVisible()


def test_words_that_a_filter_hides_are_found_without_it(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    nothing = library.results.nothing
    library.facets.toggle(FacetName.KIND, Kind.ARTICLE, exclude=True)
    stage.until(lambda: library.results.view.results.rowCount() == 0)
    assert nothing.first.text() == "Show all documents"
    assert nothing.second.isHidden()
    stage.search("colony")
    assert nothing.first.text() == "Search without filters"
    assert nothing.second.text() == "Show all documents"
    nothing.first.click()
    stage.until(lambda: library.results.view.results.rowCount() == 1)
    assert (library.search.query, library.search.filters) == ("colony", ())
    stage.search("nosuchword")
    assert nothing.second.isHidden()
    nothing.first.click()
    stage.until(lambda: library.results.view.results.rowCount() == 2)
