"""Five of Whoosh's queries, corrected, so that they mean what their queries say.

* AndNotMatcher lets the first match of the kept query pass without asking the excluded one,
  unless both begin with the same document, fails when moved past its last match, and may come
  back to excluded documents once no more are left to exclude.
* DisjunctionMaxMatcher compares the scores of its two parts even when they stand on different
  documents.
* AndMaybeMatcher, moved to a document that its first part does not have, lets its second part stay
  behind and adds nothing for the document where it comes to stand.
* InverseMatcher, which a Not that is not a part of an And is matched by, gives deleted documents
  back once what it excludes has no more matches.
* And and Or ask their parts how many documents they may match, which SpanNear cannot say.

`corrected` puts the queries of this module in the place of Whoosh's in a query tree.
"""

import copy
from typing import Any

from typing_extensions import override
from whoosh import query
from whoosh.matching import (
    AndMaybeMatcher,
    AndNotMatcher,
    DisjunctionMaxMatcher,
    InverseMatcher,
    Matcher,
)
from whoosh.query import spans
from whoosh.reading import IndexReader
from whoosh.searching import SearchContext, Searcher


class _AndNotMatcher(AndNotMatcher):
    def _find_first(self) -> None:
        self._find_next()

    def _find_next(self) -> bool:
        return self.a.is_active() and self.b.is_active() and bool(super()._find_next())

    @override
    def replace(self, minquality: float = 0) -> Matcher:
        if self.a.is_active() and not self.b.is_active():
            # Whoosh would go on with the kept matcher alone, and its ArrayUnionMatcher, asked to
            # skip to a document that it has passed, goes back to documents excluded here.
            return self
        replacement: Matcher = super().replace(minquality)
        return replacement


class _AndMaybeMatcher(AndMaybeMatcher):
    @override
    def skip_to(self, id: int) -> bool:
        moved = bool(super().skip_to(id))
        if self.a.is_active() and self.b.is_active() and self.b.id() < self.a.id():
            return bool(self.b.skip_to(self.a.id())) or moved
        return moved


class _BestMatcher(DisjunctionMaxMatcher):
    @override
    def score(self) -> float:
        here = self.id()
        parts = [part for part in (self.a, self.b) if part.is_active() and part.id() == here]
        return max(float(part.score()) for part in parts)

    @override
    def replace(self, minquality: float = 0) -> Matcher:
        replacement: Matcher = super().replace(0)
        return replacement


class _InverseMatcher(InverseMatcher):
    def _find_next(self) -> None:
        while self._id < self.limit and (self.missing(self._id) or self._is_excluded()):
            self._id += 1

    def _is_excluded(self) -> bool:
        child = self.child
        if child.is_active() and child.id() < self._id:
            child.skip_to(self._id)
        return bool(child.is_active() and child.id() == self._id)


class AndNot(query.AndNot):
    """whoosh.query.AndNot with a matcher that excludes from the first document on."""

    @override
    def matcher(self, searcher: Searcher, context: SearchContext | None = None) -> Matcher:
        kept = self.a.matcher(searcher, context)
        return _AndNotMatcher(kept, self.b.matcher(searcher, searcher.boolean_context()))


class AndMaybe(query.AndMaybe):
    """whoosh.query.AndMaybe with a matcher whose second part keeps up with the first."""

    @override
    def matcher(self, searcher: Searcher, context: SearchContext | None = None) -> Matcher:
        needed = self.a.matcher(searcher, context)
        return _AndMaybeMatcher(needed, self.b.matcher(searcher, context))


class Best(query.DisjunctionMax):
    """whoosh.query.DisjunctionMax with a matcher that compares scores of one document."""

    def _matcher(self, subs: Any, searcher: Searcher, context: SearchContext | None) -> Matcher:
        matcher: Matcher = self._tree_matcher(
            subs, _BestMatcher, searcher, context, None, tiebreak=self.tiebreak
        )
        return matcher


class Not(query.Not):
    """whoosh.query.Not with a matcher that leaves deleted documents out to the last one."""

    @override
    def matcher(self, searcher: Searcher, context: SearchContext | None = None) -> Matcher:
        reader = searcher.reader()
        child = self.query.matcher(searcher, searcher.boolean_context())
        return _InverseMatcher(child, reader.doc_count_all(), missing=reader.is_deleted)


class Near(spans.SpanNear):
    """whoosh.query.spans.SpanNear that can say how many documents it may match."""

    @override
    def estimate_size(self, ixreader: IndexReader) -> int:
        return int(self.q.estimate_size(ixreader))

    @override
    def estimate_min_size(self, ixreader: IndexReader) -> int:
        return int(self.q.estimate_min_size(ixreader))


def corrected(tree: query.Query) -> query.Query:
    """Return `tree` with corrected queries in the place of those of the same meaning."""
    if type(tree) is query.AndNot:
        return AndNot(corrected(tree.a), corrected(tree.b))
    if type(tree) is query.AndMaybe:
        return AndMaybe(corrected(tree.a), corrected(tree.b))
    if type(tree) is query.Not:
        return Not(corrected(tree.query), boost=tree.boost)
    if type(tree) is query.DisjunctionMax:
        parts = [corrected(part) for part in tree.subqueries]
        return Best(parts, boost=tree.boost, tiebreak=tree.tiebreak)
    if type(tree) is spans.SpanNear:
        a, b = corrected(tree.a), corrected(tree.b)
        return Near(a, b, slop=tree.slop, ordered=tree.ordered, mindist=tree.mindist)
    if type(tree) in (query.And, query.Or):
        twin = copy.copy(tree)  # Query.apply would drop what an Or knows beyond its parts.
        twin.subqueries = [corrected(part) for part in tree.subqueries]
        return twin
    if type(tree) in _OPEN:
        return tree.apply(corrected)
    return tree


_OPEN = (
    query.Require,
    query.ConstantScoreQuery,
    query.Otherwise,
)
