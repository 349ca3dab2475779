"""Values of a search: what is asked and what is answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from archive.records import ArticleId, ArticleSummary, Span


class FacetName(StrEnum):
    """The columns by which results are counted and narrowed."""

    LANGUAGE = "language"
    YEAR = "year"
    KIND = "kind"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class FacetFilter:
    """Narrow to, or leave out, one value of a column. An empty value means "not known"."""

    facet: FacetName
    value: str = field(repr=False)
    exclude: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRequest:
    """One search.

    `query` is Whoosh's language with bare words joined by AND; an empty query means everything,
    newest import first. `prefix_last` treats the last bare word as unfinished (typing).
    """

    query: str = field(repr=False)
    filters: tuple[FacetFilter, ...] = ()
    offset: int = 0
    limit: int = 10
    with_facets: bool = False
    prefix_last: bool = False


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many of the results have this value; the value "" means "not known"."""

    value: str = field(repr=False)
    count: int


Facets = dict[FacetName, tuple[FacetCount, ...]]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A document found, with its score (higher is better; 0.0 where nothing is ranked)."""

    article_id: ArticleId
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """What the index answers: one page of ranked numbers, the count of all, and the facets."""

    ranked: tuple[Ranked, ...]
    total: int
    facets: Facets = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of the text with the matched words marked, in code points of `text`."""

    text: str = field(repr=False)
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One line of the result list."""

    summary: ArticleSummary
    score: float
    snippets: tuple[Snippet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """The answer to one request."""

    request: SearchRequest
    total: int
    hits: tuple[Hit, ...]
    facets: Facets
    elapsed_ms: float
    """The whole call: parsing, ranking, snippets, facets."""
