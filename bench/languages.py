"""What the language layers reach on the corpora beside the checkout: `python -m bench.languages`.

Forms: recall and precision over pairs of forms. Names: by search through a real index. Detection:
share of sentences and documents named rightly, and of passages told. Mixed texts: what stemming in
all languages finds in addition. Exact first: queries whose words stand so in some texts, and above
one of them a text with other forms. Retrieval: see `bench.language_retrieval`.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.halves import CHECK, TUNE
from bench.language_exact import exact_first
from bench.language_forms import LANGUAGES, costs, forms, parts, resident_megabytes
from bench.language_mixed import found_in_addition
from bench.language_names import measure
from bench.language_retrieval import PLAIN, table
from bench.tables import print_table
from importers.language import LanguageDetector, is_latin_belarusian
from importers.passages import other_languages

CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"
_ENGINES = ("ours", TUNE, CHECK, "whoosh", "tantivy", "fts5", PLAIN)


def main() -> int:
    """Measure and print; returns the exit status."""
    if not CORPORA.is_dir():
        print("the corpora folder does not lie beside this checkout", file=sys.stderr)
        return 1
    print_costs()
    print_forms()
    for name, value in measure(CORPORA / "names"):
        _say(f"names, {name}", f"{value:.4g}")
    for name, value in (*detection(), *passages_told()):
        _say(f"detection, {name}", f"{100 * value:.2f} %")
    for name, value in found_in_addition(CORPORA / "mixed"):
        _say(f"mixed texts, {name}: found by stems of the other text", f"{100 * value:.1f} %")
    for asked, several, wrong in exact_first(CORPORA / "mixed"):
        _say(f"exact first, {asked}: another form above, of {several}", str(wrong))
    print_retrieval()
    return 0


def print_retrieval() -> None:
    """How high the wanted documents stand, beside other engines."""
    print_table(
        ["retrieval", *_ENGINES],
        (
            [name, *(f"{found[engine]:.3f}" if engine in found else "" for engine in _ENGINES)]
            for name, found in table(CORPORA)
        ),
    )


def print_costs() -> None:
    """Loading, speed and memory of the recipes, before anything else has been loaded."""
    before = resident_megabytes()
    for language, seconds, rate, megabytes in costs(CORPORA / "lemmas"):
        words = f"{seconds:.2f} s to load, {rate:,.0f} new words a second"
        _say(f"{language}: {words}", f"{megabytes - before:.0f} MB so far")


def print_forms() -> None:
    """Recall / precision of each recipe and of its parts."""
    table = []
    for language in LANGUAGES:
        path = CORPORA / "lemmas" / f"{language}.tsv"
        shares = (forms(path, language), *parts(path, language))
        table.append([language, *(f"{100 * r:.1f} / {100 * p:.1f}" for r, p in shares)])
    print_table(["forms", "recipe", "dictionary alone", "stemmer alone"], table)


def detection() -> Iterator[tuple[str, float]]:
    """Shares of rightly named texts, and of łacinka wrongly seen."""
    detector = LanguageDetector()
    shares = []
    for language in LANGUAGES:
        lines = (CORPORA / "sentences" / f"{language}.txt").read_text("utf-8").splitlines()
        named = [detector.detect(line) for line in lines]
        shares.append(named.count(language) / len(named))
        yield f"sentences, {language}", shares[-1]
    yield "sentences, mean", sum(shares) / len(shares)
    sentences = list(_latin_sentences())
    wrong = sum(map(is_latin_belarusian, sentences))
    yield f"taken for łacinka of {len(sentences)} Latin sentences", wrong / len(sentences)
    for kind, (right, all_of) in sorted(_documents(detector).items()):
        yield f"documents, {kind}", right / all_of


def passages_told() -> Iterator[tuple[str, float]]:
    """Shares of paragraphs that are told among texts of another language, and of plain texts."""
    paragraphs = {
        language: [" ".join(lines[at : at + 3]) for at in range(0, len(lines) - 2, 3)]
        for language in LANGUAGES
        for lines in [(CORPORA / "sentences" / f"{language}.txt").read_text("utf-8").splitlines()]
    }
    for main in LANGUAGES:
        told = [
            other in other_languages(f"{around}\n{foreign}\n{around}", main)
            for other in LANGUAGES
            if other != main
            for around, foreign in zip(paragraphs[main], paragraphs[other], strict=True)
        ]
        yield f"paragraphs in another language, in {main}", sum(told) / len(told)
    with (CORPORA / "mixed" / "docs.jsonl").open(encoding="utf-8") as lines:
        plain = [other_languages(each["text"], each["lang"]) for each in map(json.loads, lines)]
    yield f"documents told to be mixed, of {len(plain)}", sum(map(bool, plain)) / len(plain)


def _latin_sentences() -> Iterator[str]:
    """The sentences of the Polish, Lithuanian, German and English documents."""
    with (CORPORA / "mixed" / "docs.jsonl").open(encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            if document["lang"] in ("pl", "lt", "de", "en"):
                sentences = re.split(r"(?<=[.!?])\s+", document["text"])
                yield from (sentence for sentence in sentences if len(sentence) > 20)


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
