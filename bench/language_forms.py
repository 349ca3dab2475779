"""Forms of a word and its stem: how many meet, how many rightly, how fast, in how much memory.

Recall and precision over the pairs of different forms in a file of lemmas. Beside each recipe stand
its parts, the dictionary and the stemmer, each alone.
"""

from __future__ import annotations

import csv
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path

from Stemmer import Stemmer

from index.languages.belarusian import dictionary_entries
from index.languages.folding import fold
from index.languages.lexicon import Lexicon
from index.languages.light import BELARUSIAN, UKRAINIAN
from index.languages.stemming import Stemmers

LANGUAGES = ("be", "ru", "uk", "pl", "lt", "de", "en")
_SNOWBALL = {
    "ru": "russian",
    "pl": "polish",
    "lt": "lithuanian",
    "de": "german",
    "en": "english",
}

Stems = Callable[[str], Iterable[str]]
Share = tuple[float, float]
"""Recall and precision, from 0 to 1."""


def forms(path: Path, language: str) -> Share:
    """What the recipe of a language reaches on a file of lemmas."""
    stemmers = Stemmers()
    return reached(path, lambda word: stemmers.stems(word, language))


def parts(path: Path, language: str) -> tuple[Share, Share]:
    """What its dictionary and what its stemmer reach alone."""
    return reached(path, _dictionary(language)), reached(path, _stemmer(language))


def _dictionary(language: str) -> Stems:
    if language == "be":
        return lambda word: dictionary_entries(word) or (word,)
    lexicon = Lexicon(language)
    return lambda word: lexicon.lemmas(word) or (lexicon.derived(word) or word,)


def _stemmer(language: str) -> Stems:
    light = {"be": BELARUSIAN, "uk": UKRAINIAN}.get(language)
    stem = light.stem if light else Stemmer(_SNOWBALL[language], 0).stemWord
    return lambda word: (stem(word) or word,)


def reached(path: Path, stems: Stems) -> Share:
    """Recall and precision of any way to stem folded words."""
    lemmas = lemmas_of(path)
    related = meeting(lemmas)
    met = meeting({form: stems(fold(form)) for form in lemmas})
    return len(related & met) / len(related), len(related & met) / len(met)


def lemmas_of(path: Path) -> dict[str, set[str]]:
    """The lemmas of each form."""
    lemmas: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            lemmas[row["form"]].add(row["lemma"])
    return lemmas


def meeting(terms: Mapping[str, Iterable[str]]) -> set[tuple[str, str]]:
    """Pairs of different forms that share a term."""
    shared: dict[str, list[str]] = defaultdict(list)
    for form in sorted(terms):
        for term in terms[form]:
            shared[term].append(form)
    return {pair for found in shared.values() for pair in combinations(found, 2)}


def costs(folder: Path) -> Iterator[tuple[str, float, float, float]]:
    """A language, the seconds to load it, new words a second, and MB of memory used so far."""
    stemmers = Stemmers()
    for language in LANGUAGES:
        words = [fold(form) for form in lemmas_of(folder / f"{language}.tsv")]
        started = time.perf_counter()
        stemmers.stems(words[0], language)
        loaded = time.perf_counter()
        for word in words:
            stemmers.stems(word, language)
        rate = len(words) / (time.perf_counter() - loaded)
        yield language, loaded - started, rate, resident_megabytes()


def resident_megabytes() -> float:
    """The memory that this process holds, where the system tells (Linux), else 0."""
    status = Path("/proc/self/status")
    lines = status.read_text("ascii").splitlines() if status.is_file() else []
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024
