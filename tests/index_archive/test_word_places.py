"""The words of texts cut together are those that an expression finds in each by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.archive_word_places import letters_as_array, placed_words
from index.languages.words import WORD
from index.writing.cutting import LONGEST_WORD

# What words and gaps are made of, and what arrays cannot tell: signs of Cyrillic, formulas, halves.
_CHARACTERS = "аБсд ab'’ʼ.\n\u0301\u00ad\u200b\u200c\u0483\u0488é1_😀𝐩𐀀\ud83d\ude00ßŁОo"
_TEXTS = st.lists(st.text(st.sampled_from(_CHARACTERS), max_size=30), max_size=4)
_HOPELESS = frozenset("аb")

Placed = list[tuple[str, int, int]]


def placed(texts: list[str], hopeless: frozenset[str] = _HOPELESS) -> list[Placed]:
    return [
        [
            (word, begin, end)
            for part in parts
            for word, begin, end in zip(part.words, part.begins, part.ends, strict=True)
        ]
        for parts in placed_words(texts, letters_as_array(hopeless))
    ]


def found_one_by_one(text: str, hopeless: frozenset[str] = _HOPELESS) -> Placed:
    return [
        (match[0], match.start(), match.end())
        for match in WORD.finditer(text)
        if match[0][0] not in hopeless
    ]


@given(_TEXTS)
def test_words_and_places_are_those_of_the_expression(texts: list[str]) -> None:
    assert placed(texts) == [found_one_by_one(text) for text in texts]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Суд 😀 у Мінску 😀😀 вынес",
        "𝐩𝐫𝐢𝐬𝐨𝐧 і суд",
        "ти\u0488тла суд",
        "слово" * LONGEST_WORD + " суд",
        "слова суд " * 5000,
    ],
    ids=["empty", "emoji", "formulas", "signs", "a long word", "many"],
)
def test_beside_any_text_another_keeps_its_places(text: str) -> None:
    texts = ["Першы тэкст", text, "апошні тэкст"]
    assert placed(texts) == [found_one_by_one(each) for each in texts]


def test_a_text_too_long_for_arrays_comes_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.writing.cutting._MOST_CHARACTERS", 10)
    text = "вырак суда " * 3000
    (parts,) = placed_words([text], letters_as_array(()))
    assert [len(part.words) for part in parts] == [4000, 2000]
    assert placed([text]) == [found_one_by_one(text)]
