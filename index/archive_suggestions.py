"""What may have been meant by a query that finds nothing: only what does find something."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, repeat

from whoosh import query
from whoosh.support.levenshtein import distance

from archive.errors import QuerySyntaxError
from archive.query_errors import UnknownFieldError, UnknownValueError
from archive.searching import ALL_LAYERS, Mistake, SearchRequest, Suggestion
from index.archive_corrections import MOST, near_words
from index.archive_expansion import WordLayers
from index.archive_fields import (
    FIELD_NAMES,
    NAME_FIELDS,
    NAME_PATTERN,
    TEXT_FIELDS,
    WORD_FIELDS,
    QueryField,
)
from index.archive_known import Known, KnownWords
from index.archive_normalization import normalise
from index.archive_ordinary import OrdinaryWords
from index.archive_patterns import is_near
from index.archive_queries import ParsedQuery, parse, unknown_fields
from index.archive_query_offers import quoted, without_question
from index.archive_retyping import Retyping
from index.archive_value_offers import ValueOffers
from index.archive_values import VALUE_NAMES, value_named
from index.archive_view import IndexView
from index.languages.folding import fold, is_capitalised, is_cyrillic
from index.languages.names import name_keys

_LONG = 6
"""Letters from which on a word may have two mistakes, or may be looked for within others."""
_ENDING = 2
"""Letters at the end of a word that its other forms may not have."""

_MOST_WORDS = 6
"""Words of a longer query are not corrected: it is a pasted text."""

_AFTER_COLON = re.compile(rf"({NAME_PATTERN}[:Ж^])\s+(?=\S)")
"""A space behind the name of a field, as in running text."""

Offers = Iterator[tuple[Mistake, str]]


class Suggester:
    """Made for one question; counts each offer by a search with the same filters."""

    def __init__(
        self,
        view: IndexView,
        layers: WordLayers,
        count: Callable[[SearchRequest], int],
        understand: Callable[[str], ParsedQuery] = parse,
    ) -> None:
        self._understand = understand
        self._view = view
        self._layers = layers
        self._count = count
        self._words = KnownWords(view, layers)

    def suggestions(self, request: SearchRequest) -> tuple[Suggestion, ...]:
        """At most three. Raises `UnknownFieldError`, `UnknownValueError` where there are none."""
        leaves = self._leaves(request.query)
        if not leaves:
            return ()
        found = tuple(islice(self._useful(request, leaves), MOST))
        if not (found or request.prefix_last):
            self._complain(request, leaves)
        return found

    def ordinary_words(self, request: SearchRequest) -> tuple[Suggestion, ...]:
        """At most three with other words for those that a name merely sounds like.

        In the place of unknown ones in small letters stand ordinary words, in that of others with
        a capital names that sound differently and are spelled nearly so.
        """
        leaves = self._leaves(request.query)
        near = {
            word: list(filter(self._is_ordinary, near_words(self._view, self._words, field, word)))
            for field, word in self._unknown(leaves)
            if field in TEXT_FIELDS and not is_capitalised(word)
        }
        near |= self._near_names(leaves)
        offers = dict.fromkeys(_corrected(request.query, near))
        counted = {o: self._total(replace(request, query=o, prefix_last=False)) for o in offers}
        return tuple(
            Suggestion(query=offered, reason=Mistake.SPELLING, total=total)
            for offered, total in counted.items()
            if total
        )

    def _near_names(self, leaves: list[query.Query]) -> dict[str, list[str]]:
        """Names near to each word with a capital that is at best known by a sound like its own."""
        return {
            word: [
                near.capitalize()
                for near in near_words(self._view, self._words, field, word)
                if not (self._is_ordinary(near) or _sound_alike(near, word))
            ]
            for field, word in self._unknown(leaves, Known.AS_NAME)
            if field in TEXT_FIELDS | NAME_FIELDS and is_capitalised(word)
            if not any(map(self._is_name_of, self._words.closely_sounding(word), repeat(word)))
        }

    def _is_name_of(self, found: str, word: str) -> bool:
        """Whether a word of the archive that sounds like another is that name, spelt otherwise."""
        if is_cyrillic(found) == is_cyrillic(word) and 2 * distance(found, fold(word)) > len(word):
            return False
        return not self._is_ordinary(found)

    def _is_ordinary(self, word: str) -> bool:
        return OrdinaryWords(self._layers.weights, self._layers.stems).have_in_any_form(word)

    def _useful(self, request: SearchRequest, leaves: list[query.Query]) -> Iterator[Suggestion]:
        if request.layers != ALL_LAYERS:
            total = self._count(replace(request, layers=ALL_LAYERS))
            if total:
                yield Suggestion(query=request.query, reason=Mistake.LAYERS, total=total)
        seen: set[str] = set()
        right = None
        for reason, offered in self._offers(request.query, leaves):
            if right is Mistake.KEYBOARD and reason is not right:
                return  # what is right in another layout needs no other spelling
            # what is offered twice but for its capitals is offered as it came first
            if offered != request.query and offered.casefold() not in seen:
                seen.add(offered.casefold())
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
        joined = _AFTER_COLON.sub(r"\1", text)
        retyped = [*Retyping(self._words).queries(joined)]
        for other in retyped:
            yield Mistake.KEYBOARD, other
        if joined != text:
            yield Mistake.SPELLING, joined
            text, leaves = joined, self._leaves(joined)
        yield from self._fields(text)
        for other in quoted(text, ValueOffers(self._view).near):
            yield Mistake.SPELLING, other
        yield from self._values(text, leaves)
        for other in without_question(text, self._is_known):
            yield Mistake.SPELLING, other
        yield from self._spellings(text, leaves)
        for other in retyped[:1]:
            yield from self._spellings(other, self._leaves(other))
        yield from self._parts(text, leaves)

    def _is_known(self, text: str) -> bool:
        return bool(self._words.known(QueryField.TEXT, text))

    def _fields(self, text: str) -> Offers:
        """The field of nearly that name, else the words without it."""
        for found in unknown_fields(text):
            name = fold(found["name"])
            near = [
                each for each in FIELD_NAMES if is_near(each, name, 2 if len(name) > 4 else 1, 0)
            ]
            near.sort(key=lambda each: (each[0] != name[0], distance(each, name)))
            for other in near[:2]:
                yield Mistake.FIELD, text[: found.start("name")] + other + text[found.end("name") :]
            yield Mistake.FIELD, text[: found.start("name")] + text[found.end() :]

    def _values(self, text: str, leaves: list[query.Query]) -> Offers:
        asked = {leaf.fieldname for leaf in leaves}
        for other in ValueOffers(self._view).queries(text, asked):
            yield Mistake.VALUE, other

    def _spellings(self, text: str, leaves: list[query.Query]) -> Offers:
        """Every unknown word put right at once, then the other corrections of the first."""
        unknown = self._unknown(leaves)
        near = {word: near_words(self._view, self._words, field, word) for field, word in unknown}
        for offered in _corrected(text, near or self._near_names(leaves)):
            yield Mistake.SPELLING, offered

    def _parts(self, text: str, leaves: list[query.Query]) -> Offers:
        """Unknown words looked for within longer ones, as the end or the middle of a compound."""
        unknown = self._unknown(leaves)
        if unknown and all(
            len(word) >= _LONG + _ENDING and field in TEXT_FIELDS | NAME_FIELDS
            for field, word in unknown
        ):
            for _, word in unknown:
                text = _replaced(text, word, f"*{word[:-_ENDING]}*")
            yield Mistake.PART, text

    def _unknown(
        self, leaves: list[query.Query], best: Known = Known.NOT
    ) -> list[tuple[QueryField, str]]:
        """Words that the archive knows no better than told, by field; none of a long query."""
        words = dict.fromkeys(
            (leaf.fieldname, leaf.text)
            for leaf in leaves
            if leaf.fieldname in WORD_FIELDS and isinstance(leaf, query.Term)
        )
        if len(words) > _MOST_WORDS:
            return []
        return [(field, word) for field, word in words if self._words.known(field, word) <= best]

    def _leaves(self, text: str) -> list[query.Query]:
        """The leaves of a query that name a field."""
        parsed = self._understand(text).root
        clean = None if parsed is None else normalise(parsed)
        leaves = [] if clean is None else clean.leaves()
        return [leaf for leaf in leaves if getattr(leaf, "fieldname", None)]

    def _complain(self, request: SearchRequest, leaves: list[query.Query]) -> None:
        if unknown_fields(request.query):
            raise UnknownFieldError
        for leaf in leaves:
            if leaf.fieldname not in VALUE_NAMES or not isinstance(leaf, query.Term):
                continue
            if value_named(leaf.fieldname, leaf.text) is None:
                raise UnknownValueError(leaf.fieldname)


def _sound_alike(one: str, other: str) -> bool:
    return bool(name_keys(fold(one)) & name_keys(fold(other)))


def _corrected(text: str, near: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """A query with words near to each of some, if there are; the nearest first."""
    if near and all(near.values()):
        for place in range(MOST):
            offered = text
            for word, others in near.items():
                offered = _replaced(offered, word, others[min(place, len(others) - 1)])
            yield offered


def _replaced(text: str, word: str, other: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", lambda _: other, text)
