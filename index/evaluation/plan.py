"""From a Whoosh query tree to nodes over arrays, for the queries that have such nodes.

A class is compiled only if it is exactly the class named here: a subclass may mean something else.
What cannot be compiled raises NotCompiledError, and the searcher turns to Whoosh's own matchers.
"""

from collections.abc import Callable, Sequence
from typing import Any

from whoosh import query
from whoosh.query import spans

from index.evaluation.boolean import And, Best, Maybe, Or, Required, Without
from index.evaluation.expansions import expanded
from index.evaluation.nodes import Constant, Node, nothing
from index.evaluation.phrases import Near
from index.evaluation.terms import ManyTerms, Term
from index.evaluation.weighting import Bm25
from index.reading.bulk import ManyPostings, postings_between, postings_of
from index.reading.expansion import span_of
from index.reading.snapshot import Snapshot


class NotCompiledError(Exception):
    """The query has no form over arrays."""


class Compiler:
    """Compiles queries for one snapshot and one weighting."""

    def __init__(self, snapshot: Snapshot, weighting: Bm25) -> None:
        self._snapshot = snapshot
        self._weighting = weighting
        self._size = snapshot.documents

    def compile(self, tree: query.Query) -> Node:
        """Return the node of `tree`. Raises NotCompiledError."""
        builder = _BUILDERS.get(type(tree))
        if tree == query.NullQuery or not self._snapshot.segments:
            return nothing(self._size)
        if builder is None or not getattr(tree, "boost", 1.0) > 0:
            raise NotCompiledError(type(tree).__name__)
        return builder(self, tree)

    def _all(self, trees: Sequence[query.Query]) -> list[Node]:
        return [self.compile(tree) for tree in trees]

    def _term(self, tree: query.Term) -> Node:
        if tree.minquality:
            raise NotCompiledError("minquality")
        return self.term(tree.fieldname, tree.text, tree.boost)

    def term(self, field: str, text: object, boost: float = 1.0) -> Node:
        """Return the node of one term."""
        schema = self._snapshot.schema
        if field not in schema:
            return nothing(self._size)
        if not schema[field].format:
            raise NotCompiledError(field)
        try:
            data = schema[field].to_bytes(text)
        except ValueError:
            return nothing(self._size)
        number = self._snapshot.term_number(field, data)
        if number is None:
            return nothing(self._size)
        postings = self._snapshot.postings(number)
        return Term(self._size, field, postings, self._weighting, boost)

    def _and(self, tree: query.And) -> Node:
        return self._compound(tree, And)

    def _or(self, tree: query.Or) -> Node:
        if tree.scale or tree.matcher_type != query.Or.AUTO_MATCHER:
            raise NotCompiledError("scale")
        return self._compound(tree, Or)

    def _best(self, tree: query.DisjunctionMax) -> Node:
        return self._compound(tree, Best)  # Whoosh keeps a tiebreak and never uses it.

    def _compound(self, tree: Any, make: Callable[[int, Sequence[Node], float], Node]) -> Node:
        if not tree.subqueries:
            return nothing(self._size)
        if len(tree.subqueries) == 1:  # Whoosh then drops the compound query, its boost included.
            return self.compile(tree.subqueries[0])
        return make(self._size, self._all(tree.subqueries), tree.boost)

    def _and_not(self, tree: query.AndNot) -> Node:
        return Without(self._size, self.compile(tree.a), self.compile(tree.b))

    def _not(self, tree: query.Not) -> Node:
        everything = Constant(self._size, self._snapshot.all_documents)
        return Without(self._size, everything, self.compile(tree.query))

    def _require(self, tree: query.Require) -> Node:
        return Required(self._size, self.compile(tree.a), self.compile(tree.b))

    def _and_maybe(self, tree: query.AndMaybe) -> Node:
        return Maybe(self._size, self.compile(tree.a), self.compile(tree.b))

    def _every(self, tree: query.Every) -> Node:
        if tree.fieldname is None:
            return Constant(self._size, self._snapshot.all_documents, tree.boost)
        return self._every_in(tree.fieldname, tree.boost)

    def _every_in(self, field: str, boost: float) -> Node:
        if field not in self._snapshot.schema or not self._snapshot.schema[field].format:
            raise NotCompiledError(field)
        return Constant(self._size, self._snapshot.documents_with_field(field), boost)

    def _constant(self, tree: query.ConstantScoreQuery) -> Node:
        if not tree.score > 0:
            raise NotCompiledError("score")
        return Constant(self._size, self.compile(tree.child).documents, tree.score)

    def _number_range(self, tree: query.NumericRange) -> Node:
        if tree.fieldname not in self._snapshot.schema:
            raise NotCompiledError(tree.fieldname)
        compiled = tree._compile_query(_SchemaOnly(self._snapshot))
        return self.compile(compiled)

    def _prefix(self, tree: query.Prefix) -> Node:
        if tree.text == "":
            return self._every_in(tree.fieldname, tree.boost)
        return self._between(tree)

    def _between(self, tree: query.Prefix | query.TermRange) -> Node:
        field = tree.fieldname
        if field not in self._snapshot.schema or not self._snapshot.schema[field].format:
            raise NotCompiledError(field)
        span = span_of(self._snapshot, tree)
        if span is None:
            return nothing(self._size)
        return self._many(tree, postings_between(self._snapshot, field, *span))

    def _pattern(self, tree: Any) -> Node:
        field = tree.fieldname
        if field not in self._snapshot.schema or not self._snapshot.schema[field].format:
            raise NotCompiledError(field)
        if tree.text in ("*", ".*"):
            return self._every_in(field, tree.boost)
        return self._expanded(tree)

    def _expanded(self, tree: Any) -> Node:
        if tree.fieldname not in self._snapshot.schema:
            raise NotCompiledError(tree.fieldname)
        numbers = expanded(self._snapshot, tree).tolist()
        return self._many(tree, postings_of(self._snapshot, numbers))

    def _many(self, tree: Any, postings: ManyPostings) -> Node:
        return ManyTerms(
            self._snapshot.bounds,
            tree.fieldname,
            postings,
            self._weighting,
            boost=tree.boost,
            constant=tree.constantscore,
        )

    def _phrase(self, tree: query.Phrase) -> Node:
        schema = self._snapshot.schema
        if tree.fieldname not in schema or not tree.words:
            raise NotCompiledError(tree.fieldname)
        return self._near([(tree.fieldname, word) for word in tree.words], tree.slop, tree.boost)

    def _near(self, terms: Sequence[tuple[str, object]], slop: int, boost: float) -> Node:
        numbers = []
        for field, text in terms:
            if not self._snapshot.keeps_positions(field):
                raise NotCompiledError(field)
            try:
                data = self._snapshot.schema[field].to_bytes(text)
            except ValueError:
                return nothing(self._size)
            number = self._snapshot.term_number(field, data)
            if number is None:
                return nothing(self._size)
            numbers.append(number)
        nodes = [self.term(field, text) for field, text in terms]
        return Near(self._snapshot, nodes, numbers, slop, boost)

    def _span_near(self, tree: spans.SpanNear) -> Node:
        return self._spans([tree.a, tree.b], tree)

    def _span_near_many(self, tree: spans.SpanNear2) -> Node:
        return self._spans(tree.qs, tree)

    def _spans(self, parts: Sequence[query.Query], tree: Any) -> Node:
        plain = all(type(part) is query.Term and part.boost == 1.0 for part in parts)
        if not plain or not tree.ordered or tree.mindist != 1:
            raise NotCompiledError("spans")
        return self._near([(part.fieldname, part.text) for part in parts], tree.slop, 1.0)


class _SchemaOnly:
    """As much of a reader as a numeric range needs to find its terms."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.schema = snapshot.schema


_BUILDERS: dict[type, Callable[[Compiler, Any], Node]] = {
    query.Term: Compiler._term,
    query.And: Compiler._and,
    query.Or: Compiler._or,
    query.DisjunctionMax: Compiler._best,
    query.AndNot: Compiler._and_not,
    query.Not: Compiler._not,
    query.Require: Compiler._require,
    query.AndMaybe: Compiler._and_maybe,
    query.Every: Compiler._every,
    query.ConstantScoreQuery: Compiler._constant,
    query.NumericRange: Compiler._number_range,
    query.DateRange: Compiler._number_range,
    query.Prefix: Compiler._prefix,
    query.TermRange: Compiler._between,
    query.Wildcard: Compiler._pattern,
    query.Regex: Compiler._pattern,
    query.FuzzyTerm: Compiler._expanded,
    query.Variations: Compiler._expanded,
    query.Phrase: Compiler._phrase,
    spans.SpanNear: Compiler._span_near,
    spans.SpanNear2: Compiler._span_near_many,
}
