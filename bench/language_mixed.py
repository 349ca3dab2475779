"""What it costs to stem every word of a mixed text in all its languages, not by passage.

A text of one language and a text of another make a document. Words of both languages are asked of
it, in all languages of their script as a search does. What is found in addition is found because a
word was stemmed in the language of the other text.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from pathlib import Path

from index.languages.folding import fold
from index.languages.function_words import FUNCTION_WORDS
from index.languages.stemming import Stemmers, languages_of
from index.languages.words import surfaces

_PAIRS = ("be ru", "ru uk", "be uk", "be en", "pl de", "en de", "lt en")
_DOCUMENTS = 60
_WORDS = 1_000
_SHORTEST_TEXT, _SHORTEST_WORD = 400, 4
_OFFICIAL = "narkamauka"

Words = frozenset[str]
_STEMMERS = Stemmers()


def found_in_addition(folder: Path) -> Iterator[tuple[str, float]]:
    """A pair of languages, and the share that is found in addition of what is found by passage."""
    texts = _texts(folder / "docs.jsonl")
    for pair in _PAIRS:
        first, second = pair.split()
        chosen = random.Random(0)
        asked = [_asked(word) for each in (first, second) for word in _queries(texts[each], chosen)]
        by_passage = in_all = 0
        for _ in range(_DOCUMENTS):
            parts = {each: chosen.choice(texts[each]) for each in (first, second)}
            whole = Words().union(*parts.values())
            own = whole.union(*(_stems(words, (each,)) for each, words in parts.items()))
            all_of = own | _stems(whole, (first, second))
            by_passage += sum(not own.isdisjoint(terms) for terms in asked)
            in_all += sum(not all_of.isdisjoint(terms) for terms in asked)
        yield pair, in_all / by_passage - 1


def _texts(path: Path) -> dict[str, list[Words]]:
    """The words of the longer documents by language, without Belarusian in other spellings."""
    texts: dict[str, list[Words]] = defaultdict(list)
    with path.open(encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            is_long = len(document["text"]) > _SHORTEST_TEXT
            if is_long and document.get("spelling", _OFFICIAL) == _OFFICIAL:
                words = Words(map(fold, surfaces(document["text"])))
                texts[document["lang"]].append(words - {""})
    return texts


def _queries(texts: list[Words], chosen: random.Random) -> list[str]:
    known = Words().union(*FUNCTION_WORDS.values())
    words = sorted(Words().union(*chosen.sample(texts, _DOCUMENTS)) - known)
    long = [word for word in words if len(word) >= _SHORTEST_WORD and not word.isdigit()]
    return chosen.sample(long, min(_WORDS, len(long)))


def _asked(word: str) -> Words:
    return _stems((word,), languages_of(word)) | {word}


def _stems(words: Iterable[str], languages: Collection[str]) -> Words:
    return Words().union(*(_stems_of(word, each) for word in words for each in languages))


@cache
def _stems_of(word: str, language: str) -> Words:
    return Words(f"{language}:{stem}" for stem in _STEMMERS.stems(word, language))
