"""Words of the archive that an unknown word of a query may stand for."""

from __future__ import annotations

from functools import partial

from index.archive_accents import marked_words
from index.archive_fields import QueryField
from index.archive_known import KnownWords, fields_of
from index.archive_view import IndexView
from index.languages.folding import fold

MOST = 3
_LONG = 6
"""Letters from which on a word may have two mistakes."""


def near_words(view: IndexView, known: KnownWords, field: QueryField, word: str) -> list[str]:
    """At most three: first those that differ in the marks of letters, then the nearest."""
    folded = fold(word)
    most = 2 if len(folded) >= _LONG else 1
    place = fields_of(field)[0]
    marked = marked_words(view, place, folded, partial(known.known, field))
    near = view.corrections(place, folded, limit=MOST, most_edits=most)
    found = list(dict.fromkeys((*marked, *near)))[:MOST]
    return [_with_sharp_s(each, word) for each in found]


def _with_sharp_s(found: str, typed: str) -> str:
    """The lexicon has ss for ß: a word that was typed with ß is not offered without."""
    sharp = typed.count("ß")
    return found.replace("ss", "ß") if sharp and found.count("ss") == sharp else found
