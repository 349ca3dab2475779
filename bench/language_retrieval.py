"""Known items: how high the document that a query belongs to stands, through the real index."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from archive.ports import SearchReader
from archive.searching import SearchRequest
from bench.language_names import article, rows
from index.archive_index import ArchiveIndex

_SETS = ("ntrex-known-item", "xquad-ru", "xquad-de", "xquad-en")
_WORD = re.compile(r"\w+")
_DEPTH = 100
_OPERATORS = ("AND", "ANDMAYBE", "ANDNOT", "NOT", "OR")

Document = dict[str, Any]


def reciprocal_ranks(corpora: Path) -> Iterator[tuple[str, float]]:
    """Mean reciprocal rank of each set, NTREX by language, and of łacinka documents."""
    mixed = _documents(corpora / "mixed" / "docs.jsonl")
    for name in _SETS:
        folder = corpora / "ir" / name
        begin = name.split("-")[0]
        others = [document for document in mixed if not document["id"].startswith(begin)]
        language = "" if begin == "ntrex" else name.split("-")[1]
        texts = [{"lang": language} | document for document in _documents(folder / "docs.jsonl")]
        search = KnownItems(texts + others)
        ranks: dict[str, list[float]] = defaultdict(list)
        wanted = {row["query"]: row["doc"] for row in rows(folder / "qrels.tsv")}
        for query in _documents(folder / "queries.jsonl"):
            group = f"{begin} {query.get('lang', language)}"
            ranks[group].append(search.reciprocal_rank(query["text"], wanted[query["id"]]))
        for group, found in sorted(ranks.items()):
            yield group, sum(found) / len(found)
    yield "łacinka by an official headline", _lacinka(mixed)


def _lacinka(mixed: list[Document]) -> float:
    """Headlines in the official spelling asked of the articles in Latin letters alone."""
    latin = {
        document["derived_from"]: document
        for document in mixed
        if document.get("spelling") == "lacinka-derived" and document["id"].startswith("ntrex")
    }
    derived = {id(document) for document in latin.values()}
    others = [d for d in mixed if not d["id"].startswith("ntrex") or id(d) in derived]
    search = KnownItems([document | {"title": ""} for document in others])
    headlines = [d for d in mixed if d["id"] in latin and d.get("title")]
    ranks = [search.reciprocal_rank(d["title"], latin[d["id"]]["id"]) for d in headlines]
    return sum(ranks) / len(ranks)


class KnownItems:
    """An index of documents, asked in words of which any may match."""

    def __init__(self, documents: list[Document]) -> None:
        self._ids = {number: document["id"] for number, document in enumerate(documents, start=1)}
        connection = sqlite3.connect(":memory:", isolation_level=None)
        connection.execute("BEGIN")
        provider = ArchiveIndex()
        provider.create(connection)
        provider.writing(connection).add(
            [
                article(number, f"{d.get('title', '')}\n{d['text']}", d["lang"])
                for number, d in enumerate(documents, start=1)
            ]
        )
        self._reader: SearchReader = provider.reading(connection)

    def reciprocal_rank(self, query: str, wanted: str) -> float:
        """One over the place of the wanted document, 0 below the first hundred."""
        words = [
            word.lower() if word in _OPERATORS else word
            for word in dict.fromkeys(_WORD.findall(query))
        ]
        matches = self._reader.search(SearchRequest(query=" OR ".join(words), limit=_DEPTH))
        found = [self._ids[int(match.article_id)] for match in matches.ranked]
        return 1 / (found.index(wanted) + 1) if wanted in found else 0.0


def _documents(path: Path) -> list[Document]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
