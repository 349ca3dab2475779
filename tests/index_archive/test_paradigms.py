"""Whole paradigms of frequent words of the field: each form against every other.

`paradigms/LANGUAGE.txt` has a word a line with its forms, for linguists to read and add to.
"""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from index.languages.folding import fold
from index.languages.stemming import Stemmers

PARADIGMS = Path(__file__).parent / "paradigms"


def words_of(language: str) -> list[list[str]]:
    lines = (PARADIGMS / f"{language}.txt").read_text("utf-8").splitlines()
    return [line.split() for line in lines]


@pytest.mark.parametrize(
    ("language", "share"),
    [("be", 1.0), ("uk", 1.0), ("en", 1.0), ("pl", 1.0), ("lt", 0.99), ("ru", 1.0), ("de", 1.0)],
)
def test_forms_of_a_frequent_word_meet(language: str, share: float) -> None:
    stemmers = Stemmers()
    met = []
    for forms in words_of(language):
        stems = {form: set(stemmers.stems(fold(form), language)) for form in forms}
        met += [bool(stems[one] & stems[other]) for one, other in combinations(stems, 2)]
    assert len(met) > 400
    assert sum(met) / len(met) >= share


@pytest.mark.parametrize("language", ["be", "uk", "en", "pl", "lt", "ru", "de"])
def test_few_frequent_words_meet_another(language: str) -> None:
    stemmers = Stemmers()
    words = [
        {stem for form in forms for stem in stemmers.stems(fold(form), language)}
        for forms in words_of(language)
    ]
    pairs = list(combinations(words, 2))
    assert sum(bool(one & other) for one, other in pairs) / len(pairs) < 0.002
