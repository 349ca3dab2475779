"""Words and their numbers, by the dictionary and by the arrays in front of it."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.writing import surfaces
from index.writing.surfaces import SurfaceTable

_texts = st.lists(st.lists(st.integers(0, 300).map(str), max_size=150), max_size=8)


@pytest.fixture(autouse=True, scope="module")
def few_slots() -> Iterator[None]:
    """So few that most words find theirs taken."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(surfaces._Slots, "_COUNT", 16)
        yield


@given(_texts, st.integers(0, 8))
def test_words_are_numbered_in_the_order_in_which_they_are_first_seen(
    texts: list[list[str]], cleared: int
) -> None:
    table = SurfaceTable()
    for place, text in enumerate(texts):
        if place == cleared:
            table.clear()
        numbers = table.numbers(text).tolist()
        seen = texts[cleared if place >= cleared else 0 : place + 1]
        expected = list(dict.fromkeys(word for each in seen for word in each))
        assert [expected[number] for number in numbers] == text
        assert list(table.words()) == expected


def test_a_word_keeps_the_slot_it_found_free() -> None:
    slots = surfaces._Slots()
    first, same_slot = (np.array([number]) for number in (3, 19))
    slots.keep(first, np.array([7], "i4"))
    slots.keep(same_slot, np.array([8], "i4"))
    assert slots.find(first).tolist() == [7]
    assert slots.find(same_slot).tolist() == [-1]
