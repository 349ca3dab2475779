"""The queries that every engine is asked, made from the words of a corpus."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from bench.contenders.contender import Question
from bench.samples import Sample

EACH = 20
_WORD = re.compile(r"\w+")
_PLAIN = re.compile(r"[^\W\d_]{3,}")


def questions(samples: Iterable[Sample], each: int = EACH) -> dict[str, list[Question]]:
    """Return `each` queries of every class.

    Common words are those after the first five of `samples`, middling ones stand about the 300th
    place, rare ones are at the two hundred and fiftieth part of the vocabulary's end. Phrases are
    the commonest pairs of neighbours after the first five.
    """
    words, pairs = _counted(samples)
    common, middling = words[5 : 5 + each], words[300 : 300 + each]
    place = len(words) // 5
    rare = words[place : place + each]
    return {
        "common": _all("term", [(w,) for w in common]),
        "middling": _all("term", [(w,) for w in middling]),
        "rare": _all("term", [(w,) for w in rare]),
        "two, AND": _all("and", list(zip(common, middling, strict=True))),
        "three, OR": _all("or", list(zip(common, middling, rare, strict=True))),
        "phrase": _all("phrase", pairs[5 : 5 + each]),
        "prefix": _all("prefix", [(w,) for w in middling]),
        "fuzzy": _all("fuzzy", [(w,) for w in middling]),
        "filter": _all("filter", [(w,) for w in common]),
        "typed": _all("typed", list(zip(common, middling, strict=True))),
    }


def _all(kind: str, chosen: Iterable[tuple[str, ...]]) -> list[Question]:
    return [
        Question(kind, words, ("be", "ru", "uk", "en")[i % 4], 2000 + i % 25)
        for i, words in enumerate(chosen)
    ]


def _counted(samples: Iterable[Sample]) -> tuple[list[str], list[tuple[str, str]]]:
    """Words and pairs of neighbours, the commonest first."""
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for sample in samples:
        found = _WORD.findall(sample.text.lower())
        words.update(found)
        pairs.update(pairwise(found))
    ordered = [word for word, _ in words.most_common() if _PLAIN.fullmatch(word)]
    plain = set(ordered)
    near = (pair for pair, _ in pairs.most_common(5000) if plain.issuperset(pair))
    return ordered, list(near)
