"""The sheet of paper on which a person writes the recovery words down."""

from __future__ import annotations

from difflib import get_close_matches
from itertools import pairwise

from tests.journeys.screen import SIZE, Screen, Word
from vault.recovery_code import CODE_WORDS
from vault.wordlists import WordLanguage, words_of

BUTTONS = ("Skip", "wrote", "them", "down")
LEAST_LIKENESS = 0.75
COLUMN_PIXELS = 60
"""Words of one column begin nearer to each other than that."""


def written_down(screen: Screen) -> list[str]:
    """The words that are shown in columns between the text and the buttons, in their order."""
    seen = screen.rows()
    top = next(each.box[3] for each in seen if each.text.startswith("picture"))
    below = (each.box[1] for each in seen if each.text in BUTTONS and each.box[1] > top)
    end = min(below, default=SIZE[1])
    shown = [each for each in seen if each.box[1] > top and each.box[3] < end]
    known = words_of(WordLanguage.ENGLISH)
    words: list[tuple[int, int, str]] = []
    for each in _letters(shown):
        alike = get_close_matches(each.text.casefold(), known, 1, LEAST_LIKENESS)
        words += [(each.box[0], each.box[1], word) for word in alike]
    assert len(words) == CODE_WORDS, f"not all of them can be read: {[each.text for each in shown]}"
    return [word for column in _columns(words) for _, _, word in sorted(column, key=_height)]


def asked_for(screen: Screen) -> list[int]:
    """Numbers of the words that are asked for, from above to below."""
    seen = screen.rows()
    pairs = pairwise(seen)
    return [
        int(after.text) for word, after in pairs if word.text == "Word" and after.text.isdigit()
    ]


def _letters(seen: list[Word]) -> list[Word]:
    return [each for each in seen if len(each.text) > 2 and each.text.isalpha()]


def _columns(words: list[tuple[int, int, str]]) -> list[list[tuple[int, int, str]]]:
    columns: list[list[tuple[int, int, str]]] = []
    for word in sorted(words):
        if columns and word[0] - columns[-1][0][0] < COLUMN_PIXELS:
            columns[-1].append(word)
        else:
            columns.append([word])
    return columns


def _height(word: tuple[int, int, str]) -> int:
    return word[1]
