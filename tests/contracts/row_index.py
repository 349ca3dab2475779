"""A small index in a table of the archive's own connection: proves that there is one transaction.

It knows documents by number and text, finds whole words, and nothing more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from archive.findings import IndexState
from archive.ports.index import NOBODY
from archive.records import Article, ArticleId, Span
from archive.remarks import NO_REMARKS, RemarksOf
from archive.searching import (
    Matches,
    Occurrences,
    Ranked,
    Reason,
    SearchRequest,
    Snippet,
    Suggestion,
)


class RowIndex:
    """`IndexProvider`."""

    prefix = "row_"

    def create(self, connection: Any, *, outdated: bool = False) -> None:
        connection.execute("CREATE TABLE row_index (article_id INTEGER PRIMARY KEY, text TEXT)")
        connection.execute("CREATE TABLE row_generation (number INTEGER)")
        connection.execute("INSERT INTO row_generation VALUES (0)")

    def reading(self, connection: Any) -> RowSearch:
        return RowSearch(connection)

    def writing(self, connection: Any) -> RowSearch:
        return RowSearch(connection)


class RowSearch:
    """`SearchReader` and `SearchWriter`."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection

    def search(self, request: SearchRequest) -> Matches:
        rows = self.connection.execute("SELECT article_id, text FROM row_index ORDER BY 1 DESC")
        wanted = set(request.query.casefold().split())
        found = [
            Ranked(ArticleId(number), 1.0)
            for number, text in rows
            if wanted <= set(text.casefold().split())
        ]
        page = found[request.offset : request.offset + request.limit]
        return Matches(ranked=tuple(page), total=len(found))

    def prepare(self, requests: Sequence[SearchRequest]) -> None:
        """Nothing is read from anywhere."""

    def suggestions(self, request: SearchRequest) -> tuple[Suggestion, ...]:
        return ()

    def ordinary_words(self, request: SearchRequest) -> tuple[Suggestion, ...]:
        return ()

    def reasons(
        self, request: SearchRequest, passages: Mapping[ArticleId, Sequence[str]]
    ) -> Mapping[ArticleId, tuple[Reason, ...]]:
        return dict.fromkeys(passages, ())

    def occurrences(
        self, requests: Sequence[SearchRequest], places: Sequence[int], text: str, language: str
    ) -> Mapping[int, Occurrences]:
        return {
            place: Occurrences(len(self.marks(requests[place], text)), Snippet(text[:80], ()))
            for place in places
        }

    def snippets(
        self, request: SearchRequest, texts: Mapping[ArticleId, str], *, per_text: int = 2
    ) -> Mapping[ArticleId, tuple[Snippet, ...]]:
        return {number: (Snippet(text[:80], ()),)[:per_text] for number, text in texts.items()}

    def marks(self, request: SearchRequest, text: str) -> tuple[Span, ...]:
        start = text.find(request.query)
        return () if start < 0 else (Span(start, start + len(request.query)),)

    def state(self) -> IndexState:
        counted = "SELECT count(*), (SELECT number FROM row_generation) FROM row_index"
        documents, generation = self.connection.execute(counted).fetchone()
        return IndexState(documents=documents, terms=0, size_bytes=0, generation=generation)

    def ids(self) -> Sequence[ArticleId]:
        rows = self.connection.execute("SELECT article_id FROM row_index ORDER BY 1")
        return [ArticleId(number) for (number,) in rows]

    def noted(self, request: SearchRequest, notes: Sequence[str]) -> Sequence[Snippet | None]:
        return [Snippet(note, ()) if request.query in note else None for note in notes]

    def differences(
        self, articles: Iterable[Article], remarks: RemarksOf = NOBODY
    ) -> Iterator[ArticleId]:
        rows = dict(self.connection.execute("SELECT article_id, text FROM row_index").fetchall())
        for article in articles:
            if rows.get(article.id) != _all(article, remarks):
                yield article.id

    def add(self, articles: Sequence[Article], remarks: RemarksOf = NOBODY) -> None:
        self._put(articles, remarks)

    def _put(self, articles: Iterable[Article], remarks: RemarksOf) -> None:
        rows = [(article.id, _all(article, remarks)) for article in articles]
        self.connection.executemany("INSERT OR REPLACE INTO row_index VALUES (?, ?)", rows)
        self._grow()

    def remove(self, *ids: ArticleId) -> None:
        rows = [(article_id,) for article_id in ids]
        self.connection.executemany("DELETE FROM row_index WHERE article_id = ?", rows)
        self._grow()

    def rebuild(self, articles: Iterable[Article], remarks: RemarksOf = NOBODY) -> None:
        self.connection.execute("DELETE FROM row_index")
        self._put(articles, remarks)

    def tidy(self) -> bool:
        return False

    def _grow(self) -> None:
        self.connection.execute("UPDATE row_generation SET number = number + 1")


def _all(article: Article, remarks: RemarksOf) -> str:
    """The text, and behind it what is remarked on it."""
    remarked = remarks.get(article.id, NO_REMARKS)
    return "\n".join((article.text, *remarked.notes, *remarked.codes))
