"""Values of a search: what is asked and what is answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from archive.records import AnnotationId, ArticleId, ArticleSummary, Span


class Layer(StrEnum):
    """What a word of a query finds beside itself. Each can be switched off."""

    EXACT = "exact"
    """The word as typed, whatever its case."""
    FORMS = "forms"
    """Its other forms: палітвязень, палітвязняў."""
    SPELLING = "spelling"
    """The word in another spelling of its language: песня, песьня, piesnia."""
    NAMES = "names"
    """A name that sounds like it, in any script: Лукша, Luksha."""


ALL_LAYERS = frozenset(Layer)


class Why(StrEnum):
    """Why a word of a text was marked: by a layer, or by a pattern."""

    EXACT = "exact"
    FORMS = "forms"
    SPELLING = "spelling"
    NAMES = "names"
    PATTERN = "pattern"
    """It fits `*`, `?` or a range."""
    BEGINNING = "beginning"
    """It goes on where typing stopped."""
    NEAR = "near"
    """It differs by a letter or two, which `~` allows."""


class FacetName(StrEnum):
    """The columns by which results are counted and narrowed."""

    LANGUAGE = "language"
    YEAR = "year"
    KIND = "kind"
    SOURCE = "source"
    TAG = "tag"
    """A document has each of its tags and all that they lie below; so with collections."""
    COLLECTION = "collection"
    PERSON = "person"
    """Authors and witnesses, as they are written."""
    MONTH = "month"
    """"YYYY-MM"; counted where a year is demanded."""
    DAY = "day"
    """"YYYY-MM-DD"; counted where a month is demanded."""


class Order(StrEnum):
    """In which order results stand; what is not known stands last, else newest import first."""

    RELEVANCE = "relevance"
    """Best match first; without words newest import first."""
    IMPORTED = "imported"
    NEWEST = "newest"
    """By the first day that the date may mean, latest first."""
    OLDEST = "oldest"
    TITLE = "title"
    SOURCE = "source"
    LANGUAGE = "language"


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
    layers: frozenset[Layer] = ALL_LAYERS
    """What bare words find; quotes, `~` and `*` are asked of the words as they stand."""
    newer_than: ArticleId | None = None
    """Only documents that were imported after this one."""
    order: Order = Order.RELEVANCE
    with_suggestions: bool = True
    """Whether a search that finds nothing may offer others."""


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


@dataclass(frozen=True, slots=True)
class Reason:
    """A word of a document that the query matches, as it stands there, and why."""

    why: Why
    word: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Occurrences:
    """How often a query matches in one text, and the best piece of it."""

    count: int
    """Matched passages: words with nothing but white space between are one."""
    snippet: Snippet
    reasons: tuple[Reason, ...] = ()
    """Of the words that are marked in the snippet."""


class Mistake(StrEnum):
    """What may be wrong with a query that finds nothing."""

    KEYBOARD = "keyboard"
    """It was typed in another keyboard layout."""
    SPELLING = "spelling"
    """A word is not in the archive, but one that is spelled almost like it."""
    FIELD = "field"
    """What stands before the colon is the name of no field."""
    VALUE = "value"
    """No document has this value in the field."""
    PART = "part"
    """It is no word of its own, but stands within a longer one."""
    LAYERS = "layers"
    """It is found when all layers are asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Another query that finds something."""

    query: str = field(repr=False)
    reason: Mistake
    total: int


@dataclass(frozen=True, slots=True)
class NoteFound:
    """A note that the query matches."""

    annotation_id: AnnotationId
    snippet: Snippet


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One line of the result list."""

    summary: ArticleSummary
    score: float
    snippets: tuple[Snippet, ...]
    reasons: tuple[Reason, ...] = ()
    """Words of the title and of the snippets, each once, in the order of `Why`."""
    notes: tuple[NoteFound, ...] = ()
    """Notes beside the document that match, the first few by place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """The answer to one request."""

    request: SearchRequest
    total: int
    hits: tuple[Hit, ...]
    facets: Facets
    elapsed_ms: float
    """The whole call: parsing, ranking, snippets, facets, suggestions."""
    suggestions: tuple[Suggestion, ...] = ()
    """Queries that find something, where this one finds nothing, or names alone; the likeliest
    first."""
    index_damaged: bool = False
    """Some of the index could not be read; this is what could be had without that."""
