"""How well the ranking serves: nDCG@10 on the judged collections beside the checkout.

    python -m bench.relevance [--json FILE]

Ours is the archive's search; stock Whoosh stems with the best analysis that it has for a language
(its Snowball stemmers, stop words; StandardAnalyzer where it has none) and is told the language of
each document and query; FTS5 stems with porter. All are asked for any of the words of a query.
Järvelin & Kekäläinen, "Cumulated gain-based evaluation of IR techniques" (2002).
"""

import argparse
import json
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from math import log2
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from whoosh import analysis, fields, query
from whoosh.index import create_in
from whoosh.lang import has_stemmer, has_stopwords

from archive.searching import SearchRequest
from bench.halves import mean, means_by_half
from bench.language_names import article, rows
from bench.machine import machine
from bench.samples import CORPORA
from bench.tables import print_table
from index.archive_index import ArchiveIndex

_SETS = ("cranfield", "ntrex-known-item", "xquad-en", "xquad-ru", "xquad-de")
_DEPTH = 10
_WORD = re.compile(r"\w+")
_OPERATORS = ("AND", "ANDMAYBE", "ANDNOT", "NOT", "OR")

Document = dict[str, Any]
Search = Callable[[str, str], list[str]]
"""From a query and its language to the identifiers of the best documents, best first."""


def main(words: list[str]) -> int:
    """Measure and print; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.relevance", description=__doc__)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args(words)
    if not CORPORA.is_dir():
        print("the corpora folder does not lie beside this checkout", file=sys.stderr)
        return 1
    table = dict(_measured())
    names = list(next(iter(table.values())))
    print(f"## nDCG@{_DEPTH}\n")
    print_table(
        ["collection", *names],
        [[name, *(f"{row[engine]:.3f}" for engine in names)] for name, row in table.items()],
    )
    if asked.json:
        asked.json.write_text(json.dumps({"machine": machine(), "ndcg": table}, indent=1), "utf-8")
    return 0


def _measured() -> Iterator[tuple[str, dict[str, float]]]:
    for name in _SETS:
        folder = CORPORA / "ir" / name
        language = name.split("-")[1] if name.startswith("xquad") else "en"
        documents = [{"lang": language} | d for d in _read(folder / "docs.jsonl")]
        queries = [{"lang": language} | q for q in _read(folder / "queries.jsonl")]
        judged: dict[str, dict[str, float]] = defaultdict(dict)
        for row in rows(folder / "qrels.tsv"):
            judged[row["query"]][row["doc"]] = float(row.get("grade") or 1)
        with TemporaryDirectory(prefix="skrynia-bench-") as temporary:
            engines = {
                "ours": _ours(documents),
                "whoosh": _stock_whoosh(Path(temporary), documents),
                "fts5, porter": _fts5(documents),
            }
            measured = {e: _measure(search, queries, judged) for e, search in engines.items()}
            means = {engine: mean(values.values()) for engine, values in measured.items()}
            yield name, means | means_by_half(measured["ours"].items())


def _read(path: Path) -> list[Document]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _measure(
    search: Search, queries: list[Document], judged: dict[str, dict[str, float]]
) -> dict[str, float]:
    """The gain of each judged query, by its identifier."""
    return {
        asked["id"]: ndcg(search(asked["text"], asked["lang"]), judged[asked["id"]])
        for asked in queries
        if judged[asked["id"]]
    }


def ndcg(found: list[str], grades: dict[str, float]) -> float:
    """Return the discounted gain of the first ten over that of the best possible ten."""
    best = sorted(grades.values(), reverse=True)
    return _gain([grades.get(document, 0.0) for document in found]) / _gain(best)


def _gain(grades: list[float]) -> float:
    return sum(grade / log2(place + 2) for place, grade in enumerate(grades[:_DEPTH]))


def _text(document: Document) -> str:
    return f"{document.get('title', '')}\n{document['text']}"


def _ours(documents: list[Document]) -> Search:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    provider.writing(connection).add(
        [article(n, _text(d), d["lang"]) for n, d in enumerate(documents, start=1)]
    )
    reader: Any = provider.reading(connection)

    def search(text: str, _: str) -> list[str]:
        words = [w.lower() if w in _OPERATORS else w for w in _words(text)]
        matches = reader.search(SearchRequest(query=" OR ".join(words), limit=_DEPTH))
        return [documents[int(match.article_id) - 1]["id"] for match in matches.ranked]

    return search


def _words(text: str) -> list[str]:
    return list(dict.fromkeys(_WORD.findall(text)))


def _analyzer(language: str) -> Any:
    if has_stemmer(language) and has_stopwords(language):
        return analysis.LanguageAnalyzer(language)
    return analysis.StandardAnalyzer(stoplist=None)


def _stock_whoosh(folder: Path, documents: list[Document]) -> Search:
    languages = sorted({document["lang"] for document in documents})
    schema = fields.Schema(id=fields.STORED)
    for language in languages:
        schema.add(language, fields.TEXT(analyzer=_analyzer(language)))
    made = create_in(str(folder), schema)
    writer = made.writer()
    for document in documents:
        writer.add_document(id=document["id"], **{document["lang"]: _text(document)})
    writer.commit()
    searcher = made.searcher()

    def search(text: str, language: str) -> list[str]:
        tokens = schema[language].analyzer(text)
        tree = query.Or([query.Term(language, t) for t in dict.fromkeys(t.text for t in tokens)])
        return [hit["id"] for hit in searcher.search(tree, limit=_DEPTH)]

    return search


def _fts5(documents: list[Document]) -> Search:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(body, tokenize='porter unicode61')")
    connection.executemany(
        "INSERT INTO t (rowid, body) VALUES (?, ?)", enumerate(map(_text, documents))
    )
    statement = "SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 10"

    def search(text: str, _: str) -> list[str]:
        asked = " OR ".join(f'"{word}"' for word in _words(text))
        return [documents[number]["id"] for (number,) in connection.execute(statement, (asked,))]

    return search


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
