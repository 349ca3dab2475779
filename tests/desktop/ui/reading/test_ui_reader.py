"""The reader: marks where the archive says, nothing loaded, nothing followed."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from archive.records import ArticleId, Span
from desktop.ui.controls.unbroken_words import UnbrokenWords
from desktop.ui.reading.offsets import Utf16Offsets, displayable, utf16_length
from desktop.ui.reading.passages import passages
from desktop.ui.reading.reader_text import ReaderText
from tests.desktop.ui.conftest import Stage, draft

LETTER = "😀 Ліст\r\nз калоніі 🕊. Другі ліст — пра сям’ю.\n\nТрэці ліст 😀😀."


def marked_texts(text: ReaderText) -> list[str]:
    return [selection.cursor.selectedText() for selection in text.extraSelections()]


def test_marks_lie_where_the_archive_says(stage: Stage) -> None:
    library = stage.unlock([draft(LETTER, "Ліст")])
    stage.search("ліст")
    stage.read_first()
    reader = library.reader
    stage.until(lambda: len(reader.text.marks) == 3)
    assert [LETTER[span.start : span.end] for span in reader.text.marks] == ["Ліст", "ліст", "ліст"]
    assert marked_texts(reader.text) == ["Ліст", "ліст", "ліст"]
    assert reader.find_bar.count.text() == "1 of 3"


def test_f3_goes_round_the_hits(stage: Stage) -> None:
    library = stage.unlock([draft(LETTER, "Ліст")])
    stage.search("ліст")
    stage.read_first()
    stage.until(lambda: library.reader.text.current == 0)
    visited = []
    for name in ("next-hit", "next-hit", "next-hit", "previous-hit"):
        stage.window.book[name].trigger()
        visited.append(library.reader.text.current)
    assert visited == [1, 2, 0, 2]
    assert library.reader.find_bar.count.text() == "3 of 3"


def test_words_found_in_the_document_look_different(stage: Stage) -> None:
    library = stage.unlock([draft(LETTER, "Ліст")])
    stage.search("ліст")
    stage.read_first()
    reader = library.reader
    stage.until(lambda: len(reader.text.marks) == 3)
    by_search = {each.format.background().color().name() for each in reader.text.extraSelections()}
    stage.window.book["find"].trigger()
    assert reader.find_bar.line.hasFocus()
    reader.find_bar.line.setText("КАЛОНІІ")
    stage.until(lambda: marked_texts(reader.text) == ["калоніі"])
    reader.find_bar.line.setText("і")
    stage.until(lambda: len(reader.text.marks) > 4)
    by_find = {each.format.background().color().name() for each in reader.text.extraSelections()}
    assert len(by_search & by_find) == 1  # the current hit looks the same
    reader.find_bar.line.clear()
    stage.until(lambda: len(reader.text.marks) == 3)


def test_what_looks_like_markup_is_text(stage: Stage, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("from the disk")
    hostile = f'<b>bold</b> <img src="file://{secret}"> <a href="//host/share">x</a> &amp;'
    library = stage.unlock([draft(hostile, "<i>title</i>")])
    stage.read_first()
    assert library.reader.text.toPlainText() == hostile
    assert library.reader.title.text() == "<i>title</i>"
    assert "\N{OBJECT REPLACEMENT CHARACTER}" not in library.reader.text.toPlainText()


def test_no_resource_is_ever_loaded(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("from the disk")
    text = ReaderText(stage.open_window().theme)
    for kind in QTextDocument.ResourceType:
        assert text.loadResource(kind.value, QUrl.fromLocalFile(str(file))) is None
    text.setSource(QUrl.fromLocalFile(str(file)))
    assert text.toPlainText() == ""
    text.setHtml(f'<img src="file://{file}"><link rel="stylesheet" href="file://{file}">')
    assert not text.openLinks()
    assert not text.openExternalLinks()


def test_copied_passage_is_plain_and_marked_secret(stage: Stage) -> None:
    library = stage.unlock([draft(LETTER, "Ліст")])
    stage.read_first()
    library.reader.text.selectAll()
    data = library.reader.text.createMimeDataFromSelection()
    assert data.text().replace("\u2029", "\n") == displayable(LETTER)
    assert data.data("x-kde-passwordManagerHint") == b"secret"
    assert not data.hasHtml()


def test_details_can_be_copied_but_not_followed(stage: Stage) -> None:
    address = "https://example.org/<page>?a=1&b=2"
    library = stage.unlock(
        [draft("text", "Title", url=address, published="2024-09~", source="Вясна", language="be")]
    )
    stage.read_first()
    stage.window.book["details"].trigger()
    details = library.reader.details
    labels = [label.text() for label in details.findChildren(type(library.reader.meta))]
    # what is longer than a line stands in a field for plain text, which follows no link either
    assert address in [each.toPlainText() for each in details.findChildren(UnbrokenWords)]
    assert "about September 2024" in labels
    assert "Belarusian" in labels
    assert library.reader.details.isVisible()


def test_the_last_document_asked_for_wins(stage: Stage) -> None:
    library = stage.unlock([draft("first", "First"), draft("second", "Second")])
    answer = library.search.answer
    assert answer is not None
    for hit in answer.hits:
        library.reader.open(hit.summary.id, library.search.request())
    last = answer.hits[-1].summary
    stage.until(lambda: library.reader.title.text() == last.description.title)
    stage.qtbot.wait(100)
    assert library.reader.title.text() == last.description.title


def test_a_document_that_is_gone_says_so(stage: Stage) -> None:
    library = stage.unlock([draft("first", "First")])
    library.reader.open(ArticleId(999), library.search.request())
    stage.until(library.reader.notice.isVisible)
    assert library.reader.notice.happened.text() == "This document is no longer in the archive."


# Everything but lone surrogates and NUL, which no document can hold.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)


@given(TEXTS)
def test_a_document_keeps_the_place_of_every_letter(text: str) -> None:
    QApplication.instance() or QApplication([])
    document = QTextDocument()
    document.setPlainText(displayable(text))
    assert len(displayable(text)) == len(text)
    # characterCount has one more: the end of the last paragraph.
    assert document.characterCount() - 1 == utf16_length(text)


@given(TEXTS)
def test_utf16_places_are_those_of_the_encoding(text: str) -> None:
    offsets = Utf16Offsets(text)
    for place in range(len(text) + 1):
        assert offsets.of(place) == len(text[:place].encode("utf-16-le")) // 2


@given(TEXTS, st.text("aбßİ ŉǰ", min_size=1, max_size=3))
def test_found_passages_fold_to_the_words(text: str, words: str) -> None:
    for span in passages(text + words + text, words):
        assert words.casefold() in (text + words + text)[span.start : span.end].casefold()
    assert passages(words, words)[0] == Span(0, len(words))


def test_no_words_are_found_nowhere() -> None:
    assert passages("text", "") == ()
