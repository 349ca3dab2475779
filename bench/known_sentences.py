"""How high a text stands when it is asked for by a sentence of it: many queries in seven languages.

    python -m bench.known_sentences [--queries N]

Of every text of the mixed corpus that has three sentences or more, one is taken out; it is a query
as it stands, and again as a few of its words. The texts without them, and without their titles, are
searched together; in what language a query is nobody tells. Beside that stands what the same search
gives among the texts in the language of the query alone, which tantivy is told and has an index of
with its best stemmer. Sets of headlines are small: a change of the ranking that helps them and
harms these is chance.
"""

import argparse
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator

from bench.halves import CHECK, TUNE, mean, means_by_half
from bench.language_forms import LANGUAGES
from bench.language_retrieval import ours, reciprocal_rank
from bench.language_rivals import Document, Search, by_language, tantivy, words_of
from bench.samples import CORPORA
from bench.tables import print_table
from index.languages.function_words import FUNCTION_WORDS

_SENTENCES = re.compile(r"(?<=[.!?…])[»”\"']*\s+|\n+")
_FEWEST_SENTENCES = 3
_FEWEST_WORDS, _MOST_WORDS = 5, 40
_FEW = (3, 7)
_DERIVED = ("-tar", "-latn")
"""Ends of identifiers of texts that are others in another spelling."""

OURS, OWN, TANTIVY = "ours", "ours, in its language", "tantivy, in its language"

Query = tuple[str, str, str, str]
"""An identifier, a language, a row of the table and the text."""


def main(words: list[str]) -> int:
    """Measure and print; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.known_sentences", description=__doc__)
    parser.add_argument("--queries", type=int, default=150, help="of each kind in each language")
    asked = parser.parse_args(words)
    if not CORPORA.is_dir():
        print("the corpora folder does not lie beside this checkout", file=sys.stderr)
        return 1
    documents, queries = _parted(asked.queries)
    search = ours(documents)
    engines = {OURS: search, OWN: _in_one_language(search, documents)}
    engines[TANTIVY] = by_language(tantivy, documents)
    found: dict[str, dict[str, list[tuple[str, float]]]] = defaultdict(lambda: defaultdict(list))
    for identifier, language, row, text in queries:
        for name, engine in engines.items():
            ranked = engine(text, language)
            found[row][name].append((identifier, reciprocal_rank(ranked, {identifier: 1.0})))
    print_table(
        ["known sentences, mean reciprocal rank", "queries", OURS, TUNE, CHECK, OWN, TANTIVY],
        ([row, str(len(each[OURS])), *_means(each)] for row, each in sorted(found.items())),
    )
    return 0


def _in_one_language(search: Search, documents: list[Document]) -> Search:
    """The same search without the texts that are in other languages than the query."""
    languages = {document["id"]: document["lang"] for document in documents}

    def among(text: str, language: str) -> list[str]:
        return [each for each in search(text, language) if languages[each] == language]

    return among


def _means(measured: dict[str, list[tuple[str, float]]]) -> list[str]:
    halves = means_by_half(measured[OURS])
    all_of, own, other = (mean(v for _, v in measured[name]) for name in (OURS, OWN, TANTIVY))
    return [f"{value:.3f}" for value in (all_of, halves[TUNE], halves[CHECK], own, other)]


def _parted(most: int) -> tuple[list[Document], list[Query]]:
    """All texts without the sentences that are asked for, and the queries."""
    documents = [_read_without_title(line) for line in _lines()]
    kept = [each for each in documents if not each["id"].endswith(_DERIVED)]
    queries: list[Query] = []
    for language in LANGUAGES:
        own = [each for each in kept if each["lang"] == language]
        random.Random(language).shuffle(own)
        made = (query for each in own if (query := _taken_out(each)))
        for _, (sentence, few) in zip(range(most), made, strict=False):
            queries += [sentence, few]
    return kept, queries


def _taken_out(document: Document) -> tuple[Query, Query] | None:
    """A sentence, taken out of the text, and some of its words; None if the text has too few."""
    identifier, language = document["id"], document["lang"]
    sentences = [each for each in _SENTENCES.split(document["text"]) if each.strip()]
    chance = random.Random(identifier)
    sentence = chance.choice(sentences)
    words = [w for w in words_of(sentence) if w.lower() not in FUNCTION_WORDS[language]]
    enough = _FEWEST_WORDS <= len(words) <= _MOST_WORDS
    if len(sentences) < _FEWEST_SENTENCES or not enough:
        return None
    document["text"] = " ".join(each for each in sentences if each is not sentence)
    few = chance.sample(words, min(len(words), chance.randint(*_FEW)))
    return (
        (identifier, language, f"{language}, a sentence", sentence),
        (identifier, language, f"{language}, some of its words", " ".join(few)),
    )


def _read_without_title(line: str) -> Document:
    document: Document = json.loads(line)
    return document | {"title": ""}


def _lines() -> Iterator[str]:
    with (CORPORA / "mixed" / "docs.jsonl").open(encoding="utf-8") as lines:
        yield from lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
