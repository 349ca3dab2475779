"""Long texts in the reader: paragraphs are parted, only hits on the screen are painted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from archive.records import Span
from desktop.ui.reading.hits import Hits
from desktop.ui.reading.long_paragraphs import LONGEST, parted
from desktop.ui.reading.offsets import Utf16Offsets
from desktop.ui.reading.reader_text import MarkKind, ReaderText
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN

ONE_PARAGRAPH = " ".join(f"слова{number % 97} 🕊." for number in range(3000))
WITHOUT_BLANKS = "ы🕊" * LONGEST
BOTH = pytest.mark.parametrize("whole", [ONE_PARAGRAPH, WITHOUT_BLANKS], ids=["words", "letters"])


def shown(stage: Stage, text: str) -> ReaderText:
    library = stage.unlock([draft(text, "Доўгі")])
    stage.read_first()
    stage.until(lambda: library.reader.text.toPlainText() != "")
    return library.reader.text


def painted(text: ReaderText) -> list[Span]:
    found = []
    for each in text.extraSelections():
        cursor = each.cursor
        ends = (text.place_at(cursor.selectionStart()), text.place_at(cursor.selectionEnd()))
        found.append(Span(*ends))
    return found


def test_a_long_paragraph_is_laid_out_in_parts(stage: Stage) -> None:
    text = shown(stage, ONE_PARAGRAPH)
    document = text.document()
    blocks = [document.findBlockByNumber(n) for n in range(document.blockCount())]
    assert len(blocks) > 5
    assert max(block.length() for block in blocks) <= LONGEST * 2


@BOTH
def test_hits_behind_a_parting_lie_where_the_archive_says(stage: Stage, whole: str) -> None:
    text = shown(stage, whole)
    place = len(whole) - 1
    units = text.units(Span(place, place + 1))
    cursor = QTextCursor(text.document())
    cursor.setPosition(units.start)
    cursor.setPosition(units.end, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == whole[-1]
    assert text.place_at(units.start) == place


def test_only_hits_on_the_screen_are_painted_and_all_are_counted(stage: Stage) -> None:
    text = shown(stage, ONE_PARAGRAPH)
    text.mark(MarkKind.FOUND, text.places_of("слова"))
    assert len(text.marks) == 3000
    assert 0 < len(text.extraSelections()) < 1000
    text.step(-1)
    assert text.current == 2999
    assert text.marks[-1] in painted(text)
    assert text.marks[0] not in painted(text)


def test_scrolling_and_growing_paint_what_comes_to_be_seen(stage: Stage) -> None:
    text = shown(stage, ONE_PARAGRAPH)
    text.mark(MarkKind.FOUND, text.places_of("слова"))
    first = painted(text)
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum())
    last = painted(text)
    assert text.marks[-1] in last
    assert first[0] not in last
    text.verticalScrollBar().setValue(0)
    text.resize(text.width(), 100)
    few = len(painted(text))
    text.resize(text.width(), 600)
    assert len(painted(text)) > few


@BOTH
def test_a_passage_over_a_parting_is_copied_as_it_stands(stage: Stage, whole: str) -> None:
    text = shown(stage, whole)
    text.selectAll()
    assert text.createMimeDataFromSelection().text() == whole
    assert text.selected_span() == Span(0, len(whole))


def test_a_long_hit_is_painted_where_only_its_middle_is_seen() -> None:
    hits = Hits([Span(5, 6), Span(0, 1000), Span(300, 310)])
    assert hits.spans == (Span(0, 1000), Span(5, 6), Span(300, 310))
    assert 0 in hits.within(Span(500, 600))
    assert list(hits.within(Span(1001, 2000))) == []
    assert (hits.first_from(6), hits.first_from(2000), Hits().first_from(0)) == (2, 2, -1)


@given(st.lists(st.tuples(st.sampled_from("аё .\n🕊"), st.integers(1, LONGEST * 2 + 1)), max_size=6))
def test_every_letter_keeps_its_place(runs: list[tuple[str, int]]) -> None:
    text = "".join(letter * count for letter, count in runs)
    laid_out, put_in = parted(text)
    units = laid_out.encode("utf-16-le", "surrogatepass")
    offsets = Utf16Offsets(text, put_in)
    assert len(units) == 2 * offsets.of(len(text))
    assert max(map(len, laid_out.split("\n"))) <= LONGEST
    for place in {0, *put_in, *(p - 1 for p in put_in), max(0, len(text) - 1)} - {len(text)}:
        end = offsets.of(place + 1)
        letter = units[: 2 * end].decode("utf-16-le")[-1]
        assert letter in {text[place], "\n"}
        assert offsets.back(offsets.of(place)) == place
        assert offsets.back(end) == place + 1
