"""Pages and headings of a text that was corrected begin where their first letters stand."""

from __future__ import annotations

import pytest

from archive.editing.moved_places import moved_places
from archive.records import Place, PlaceKind

LINES = [f"Радок {number}: пра суд і пра лісты, якія прыйшлі з вёскі.\n" for number in range(600)]


def starts(text: str, *words: str) -> tuple[Place, ...]:
    return tuple(Place(text.index(word), PlaceKind.PAGE, word) for word in words)


@pytest.mark.parametrize("count", [40, 600])
def test_places_move_with_their_letters(count: int) -> None:
    """A short text is compared letter by letter, a long one line by line."""
    lines = LINES[:count]
    before = "".join(lines)
    changed = [lines[0].replace("суд", "вялікі суд"), *lines[1:20], "Новы радок\n", *lines[20:-1]]
    after = "".join([*changed, lines[-1].replace("лісты", "паштоўкі")])
    places = starts(before, "Радок 0:", "Радок 10:", "Радок 25:", f"Радок {count - 1}:")
    words = [place.label for place in places]
    assert moved_places(places, before, after) == starts(after, *words)


def test_what_begins_in_letters_that_are_gone_begins_where_they_were() -> None:
    before, after = "адзін два тры", "адзін тры"
    (place,) = moved_places((Place(7, PlaceKind.HEADING, "два"),), before, after)
    assert place.start == 6


def test_ends_stay_ends() -> None:
    before = "тэкст"
    places = (Place(0, PlaceKind.PAGE, "1"), Place(5, PlaceKind.PAGE, "2"))
    moved = moved_places(places, before, "тэкст даўжэйшы")
    assert [place.start for place in moved] == [0, 14]
    assert moved_places((), before, "іншы") == ()
