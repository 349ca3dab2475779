"""Values that may have been meant by one that no document has: the nearest first.

Near is what is spelled almost so, in this or another alphabet, or sounds the same as a name does:
`kind:leter`, `вид:pismo`, `tag:Viasna`. Of languages, kinds and sensitivities, of which there are
few, the others follow, the most frequent first.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator

import numpy as np
from whoosh.support.levenshtein import distance

from archive.label_paths import with_ancestors
from index.archive_corrections import MOST
from index.archive_expansion import WORD_LISTS
from index.archive_fields import NAME_PATTERN, QueryField, field_named
from index.archive_schema import VALUE_SEPARATOR
from index.archive_values import VALUE_NAMES, bare, value_named
from index.archive_view import IndexView
from index.languages.folding import fold
from index.languages.lacinka import to_latin
from index.languages.names import name_keys
from index.languages.words import surfaces

_COLUMNS = {
    QueryField.LANGUAGE: "language",
    QueryField.KIND: "kind",
    QueryField.SENSITIVITY: "sensitivity",
    QueryField.SOURCE: "source_name",
    QueryField.TAG: "tags",
    QueryField.COLLECTION: "collections",
}
_NESTED = (QueryField.TAG, QueryField.COLLECTION)
_MOST_VALUES = 3_000
"""Of a field those that are compared, the most frequent."""

_LETTERS_A_MISTAKE = 3
"""A word of so many letters may have one mistake, twice as long a word two, and so on."""

_VALUE = re.compile(
    rf"(?P<name>{NAME_PATTERN}):(?:[\"“”„«»](?P<quoted>[^\"“”„«»]+)[\"“”„«»]"
    r"|(?P<word>[^\s()\[\]{}\"“”„«»*?~^]+)(?![*?~]))"
)
_BETWEEN = re.compile(r"\W+")
_PLAIN = re.compile(r"[\w-]+")
_EASTERN = str.maketrans({"и": "i", "щ": "sc", "ъ": "", "ь": "", "ї": "ji", "є": "je", "'": ""})


class ValueOffers:
    """Asks one state of the index."""

    def __init__(self, view: IndexView) -> None:
        self._view = view

    def queries(self, text: str, asked: Collection[QueryField]) -> Iterator[str]:
        """The query with another value in the place of each that finds nothing."""
        for found in _VALUE.finditer(text):
            field, group = field_named(found["name"]), "quoted" if found["quoted"] else "word"
            if field is QueryField.EXTERNAL_ID and not self._view.holders(
                "external_id", found[group]
            ):
                # Pasted out of a text, in which it may stand as it is.
                yield text[: found.start()] + text[found.end("name") + 1 :]
            if field in _COLUMNS and field in asked and not self._is_there(field, found[group]):
                for value in self._offers(field, found[group]):
                    quotes = "" if found["quoted"] or _PLAIN.fullmatch(value) else '"'
                    head, tail = text[: found.start(group)], text[found.end(group) :]
                    yield f"{head}{quotes}{value}{quotes}{tail}"

    def near(self, field: QueryField, asked: str) -> list[str]:
        """The values of a field that are spelled nearly as the one asked for, the nearest first."""
        return list(self._near(field, asked).values()) if field in _COLUMNS else []

    def _is_there(self, field: QueryField, value: str) -> bool:
        if field in VALUE_NAMES:
            named = value_named(field, value) or value.casefold()
            return bool(self._view.holders(_COLUMNS[field], named))
        words = map(fold, surfaces(value))
        return all(self._view.holders(WORD_LISTS[field], word) for word in words if word)

    def _offers(self, field: QueryField, asked: str) -> Iterator[str]:
        """Names of the values that are near; of a field with few values then the others."""
        nearest = self._near(field, asked)
        yield from nearest.values()
        if field in VALUE_NAMES:
            yield from [value for value in self._values(field) if value not in nearest][:MOST]

    def _near(self, field: QueryField, asked: str) -> dict[str, str]:
        """The nearest name of each value that is near, the nearest value first."""
        frequent = self._values(field)
        names = _names(field, frequent)
        rank = {value: place for place, value in enumerate(frequent)}
        distances = {name: _distance(fold(asked), fold(name)) for name in names}
        near = [name for name in names if distances[name] <= len(asked) // _LETTERS_A_MISTAKE]
        near.sort(key=lambda name: (distances[name], rank[names[name]]))
        nearest = {names[name]: name for name in reversed(near)}
        return {value: nearest[value] for value in dict.fromkeys(names[name] for name in near)}

    def _values(self, field: QueryField) -> list[str]:
        """The values that documents have, the most frequent first."""
        codes, values = self._view.labels(_COLUMNS[field])
        counted: Counter[str] = Counter()
        for code, count in enumerate(np.bincount(codes, minlength=len(values)).tolist()):
            held = tuple(filter(None, values[code].split(VALUE_SEPARATOR)))
            for value in with_ancestors(held) if field in _NESTED else held:
                counted[value] += count
        return [value for value, count in counted.most_common(_MOST_VALUES) if count]


def _names(field: QueryField, values: list[str]) -> dict[str, str]:
    """The value of each name by which it may be asked for."""
    if field not in VALUE_NAMES:
        return {value: value for value in values}
    named = {name: value for name, value in VALUE_NAMES[field].items() if value in values}
    return named | {value: value for value in values}


def _distance(asked: str, name: str) -> int:
    """Edits between two folded words or their beginnings, or one and a word of the other."""
    keys = name_keys(asked)
    words = dict.fromkeys([name, *_BETWEEN.split(name)])
    forms = {asked, bare(asked)} if len(asked) > _LETTERS_A_MISTAKE else {asked}
    return min(
        1 if keys & name_keys(word) else min(_edits(form, word) for form in forms) for word in words
    )


def _edits(one: str, other: str) -> int:
    here = int(distance(one, other))
    return here if one.isascii() == other.isascii() else min(here, _in_latin(one, other))


def _in_latin(one: str, other: str) -> int:
    """Edits in Latin letters, one more than none: what stands there in other letters is another."""
    return 1 + int(distance(_latin(one), _latin(other)))


def _latin(word: str) -> str:
    spelt = unicodedata.normalize("NFD", to_latin(word.translate(_EASTERN)))
    return "".join(letter for letter in spelt if not unicodedata.combining(letter))
