"""Documents that hold every word of a query as it was typed stand above all others.

Weights alone do not bring that about: the stem of a word is often rarer than the word, and a short
text with another form scores higher than a long one. Words that need not be there (behind NOT, or
one side of OR) are not looked at, and initials never: nearly every text has an `и` or an `а`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from whoosh import query

from index.archive_fields import QueryField
from index.archive_initials import initials_in_name
from index.archive_texts import TEXTS
from index.archive_weights import WordWeights

Exact = Callable[[str], tuple[str, ...]]
"""The terms of a word in the exact layer."""


def exact_first(root: query.Query, exact: Exact, weights: WordWeights) -> list[query.Query]:
    """What documents add that hold all words of the query as typed: more than all else can."""
    words = list(_needed_words(root))
    if not words or initials_in_name(root):
        return []
    asked = (_held(word.fieldname, exact(word.text), weights) for word in words)
    held = [each for each in asked if each is not None]
    if len(held) < len(words):
        return []
    together = held[0] if len(held) == 1 else query.And(held)
    leaves = sum(1 for _ in root.leaves())
    return [query.ConstantScoreQuery(together, leaves * weights.above_all * _boost(root))]


def _needed_words(node: query.Query) -> Iterator[query.Term]:
    """The words of which a document must have each, in this form or another."""
    if isinstance(node, query.Term):
        if node.fieldname in TEXTS:
            yield node
    elif isinstance(node, query.And):
        for part in node.subqueries:
            yield from _needed_words(part)
    elif isinstance(node, (query.AndNot, query.AndMaybe)):
        yield from _needed_words(node.a)
    elif (word := _unfinished(node)) is not None:
        yield word


def _unfinished(node: query.Query) -> query.Term | None:
    """The word that typing may not have ended yet, which stands beside what it begins."""
    parts = node.subqueries if isinstance(node, query.Or) else ()
    words = [part for part in parts if isinstance(part, query.Term)]
    begun = [part for part in parts if isinstance(part, query.Prefix)]
    return words[0] if len(words) == len(begun) == 1 and len(parts) == 2 else None


def _held(field: QueryField, terms: tuple[str, ...], weights: WordWeights) -> query.Query | None:
    """What documents hold a word as typed; nothing if none does."""
    there = [
        query.Term(text.exact.field, term)
        for text in TEXTS[field]
        for term in terms
        if weights.holders(text.exact.field, term)
    ]
    return query.Or(there) if there else None


def _boost(node: query.Query) -> float:
    """The greatest weight that anything in a query was given."""
    own = float(getattr(node, "boost", 1.0))
    return max(1.0, own) * max(map(_boost, node.children()), default=1.0)
