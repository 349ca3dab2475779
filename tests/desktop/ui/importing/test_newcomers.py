"""While documents come in the list shows them, and never moves under the hand of who reads it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.ui.library_page import LibraryPage
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN


BEFORE = [draft(f"тэкст {number}", f"Ліст {number}") for number in range(30)]


def bring(stage: Stage, first: int, count: int) -> None:
    """Import some documents, to the end."""
    imports = stage.library.imports
    numbers = range(first, first + count)
    stage.reader.files = {f"{number}.txt": draft(f"новы {number}") for number in numbers}
    stage.library.import_paths([Path("/some/folder")])
    stage.until(lambda: not imports.running)


def rows(library: LibraryPage) -> int:
    return library.results.view.results.rowCount()


def test_a_list_that_nobody_touches_shows_them_at_once(stage: Stage) -> None:
    library = stage.unlock(BEFORE)
    bring(stage, 100, 3)
    stage.until(lambda: rows(library) == 33)
    assert not library.results.newcomers.isVisible()


def test_an_empty_library_shows_the_first_ones(stage: Stage) -> None:
    library = stage.unlock()
    assert library.pages.currentWidget() is library.empty
    bring(stage, 100, 2)
    stage.until(lambda: rows(library) == 2)
    assert library.pages.currentWidget() is library.panes


def test_a_search_that_found_nothing_is_asked_again(stage: Stage) -> None:
    library = stage.unlock(BEFORE)
    stage.search("новы")
    assert rows(library) == 0
    bring(stage, 100, 2)
    stage.until(lambda: rows(library) == 2)


def chosen(library: LibraryPage) -> None:
    library.results.view.enter_list()


def scrolled(library: LibraryPage) -> None:
    library.results.view.verticalScrollBar().setValue(120)


@pytest.mark.parametrize("touch", [chosen, scrolled])
def test_nothing_moves_under_the_hand(stage: Stage, touch: Callable[[LibraryPage], None]) -> None:
    library = stage.unlock(BEFORE)
    view, bar = library.results.view, library.results.newcomers
    touch(library)
    resets: list[None] = []
    view.results.modelReset.connect(lambda: resets.append(None))
    top = view.indexAt(view.viewport().rect().topLeft()).data()
    bring(stage, 100, 3)
    bring(stage, 200, 2)
    stage.qtbot.wait(500)
    assert bar.isVisible()
    assert bar.words.text() == "5 new documents came in."
    assert bar.show_them.text() == "Show"
    assert resets == []
    assert view.indexAt(view.viewport().rect().topLeft()).data() == top
    bar.show_them.click()
    stage.until(lambda: rows(library) == 35)
    assert not bar.isVisible()


def test_another_search_has_them_too(stage: Stage) -> None:
    library = stage.unlock(BEFORE)
    stage.search("тэкст")
    chosen(library)
    bring(stage, 100, 3)
    assert library.results.newcomers.show_them.text() == "Search again"
    stage.search("новы")
    assert rows(library) == 3
    assert not library.results.newcomers.isVisible()


def test_the_table_is_not_moved_either(stage: Stage) -> None:
    library = stage.unlock(BEFORE)
    library.results.show_as_table(True)
    library.results.table.verticalScrollBar().setValue(3)
    bring(stage, 100, 3)
    assert library.results.newcomers.isVisible()


def test_what_was_there_already_is_not_new(stage: Stage) -> None:
    library = stage.unlock(BEFORE)
    chosen(library)
    stage.reader.files = {"again.txt": BEFORE[0]}
    library.import_paths([Path("/some/folder")])
    stage.until(lambda: not library.imports.running)
    assert not library.results.newcomers.isVisible()
