"""What may have been meant by a query that finds nothing: only what does find something."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

import numpy as np
from whoosh import query

from archive.errors import QuerySyntaxError
from archive.query_errors import UnknownFieldError, UnknownValueError
from archive.searching import ALL_LAYERS, Mistake, SearchRequest, Suggestion
from index.archive_expansion import WordLayers
from index.archive_fields import FIELD_NAMES, NAME_FIELDS, TEXT_FIELDS, VALUE_NAMES, QueryField
from index.archive_normalization import normalise
from index.archive_patterns import is_near
from index.archive_queries import parse, unknown_fields
from index.archive_schema import BODY, TITLE
from index.archive_view import IndexView
from index.keyboards import retyped
from index.languages.folding import fold
from index.languages.words import surfaces

MOST = 3
_LONG = 6
"""Letters from which on a word may have two mistakes, or may be looked for within others."""
_ENDING = 2
"""Letters at the end of a word that its other forms may not have."""

_MOST_WORDS = 6
"""Words of a longer query are not corrected: it is a pasted text."""

_OPERATOR = re.compile(r"(AND|OR|NOT|ANDNOT|ANDMAYBE|І|И|ТА|АБО|ИЛИ|НЕ|НЯ)")
_COLUMNS = {QueryField.LANGUAGE: "language", QueryField.KIND: "kind"}

Offers = Iterator[tuple[Mistake, str]]


class Suggester:
    """Made for one question; counts each offer by a search with the same filters."""

    def __init__(
        self, view: IndexView, layers: WordLayers, count: Callable[[SearchRequest], int]
    ) -> None:
        self._view = view
        self._layers = layers
        self._count = count

    def suggestions(self, request: SearchRequest) -> tuple[Suggestion, ...]:
        """At most three. Raises `UnknownFieldError`, `UnknownValueError` where there are none."""
        parsed = parse(request.query).root
        clean = None if parsed is None else normalise(parsed)
        if clean is None:
            return ()
        leaves = [leaf for leaf in clean.leaves() if getattr(leaf, "fieldname", None)]
        found = tuple(islice(self._useful(request, leaves), MOST))
        if not (found or request.prefix_last):
            self._complain(request, leaves)
        return found

    def _useful(self, request: SearchRequest, leaves: list[query.Query]) -> Iterator[Suggestion]:
        if request.layers != ALL_LAYERS:
            total = self._count(replace(request, layers=ALL_LAYERS))
            if total:
                yield Suggestion(query=request.query, reason=Mistake.LAYERS, total=total)
        seen = {request.query}
        right = None
        for reason, offered in self._offers(request.query, leaves):
            if right is Mistake.KEYBOARD and reason is not right:
                return  # what is right in another layout needs no other spelling
            if offered not in seen:
                seen.add(offered)
                total = self._total(replace(request, query=offered, prefix_last=False))
                if total:
                    right = reason
                    yield Suggestion(query=offered, reason=reason, total=total)

    def _total(self, offered: SearchRequest) -> int:
        """How many documents an offer finds; none where it cannot be understood itself."""
        try:
            return self._count(offered)
        except QuerySyntaxError:
            return 0

    def _offers(self, text: str, leaves: list[query.Query]) -> Offers:
        yield from self._fields(text)
        yield from self._values(text, leaves)
        for other in _in_other_layouts(text):
            if all(self._is_known(word) for word in surfaces(other)):
                yield Mistake.KEYBOARD, other
        yield from self._spellings(text, leaves)
        yield from self._parts(text, leaves)

    def _fields(self, text: str) -> Offers:
        """The field of nearly that name, else the words without it."""
        for found in unknown_fields(text):
            name = found["name"].casefold()
            near = [
                each for each in FIELD_NAMES if is_near(each, name, 2 if len(name) > 4 else 1, 0)
            ]
            for other in sorted(near, key=lambda each: each[0] != name[0])[:2]:
                yield Mistake.FIELD, text[: found.start()] + other + text[found.end("name") :]
            yield Mistake.FIELD, text[: found.start()] + text[found.end() :]

    def _values(self, text: str, leaves: list[query.Query]) -> Offers:
        """Values that documents have, the most frequent first."""
        for leaf in self._without_documents(leaves):
            asked = _value_in(text, leaf)
            if asked is None:
                continue
            for value in self._values_there(leaf.fieldname):
                yield Mistake.VALUE, text[: asked.start(1)] + value + text[asked.end(1) :]

    def _values_there(self, field: QueryField) -> list[str]:
        """The most frequent values of a column."""
        codes, values = self._view.labels(_COLUMNS[field])
        counts = np.bincount(codes, minlength=len(values))
        order = sorted(range(1, len(values)), key=lambda code: -counts[code])
        return [values[code] for code in order[:MOST]]

    def _without_documents(self, leaves: list[query.Query]) -> list[query.Query]:
        return [
            leaf
            for leaf in leaves
            if leaf.fieldname in _COLUMNS
            and isinstance(leaf, query.Term)
            and not self._view.holders(_COLUMNS[leaf.fieldname], leaf.text.casefold())
        ]

    def _spellings(self, text: str, leaves: list[query.Query]) -> Offers:
        """Every unknown word put right at once, then the other corrections of the first."""
        unknown = self._unknown(leaves)
        near = {word: self._near(word) for word in unknown}
        if near and all(near.values()):
            for place in range(MOST):
                offered = text
                for word, others in near.items():
                    offered = _replaced(offered, word, others[min(place, len(others) - 1)])
                yield Mistake.SPELLING, offered

    def _parts(self, text: str, leaves: list[query.Query]) -> Offers:
        """Unknown words looked for within longer ones, as the end or the middle of a compound."""
        unknown = self._unknown(leaves)
        if unknown and all(len(word) >= _LONG + _ENDING for word in unknown):
            for word in unknown:
                text = _replaced(text, word, f"*{word[:-_ENDING]}*")
            yield Mistake.PART, text

    def _unknown(self, leaves: list[query.Query]) -> list[str]:
        """Words that the archive has in no form; none of a long query."""
        words = dict.fromkeys(
            leaf.text
            for leaf in leaves
            if leaf.fieldname in TEXT_FIELDS | NAME_FIELDS and isinstance(leaf, query.Term)
        )
        if len(words) > _MOST_WORDS:
            return []
        return [word for word in words if not self._is_known(word)]

    def _near(self, word: str) -> list[str]:
        folded = fold(word)
        most = 2 if len(folded) >= _LONG else 1
        return self._view.corrections(BODY.exact.field, folded, limit=MOST, most_edits=most)

    def _is_known(self, word: str) -> bool:
        """Whether the archive has the word as written or in another form."""
        folded = fold(word)
        return any(
            self._view.holders(text.exact.field, folded)
            or any(self._view.holders(text.stem.field, stem) for stem in self._layers.stems(word))
            for text in (BODY, TITLE)
        )

    def _complain(self, request: SearchRequest, leaves: list[query.Query]) -> None:
        if unknown_fields(request.query):
            raise UnknownFieldError
        for leaf in leaves:
            names = VALUE_NAMES.get(leaf.fieldname)
            if names and isinstance(leaf, query.Term) and leaf.text.casefold() not in names:
                raise UnknownValueError(leaf.fieldname)


def _in_other_layouts(text: str) -> Iterator[str]:
    """The query typed in other layouts; names of fields and operators stay as they are."""
    pieces = re.split(r"(\s+)", text)
    if any(":" in piece and piece.partition(":")[0].casefold() in FIELD_NAMES for piece in pieces):
        heads = [re.match(r"\w+:", piece) for piece in pieces]
    else:
        heads = [_OPERATOR.fullmatch(piece) for piece in pieces]
    kept = [head[0] if head else "" for head in heads]
    words = "\n".join(piece[len(head) :] for piece, head in zip(pieces, kept, strict=True))
    for other in retyped(words):
        yield "".join(map(str.__add__, kept, other.split("\n")))


def _value_in(text: str, leaf: query.Query) -> re.Match[str] | None:
    """Where a value stands in the query as typed, behind one of the names of its field."""
    names = "|".join(name for name, field in FIELD_NAMES.items() if field == leaf.fieldname)
    return re.search(rf"(?i)(?:{names}):({re.escape(leaf.text)})(?!\w)", text)


def _replaced(text: str, word: str, other: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", lambda _: other, text)
