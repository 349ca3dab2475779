"""What was typed in the wrong layout is read in the right one, and nothing else is made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.keyboards import retyped


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kerif", "лукша"),
        ("Kerif", "Лукша"),
        ("кшпре", "right"),
        ("[kt,", "хлеб"),
        ("Ckjybv", "Слонім"),
        ("пайшощ", "пайшоў"),
        ("'nfg", "этап"),
        ("djkz hjlyfz", "воля родная"),
        ("сщгке", "court"),
        ("'lyscnm", "єдність"),
        ("KERIF", "ЛУКША"),
        (";SK", "ЖЫЛ"),
        ("kERIF", "Лукша"),
    ],
)
def test_a_word_is_read_in_another_layout(typed: str, meant: str) -> None:
    assert meant in set(retyped(typed))


@pytest.mark.parametrize("typed", ["", "  ", "123", "日本", "пaлітвязні", "!?"])
def test_what_no_layout_gives_is_left_alone(typed: str) -> None:
    assert list(retyped(typed)) == []


@given(st.text(st.sampled_from("qwertyuiopasdfghjklzxcvbnm "), min_size=1, max_size=12))
def test_what_is_retyped_twice_may_be_the_text_again(text: str) -> None:
    others = list(retyped(text))
    assert text not in others
    assert len(others) == len(set(others))
    # Letters that share a key with a sign cannot be typed back as letters.
    assert all(text in set(retyped(other)) for other in others)
