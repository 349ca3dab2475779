"""How high the wanted documents stand: ours beside other engines, among texts of seven languages.

Known items by reciprocal rank (the headline of an article, a question about a paragraph), judged
collections by nDCG@10. Every engine is asked for any of the words of a query. The others are told
its language, and Whoosh and tantivy have an index for each; ours is not told. The mixed corpus lies
among the documents of each set but Cranfield.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from math import log2
from pathlib import Path
from tempfile import TemporaryDirectory

from archive.ports import SearchReader
from archive.searching import SearchRequest
from bench.halves import mean, means_by_half
from bench.language_names import article, rows
from bench.language_rivals import (
    DEPTH,
    Document,
    Search,
    by_language,
    fts5,
    stock_whoosh,
    tantivy,
    whole_text,
    words_of,
)
from index.archive_index import ArchiveIndex

_KNOWN_ITEMS = ("ntrex-known-item", "xquad-ru", "xquad-de", "xquad-en")
_OPERATORS = ("AND", "ANDMAYBE", "ANDNOT", "NOT", "OR", "TO", "І", "И", "ТА", "АБО", "ИЛИ", "НЕ")
_LATIN_ROW = "be-Latn by an official headline"
_SHOWN = 10

Grades = Mapping[str, float]
Measure = Callable[[list[str], Grades], float]
Row = tuple[str, dict[str, float]]

PLAIN = "BM25 alone"
_MEASURED = {
    "be": 0.902,
    "ru": 0.841,
    "uk": 0.888,
    "pl": 0.879,
    "lt": 0.889,
    "de": 0.879,
    "xquad ru": 0.934,
    "xquad de": 0.901,
    "xquad en": 0.959,
}
"""What plain BM25 reached with the best of four stemmers for each set, an index a language."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, its language, the row of the table it belongs to, and what it should find."""

    id: str
    text: str
    language: str
    row: str
    wanted: Grades


def table(corpora: Path) -> Iterator[Row]:
    """The rows of the table: a set, and the mean of each engine."""
    mixed = _read(corpora / "mixed" / "docs.jsonl")
    for name in _KNOWN_ITEMS:
        yield from _known_items(corpora / "ir" / name, mixed)
    yield from _compared(_latin_texts(mixed), _latin_queries(mixed), reciprocal_rank)
    documents = [
        {"lang": "en"} | document for document in _read(corpora / "ir/cranfield/docs.jsonl")
    ]
    asked = list(_queries(corpora / "ir" / "cranfield", "qrels.tsv", "cranfield, nDCG", "en"))
    yield from _compared(documents, asked, ndcg)
    # As the engines without titles get it: a wordy title says again how the text begins.
    whole = [document | {"title": "", "text": whole_text(document)} for document in documents]
    asked = [replace(query, row="cranfield, one field, nDCG") for query in asked]
    yield from _compared(whole, asked, ndcg)


def _known_items(folder: Path, mixed: list[Document]) -> Iterator[Row]:
    begin, language = folder.name.split("-")[0], folder.name.split("-")[1]
    others = [document for document in mixed if not document["id"].startswith(begin)]
    documents = [{"lang": language} | document for document in _read(folder / "docs.jsonl")]
    asked = list(_queries(folder, "qrels.tsv", f"{begin} ", language))
    yield from _compared(
        documents + others, [replace(q, row=q.row + q.language) for q in asked], reciprocal_rank
    )
    if (folder / "qrels-cross-language.tsv").is_file():
        asked = list(_queries(folder, "qrels-cross-language.tsv", "all languages, nDCG", language))
        yield from _compared(documents + others, asked, ndcg)


def _queries(folder: Path, judged: str, row: str, language: str) -> Iterator[Asked]:
    wanted: dict[str, dict[str, float]] = defaultdict(dict)
    for judgement in rows(folder / judged):
        wanted[judgement["query"]][judgement["doc"]] = float(judgement.get("grade") or 1)
    for query in _read(folder / "queries.jsonl"):
        if grades := wanted.get(query["id"]):
            yield Asked(query["id"], query["text"], query.get("lang", language), row, grades)


def _latin_texts(mixed: list[Document]) -> list[Document]:
    """The texts in Belarusian Latin letters and all others but their originals."""
    kept = (d for d in mixed if not d["id"].startswith("ntrex") or d["id"].endswith("-latn"))
    return [document | {"title": ""} for document in kept]


def _latin_queries(mixed: list[Document]) -> list[Asked]:
    """Headlines in the official spelling, of articles that are there in Latin letters alone."""
    titles = {document["id"]: document.get("title") for document in mixed}
    derived = [d for d in mixed if d["id"].startswith("ntrex") and d["id"].endswith("-latn")]
    return [
        Asked(document["id"], title, "be", _LATIN_ROW, {document["id"]: 1.0})
        for document in derived
        if (title := titles.get(document["derived_from"]))
    ]


def _compared(documents: list[Document], asked: list[Asked], measure: Measure) -> Iterator[Row]:
    """The mean of each row of the queries by each engine, and ours for each half of them."""
    found: dict[str, dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    with TemporaryDirectory(prefix="skrynia-bench-") as folder:
        engines = {
            "ours": ours(documents),
            "whoosh": by_language(partial(stock_whoosh, Path(folder)), documents),
            "tantivy": by_language(tantivy, documents),
            "fts5": fts5(documents),
        }
        for query in asked:
            for name, search in engines.items():
                ranked = search(query.text, query.language)
                found[query.row][name][query.id] = measure(ranked, query.wanted)
    for row, by_engine in sorted(found.items()):
        means = {name: mean(values.values()) for name, values in by_engine.items()}
        means |= means_by_half(by_engine["ours"].items())
        measured = _MEASURED.get(row.removeprefix("ntrex "))
        yield row, means if measured is None else means | {PLAIN: measured}


def ours(documents: list[Document]) -> Search:
    """The archive's own search over documents with their titles."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    numbered = enumerate(documents, start=1)
    provider.writing(connection).add(
        [article(n, d["text"], d["lang"], d.get("title") or "") for n, d in numbered]
    )
    reader: SearchReader = provider.reading(connection)

    def search(text: str, _: str) -> list[str]:
        words = [word.lower() if word in _OPERATORS else word for word in words_of(text)]
        matches = reader.search(SearchRequest(query=" OR ".join(words), limit=DEPTH))
        return [documents[int(match.article_id) - 1]["id"] for match in matches.ranked]

    return search


def reciprocal_rank(found: list[str], grades: Grades) -> float:
    """One over the place of the first wanted document, 0 below the first hundred."""
    return next((1 / place for place, each in enumerate(found, start=1) if each in grades), 0.0)


def ndcg(found: list[str], grades: Grades) -> float:
    """The discounted gain of the first ten over the best there is (Järvelin, Kekäläinen 2002)."""
    best = sorted(grades.values(), reverse=True)
    return _gain([grades.get(each, 0.0) for each in found]) / _gain(best)


def _gain(grades: list[float]) -> float:
    return sum(grade / log2(place + 2) for place, grade in enumerate(grades[:_SHOWN]))


def _read(path: Path) -> list[Document]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
