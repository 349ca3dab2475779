"""`SearchReader` over the engine: one unit's searches, snippets, marks and checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from whoosh import query

from archive.errors import QuerySyntaxError
from archive.findings import IndexState
from archive.ports.index import NOBODY
from archive.records import Article, ArticleId, Span
from archive.remarks import RemarksOf
from archive.searching import (
    ALL_LAYERS,
    Matches,
    Occurrences,
    Order,
    Ranked,
    Reason,
    SearchRequest,
    Snippet,
    Suggestion,
    Why,
)
from index import Ranking
from index.archive_ahead import read_words_ahead
from index.archive_analysis import WordAnalysis
from index.archive_differences import Comparison
from index.archive_engines import Engines
from index.archive_expansion import WordLayers, weighed
from index.archive_facets import Documents, FacetColumns
from index.archive_layers import ChosenLayers
from index.archive_many import ManyMatcher
from index.archive_matching import NOTE_FIELDS, TextMatcher
from index.archive_normalization import normalise
from index.archive_order import in_order, newest_import
from index.archive_queries import parse
from index.archive_schema import BODY, archive_schema
from index.archive_snippets import MARKS_LOOKED_AT, snippets_of
from index.archive_suggestions import Suggester
from index.archive_version import check_version
from index.archive_view import IndexView, engine_errors


class ArchiveSearchReader:
    """See `archive.ports.SearchReader`. Opens the index at its first question.

    Every method raises `IndexOutdatedError` when the index was built by the rules of an older
    program (`reindex` builds it again), `NewerVersionError` by those of a newer one, and
    `ArchiveDamagedError` when its tables contradict each other.
    """

    def __init__(self, connection: Any, words: WordAnalysis, engines: Engines) -> None:
        self._connection = connection
        self._words = words
        self._engines = engines
        self._opened: IndexView | None = None
        self._understandings: dict[tuple[str, bool], query.Query | None] = {}
        self._many: ManyMatcher | None = None
        self._matching: WordLayers | None = None
        self._matchers: tuple[SearchRequest, dict[frozenset[str] | None, TextMatcher]] | None = None

    def search(self, request: SearchRequest) -> Matches:
        """Rank. Raises `QuerySyntaxError`."""
        with engine_errors():
            view = self._view()
            root = self._understood(request)
            if root is None:
                return Matches(ranked=(), total=0)
            expanded = weighed(root, self._chosen_layers(view, request))
            columns = FacetColumns(view)
            if isinstance(root, query.Every) or request.order is not Order.RELEVANCE:
                matched = view.match(expanded)
                within = self._within(view, columns, matched, request)
                by_import = request.order is Order.RELEVANCE
                ranked = (newest_import if by_import else in_order)(view, within, request)
            else:
                ranking, matched, within = self._rank(view, columns, expanded, request)
                ranked = _ranked(view, ranking)
            return Matches(
                ranked=ranked,
                total=len(within),
                facets=columns.counts(matched, request.filters) if request.with_facets else {},
            )

    def prepare(self, requests: Sequence[SearchRequest]) -> None:
        """Read at once what these searches will ask for. See the port."""
        with engine_errors():
            view = self._view()
            for chosen in {request.layers for request in requests}:
                alike = [request for request in requests if request.layers == chosen]
                roots = filter(None, map(self._parsed, alike))
                read_words_ahead(roots, self._chosen_layers(view, alike[0]), view.read_ahead)

    def suggestions(self, request: SearchRequest) -> tuple[Suggestion, ...]:
        """Queries that find something, for one that finds nothing. See the port."""
        with engine_errors():
            view = self._view()
            return Suggester(view, self._layers(view), self._count).suggestions(request)

    def reasons(
        self, request: SearchRequest, passages: Mapping[ArticleId, Sequence[str]]
    ) -> Mapping[ArticleId, tuple[Reason, ...]]:
        """Why words of the passages match; each word once, in the order of `Why`."""
        with engine_errors():
            matchers = self._matchers_of(request, list(passages))
        return {
            number: _in_order(r for text in texts for r in matchers[number].reasons(text))
            for number, texts in passages.items()
        }

    def occurrences(
        self, requests: Sequence[SearchRequest], places: Sequence[int], text: str, language: str
    ) -> Mapping[int, Occurrences]:
        """How some of many requests, by their places, match in one text. See the port."""
        with engine_errors():
            if self._many is None or self._many.requests is not requests:
                matchers = [self._matcher(request) for request in requests]
                self._many = ManyMatcher(requests, matchers, self._words)
            return self._many.occurrences(places, text, language)

    def snippets(
        self, request: SearchRequest, texts: Mapping[ArticleId, str], *, per_text: int = 2
    ) -> Mapping[ArticleId, tuple[Snippet, ...]]:
        """The best pieces of each text, marked; a text with no match gives its beginning."""
        with engine_errors():
            matchers = self._matchers_of(request, list(texts))
        return {
            number: snippets_of(
                text, matchers[number].spans(text, most=MARKS_LOOKED_AT), most=per_text
            )
            for number, text in texts.items()
        }

    def marks(self, request: SearchRequest, text: str) -> tuple[Span, ...]:
        """Every place in the text that the query matches, ascending, not overlapping."""
        with engine_errors():
            return tuple(self._matcher(request).spans(text))

    def state(self) -> IndexState:
        """Counts, sizes and the generation: a number that grows with every commit."""
        with engine_errors():
            view = self._view()
            (generation,) = self._connection.execute(_GENERATION).fetchone()
            (terms,) = self._connection.execute(_TERMS).fetchone()
            (size_bytes,) = self._connection.execute(_SIZE).fetchone()
            return IndexState(
                documents=len(view.everything()),
                terms=terms,
                size_bytes=size_bytes,
                generation=generation,
            )

    def ids(self) -> Sequence[ArticleId]:
        """All numbers that the index knows, ascending."""
        with engine_errors():
            view = self._view()
            numbers = view.article_ids(view.everything()).tolist()
            return [ArticleId(number) for number in sorted(numbers)]

    def noted(self, request: SearchRequest, notes: Sequence[str]) -> Sequence[Snippet | None]:
        """The best piece of each note that the query matches; None for one that it does not."""
        with engine_errors():
            layers = self._layers(self._view())
            root = self._understood(request)
        matcher = TextMatcher(root, self._words, layers, request.layers, of=NOTE_FIELDS)
        return [_piece_of(note, matcher.spans(note)) for note in notes]

    def differences(
        self, articles: Iterable[Article], remarks: RemarksOf = NOBODY
    ) -> Iterator[ArticleId]:
        """Documents whose terms, lengths or columns in the index are not what they should be."""
        with engine_errors():
            check_version(self._connection)
            comparison = Comparison(self._connection, archive_schema(), self._words)
            yield from comparison.differing(articles, remarks)

    def _view(self) -> IndexView:
        if self._opened is None:
            check_version(self._connection)
            self._opened = IndexView(self._engines.of(self._connection))
        return self._opened

    def _close(self) -> None:
        self._matchers = self._matching = None
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _layers(self, view: IndexView) -> WordLayers:
        return WordLayers(self._words, view)

    def _chosen_layers(self, view: IndexView, request: SearchRequest) -> WordLayers:
        if request.layers == ALL_LAYERS:
            return self._layers(view)
        return ChosenLayers(
            self._words, view, request.layers, partial(view.words, BODY.exact.field)
        )

    def _matcher(
        self, request: SearchRequest, languages: frozenset[str] | None = None
    ) -> TextMatcher:
        view = self._view()
        if self._matching is None:
            self._matching = self._layers(view)  # What it looked up serves all matchers.
        root = self._understood(request)
        return TextMatcher(root, self._words, self._matching, request.layers, languages)

    def _matchers_of(
        self, request: SearchRequest, numbers: Sequence[ArticleId]
    ) -> Mapping[ArticleId, TextMatcher]:
        """A matcher for each document, of its languages alone: in those it was indexed.

        Those of the last request are kept, with the words that they have judged.
        """
        if self._matchers is None or self._matchers[0] != request:
            self._matchers = request, {}
        made = self._matchers[1]
        languages = self._view().languages(numbers)
        for spoken in {languages.get(number) for number in numbers} - made.keys():
            made[spoken] = self._matcher(request, spoken)
        return {number: made[languages.get(number)] for number in numbers}

    def _count(self, request: SearchRequest) -> int:
        return self.search(replace(request, limit=0, with_facets=False)).total

    def _rank(
        self,
        view: IndexView,
        columns: FacetColumns,
        asked: query.Query,
        request: SearchRequest,
    ) -> tuple[Ranking, Documents, Documents]:
        """The page, all that match, and those of them that pass the filters."""
        if not request.filters and request.newer_than is None:
            ranking = view.rank(asked, None, limit=request.limit, offset=request.offset)
            return ranking, ranking.matches, ranking.matches
        matched = view.match(asked)
        within = self._within(view, columns, matched, request)
        ranking = view.rank(asked, within, limit=request.limit, offset=request.offset)
        return ranking, matched, within

    def _within(
        self, view: IndexView, columns: FacetColumns, matched: Documents, request: SearchRequest
    ) -> Documents:
        within = columns.narrow(matched, request.filters)
        if request.newer_than is None:
            return within
        return within[view.article_ids(within) > request.newer_than]

    def _understood(self, request: SearchRequest) -> query.Query | None:
        """The clean query: `Every` for an empty one, None when it holds no word. Parsed once."""
        asked = (request.query, request.prefix_last)
        if asked not in self._understandings:
            parsed = parse(request.query, prefix_last=request.prefix_last).root
            self._understandings[asked] = query.Every() if parsed is None else normalise(parsed)
        return self._understandings[asked]

    def _parsed(self, request: SearchRequest) -> query.Query | None:
        """What `_understood` gives, None too where the search will say that it is no query."""
        try:
            return self._understood(request)
        except QuerySyntaxError:
            return None


def _piece_of(note: str, marks: Sequence[Span]) -> Snippet | None:
    return snippets_of(note, marks, most=1)[0] if marks else None


def _ranked(view: IndexView, ranking: Ranking) -> tuple[Ranked, ...]:
    numbers = view.article_ids(ranking.documents).tolist()
    return tuple(
        Ranked(ArticleId(number), float(score))
        for number, score in zip(numbers, ranking.scores.tolist(), strict=True)
    )


def _in_order(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    rank = list(Why).index
    return tuple(sorted(dict.fromkeys(reasons), key=lambda reason: rank(reason.why)))


_GENERATION = "SELECT generation FROM index_state"
_TERMS = """SELECT (SELECT count(*) FROM index_term)
    + (SELECT coalesce(sum(count), 0) FROM index_word)"""
_SIZE = """SELECT
    (SELECT coalesce(sum(length(documents) + length(frequencies) + coalesce(length(positions), 0)
        + coalesce(length(weights), 0) + length(terms) + length(sizes) + 16), 0) FROM index_posting)
    + (SELECT coalesce(sum(length(stored) + length(terms) + 12), 0) FROM index_document)
    + (SELECT coalesce(sum(2 * length(text) + 12), 0) FROM index_term)
    + (SELECT coalesce(sum(length(texts) + length(numbers) + 16), 0) FROM index_word)
    + (SELECT coalesce(sum(length(blocks)), 0) FROM index_place)
    + (SELECT coalesce(sum(length(counts)), 0) FROM index_length)
    + (SELECT coalesce(sum(length(data) + length(present)), 0) FROM index_column)"""
