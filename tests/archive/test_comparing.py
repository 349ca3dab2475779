"""Two texts: what differs is told exactly, and places lead to each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive import comparing
from archive.comparing import compared, opposite
from archive.records import Span

FIRST = "Мы стаялі каля сцяны і чакалі.\n\nПотым назвалі прозвішчы.\nБыло холадна."
SECOND = "Мы стаялі ля сцяны і чакалі.\n\nПотым назвалі ўсе прозвішчы.\nБыло холадна."


def cut(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def test_changed_words_are_told_and_nothing_else() -> None:
    found = compared(FIRST, SECOND)
    assert cut(FIRST, found.only_in_one) == ["каля"]
    assert cut(SECOND, found.only_in_other) == ["ля", "ўсе"]
    assert found.are_versions


def test_a_paragraph_that_went_is_one_run() -> None:
    longer = FIRST + "\nІ яшчэ адзін сказ, якога няма."
    found = compared(longer, FIRST)
    assert cut(longer, found.only_in_one) == ["І яшчэ адзін сказ, якога няма."]
    assert found.only_in_other == ()


def test_the_same_text_has_no_differences() -> None:
    found = compared(FIRST, FIRST)
    assert (found.only_in_one, found.only_in_other, found.likeness) == ((), (), 1.0)
    assert compared("", "").likeness == 1.0


def test_a_translation_is_joined_paragraph_by_paragraph() -> None:
    one = "\n".join(f"абзац нумар {'а' * 40}" for _ in range(3))
    other = "\n".join(f"paragraph number {'b' * 90}" for _ in range(3))
    found = compared(one, other)
    assert not found.are_versions
    assert found.only_in_one == ()
    second = one.index("\n") + 1
    assert opposite(found.anchors, second) == other.index("\n") + 1
    assert opposite(found.anchors, other.index("\n") + 1, to_one=True) == second


def test_texts_of_other_forms_are_joined_end_to_end() -> None:
    found = compared("а б в\nг", "x y z")
    assert found.anchors == ((0, 0), (7, 5))
    assert opposite(found.anchors, 7) == 5
    assert opposite(found.anchors, 700) == 5


def test_long_texts_without_common_paragraphs_are_not_compared_by_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(comparing, "_MOST_WORDS", 3)
    assert compared("a b c", "a b d").likeness == 0.0


WORDS = st.lists(st.sampled_from(["ён", "яна", "дом", "і", "\n", "."]), max_size=60).map(" ".join)


@given(WORDS, WORDS)
def test_what_is_left_is_the_same_on_both_sides(one: str, other: str) -> None:
    found = compared(one, other)
    if found.are_versions:
        assert rest(one, found.only_in_one) == rest(other, found.only_in_other)
    assert list(found.anchors) == sorted(found.anchors)
    for offset in range(len(one) + 1):
        assert 0 <= opposite(found.anchors, offset) <= len(other)


def rest(text: str, spans: tuple[Span, ...]) -> list[str]:
    letters = list(text)
    for span in spans:
        letters[span.start : span.end] = " " * (span.end - span.start)
    return "".join(letters).split()
