"""After each change list, reader and shelves speak of the same documents."""

from __future__ import annotations

from desktop.ui.editing.writing_dialog import WritingDialog
from desktop.ui.searching.searches_dialog import SearchesDialog
from desktop.ui.shelves.shelf_rows import Section
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, press_key
from tests.desktop.ui.editing.steps import dialog_of

pytestmark = OFFSCREEN

DOCUMENTS = (draft("сведчанне пра калонію", "Сведчанне"), draft("ліст", "Ліст"))


def title_read(stage: Stage) -> str:
    reading = stage.library.reader.reading
    return "" if reading is None else reading.article.description.title


def lit(stage: Stage) -> list[object]:
    view = stage.library.results.view
    return [index.data() for index in view.selectionModel().selectedRows()]


def write(stage: Stage, title: str, text: str) -> None:
    stage.window.book["write"].trigger()
    dialog = dialog_of(stage, WritingDialog)
    dialog.form.put({"title": title})
    dialog.text.setPlainText(text)
    dialog.save.click()
    stage.until(lambda: title_read(stage) == title)


def test_no_other_row_is_lit_when_what_was_written_is_not_listed(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    stage.search("сведчанне")
    stage.read_first()
    assert lit(stage) == ["Сведчанне"]
    write(stage, "Новае", "зусім іншыя словы")
    stage.qtbot.wait(300)
    assert lit(stage) == []
    assert title_read(stage) == "Новае"


def test_what_was_written_is_lit_where_it_is_listed(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    stage.search("сведчанне")
    stage.read_first()
    write(stage, "Новае", "яшчэ адно сведчанне")
    stage.until(lambda: lit(stage) == ["Новае"])
    assert title_read(stage) == "Новае"


def test_what_comes_back_from_the_bin_is_read_again(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    stage.read_first()
    gone = title_read(stage)
    stage.window.book["bin"].trigger()
    stage.until(lambda: title_read(stage) == "" and len(titles(stage)) == 1)
    press_key(stage, "Ctrl+Z")
    stage.until(lambda: title_read(stage) == gone and lit(stage) == [gone])


def titles(stage: Stage) -> list[object]:
    results = stage.library.results.view.results
    return [results.index(row, 0).data() for row in range(results.rowCount())]


def test_a_saved_search_counts_what_is_written_in_the_window(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    stage.search("сведчанне")
    stage.window.book["searches"].trigger()
    dialog = dialog_of(stage, SearchesDialog)
    stage.until(dialog.remember.isEnabled)
    dialog.name.setText("Мой")
    dialog.save.click()
    stage.until(lambda: saved_line(stage) == ["Мой", "1"])
    dialog.reject()
    write(stage, "Новае", "яшчэ адно сведчанне")
    stage.until(lambda: saved_line(stage) == ["Мой", "1 new"])


def saved_line(stage: Stage) -> list[str]:
    head = stage.library.facets.tree.section_item(Section.SAVED)
    first = None if head is None else head.child(0)
    return [] if first is None else [first.text(0), first.text(1)]
