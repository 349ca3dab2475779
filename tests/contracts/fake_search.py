"""An index of dictionaries: whole words joined by AND, every match scored by its count."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from archive.alphabets import order_key
from archive.edtf import days_of, year_of
from archive.errors import QuerySyntaxError
from archive.file_names import own_name
from archive.findings import IndexState
from archive.label_paths import with_ancestors
from archive.ports.index import NOBODY
from archive.records import Article, ArticleId, Span
from archive.remarks import NO_REMARKS, Remarks, RemarksOf
from archive.searching import (
    FacetCount,
    FacetFilter,
    FacetName,
    Facets,
    Layer,
    Matches,
    Mistake,
    Occurrences,
    Order,
    Ranked,
    Reason,
    SearchRequest,
    Snippet,
    Suggestion,
    Why,
)

_WORD = re.compile(r"\w+")
_SNIPPET_CHARACTERS = 120
_WITHIN = {FacetName.MONTH: FacetName.YEAR, FacetName.DAY: FacetName.MONTH}


@dataclass
class IndexedArticles:
    """What the fake index holds: the documents as they were indexed, and the generation."""

    articles: dict[ArticleId, Article] = field(default_factory=dict)
    remarks: dict[ArticleId, Remarks] = field(default_factory=dict)
    generation: int = 0
    untidy: int = 0
    """Pieces of tidying that are left to do: one for each `add`."""

    def copy(self) -> IndexedArticles:
        return IndexedArticles(
            dict(self.articles), dict(self.remarks), self.generation, self.untidy
        )


class FakeSearch:
    """`SearchReader` and `SearchWriter` over one state of the fake index."""

    def __init__(self, indexed: IndexedArticles) -> None:
        self._indexed = indexed

    def search(self, request: SearchRequest) -> Matches:
        found = [
            (_score(self._all(article), request), article)
            for article in self._indexed.articles.values()
            if _matches(article, self._all(article), request)
        ]
        found.sort(key=lambda pair: -pair[1].id)
        found.sort(key=partial(_place, request.order))
        page = found[request.offset : request.offset + request.limit]
        return Matches(
            ranked=tuple(Ranked(article.id, score) for score, article in page),
            total=len(found),
            facets=self._facets(request) if request.with_facets else {},
        )

    def _facets(self, request: SearchRequest) -> Facets:
        return {facet: self._counts(request, facet) for facet in FacetName}

    def _counts(self, request: SearchRequest, facet: FacetName) -> tuple[FacetCount, ...]:
        demanded = {each.facet for each in request.filters if not each.exclude}
        if _WITHIN.get(facet) not in (None, *demanded):
            return ()
        others = tuple(each for each in request.filters if each.facet != facet or each.exclude)
        freed = replace(request, filters=others, newer_than=None)
        counted = Counter(
            value
            for article in self._indexed.articles.values()
            if _matches(article, self._all(article), freed)
            for value in _values(article, facet)
        )
        return tuple(FacetCount(value, count) for value, count in counted.most_common())

    def prepare(self, requests: Sequence[SearchRequest]) -> None:
        """Nothing is read from anywhere."""

    def suggestions(self, request: SearchRequest) -> tuple[Suggestion, ...]:
        """The query turned round, as if that were how people mistype."""
        turned = replace(request, query=request.query[::-1], limit=0)
        total = self.search(turned).total
        found = Suggestion(query=turned.query, reason=Mistake.KEYBOARD, total=total)
        return (found,) if total else ()

    def ordinary_words(self, request: SearchRequest) -> tuple[Suggestion, ...]:
        """The same."""
        return self.suggestions(request)

    def reasons(
        self, request: SearchRequest, passages: Mapping[ArticleId, Sequence[str]]
    ) -> Mapping[ArticleId, tuple[Reason, ...]]:
        return {
            number: tuple(
                dict.fromkeys(
                    Reason(Why.EXACT, text[mark.start : mark.end])
                    for text in texts
                    for mark in self.marks(request, text)
                )
            )
            for number, texts in passages.items()
        }

    def occurrences(
        self, requests: Sequence[SearchRequest], places: Sequence[int], text: str, language: str
    ) -> Mapping[int, Occurrences]:
        return {place: _occurrences(text, self.marks(requests[place], text)) for place in places}

    def snippets(
        self, request: SearchRequest, texts: Mapping[ArticleId, str], *, per_text: int = 2
    ) -> Mapping[ArticleId, tuple[Snippet, ...]]:
        return {
            number: (self._snippet(request, text),)[:per_text] for number, text in texts.items()
        }

    def _snippet(self, request: SearchRequest, text: str) -> Snippet:
        marks = self.marks(request, text)
        start = marks[0].start if marks else 0
        piece = text[start : start + _SNIPPET_CHARACTERS]
        return Snippet(piece, self.marks(request, piece))

    def marks(self, request: SearchRequest, text: str) -> tuple[Span, ...]:
        wanted = set(_words(request.query))
        return tuple(
            Span(*match.span()) for match in _WORD.finditer(text) if match[0].casefold() in wanted
        )

    def state(self) -> IndexState:
        terms = {
            word
            for article in self._indexed.articles.values()
            for word in _words(self._all(article))
        }
        return IndexState(
            documents=len(self._indexed.articles),
            terms=len(terms),
            size_bytes=sum(len(self._all(article)) for article in self._indexed.articles.values()),
            generation=self._indexed.generation,
        )

    def ids(self) -> Sequence[ArticleId]:
        return sorted(self._indexed.articles)

    def noted(self, request: SearchRequest, notes: Sequence[str]) -> Sequence[Snippet | None]:
        marked = [(note, self.marks(request, note)) for note in notes]
        return [Snippet(note, marks) if marks else None for note, marks in marked]

    def differences(
        self, articles: Iterable[Article], remarks: RemarksOf = NOBODY
    ) -> Iterator[ArticleId]:
        for article in articles:
            held = self._indexed.articles.get(article.id), self._indexed.remarks.get(article.id)
            if held != (article, remarks.get(article.id, NO_REMARKS)):
                yield article.id

    def add(self, articles: Sequence[Article], remarks: RemarksOf = NOBODY) -> None:
        self._put(articles, remarks)

    def _put(self, articles: Iterable[Article], remarks: RemarksOf) -> None:
        for article in articles:
            self._indexed.articles[article.id] = article
            self._indexed.remarks[article.id] = remarks.get(article.id, NO_REMARKS)
        self._indexed.untidy += 1
        self._indexed.generation += 1

    def remove(self, *ids: ArticleId) -> None:
        for article_id in ids:
            self._indexed.articles.pop(article_id, None)
        self._indexed.generation += 1

    def rebuild(self, articles: Iterable[Article], remarks: RemarksOf = NOBODY) -> None:
        self._indexed.articles.clear()
        self._indexed.remarks.clear()
        self._put(articles, remarks)

    def _all(self, article: Article) -> str:
        remarks = self._indexed.remarks[article.id]
        about, original = article.description, article.original
        name = own_name(about.title, original.name) if original else ""
        called = [about.title, name, *remarks.names, *about.authors, about.witness]
        text = [*called, article.text, *remarks.notes, *remarks.codes]
        return "\n".join(text).replace('"', " ")

    def tidy(self) -> bool:
        was_untidy = self._indexed.untidy > 0
        self._indexed.untidy -= was_untidy
        return was_untidy


def _words(text: str) -> list[str]:
    if text.count('"') % 2:
        raise QuerySyntaxError
    return [word.casefold() for word in _WORD.findall(text)]


def _score(text: str, request: SearchRequest) -> float:
    wanted = set(_words(request.query))
    return float(sum(word in wanted for word in _words(text)))


def _occurrences(text: str, marks: Sequence[Span]) -> Occurrences:
    reasons = dict.fromkeys(Reason(Why.EXACT, text[mark.start : mark.end]) for mark in marks)
    return Occurrences(len(marks), Snippet(text[:80], ()), tuple(reasons))


def _matches(article: Article, text: str, request: SearchRequest) -> bool:
    present = set(_words(text))
    wanted = _words(request.query)
    whole, last = (wanted[:-1], wanted[-1:]) if request.prefix_last else (wanted, [])
    return (
        present.issuperset(whole)
        and (Layer.EXACT in request.layers or not wanted)
        and article.id > (request.newer_than or 0)
        and all(any(word.startswith(prefix) for word in present) for prefix in last)
        and all(_passes(article, request.filters, facet) for facet in FacetName)
    )


def _passes(article: Article, filters: Sequence[FacetFilter], facet: FacetName) -> bool:
    held = set(_values(article, facet))
    mine = [each for each in filters if each.facet is facet]
    included = {each.value for each in mine if not each.exclude}
    excluded = {each.value for each in mine if each.exclude}
    return not held & excluded and (not included or bool(held & included))


def _values(article: Article, facet: FacetName) -> tuple[str, ...]:
    """The values of a document; "" where it has none."""
    description = article.description
    days = days_of(description.published)
    first, last = (days.first.isoformat(), days.last.isoformat()) if days else ("", "")
    year = year_of(description.published)
    values: dict[FacetName, tuple[str, ...]] = {
        FacetName.LANGUAGE: (description.language,),
        FacetName.YEAR: ("" if year is None else str(year),),
        FacetName.KIND: (description.kind.value,),
        FacetName.SOURCE: (description.source,),
        FacetName.TAG: with_ancestors(description.tags),
        FacetName.COLLECTION: with_ancestors(description.collections),
        FacetName.PERSON: tuple(
            dict.fromkeys(filter(None, (*description.authors, description.witness)))
        ),
        FacetName.MONTH: (first[:7] if first[:7] == last[:7] else "",),
        FacetName.DAY: (first if first == last else "",),
    }
    return values[facet] or ("",)


def _place(order: Order, found: tuple[float, Article]) -> tuple[object, ...]:
    score, article = found
    description = article.description
    days = days_of(description.published)
    day = days.first.toordinal() if days else 0
    match order:
        case Order.RELEVANCE:
            return (-score,)
        case Order.NEWEST | Order.OLDEST:
            return (not day, -day if order is Order.NEWEST else day)
        case Order.TITLE | Order.SOURCE:
            key = order_key(description.title if order is Order.TITLE else description.source)
            return (not key, key)
        case Order.LANGUAGE:
            return (not description.language, description.language)
        case _:
            return ()
