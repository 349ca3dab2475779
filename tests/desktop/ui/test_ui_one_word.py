"""One word for one action: the menu, the palette and the buttons say the same in every language."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from tests.desktop.ui.catalogues import CATALOGUES, messages

ONE_WORD = (
    *(
        "back up",
        "import files or a folder",
        "pause",
        "play",
        "tags",
        "the index is new",
        "title",
        "undo",
    ),
    "without a title",
)
OTHER_TONGUES = pytest.mark.parametrize("language", ["be", "ru"])


def plain(words: str) -> str:
    return words.replace("&", "").rstrip("….:").casefold()


def translations(language: str) -> dict[str, set[str]]:
    """Every way in which a source is put into words, without regard to keys and dots."""
    found = defaultdict(set)
    for message in messages(f"skrynia_{language}"):
        said = message.findtext("translation") or ""
        found[plain(message.findtext("source") or "")].add(plain(said))
    return found


@OTHER_TONGUES
@pytest.mark.parametrize("source", ONE_WORD)
def test_an_action_is_called_the_same_wherever_it_stands(language: str, source: str) -> None:
    assert len(translations(language)[source]) == 1


@OTHER_TONGUES
def test_the_menu_plays_and_pauses_with_the_words_of_the_button(language: str) -> None:
    said = translations(language)
    for button in ("play", "pause"):
        (word,) = said[button]
        for longer in ("play or pause the recording", "play or pause (space)"):
            (sentence,) = said[longer]
            assert word in re.findall(r"\w+", sentence)


def test_the_walk_sees_two_words_for_one() -> None:
    said = translations("be")
    assert (CATALOGUES / "skrynia_be.ts").exists()
    assert len(said["keys"]) == 2, "keys that open, and keys that are pressed"
