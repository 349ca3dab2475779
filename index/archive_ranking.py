"""One search of one state of the index: the page, the count of all that is found, the facets."""

from __future__ import annotations

from whoosh import query

from archive.records import ArticleId
from archive.searching import Matches, Order, Ranked, SearchRequest
from index import Ranking
from index.archive_facets import Documents, FacetColumns
from index.archive_order import in_order, newest_import
from index.archive_view import IndexView


def matches_of(
    view: IndexView, root: query.Query, expanded: query.Query, request: SearchRequest
) -> Matches:
    """What `request` finds. `root` is its clean query, `expanded` what the index is asked."""
    columns = FacetColumns(view)
    if isinstance(root, query.Every) or request.order is not Order.RELEVANCE:
        matched = view.match(expanded)
        within = _within(view, columns, matched, request)
        by_import = request.order is Order.RELEVANCE
        ranked = (newest_import if by_import else in_order)(view, within, request)
    else:
        ranking, matched, within = _rank(view, columns, expanded, request)
        ranked = _ranked(view, ranking)
    return Matches(
        ranked=ranked,
        total=len(within),
        facets=columns.counts(matched, request.filters) if request.with_facets else {},
    )


def _rank(
    view: IndexView, columns: FacetColumns, asked: query.Query, request: SearchRequest
) -> tuple[Ranking, Documents, Documents]:
    """The page, all that match, and those of them that pass the filters."""
    if not request.filters and request.newer_than is None:
        ranking = view.rank(asked, None, limit=request.limit, offset=request.offset)
        return ranking, ranking.matches, ranking.matches
    matched = view.match(asked)
    within = _within(view, columns, matched, request)
    ranking = view.rank(asked, within, limit=request.limit, offset=request.offset)
    return ranking, matched, within


def _within(
    view: IndexView, columns: FacetColumns, matched: Documents, request: SearchRequest
) -> Documents:
    within = columns.narrow(matched, request.filters)
    if request.newer_than is None:
        return within
    return within[view.article_ids(within) > request.newer_than]


def _ranked(view: IndexView, ranking: Ranking) -> tuple[Ranked, ...]:
    numbers = view.article_ids(ranking.documents).tolist()
    return tuple(
        Ranked(ArticleId(number), float(score))
        for number, score in zip(numbers, ranking.scores.tolist(), strict=True)
    )
