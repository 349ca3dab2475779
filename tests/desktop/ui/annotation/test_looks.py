"""Marks are told apart without colours, and from hits of a search also in grey."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication

from archive.records import Annotation, AnnotationId, ArticleId, Span
from desktop.ui.annotation.code_colours import CODE_COLOURS
from desktop.ui.annotation.label_dialog import LabelDialog
from desktop.ui.annotation.mark_layer import in_lanes
from desktop.ui.annotation.mark_looks import LOOKS, MarkLook, draw_line, look_of
from desktop.ui.editing.labels_dialog import LabelsDialog
from desktop.ui.look.colours import DARK, HIGH_CONTRAST, LIGHT, Colours, contrast
from desktop.ui.look.theme import Look
from desktop.ui.reading.reader_text import MarkKind
from tests.desktop.ui.annotation.conftest import TEXT, Desk
from tests.desktop.ui.conftest import OFFSCREEN
from tests.narrowed import present

pytestmark = OFFSCREEN


@pytest.mark.parametrize("colours", [LIGHT, DARK, HIGH_CONTRAST])
def test_every_line_is_seen_on_its_ground(colours: Colours) -> None:
    for look in LOOKS:
        assert contrast(look.ink(colours).name(), colours.base) >= 4.5, look
    for colour, _ in CODE_COLOURS:
        assert contrast(colour, "#ffffff") >= 3, colour


def drawn(look: MarkLook) -> bytes:
    """Its line in black: what is left of it where colours are not seen."""
    image = QImage(60, 8, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_line(painter, look, QColor("black"), QPointF(0, 2), 60)
    painter.end()
    return bytes(image.constBits())


def test_no_two_lines_are_alike_without_colour(desk: Desk) -> None:
    assert len({drawn(look) for look in LOOKS}) == len(LOOKS)
    assert len({drawn(LOOKS[0]), drawn(look_of(6))}) == 1, "the control: the same line again"


def greys(desk: Desk, words: str) -> tuple[int, int]:
    """The grey of the ground of words, and the most that a row below them differs from it."""
    cursor = desk.text.textCursor()
    cursor.setPosition(desk.text.toPlainText().index(words) + len(words) // 2)
    at = desk.text.cursorRect(cursor)
    whole = desk.text.viewport().grab().toImage()
    picture = whole.convertToFormat(QImage.Format.Format_Grayscale8)
    columns = range(at.left() - 16, at.left() + 16)
    high = [
        picture.pixelColor(x, y).lightness() for x in columns for y in range(at.top(), at.top() + 4)
    ]
    ((ground, _),) = Counter(high).most_common(1)
    low = [
        picture.pixelColor(x, y).lightness()
        for x in columns
        for y in range(at.bottom() - 2, at.bottom() + 5)
    ]
    return ground, max(abs(each - ground) for each in low)


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK])
def test_hits_and_marks_differ_in_grey(desk: Desk, look: Look) -> None:
    desk.stage.window.theme.choose(look, 100)
    desk.select("ніхто")
    desk.press(Qt.Key.Key_1)
    desk.parts.annotating.choose(None)
    start = TEXT.index("раніцы")
    desk.text.mark(MarkKind.SEARCH, [Span(start, start + 6), Span(0, 2)], start + 6)
    desk.put_cursor("суд")
    (plain, nothing), (marked, line), (hit, _) = (
        greys(desk, words) for words in ("павезлі", "ніхто", "раніцы")
    )
    assert abs(hit - plain) > 2 * abs(marked - plain), "a hit stands on a ground"
    assert line > 60 > nothing, "a mark stands on a line"


def test_overlapping_marks_keep_off_each_other() -> None:
    spans = [Span(0, 10), Span(2, 6), Span(4, 9), Span(7, 12)]
    marks = [
        Annotation(
            id=AnnotationId(number),
            article_id=ArticleId(1),
            span=span,
            quote="",
            created_at=datetime.now(UTC),
        )
        for number, span in enumerate(spans)
    ]
    lanes = [each.lane for each in in_lanes(marks, spans)]
    assert lanes == [0, 1, 2, 1]


def test_letters_of_a_cyrillic_layout_mean_their_keys(desk: Desk) -> None:
    for words in ("каля сцяны", "сцяны і"):
        desk.select(words)
        desk.press(Qt.Key.Key_1)
    desk.parts.annotating.choose(None)
    desk.put_cursor("цяны")
    reached = set()
    for _ in range(2):
        event = QKeyEvent(QEvent.Type.KeyPress, ord("Щ"), Qt.KeyboardModifier.NoModifier, "щ")
        QApplication.sendEvent(desk.text, event)
        reached.add(present(desk.parts.annotating.current).quote)
    assert reached == {"каля сцяны", "сцяны і"}


@pytest.mark.parametrize("name", ["mark-2", "unmark", "note", "quick-code"])
def test_without_a_selection_it_says_what_to_do(desk: Desk, name: str) -> None:
    desk.put_cursor("суд")
    desk.stage.window.book[name].trigger()
    notice = desk.stage.library.notice
    assert notice.isVisible()
    assert notice.happened.text().startswith("Select words in the text first")
    assert desk.stored() == []


def test_without_a_selection_the_key_of_codes_labels_the_chosen_documents(desk: Desk) -> None:
    desk.put_cursor("суд")
    desk.press(Qt.Key.Key_T)

    def opened() -> list[LabelsDialog]:
        return [each for each in desk.stage.window.findChildren(LabelsDialog) if each.isVisible()]

    desk.stage.until(lambda: len(opened()) == 1)
    assert not desk.stage.library.notice.isVisible()
    opened()[0].close()
    desk.select("сорак чалавек")
    desk.press(Qt.Key.Key_T)
    assert opened() == []
    (codes,) = (each for each in desk.stage.window.findChildren(LabelDialog) if each.isVisible())
    codes.reject()
