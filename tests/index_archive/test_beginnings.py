"""Marking passes over words by their beginnings: it must never pass over one that matches."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from index.languages.beginnings import begins_with, starts_of
from index.languages.folding import fold
from index.languages.stemming import Stemmers
from index.languages.words import surfaces

TEXTS = 60


def strays(language: str, words: list[str]) -> list[str]:
    stemmers = Stemmers()
    return [
        word
        for word in map(fold, words)
        for stem in stemmers.stems(word, language)
        if not begins_with(word, tuple(starts_of(f"{language}:{stem}")))
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "went better was 25th"),
        ("de", "gekauft gegangen Häuser Öl ist"),
        ("pl", "największy szedł rok lata"),
        ("be", "Эўропа эўрапейскі ўзровень Нямеччына Гішпанія Койданава Jeŭropa ŭzrovień"),
        ("ru", "шёл лучше люди"),
        ("uk", "йшов найкращий усі"),
        ("lt", "yra nebuvo"),
    ],
)
def test_a_word_begins_as_one_of_the_starts_of_its_stem(language: str, words: str) -> None:
    assert strays(language, words.split()) == []


def test_words_of_real_texts_begin_so_as_well(corpora: Path) -> None:
    words: dict[str, set[str]] = {}
    texts: dict[str, int] = {}
    with (corpora / "mixed" / "docs.jsonl").open(encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            language = document["lang"]
            texts[language] = texts.get(language, 0) + 1
            if texts[language] <= TEXTS:
                words.setdefault(language, set()).update(surfaces(document["text"]))
    assert len(words) == 7
    assert {language: strays(language, sorted(found)) for language, found in words.items()} == {
        language: [] for language in words
    }


def test_most_beginnings_are_passed_over() -> None:
    assert not begins_with("суд", tuple(starts_of("be:мов")))
    assert not "court".startswith(tuple(starts_of("en:law")))
