"""A parsed query cleaned: each leaf one folded word, bounded, and nothing that holds no word.

In goes the tree of `archive_queries`, out comes a tree of the same kind in which a `Term` is one
word as typed, a `Phrase` folded words, `Prefix`, `Wildcard`, `FuzzyTerm` and `TermRange` are folded
and weights lie in 0..100. `Every` with a field is every document that has the field; without one it
is everything. `Not` has become `AndNot`, and everything stands alone or first in one: Whoosh's own
`normalize` turns `And([Every, Not(a)])` and `And([Every, a])` into `Every`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from whoosh import query

from archive.errors import QuerySyntaxError
from index.archive_fields import WORD_FIELDS, QueryField
from index.archive_numbers import number_in, with_numbers
from index.languages.folding import fold
from index.languages.words import APOSTROPHES, surfaces

MAXIMUM_BOOST = 100.0
MAXIMUM_SLOP = 50
MAXIMUM_DISTANCE = 2
MAXIMUM_PATTERN_PARTS = 12

_ANYWHERE = (None, QueryField.TEXT)

_WILD = re.compile(r"[*?\u055e\u061f\u1367]")

_POSSESSIVE = re.compile(rf"\W*[^\W\d_].*[{APOSTROPHES}][sS]\W*")
"""`Reed's`: the s behind the name need not be there."""

_AS_TYPED = 20.0
"""What a possessive as typed adds: more than another text does by having the name often."""

Maybe: TypeAlias = query.Query | None


def normalise(node: query.Query) -> Maybe:
    """The clean tree, or None when it asks for nothing (only punctuation was typed)."""
    if isinstance(node, query.Not):
        return _without(None, [node.query])
    if isinstance(node, query.AndNot):
        return _without(normalise(node.a), [node.b])
    if isinstance(node, query.AndMaybe):
        first, second = normalise(node.a), normalise(node.b)
        return first if second is None or first is None else query.AndMaybe(first, second)
    if isinstance(node, query.And):
        return _conjunction(node)
    if isinstance(node, query.compound.CompoundQuery):
        return _joined(query.Or, _present(node.subqueries), node.boost)
    return _leaf(node)


def _present(nodes: Sequence[query.Query]) -> list[query.Query]:
    clean = normalise if len(nodes) == 1 else _among_others
    return [kept for kept in map(clean, nodes) if kept is not None]


def _conjunction(node: query.And) -> Maybe:
    parts = [part for part in node.subqueries if not isinstance(part, query.Not)]
    wanted = with_numbers(parts, normalise if len(parts) == 1 else _among_others)
    unwanted = [part.query for part in node.subqueries if isinstance(part, query.Not)]
    narrowing = [part for part in wanted if not _is_everything(part)]
    kept = _joined(query.And, narrowing or wanted[:1], node.boost)
    return _without(kept, unwanted) if unwanted else kept


def _without(kept: Maybe, unwanted: Sequence[query.Query]) -> Maybe:
    """What is kept less what is unwanted; nothing kept means everything."""
    excluded = _joined(query.Or, _present(unwanted), 1.0)
    return (
        kept
        if excluded is None
        else query.AndNot(query.Every() if kept is None else kept, excluded)
    )


def _joined(
    kind: type[query.And] | type[query.Or], nodes: list[query.Query], boost: float
) -> Maybe:
    if not nodes:
        return None
    if kind is query.Or and any(map(_is_everything, nodes)):
        return query.Every()
    if len(nodes) == 1 and boost == 1.0:
        return nodes[0]
    return kind(nodes, boost=_boost(boost))


def _boost(boost: float) -> float:
    return min(MAXIMUM_BOOST, boost) if math.isfinite(boost) else MAXIMUM_BOOST


def _leaf(node: query.Query) -> Maybe:
    if isinstance(node, query.Every) or (
        isinstance(node, query.Wildcard) and not node.text.strip("*")
    ):
        return _every(node)
    if isinstance(node, query.Phrase):
        return _phrase(node)
    cleaner = _CLEANERS.get(type(node))
    if cleaner is None:
        return None
    if node.fieldname not in WORD_FIELDS:
        return node
    return cleaner(node)


def _every(node: query.Query) -> query.Every:
    """Documents that have the field; running text is where words without a field go, too."""
    return query.Every() if node.fieldname in _ANYWHERE else query.Every(node.fieldname)


def _is_everything(node: query.Query) -> bool:
    return isinstance(node, query.Every) and node.fieldname is None


def _term(node: query.Term) -> Maybe:
    boost = _boost(node.boost)
    if number := number_in([node]):
        return _weighted(number, boost)
    words = [word for word in surfaces(node.text) if fold(word)]
    if len(words) > 1 and _POSSESSIVE.fullmatch(node.text):
        as_typed = query.Phrase(
            node.fieldname, list(map(fold, words)), boost=_boost(boost * _AS_TYPED)
        )
        return query.AndMaybe(_all_of(node.fieldname, words[:-1], boost), as_typed)
    return _all_of(node.fieldname, words, boost) if words else None


def _all_of(field: QueryField, words: Sequence[str], boost: float) -> query.Query:
    terms = [query.Term(field, word, boost=boost) for word in words]
    return terms[0] if len(terms) == 1 else query.And(terms)


def _among_others(node: query.Query) -> Maybe:
    """A part beside others: of a possessive the word alone, as part of a name."""
    clean = normalise(node)
    if type(node) is query.Term and isinstance(clean, query.AndMaybe):
        return clean.a
    return clean


def _weighted(node: query.Query, boost: float) -> query.Query:
    """The leaves of a number with the weight that was typed behind it."""
    for leaf in node.leaves() if boost != 1.0 else ():
        leaf.boost *= boost
    return node


def _phrase(node: query.Phrase) -> Maybe:
    text = " ".join(node.words)
    if node.fieldname not in WORD_FIELDS:
        return query.Term(node.fieldname, text)
    words = [folded for word in surfaces(text) if (folded := fold(word))]
    if not words:
        return None
    slop = min(node.slop, MAXIMUM_SLOP)
    return query.Phrase(node.fieldname, words, slop=slop, boost=_boost(node.boost))


def _prefix(node: query.Prefix) -> Maybe:
    return _last_special(
        node, lambda word: query.Prefix(node.fieldname, word, boost=_boost(node.boost))
    )


def _fuzzy(node: query.FuzzyTerm) -> Maybe:
    return _last_special(
        node,
        lambda word: query.FuzzyTerm(
            node.fieldname,
            word,
            boost=_boost(node.boost),
            maxdist=min(node.maxdist, MAXIMUM_DISTANCE),
            # The first letter is taken as right: it keeps the scan of the terms short.
            prefixlength=max(1, min(node.prefixlength, len(word))),
        ),
    )


def _last_special(node: query.Query, make: Callable[[str], query.Query]) -> Maybe:
    """The mark holds for the last word of its text (`foo-bar*`); the words before it are plain."""
    words = [word for word in surfaces(node.text) if fold(word)]
    if not words:
        return None
    plain: list[query.Query] = [query.Term(node.fieldname, word) for word in words[:-1]]
    return _joined(query.And, [*plain, make(fold(words[-1]))], 1.0)


def _wildcard(node: query.Wildcard) -> Maybe:
    pieces = _WILD.split(node.text)
    if len(pieces) > MAXIMUM_PATTERN_PARTS:
        raise QuerySyntaxError
    folded = ["".join(map(fold, surfaces(piece))) for piece in pieces]
    marks = ["*" if mark == "*" else "?" for mark in _WILD.findall(node.text)]
    pattern = "".join(piece + mark for piece, mark in zip(folded, [*marks, ""], strict=True))
    pattern = re.sub(r"\*+", "*", pattern)
    if pattern in ("", "*"):
        return _every(node) if pattern else None
    if pattern.endswith("*") and not _WILD.search(pattern[:-1]):
        return query.Prefix(node.fieldname, pattern[:-1], boost=_boost(node.boost))
    return query.Wildcard(node.fieldname, pattern, boost=_boost(node.boost))


def _range(node: query.TermRange) -> Maybe:
    start, end = (fold(bound.strip()) if bound else None for bound in (node.start, node.end))
    if start is None and end is None:
        return None
    return query.TermRange(
        node.fieldname, start, end, node.startexcl, node.endexcl, boost=_boost(node.boost)
    )


_CLEANERS: dict[type[query.Query], Callable[..., Maybe]] = {
    query.Term: _term,
    query.Prefix: _prefix,
    query.FuzzyTerm: _fuzzy,
    query.Wildcard: _wildcard,
    query.TermRange: _range,
}
