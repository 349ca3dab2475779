"""What the language layers reach on the corpora beside the checkout: `python -m bench.languages`.

Forms: recall and precision over pairs of forms. Names: by search through a real index. Detection:
share of sentences and documents named rightly. Retrieval: mean reciprocal rank of the document that
belongs to a query, among the texts of its set and the mixed corpus.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path

from bench.language_names import measure
from bench.language_retrieval import reciprocal_ranks
from importers.language import LanguageDetector
from index.languages.folding import fold
from index.languages.stemming import Stemmers

CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"
LANGUAGES = ("be", "ru", "uk", "pl", "lt", "de", "en")


def main() -> int:
    """Measure and print; returns the exit status."""
    if not CORPORA.is_dir():
        print("the corpora folder does not lie beside this checkout", file=sys.stderr)
        return 1
    for language in LANGUAGES:
        recall, precision = forms(CORPORA / "lemmas" / f"{language}.tsv", language)
        _say(f"forms, {language}", f"{100 * recall:.1f} / {100 * precision:.1f}")
    for name, value in measure(CORPORA / "names"):
        _say(f"names, {name}", f"{value:.4g}")
    for name, value in detection():
        _say(f"detection, {name}", f"{100 * value:.2f} %")
    for name, value in reciprocal_ranks(CORPORA):
        _say(f"retrieval, {name}", f"{value:.3f}")
    return 0


def forms(path: Path, language: str) -> tuple[float, float]:
    """Recall and precision over the pairs of different forms in a file of lemmas."""
    lemmas: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            lemmas[row["form"]].add(row["lemma"])
    stemmers = Stemmers()
    related = meeting(lemmas)
    met = meeting({form: stemmers.stems(fold(form), language) for form in lemmas})
    return len(related & met) / len(related), len(related & met) / len(met)


def meeting(terms: Mapping[str, Iterable[str]]) -> set[tuple[str, str]]:
    """Pairs of different forms that share a term."""
    shared: dict[str, list[str]] = defaultdict(list)
    for form in sorted(terms):
        for term in terms[form]:
            shared[term].append(form)
    return {pair for found in shared.values() for pair in combinations(found, 2)}


def detection() -> Iterator[tuple[str, float]]:
    """Shares of rightly named texts, and of łacinka wrongly seen."""
    detector = LanguageDetector()
    false_lacinka = sentences = 0
    for language in LANGUAGES:
        lines = (CORPORA / "sentences" / f"{language}.txt").read_text("utf-8").splitlines()
        named = [detector.detect(line) for line in lines]
        yield f"sentences, {language}", named.count(language) / len(named)
        if language in ("pl", "lt", "de", "en"):
            false_lacinka += named.count("be")
            sentences += len(named)
    yield f"false Belarusian in {sentences} Latin sentences", false_lacinka / sentences
    for kind, (right, all_of) in sorted(_documents(detector).items()):
        yield f"documents, {kind}", right / all_of


def _documents(detector: LanguageDetector) -> dict[str, tuple[int, int]]:
    """How many documents of a language, or of a spelling, are named rightly, and how many are."""
    found: dict[str, tuple[int, int]] = {}
    for path in sorted((CORPORA / "mixed").glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for document in map(json.loads, lines):
                kind = "be, " + document["spelling"] if "spelling" in document else document["lang"]
                named = detector.detect(f"{document.get('title', '')}\n{document['text']}")
                right, all_of = found.get(kind, (0, 0))
                found[kind] = (right + (named == document["lang"]), all_of + 1)
    return found


def _say(name: str, value: str) -> None:
    print(f"{name:<60}{value:>14}")


if __name__ == "__main__":
    sys.exit(main())
