"""`SearchReader` over the engine: one unit's searches, snippets, marks and checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from whoosh import query

from archive.findings import IndexState
from archive.records import Article, ArticleId, Span
from archive.searching import Matches, Ranked, SearchRequest, Snippet
from index.archive_analysis import WordAnalysis
from index.archive_differences import Comparison
from index.archive_engines import Engines
from index.archive_expansion import WordLayers, weighed
from index.archive_facets import Documents, FacetColumns
from index.archive_matching import TextMatcher
from index.archive_normalization import normalise
from index.archive_queries import parse
from index.archive_schema import archive_schema
from index.archive_snippets import MARKS_LOOKED_AT, snippets_of
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
        self._asked: tuple[str, bool] | None = None
        self._root: query.Query | None = None

    def search(self, request: SearchRequest) -> Matches:
        """Rank. Raises `QuerySyntaxError`."""
        with engine_errors():
            view = self._view()
            root = self._understood(request)
            if root is None:
                return Matches(ranked=(), total=0)
            ranks = not isinstance(root, query.Every)
            expanded = weighed(root, self._layers(view))
            matched = view.match(expanded)
            columns = FacetColumns(view)
            within = columns.narrow(matched, request.filters)
            return Matches(
                ranked=(_ranked if ranks else _newest)(view, expanded, within, request),
                total=len(within),
                facets=columns.counts(matched, request.filters) if request.with_facets else {},
            )

    def snippets(
        self, request: SearchRequest, texts: Mapping[ArticleId, str], *, per_text: int = 2
    ) -> Mapping[ArticleId, tuple[Snippet, ...]]:
        """The best pieces of each text, marked; a text with no match gives its beginning."""
        with engine_errors():
            matcher = self._matcher(request)
        return {
            number: snippets_of(text, matcher.spans(text, most=MARKS_LOOKED_AT), most=per_text)
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

    def differences(self, articles: Iterable[Article]) -> Iterator[ArticleId]:
        """Documents whose terms, lengths or columns in the index are not what their text gives."""
        with engine_errors():
            check_version(self._connection)
            comparison = Comparison(self._connection, archive_schema(), self._words)
            yield from comparison.differing(articles)

    def _view(self) -> IndexView:
        if self._opened is None:
            check_version(self._connection)
            self._opened = IndexView(self._engines.of(self._connection))
        return self._opened

    def _close(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _layers(self, view: IndexView) -> WordLayers:
        return WordLayers(self._words, view)

    def _matcher(self, request: SearchRequest) -> TextMatcher:
        return TextMatcher(self._understood(request), self._words, self._layers(self._view()))

    def _understood(self, request: SearchRequest) -> query.Query | None:
        """The clean query: `Every` for an empty one, None when it holds no word. Parsed once."""
        asked = (request.query, request.prefix_last)
        if self._asked != asked:
            parsed = parse(request.query, prefix_last=request.prefix_last).root
            self._root = query.Every() if parsed is None else normalise(parsed)
            self._asked = asked
        return self._root


def _ranked(
    view: IndexView, root: query.Query, within: Documents, request: SearchRequest
) -> tuple[Ranked, ...]:
    ranking = view.rank(root, within, limit=request.limit, offset=request.offset)
    numbers = view.article_ids(ranking.documents).tolist()
    return tuple(
        Ranked(ArticleId(number), float(score))
        for number, score in zip(numbers, ranking.scores.tolist(), strict=True)
    )


def _newest(
    view: IndexView, root: query.Query, within: Documents, request: SearchRequest
) -> tuple[Ranked, ...]:
    """Numbers are given in the order of import, so the highest is the newest."""
    numbers = sorted(view.article_ids(within).tolist(), reverse=True)
    page = numbers[request.offset : request.offset + request.limit]
    return tuple(Ranked(ArticleId(number), 0.0) for number in page)


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
