"""Words that stand in a note alone are shown in the list, and lead to the passage it is on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.ui.listing.hit_pieces import pieces_of
from desktop.ui.listing.results_model import HIT_ROLE
from tests.desktop.ui.annotation.conftest import TEXT, Desk
from tests.desktop.ui.conftest import OFFSCREEN
from tests.desktop.ui.document.opened import open_number
from tests.narrowed import present

pytestmark = OFFSCREEN

NOTE = "тут хлусіць следчы Вецер, сорак разоў"


@pytest.fixture
def noted(desk: Desk) -> Desk:
    """A note on one of two passages; another document is read."""
    for words in ("Мы стаялі", "ніхто не спаў"):
        desk.select(words)
        desk.press(Qt.Key.Key_1)
    annotating = desk.parts.annotating
    annotating.write_note(annotating.marks[1].id, NOTE, lambda _: None, lambda: None)
    desk.settle()
    open_number(desk.stage, 2)
    return desk


def test_the_list_shows_the_note_in_which_words_stand(noted: Desk) -> None:
    noted.stage.search("вецер")
    first = noted.stage.library.results.view.results.index(0, 0)
    (piece,) = pieces_of(first.data(HIT_ROLE))
    assert piece.text == f"Note: {NOTE}"
    assert [piece.text[each.start : each.end] for each in piece.marks] == ["Вецер"]
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).endswith(piece.text)


def test_without_such_a_note_the_list_shows_the_text(noted: Desk) -> None:
    noted.stage.search("прозвішчы")
    first = noted.stage.library.results.view.results.index(0, 0)
    assert not any(each.text.startswith("Note") for each in pieces_of(first.data(HIT_ROLE)))
    assert "Note" not in first.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_passage_of_the_note_is_gone_to(noted: Desk) -> None:
    noted.stage.search("вецер")
    noted.stage.read_first()
    annotating = noted.parts.annotating
    noted.stage.until(lambda: annotating.current is not None)
    assert present(annotating.current).note == NOTE
    place = noted.text.place_at(noted.text.textCursor().position())
    assert place == TEXT.index("ніхто не спаў")


def test_words_of_the_text_come_before_notes(noted: Desk) -> None:
    noted.stage.search("сорак")
    noted.stage.read_first()
    annotating = noted.parts.annotating
    noted.stage.until(lambda: len(annotating.marks) == 2)
    assert annotating.current is None
