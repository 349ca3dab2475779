"""Whether texts with the words as typed stand above all that have them in other forms."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from archive.ports import SearchReader
from archive.searching import SearchRequest
from bench.language_names import article
from bench.language_rivals import Document, whole_text
from index.archive_index import ArchiveIndex
from index.languages.folding import fold
from index.languages.words import surfaces

_LEAST, _MOST = 2, 60
"""In so many texts a word of a query stands: a word of all texts is none that is looked for."""
_SHORTEST = 4
_QUERIES = 500
_ALL = 100_000


def exact_first(folder: Path, every: int = 1) -> Iterator[tuple[str, int, int]]:
    """What is asked, how many queries find other forms too, and in how many one stands above.

    Words of every so many texts of the mixed corpus, alone and with the word behind them.
    """
    with (folder / "docs.jsonl").open(encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines][::every]
    words = [list(map(fold, surfaces(whole_text(each)))) for each in documents]
    held = _Holders(words)
    reader = _reader(documents)
    alone = {(word,) for text in words for word in text if held.are_telling(word)}
    pairs = {pair for text in words for pair in pairwise(text) if all(map(held.are_telling, pair))}
    for name, asked in (("one word", alone), ("two words", pairs)):
        yield name, *_counted(sorted(asked), held, reader)


class _Holders:
    """The texts that words stand in, by the words as they are folded."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self._held: dict[str, set[int]] = {}
        for number, words in enumerate(texts, start=1):
            for word in words:
                self._held.setdefault(word, set()).add(number)

    def are_telling(self, word: str) -> bool:
        """Whether a word is one of those that people look for."""
        return (
            len(word) >= _SHORTEST and word.isalpha() and _LEAST <= len(self._held[word]) <= _MOST
        )

    def of_all(self, words: Sequence[str]) -> set[int]:
        """The texts that hold all of some words."""
        return set.intersection(*(self._held[word] for word in words))


def _counted(
    asked: Sequence[Sequence[str]], held: _Holders, reader: SearchReader
) -> tuple[int, int]:
    several = wrong = 0
    for words in asked[:: max(1, len(asked) // _QUERIES)]:
        request = SearchRequest(query=" ".join(words), limit=_ALL)
        exact = held.of_all(words)
        ranked = [match.article_id in exact for match in reader.search(request).ranked]
        if True in ranked and False in ranked:
            several += 1
            wrong += True in ranked[ranked.index(False) :]
    return several, wrong


def _reader(documents: Sequence[Document]) -> SearchReader:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    provider.writing(connection).add(
        [
            article(number, each["text"], each["lang"], each.get("title") or "")
            for number, each in enumerate(documents, start=1)
        ]
    )
    return provider.reading(connection)
