"""What the use cases need of the index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from archive.findings import IndexState
from archive.records import (
    Article,
    ArticleId,
    Span,
)
from archive.remarks import RemarksOf
from archive.searching import (
    Matches,
    Occurrences,
    Reason,
    SearchRequest,
    Snippet,
    Suggestion,
)

NOBODY: RemarksOf = MappingProxyType({})
"""No remarks on any document."""


class SearchReader(Protocol):
    """The index as one transaction sees it."""

    def search(self, request: SearchRequest) -> Matches:
        """Rank. Raises `QuerySyntaxError`."""

    def prepare(self, requests: Sequence[SearchRequest]) -> None:
        """Read at once what these searches will ask for: they then take less time.

        Changes no answer. Queries that cannot be understood are left to the search.
        """

    def suggestions(self, request: SearchRequest) -> tuple[Suggestion, ...]:
        """Queries that find something, for one that finds nothing.

        Raises `UnknownFieldError` or `UnknownValueError` when there are none and the query asks a
        field that is none, or a field for a value that no document has.
        """

    def ordinary_words(self, request: SearchRequest) -> tuple[Suggestion, ...]:
        """Queries that find something, for one that finds only names that sound like its words.

        They have ordinary words of nearly the same letters in the place of those that were typed in
        small letters and stand in no text.
        """

    def reasons(
        self, request: SearchRequest, passages: Mapping[ArticleId, Sequence[str]]
    ) -> Mapping[ArticleId, tuple[Reason, ...]]:
        """Why words of the passages (title and snippets of a document) match; each word once."""

    def occurrences(
        self, requests: Sequence[SearchRequest], places: Sequence[int], text: str, language: str
    ) -> Mapping[int, Occurrences]:
        """How some of many requests, by their places, match in one text.

        `language` is the document's: words are read in it alone, as they were when indexed. Quick
        for as long as `requests` is the same object.
        """

    def snippets(
        self, request: SearchRequest, texts: Mapping[ArticleId, str], *, per_text: int = 2
    ) -> Mapping[ArticleId, tuple[Snippet, ...]]:
        """The best pieces of each text, marked; a text with no match gives its beginning."""

    def marks(self, request: SearchRequest, text: str) -> tuple[Span, ...]:
        """Every place in the text that the query matches, ascending, not overlapping."""

    def noted(self, request: SearchRequest, notes: Sequence[str]) -> Sequence[Snippet | None]:
        """The best piece of each note that the query matches; None for one that it does not."""

    def state(self) -> IndexState:
        """Counts, sizes and the generation: a number that grows with every commit."""

    def ids(self) -> Sequence[ArticleId]:
        """All numbers that the index knows, ascending."""

    def differences(
        self, articles: Iterable[Article], remarks: RemarksOf = NOBODY
    ) -> Iterator[ArticleId]:
        """Documents whose terms, lengths or columns in the index are not what they should be.

        That is what their text, description and remarks give.
        """


class SearchWriter(SearchReader, Protocol):
    """The index, with changes that become real when the unit commits."""

    def add(self, articles: Sequence[Article], remarks: RemarksOf = NOBODY) -> None:
        """Index documents with what is remarked on them, in place of those of the same number.

        Searches in this unit and all later ones see them.
        """

    def remove(self, *ids: ArticleId) -> None:
        """Forget documents: their postings, and terms that no other document has."""

    def rebuild(self, articles: Iterable[Article], remarks: RemarksOf = NOBODY) -> None:
        """Forget everything and index these documents instead, however many they are.

        Each is asked for when the one before was taken; what asking raises ends the unit.
        """

    def tidy(self) -> bool:
        """Do some hundredths of a second of what keeps the index small and quick.

        Changes no answer. Returns False where nothing was left to do.
        """


class IndexProvider(Protocol):
    """Gives the index of one open archive over the connection of whoever owns the transaction.

    One instance lives as long as the open archive and may keep caches, keyed by generation; what
    a writing unit saw must not reach them before it committed (a rolled-back generation number is
    used again).
    """

    @property
    def prefix(self) -> str:
        """How the names of all its tables begin, and of no other table."""

    def create(self, connection: object, *, outdated: bool = False) -> None:
        """Make the index's tables where there are none (a connection inside a transaction).

        With `outdated` they ask to be built again, as those of an older program.
        """

    def reading(self, connection: object) -> SearchReader:
        """The index as this connection's transaction sees it."""

    def writing(self, connection: object) -> SearchWriter:
        """The index, changed within this connection's transaction."""
