"""What a witness said is told from what was asked."""

from __future__ import annotations

import pytest

from desktop.ui.editing.finishing import (
    answers,
    guessed_language,
    unanswered,
    without_unanswered,
)
from tests.desktop.ui.conftest import OFFSCREEN

pytestmark = OFFSCREEN

ASKED = ("When?", "Who?", "What then?")


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("When?\n\n\nWho?\n\n", ""),
        ("When?\nу чацвер\n\nWho?\n\nWhat then?\nнічога", "When?\nу чацвер\n\nWhat then?\nнічога"),
        ("у чацвер.When?\n\n\nWho?\nМарыя", "у чацвер.\n\nWho?\nМарыя"),
        ("Хто сказаў? Who knows\n\nпросты тэкст", "Хто сказаў? Who knows\n\nпросты тэкст"),
    ],
)
def test_questions_that_nobody_answered_are_left_out(written: str, left: str) -> None:
    assert without_unanswered(written, ASKED) == left
    assert unanswered(left, ASKED) == 0


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Мяне ўзялі ў чацвер", "be"),
        ("Іх там не было", "be"),
        ("Их там не было", "ru"),
        ("Її там не було", "uk"),
        ("Там не было", ""),
        ("письмо і ліст", ""),
        ("They took me", ""),
    ],
)
def test_a_language_is_guessed_by_its_own_letters(text: str, language: str) -> None:
    assert guessed_language(text) == language


def test_the_words_of_the_witness_are_told_from_the_questions() -> None:
    assert (
        answers("Before.\nWhen?\nу чацвер\n\nWho?\n\n", ("When?", "Who?")) == "Before.\n\nу чацвер"
    )
