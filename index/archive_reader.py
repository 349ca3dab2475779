"""`SearchReader` over the engine: one unit's searches, snippets, marks and checks."""

from __future__ import annotations

from collections import defaultdict
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
    Layer,
    Matches,
    Occurrences,
    Reason,
    SearchRequest,
    Snippet,
    Suggestion,
    Why,
)
from index.archive_ahead import read_words_ahead
from index.archive_analysis import WordAnalysis
from index.archive_date_values import LeadingDate, no_words
from index.archive_differences import Comparison
from index.archive_engines import Engines
from index.archive_expansion import WordLayers, weighed
from index.archive_layers import ChosenLayers
from index.archive_many import ManyMatcher
from index.archive_matching import NOTE_FIELDS, TextMatcher
from index.archive_normalization import normalise
from index.archive_queries import parse
from index.archive_ranking import matches_of
from index.archive_schema import archive_schema
from index.archive_small_names import with_capitals
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

    def __init__(
        self,
        connection: Any,
        words: WordAnalysis,
        engines: Engines,
        dates_in_words: LeadingDate = no_words,
    ) -> None:
        self._connection = connection
        self._parse = partial(parse, dates_in_words=dates_in_words)
        self._words = words
        self._engines = engines
        self._opened: IndexView | None = None
        self._understandings: dict[tuple[str, bool], query.Query | None] = {}
        self._prepared: frozenset[SearchRequest] = frozenset()
        self._many: ManyMatcher | None = None
        self._layers: dict[frozenset[Layer], WordLayers] = {}
        """What was looked up for one request serves the next, and the marks in its texts."""
        self._spoken: dict[ArticleId, frozenset[str] | None] = {}
        self._matchers: tuple[SearchRequest, dict[frozenset[str] | None, TextMatcher]] | None = None

    def search(self, request: SearchRequest) -> Matches:
        """Rank. Raises `QuerySyntaxError`."""
        with engine_errors():
            view = self._view()
            root = self._understood(request)
            if root is None:
                return Matches(ranked=(), total=0)
            layers = self._chosen_layers(view, request.layers)
            if request not in self._prepared:
                read_words_ahead([root], layers, view.read_ahead)
            return matches_of(view, root, weighed(root, layers), request)

    def prepare(self, requests: Sequence[SearchRequest]) -> None:
        """Read at once what these searches will ask for. See the port."""
        with engine_errors():
            view = self._view()
            self._prepared = frozenset(requests)
            for chosen in {request.layers for request in requests}:
                alike = [request for request in requests if request.layers == chosen]
                roots = filter(None, map(self._parsed, alike))
                read_words_ahead(roots, self._chosen_layers(view, chosen), view.read_ahead)

    def suggestions(self, request: SearchRequest) -> tuple[Suggestion, ...]:
        """Queries that find something, for one that finds nothing. See the port."""
        with engine_errors():
            view = self._view()
            suggester = Suggester(view, self._chosen_layers(view), self._count, self._parse)
            return suggester.suggestions(request)

    def ordinary_words(self, request: SearchRequest) -> tuple[Suggestion, ...]:
        """Queries with ordinary words for those that merely sound like names. See the port."""
        with engine_errors():
            view = self._view()
            suggester = Suggester(view, self._chosen_layers(view), self._count, self._parse)
            return suggester.ordinary_words(request)

    def reasons(
        self, request: SearchRequest, passages: Mapping[ArticleId, Sequence[str]]
    ) -> Mapping[ArticleId, tuple[Reason, ...]]:
        """Why words of the passages match; each word once, in the order of `Why`."""
        with engine_errors():
            matchers = self._matchers_of(request, list(passages))
        found: dict[ArticleId, tuple[Reason, ...]] = {}
        for matcher, numbers in _by_matcher(matchers):
            reasons = matcher.reasons([passages[number] for number in numbers])
            found.update(zip(numbers, map(_in_order, reasons), strict=True))
        return found

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
        spans: dict[ArticleId, list[Span]] = {}
        for matcher, numbers in _by_matcher(matchers):
            alike = [texts[number] for number in numbers]
            spans.update(zip(numbers, matcher.spans_in(alike, most=MARKS_LOOKED_AT), strict=True))
        return {
            number: snippets_of(text, spans[number], most=per_text)
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
            layers = self._chosen_layers(self._view())
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
        self._matchers = None
        self._layers, self._spoken, self._understandings = {}, {}, {}
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _chosen_layers(self, view: IndexView, chosen: frozenset[Layer] = ALL_LAYERS) -> WordLayers:
        if chosen not in self._layers:
            self._layers[chosen] = (
                WordLayers(self._words, view)
                if chosen == ALL_LAYERS
                else ChosenLayers(self._words, view, chosen)
            )
        return self._layers[chosen]

    def _matcher(
        self, request: SearchRequest, languages: frozenset[str] | None = None
    ) -> TextMatcher:
        layers = self._chosen_layers(self._view())
        root = self._understood(request)
        return TextMatcher(root, self._words, layers, request.layers, languages)

    def _matchers_of(
        self, request: SearchRequest, numbers: Sequence[ArticleId]
    ) -> Mapping[ArticleId, TextMatcher]:
        """A matcher for each document, of its languages alone: in those it was indexed.

        Those of the last request are kept, with the words that they have judged.
        """
        if self._matchers is None or self._matchers[0] != request:
            self._matchers = request, {}
        made = self._matchers[1]
        languages = self._languages_of(numbers)
        for spoken in {languages.get(number) for number in numbers} - made.keys():
            made[spoken] = self._matcher(request, spoken)
        return {number: made[languages.get(number)] for number in numbers}

    def _languages_of(
        self, numbers: Sequence[ArticleId]
    ) -> Mapping[ArticleId, frozenset[str] | None]:
        """The languages of each document; marks and reasons ask for the same ones."""
        if self._spoken.keys() != set(numbers):
            found = self._view().languages(numbers)
            self._spoken = {number: found.get(number) for number in numbers}
        return self._spoken

    def _count(self, request: SearchRequest) -> int:
        return self.search(replace(request, limit=0, with_facets=False)).total

    def _understood(self, request: SearchRequest) -> query.Query | None:
        """The clean query: `Every` for an empty one, None when it holds no word. Parsed once."""
        asked = (request.query, request.prefix_last)
        if asked not in self._understandings:
            parsed = self._parse(request.query, prefix_last=request.prefix_last).root
            clean = query.Every() if parsed is None else normalise(parsed)
            ordinary = self._chosen_layers(self._view()).ordinary
            self._understandings[asked] = clean and with_capitals(clean, ordinary)
        return self._understandings[asked]

    def _parsed(self, request: SearchRequest) -> query.Query | None:
        """What `_understood` gives, None too where the search will say that it is no query."""
        try:
            return self._understood(request)
        except QuerySyntaxError:
            return None


def _by_matcher(
    matchers: Mapping[ArticleId, TextMatcher],
) -> Iterable[tuple[TextMatcher, list[ArticleId]]]:
    """The documents of each matcher: what is asked of their texts together costs less."""
    numbers: dict[TextMatcher, list[ArticleId]] = defaultdict(list)
    for number, matcher in matchers.items():
        numbers[matcher].append(number)
    return numbers.items()


def _piece_of(note: str, marks: Sequence[Span]) -> Snippet | None:
    return snippets_of(note, marks, most=1)[0] if marks else None


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
