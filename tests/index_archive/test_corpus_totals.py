"""Over thousands of real documents the totals are those of counting in the files."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from archive.ports import SearchReader
from archive.records import Article
from archive.searching import FacetName, SearchRequest
from index.archive_index import ArchiveIndex
from index.languages.folding import fold
from index.languages.words import surfaces

from .articles import article

EVERY = 8
"""Of the corpus, every so many documents: enough for each language and source."""


@pytest.fixture(scope="module")
def articles(corpora: Path) -> list[Article]:
    documents = []
    for name in ("docs.jsonl", "docs-nc.jsonl"):
        with (corpora / "mixed" / name).open(encoding="utf-8") as lines:
            documents += [json.loads(line) for line in lines]
    return [
        article(
            number,
            document["text"],
            title=document.get("title") or "",
            language=document["lang"],
            source=document["source"],
            external_id=document["id"],
        )
        for number, document in enumerate(documents[::EVERY], start=1)
    ]


@pytest.fixture(scope="module")
def reader(articles: list[Article]) -> Iterator[SearchReader]:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    for start in range(0, len(articles), 500):
        provider.writing(connection).add(articles[start : start + 500])
    yield provider.reading(connection)
    connection.close()


def test_totals_of_words_in_quotes_are_those_of_a_count(
    reader: SearchReader, articles: list[Article]
) -> None:
    holders: dict[str, set[int]] = defaultdict(set)
    for document in articles:
        for word in surfaces(f"{document.description.title}\n{document.text}"):
            holders[fold(word)].add(document.id)
    by_frequency = sorted(holders, key=lambda word: (-len(holders[word]), word))
    chosen = by_frequency[:60] + by_frequency[60::997]
    assert len(chosen) > 100
    for word in chosen:
        matches = reader.search(SearchRequest(query=f'"{word}"', limit=len(articles)))
        assert {ranked.article_id for ranked in matches.ranked} == holders[word], word
        assert matches.total == len(holders[word])


def test_totals_of_pairs_are_those_of_a_count(
    reader: SearchReader, articles: list[Article]
) -> None:
    pairs: Counter[tuple[str, str]] = Counter()
    for document in articles:
        seen: set[tuple[str, str]] = set()
        for text in (document.description.title, document.text):
            words = [fold(word) for word in surfaces(text)]
            seen.update(pairwise(words))
        pairs.update(seen)
    chosen = [pair for pair, _ in pairs.most_common(40)] + list(pairs)[::15_000]
    for one, other in chosen:
        query = SearchRequest(query=f'"{one} {other}"')
        assert reader.search(query).total == pairs[one, other], (one, other)


def test_facets_are_those_of_a_count(reader: SearchReader, articles: list[Article]) -> None:
    facets = reader.search(SearchRequest(query="", with_facets=True)).facets
    languages = Counter(document.description.language for document in articles)
    assert {count.value: count.count for count in facets[FacetName.LANGUAGE]} == languages
    assert [count.value for count in facets[FacetName.YEAR]] == [""]


def test_nothing_differs(reader: SearchReader, articles: list[Article]) -> None:
    assert list(reader.differences(articles)) == []
