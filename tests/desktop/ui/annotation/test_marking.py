"""Passages are marked, coded and noted by keyboard; undo and redo restore them exactly."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from archive.codes import create_code
from archive.records import Span
from tests.desktop.ui.annotation.conftest import CONTROL, SHIFT, TEXT, Desk
from tests.desktop.ui.conftest import OFFSCREEN
from tests.narrowed import present

pytestmark = OFFSCREEN

NONE = Qt.KeyboardModifier.NoModifier


def test_a_passage_is_marked_in_each_colour(desk: Desk) -> None:
    for number, words in enumerate(("Мы стаялі", "каля сцяны", "чакалі", "сорак", "Потым"), 1):
        desk.select(words)
        desk.press(Qt.Key(Qt.Key.Key_0.value + number))
    assert desk.marks() == [
        ("Мы стаялі", 1),
        ("каля сцяны", 2),
        ("чакалі", 3),
        ("сорак", 4),
        ("Потым", 5),
    ]
    assert desk.shown() == [words for words, _ in desk.marks()]


def test_the_same_words_are_not_marked_twice(desk: Desk) -> None:
    for _ in range(3):
        desk.select("каля сцяны")
        desk.press(Qt.Key.Key_1)
    assert desk.marks() == [("каля сцяны", 1)]
    (only,) = desk.stored()
    desk.parts.annotating.choose(None)
    desk.select("каля сцяны")
    desk.press(Qt.Key.Key_1)
    assert desk.parts.annotating.current == only
    desk.select("каля сцяны")
    desk.press(Qt.Key.Key_2)
    assert desk.marks() == [("каля сцяны", 2)]
    desk.select("каля сцяны", desk.text.toPlainText().index("Там"))
    desk.press(Qt.Key.Key_2)
    assert desk.marks() == [("каля сцяны", 2)] * 2, "the same words in another place"


def test_a_colour_beside_a_code_is_another_mark(desk: Desk) -> None:
    code = create_code(desk.archive, "сцяна").made_code
    assert code is not None
    desk.parts.annotating.mark(Span(10, 20), codes=(code.id,))
    desk.settle()
    (coded,) = desk.stored()
    for _ in range(2):
        desk.select(coded.quote)
        desk.press(Qt.Key.Key_3)
    assert sorted((each.colour, each.codes) for each in desk.stored()) == [
        (1, (code.id,)),
        (3, ()),
    ]


def test_undo_and_redo_restore_exactly(desk: Desk) -> None:
    states = [desk.stored()]
    desk.select("каля сцяны і чакалі")
    desk.press(Qt.Key.Key_1)
    states.append(desk.stored())
    desk.press(Qt.Key.Key_3)
    states.append(desk.stored())
    desk.press(Qt.Key.Key_0)
    states.append(desk.stored())
    assert [len(each) for each in states] == [0, 1, 1, 0]
    for wanted in reversed(states[:-1]):
        desk.press(Qt.Key.Key_Z)
        assert desk.stored() == wanted
    assert desk.shown() == []
    for wanted, key in zip(states[1:], ("Y", "Z", "Y"), strict=True):
        held = CONTROL | SHIFT if key == "Z" else CONTROL
        desk.press(Qt.Key[f"Key_{key}"], held)
        assert desk.stored() == wanted
    desk.press(Qt.Key.Key_Backspace, Qt.KeyboardModifier.AltModifier)
    assert desk.stored() == states[2]


def test_the_menu_says_what_is_undone(desk: Desk) -> None:
    undo, redo = desk.stage.window.book["undo"], desk.stage.window.book["redo"]
    assert not undo.isEnabled()
    desk.select("сорак")
    desk.press(Qt.Key.Key_2)
    assert undo.text() == "&Undo: a new mark"
    desk.press(Qt.Key.Key_4)
    assert undo.text() == "&Undo: another colour"
    desk.press(Qt.Key.Key_Z)
    assert redo.text() == "&Redo: another colour"
    desk.stage.window.appearance.set_language("be")
    desk.stage.application.processEvents()
    assert undo.text() == "&Адмяніць: новая пазнака"
    desk.press(Qt.Key.Key_Z)
    assert not undo.isEnabled()


def test_overlapping_marks_are_all_reached_by_keyboard(desk: Desk) -> None:
    for words, key in (
        ("Мы стаялі 🕊 каля сцяны і чакалі", Qt.Key.Key_1),
        ("каля сцяны", Qt.Key.Key_2),
        ("сцяны і", Qt.Key.Key_3),
    ):
        desk.select(words)
        desk.press(key)
    desk.parts.annotating.choose(None)
    desk.put_cursor("сцяны")
    reached = set()
    for _ in range(3):
        desk.press(Qt.Key.Key_O, NONE)
        assert desk.parts.annotating.current is not None
        reached.add(desk.parts.annotating.current.quote)
    assert reached == {"Мы стаялі 🕊 каля сцяны і чакалі", "каля сцяны", "сцяны і"}


def test_overlapping_marks_are_all_reached_by_mouse(desk: Desk) -> None:
    for words in ("стаялі 🕊 каля сцяны і чакалі", "каля сцяны"):
        desk.select(words)
        desk.press(Qt.Key.Key_1)
    desk.parts.annotating.choose(None)
    desk.put_cursor("аля сцяны")
    place = desk.text.cursorRect().center()
    reached = []
    for _ in range(3):
        desk.stage.qtbot.mouseClick(
            desk.text.viewport(), Qt.MouseButton.LeftButton, pos=place, delay=600
        )
        reached.append(desk.parts.annotating.current)
    assert [each and each.quote for each in reached] == [
        "каля сцяны",
        "стаялі 🕊 каля сцяны і чакалі",
        "каля сцяны",
    ]
    place.setY(desk.text.viewport().height() - 4)
    desk.stage.qtbot.mouseClick(desk.text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.parts.annotating.current is None


def test_marks_are_walked_through(desk: Desk) -> None:
    for words in ("Мы", "сорак", "спаў"):
        desk.select(words)
        desk.press(Qt.Key.Key_1)
    desk.parts.annotating.choose(None)
    desk.put_cursor("Мы")
    seen = []
    for _ in range(4):
        desk.press(Qt.Key.Key_F3)
        seen.append(present(desk.parts.annotating.current).quote)
    desk.press(Qt.Key.Key_F3, CONTROL | SHIFT)
    seen.append(present(desk.parts.annotating.current).quote)
    assert seen == ["Мы", "сорак", "спаў", "Мы", "спаў"]


def test_blanks_at_the_ends_are_not_marked(desk: Desk) -> None:
    desk.select(" каля сцяны ")
    desk.press(Qt.Key.Key_1)
    assert desk.marks() == [("каля сцяны", 1)]
    span = desk.stored()[0].span
    assert TEXT[span.start : span.end] == "каля сцяны"


def test_removing_takes_the_marks_in_what_is_selected(desk: Desk) -> None:
    for words in ("Мы стаялі", "каля сцяны", "сорак"):
        desk.select(words)
        desk.press(Qt.Key.Key_1)
    desk.select("стаялі 🕊 каля")
    desk.press(Qt.Key.Key_0)
    assert desk.marks() == [("сорак", 1)]
    assert desk.stage.window.book["undo"].text() == "&Undo: 2 marks removed"


def crossed(desk: Desk, *, chosen: str = "") -> None:
    """Three marks over the same letters; then one is worked on, or none."""
    for words in ("каля сцяны і чакалі", "сцяны і чакалі, пакуль", "і чакалі"):
        desk.select(words)
        desk.press(Qt.Key.Key_1)
    number = next((each.id for each in desk.stored() if each.quote == chosen), None)
    desk.parts.annotating.choose(number)


@pytest.mark.parametrize(
    ("chosen", "selected", "left"),
    [
        ("", "і чакалі", ["каля сцяны і чакалі", "сцяны і чакалі, пакуль"]),
        ("каля сцяны і чакалі", "чака", ["сцяны і чакалі, пакуль", "і чакалі"]),
        ("каля сцяны і чакалі", "і чакалі", ["сцяны і чакалі, пакуль", "і чакалі"]),
    ],
)
def test_removing_takes_what_was_chosen_or_stands_on_just_the_selection(
    desk: Desk, chosen: str, selected: str, left: list[str]
) -> None:
    crossed(desk, chosen=chosen)
    desk.select(selected)
    desk.press(Qt.Key.Key_0)
    assert [each.quote for each in desk.stored()] == left
    assert not desk.stage.library.results.undo_bar.isVisible()


@pytest.mark.parametrize("chosen", ["", "і чакалі"])
def test_removing_all_that_crosses_the_selection_is_said_and_offers_undo(
    desk: Desk, chosen: str
) -> None:
    crossed(desk, chosen=chosen)
    before = desk.stored()
    bar = desk.stage.library.results.undo_bar
    desk.select("ны і чак")
    desk.press(Qt.Key.Key_0)
    assert desk.stored() == []
    assert bar.words.text() == "3 marks removed"
    assert bar.isVisible()
    bar.undo.click()
    desk.settle()
    assert desk.stored() == before


def test_undo_may_be_quicker_than_what_it_undoes(desk: Desk) -> None:
    desk.select("сорак")
    for key in (Qt.Key.Key_1, Qt.Key.Key_Z):
        desk.stage.qtbot.keyClick(desk.text, key, CONTROL)
    desk.settle()
    assert desk.stored() == []
    assert not desk.stage.window.book["undo"].isEnabled()


def test_a_mark_is_moved_to_other_words_with_all_that_it_has(desk: Desk) -> None:
    desk.select("каля сцяны")
    desk.press(Qt.Key.Key_2)
    desk.parts.annotating.write_note(desk.stored()[0].id, "дзе?", lambda _: None, lambda: None)
    desk.settle()
    desk.select("прозвішчы")
    desk.press(Qt.Key.Key_J)
    assert desk.marks() == [("прозвішчы", 2)]
    assert desk.stored()[0].note == "дзе?"
    desk.press(Qt.Key.Key_Z)
    assert desk.marks() == [("каля сцяны", 2)]
    desk.parts.annotating.choose(None)
    desk.select("прозвішчы")
    desk.press(Qt.Key.Key_J)
    assert desk.marks() == [("каля сцяны", 2)], "no mark was chosen"
