"""How many pairs of forms of one word get one stem, and how many pairs that do are of one word."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.language_forms import forms


@pytest.mark.parametrize(
    ("language", "recall", "precision"),
    [
        ("be", 0.95, 0.88),
        ("de", 0.95, 0.83),
        ("en", 0.91, 0.82),
        ("lt", 0.90, 0.87),
        ("pl", 0.92, 0.92),
        ("ru", 0.95, 0.89),
        # Treebanks count many participles (прийнятий) as adjectives; here they meet their verbs.
        ("uk", 0.98, 0.92),
    ],
)
def test_forms_of_a_word_meet_and_others_do_not(
    corpora: Path, language: str, recall: float, precision: float
) -> None:
    found, right = forms(corpora / "lemmas" / f"{language}.tsv", language)
    assert found >= recall
    assert right >= precision
