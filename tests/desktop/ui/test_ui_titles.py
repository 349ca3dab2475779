"""Titles as strangers write them: endless, turned round; and labels by the thousand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from archive.records import ArticleDraft, ArticleSummary, Description, Kind
from desktop.ui.batch.batch_dialog import BatchDialog
from desktop.ui.batch.batch_model import DOCUMENT
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.unbroken_words import UnbrokenWords
from desktop.ui.controls.upright import upright
from desktop.ui.editing.bin_dialog import BinDialog
from desktop.ui.listing.results_model import title_of
from desktop.ui.reading.reader import Tab
from desktop.ui.reading.text_side import TextSide
from desktop.ui.reading.title_line import TitleLine
from desktop.ui.reviewing.review_dialog import ReviewDialog
from desktop.ui.safety.clipboard import is_secret
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.editing.steps import dialog_of
from tests.narrowed import present

pytestmark = OFFSCREEN

ONE_WORD = "Вельмідоўгаяназва" * 18
MANY_WORDS = "суд " * 74 + "канец"
TURNED = "сведчанне \u202egpj.exe"


@pytest.mark.parametrize("title", [ONE_WORD, MANY_WORDS])
def test_an_endless_title_has_two_lines_and_is_whole_in_the_details(
    stage: Stage, title: str
) -> None:
    reader = stage.unlock([draft("тэкст", title)]).reader
    stage.read_first()
    lines = reader.title.fontMetrics().lineSpacing()
    assert reader.title.height() <= 2 * lines + 1
    shown = reader.title.text().split("\n")
    assert len(shown) == 2
    assert shown[-1].endswith("…")
    assert max(map(reader.title.fontMetrics().horizontalAdvance, shown)) <= reader.title.width()
    assert reader.title.toolTip() == reader.title.accessibleName() == title
    reader.show_tab(Tab.DETAILS)
    told = [each.text() for each in reader.details.findChildren(PlainLabel)]
    told += [each.toPlainText() for each in reader.details.findChildren(UnbrokenWords)]
    assert title in told


def test_a_wider_reader_shows_more_of_a_title(stage: Stage) -> None:
    reader = stage.unlock([draft("тэкст", MANY_WORDS)]).reader
    stage.read_first()
    narrow = len(reader.title.text())
    stage.window.resize(1800, 700)
    stage.until(lambda: len(reader.title.text()) > narrow)
    line = TitleLine()
    line.resize(5000, 40)
    line.show_title("Ліст 🕊 з калоніі")
    assert (line.text(), line.toolTip()) == ("Ліст 🕊 з калоніі", "")


def test_a_title_that_was_cut_is_copied_whole(stage: Stage) -> None:
    title = "𐐀" + "вельмідоўгаеслова" * 30
    reader = stage.unlock([draft("тэкст", title)]).reader
    stage.read_first()
    line = reader.title
    shown = len(line.text().encode("utf-16-le")) // 2
    line.setSelection(0, shown)
    assert line.selectedText().endswith("…")
    assert line.chosen() == title
    keys = QKeySequence("Ctrl+C")
    copies: tuple[Callable[[], None], ...] = (
        lambda: stage.qtbot.keySequence(line, keys),
        line.copy.trigger,
    )
    for copy in copies:
        QApplication.clipboard().clear()
        copy()
        data = QApplication.clipboard().mimeData()
        assert data.text() == title
        assert is_secret(data)
    line.setSelection(0, 4)
    assert line.chosen() == "𐐀ве"
    second = line.text().index("\n") + 2
    line.setSelection(second, 10)
    assert line.chosen() == title[second - 2 :][:10]
    line.setSelection(second - 3, 6)
    assert line.chosen() == title[second - 4 :][:5]
    line.setSelection(0, 0)
    assert line.chosen() == ""


def test_no_title_is_turned_round(stage: Stage) -> None:
    library = stage.unlock([draft("тэкст", TURNED)])
    stage.read_first()
    straight = "сведчанне \ufffdgpj.exe"
    assert upright(TURNED) == library.reader.title.text() == straight
    (hit,) = present(library.search.answer).hits
    assert title_of(hit) == straight
    library.reader.show_tab(Tab.DETAILS)
    labels = [each.text() for each in library.reader.details.findChildren(PlainLabel)]
    assert straight in labels
    assert TURNED not in labels


def test_no_list_turns_a_title_round(stage: Stage) -> None:
    straight = upright(TURNED)
    waiting = Description(title=TURNED, kind=Kind.TESTIMONY)
    guessed = ArticleDraft(untrusted_text="тэкст", description=waiting, guessed=("authors",))
    stage.unlock([guessed, draft("іншы тэкст", TURNED)])
    stage.window.book["review"].trigger()
    review = dialog_of(stage, ReviewDialog)
    stage.until(lambda: review.list.topLevelItemCount() == 1)
    item = review.list.topLevelItem(0)
    assert item is not None
    assert item.text(0) == straight
    review.reject()
    stage.window.book["batch"].trigger()
    batch = dialog_of(stage, BatchDialog)
    batch.terms.setPlainText("тэкст")
    batch.search.click()
    stage.until(lambda: batch.rows.rowCount() == 2)
    assert [batch.rows.index(row, DOCUMENT).data() for row in range(2)] == [straight] * 2
    batch.reject()
    stage.read_first()
    stage.window.book["bin"].trigger()
    stage.until(lambda: stage.library.results.view.results.rowCount() == 1)
    stage.window.book["show-bin"].trigger()
    binned = dialog_of(stage, BinDialog)
    stage.until(lambda: binned.list.topLevelItemCount() == 1)
    assert binned.list.model().index(0, 0).data() == straight


def test_neither_side_of_two_texts_turns_a_title_round(stage: Stage) -> None:
    straight = upright(TURNED)
    stage.unlock([draft("мы чакалі", TURNED)])
    stage.read_first()
    reading = stage.library.reader.reading
    assert reading is not None
    side = TextSide(stage.window.theme)
    article = reading.article
    summary = ArticleSummary(
        id=article.id,
        description=article.description,
        imported_at=article.imported_at,
        length=9,
    )
    side.offer([summary], article.id)
    side.show_reading(reading, ())
    assert side.choice.currentText() == straight
    assert side.text.accessibleName() == f"Text of {straight}"


def test_of_thousands_of_tags_the_first_are_shown_and_the_others_counted(stage: Stage) -> None:
    tags = tuple(f"тэг {number}" for number in range(2000))
    article = ArticleDraft(untrusted_text="тэкст", description=Description(title="a", tags=tags))
    reader = stage.unlock([article]).reader
    stage.read_first()
    reader.show_tab(Tab.DETAILS)
    labels = [each.text() for each in reader.details.findChildren(PlainLabel)]
    (shown,) = [text for text in labels if text.startswith("тэг 0, ")]
    assert len(shown.split(", ")) == 50
    assert shown.endswith(("and 1,950 more", "and 1950 more"))
