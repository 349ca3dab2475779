"""Generated corpora with fixed seeds: made-up words after Zipf, and real texts, shuffled.

`zipf`: word frequencies after Zipf, log-normal lengths, made-up Cyrillic words. `mixed`: the texts
of the corpus beside the checkout as they are, and once they are used up again with their sentences
in another order and some words of other texts, or made up, in the place of their own.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"
VOCABULARY = 200_000
_SYLLABLES = [c + v for c in "бвгджзклмнпрстхч" for v in "аеіоу"]
_LANGUAGES = ("be", "ru", "uk", "en")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_FOREIGN, _MADE_UP = 0.08, 0.01  # Shares of replaced words: a lexicon grows with its texts.


@dataclass(frozen=True)
class Sample:
    """One generated document."""

    number: int
    text: str
    language: str
    year: int


def samples(corpus: str, count: int) -> Iterator[Sample]:
    """Yield `count` documents of "zipf" or "mixed", always the same ones."""
    return zipf(count, vocabulary(VOCABULARY)) if corpus == "zipf" else mixed(count)


def vocabulary(size: int) -> list[str]:
    """Return `size` distinct words, the commonest first; every word has at least two syllables."""
    order = np.random.default_rng(11).permutation(size) + len(_SYLLABLES)
    words = []
    for code in order.tolist():
        word = ""
        while code:
            code, syllable = divmod(code, len(_SYLLABLES))
            word += _SYLLABLES[syllable]
        words.append(word)
    return words


def zipf(count: int, words: list[str], mean_length: int = 440) -> Iterator[Sample]:
    """Yield `count` documents of made-up words."""
    random = np.random.default_rng(7)
    bounds = np.cumsum(1 / np.arange(1, len(words) + 1))
    bounds /= bounds[-1]
    table = np.array(words, dtype=object)
    for number in range(count):
        length = max(20, int(random.lognormal(np.log(mean_length) - 0.18, 0.6)))
        text = " ".join(table[np.searchsorted(bounds, random.random(length))])
        yield Sample(number, text, _LANGUAGES[number % 4], 2000 + number % 25)


def mixed_documents() -> list[dict[str, Any]]:
    """Return the real documents; empty where the corpus is not there."""
    found: list[dict[str, Any]] = []
    for path in sorted((CORPORA / "mixed").glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            found.extend(json.loads(line) for line in lines)
    return found


def mixed(count: int) -> Iterator[Sample]:
    """Yield `count` documents after the real ones."""
    random = np.random.default_rng(13)
    documents = mixed_documents()
    words = np.zeros(0, dtype=object)
    if count > len(documents):
        words = np.array(" ".join(d["text"] for d in documents).split(), dtype=object)
    for number in range(count):
        document = documents[number % len(documents)]
        text = document["text"]
        if number >= len(documents):
            text = _varied(text, words, random)
        yield Sample(number, text, document["lang"], 2000 + number % 25)


def _varied(text: str, words: Any, random: np.random.Generator) -> str:
    sentences = _SENTENCE_END.split(text)
    random.shuffle(sentences)
    own = np.array(" ".join(sentences).split(" "), dtype=object)
    chance = random.random(len(own))
    foreign = chance < _FOREIGN
    own[foreign] = random.choice(words, int(foreign.sum()))
    for place in np.flatnonzero(chance > 1 - _MADE_UP).tolist():
        own[place] = own[place] + _SYLLABLES[random.integers(80)] + _SYLLABLES[random.integers(80)]
    return " ".join(own)
