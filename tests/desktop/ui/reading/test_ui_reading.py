"""Where one was, and how texts look: both come back after locking."""

from __future__ import annotations

import pytest

from archive.keys import Secret
from archive.ports import PageSize
from archive.reading_memory import read_memory
from archive.records import ArticleDraft, ArticleId, Description, OriginalFile
from desktop.ui.look.colours import contrast
from desktop.ui.reading.reader import Reader, Tab
from desktop.ui.reading.reading_look import (
    COLOURS,
    Ground,
    Letters,
    ReadingLook,
    Width,
    as_kept,
    look_of,
)
from tests.desktop.ui.conftest import FOLDER, OFFSCREEN, PASSPHRASE, Stage, draft

pytestmark = OFFSCREEN

LONG = "\n".join(f"Абзац {number} пра тое, што было." for number in range(400))


def read(stage: Stage, number: int) -> Reader:
    stage.library.open_document(ArticleId(number))
    reader = stage.library.reader
    stage.until(lambda: reader.reading is not None and reader.reading.article.id == number)
    return reader


def locked_and_unlocked(stage: Stage) -> None:
    stage.window.lock()
    stage.until(lambda: bool(stage.restarts))
    window = stage.open_window(stage.restarts[-1])
    page = window.entrance.unlock_page
    page.passphrase.line.setText(PASSPHRASE)
    page.try_unlock()
    stage.until(lambda: window.library is not None and window.store.attached)
    stage.until(lambda: stage.library.search.answer is not None)


def test_a_text_is_opened_where_it_was_left(stage: Stage) -> None:
    stage.unlock([draft(LONG, "Доўгі"), draft("іншае", "Іншае")])
    reader = read(stage, 1)
    place = LONG.index("Абзац 200")
    reader.text.show_place(place)
    stage.qtbot.wait(200)
    read(stage, 2)
    read(stage, 1)
    assert reader.text.verticalScrollBar().value() > 0
    locked_and_unlocked(stage)
    reader = read(stage, 1)
    stage.until(lambda: reader.text.verticalScrollBar().value() > 0)
    top = reader.text.place_at(
        reader.text.cursorForPosition(reader.text.rect().topLeft()).position()
    )
    assert abs(top - place) < 80


def test_hits_win_over_the_place_that_was_left(stage: Stage) -> None:
    stage.unlock([draft("ліст " + LONG, "Доўгі")])
    reader = read(stage, 1)
    reader.text.show_place(len(LONG) - 1)
    stage.qtbot.wait(200)
    stage.search("ліст")
    reader = read(stage, 1)
    stage.until(lambda: len(reader.text.marks) == 1)
    assert reader.text.verticalScrollBar().value() == 0


def test_back_and_forward_return_to_the_place_in_spite_of_hits(stage: Stage) -> None:
    stage.unlock([draft("ліст " + LONG, "Доўгі"), draft("ліст " + LONG, "Іншы")])
    stage.search("ліст")
    reader = read(stage, 1)
    bar = reader.text.verticalScrollBar()
    stage.until(lambda: len(reader.text.marks) == 1 and bar.value() == 0)
    reader.text.show_place(LONG.index("Абзац 200"))
    stage.qtbot.wait(200)
    left = bar.value()
    assert left > 0
    read(stage, 2)
    assert bar.value() == 0
    stage.window.book["back"].trigger()
    stage.until(lambda: reader.reading is not None and reader.reading.article.id == 1)
    assert abs(bar.value() - left) < 40
    stage.window.book["forward"].trigger()
    stage.until(lambda: reader.reading is not None and reader.reading.article.id == 2)
    assert bar.value() == 0
    read(stage, 1)
    assert bar.value() == 0, "who opens it anew looks for its hits"


def test_pages_are_opened_where_they_were_left(stage: Stage) -> None:
    stage.viewer.page_sizes = (PageSize(600.0, 800.0),) * 9
    original = OriginalFile(b"%PDF-", "application/pdf", "a.pdf")
    paged = ArticleDraft(
        untrusted_text="тэкст", description=Description(title="A"), original=original
    )
    stage.unlock([paged, draft("іншае", "Іншае")])
    reader = read(stage, 1)
    reader.show_tab(Tab.ORIGINAL)
    canvas = reader.original_view.pages.canvas
    stage.until(lambda: reader.original_view.views_pages)
    canvas.go_to(5)
    read(stage, 2)
    read(stage, 1)
    stage.until(lambda: reader.original_view.views_pages)
    assert canvas.page == 5


def test_the_look_is_chosen_kept_and_comes_back(stage: Stage) -> None:
    stage.unlock([draft(LONG, "Доўгі")])
    reader = read(stage, 1)
    plain = reader.text.document().defaultFont().pointSizeF()
    width = reader.text.viewport().width()
    for choice in (Ground.SEPIA, Letters.SERIF, Width.NARROW):
        reader.look.choices[choice].trigger()
    reader.look.sizes[1].trigger()
    assert COLOURS[Ground.SEPIA][0] in reader.text.styleSheet()
    assert "Serif" in reader.text.document().defaultFont().families()[0]
    assert reader.text.document().defaultFont().pointSizeF() > plain
    reader.look.sizes[0].trigger()
    assert reader.text.document().defaultFont().pointSizeF() == plain
    stage.window.resize(1600, 700)
    stage.until(lambda: reader.text.viewport().width() < reader.text.width() - 40)
    assert width > 0
    locked_and_unlocked(stage)
    chosen = ReadingLook(Ground.SEPIA, Letters.SERIF, Width.NARROW)
    stage.until(lambda: stage.library.reader.look.look == chosen)
    assert stage.library.reader.text_look.look == chosen
    stage.library.reader.look.choices[Ground.WINDOW].trigger()
    assert stage.library.reader.text.styleSheet() == ""


def test_nothing_is_written_when_nothing_was_read(stage: Stage) -> None:
    stage.unlock([draft("тэкст", "A")])
    stage.window.lock()
    stage.until(lambda: bool(stage.restarts))
    archive = stage.shelf.at(FOLDER).unlock(Secret(PASSPHRASE))
    assert read_memory(archive).places == {}


@pytest.mark.parametrize("ground", COLOURS)
def test_every_paper_can_be_read(ground: Ground) -> None:
    assert contrast(*COLOURS[ground]) >= 7


def test_nonsense_is_the_usual_look() -> None:
    assert look_of({"ground": "x", "letters": "", "width": "y", "size": "²"}) == ReadingLook()
    assert look_of({"size": "9000"}).size == 250
    assert look_of(as_kept(ReadingLook(Ground.DARK, size=80))) == ReadingLook(Ground.DARK, size=80)
