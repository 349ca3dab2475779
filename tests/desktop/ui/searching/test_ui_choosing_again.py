"""What is chosen in the list is read, whatever was searched for and read before."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, press, type_text

pytestmark = OFFSCREEN

DOCUMENTS = (
    draft("першае сведчанне пра калонію", "Першае"),
    draft("другое сведчанне пра калонію", "Другое"),
    draft("ліст", "Ліст"),
)


def title_read(stage: Stage) -> str:
    reading = stage.library.reader.reading
    return "" if reading is None else reading.article.description.title


def read_and_lose(stage: Stage, words: str) -> str:
    """Read the first hit, search for something else and for the same again; what was read."""
    ask(stage, "сведчанне")
    stage.read_first()
    before = title_read(stage)
    ask(stage, words)
    stage.until(lambda: stage.library.reader.reading is None)
    ask(stage, "сведчанне")
    return before


def ask(stage: Stage, words: str) -> None:
    """Write words over those in the line, and press Enter."""
    stage.library.box.selectAll()
    type_text(stage.library.box, words)
    press(stage, stage.library.box, Qt.Key.Key_Return)
    stage.until(lambda: stage.answered_for(words))


def test_the_same_hit_is_read_again_by_key_after_nothing_was_found(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    before = read_and_lose(stage, "йцукен")
    press(stage, stage.library.box, Qt.Key.Key_Down)
    stage.until(lambda: title_read(stage) == before)


def test_the_same_hit_is_read_again_by_mouse_after_nothing_was_found(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    before = read_and_lose(stage, "йцукен")
    click_row(stage, 0)
    stage.until(lambda: title_read(stage) == before)


def test_a_hit_that_another_search_left_out_is_read_again(stage: Stage) -> None:
    """It is lit in the list again: then it is what is read."""
    stage.unlock(DOCUMENTS)
    before = read_and_lose(stage, "ліст")
    stage.until(lambda: title_read(stage) == before)


def test_a_click_on_the_lit_row_leads_back_to_it(stage: Stage) -> None:
    """The reader went on to a relative of it meanwhile."""
    stage.unlock(DOCUMENTS)
    stage.read_first()
    first, view = title_read(stage), stage.library.results.view
    other = view.results.id_if_here(1)
    assert other is not None
    stage.library.reader.links.open_wanted.emit(other)
    stage.until(lambda: title_read(stage) != first)
    click_row(stage, 0)
    stage.until(lambda: title_read(stage) == first)


def click_row(stage: Stage, row: int) -> None:
    view = stage.library.results.view
    place = view.visualRect(view.results.index(row, 0)).center()
    stage.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
