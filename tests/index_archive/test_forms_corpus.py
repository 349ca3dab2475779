"""How many pairs of forms of one word get one stem, and how many pairs that do are of one word."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path

import pytest

from index.languages.folding import fold
from index.languages.stemming import Stemmers

Pairs = set[tuple[str, str]]


@pytest.mark.parametrize(
    ("language", "recall", "precision"),
    [
        ("be", 0.83, 0.86),
        ("de", 0.93, 0.83),
        ("en", 0.89, 0.82),
        ("lt", 0.91, 0.81),
        ("pl", 0.88, 0.93),
        ("ru", 0.94, 0.89),
        ("uk", 0.97, 0.95),
    ],
)
def test_forms_of_a_word_meet_and_others_do_not(
    corpora: Path, language: str, recall: float, precision: float
) -> None:
    lemmas = _lemmas(corpora / "lemmas" / f"{language}.tsv")
    stemmers = Stemmers()
    related = _meeting(lemmas)
    meeting = _meeting({form: stemmers.stems(fold(form), language) for form in lemmas})
    right = len(related & meeting)
    assert right / len(related) >= recall
    assert right / len(meeting) >= precision


def _lemmas(path: Path) -> Mapping[str, set[str]]:
    lemmas: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            lemmas[row["form"]].add(row["lemma"])
    return lemmas


def _meeting(terms: Mapping[str, Iterable[str]]) -> Pairs:
    """Pairs of different forms that share a term."""
    forms: dict[str, list[str]] = defaultdict(list)
    for form in sorted(terms):
        for term in terms[form]:
            forms[term].append(form)
    return {pair for shared in forms.values() for pair in combinations(shared, 2)}
