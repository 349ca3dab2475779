"""Words of the archive that an unknown word of a query may stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from whoosh.support.levenshtein import distance

from index.archive_accents import marked_words
from index.archive_fields import QueryField
from index.archive_known import Known, KnownWords, fields_of
from index.archive_view import IndexView
from index.languages.folding import fold

MOST = 3
_LONG = 6
"""Letters from which on a word may have two mistakes."""


def near_words(view: IndexView, known: KnownWords, field: QueryField, word: str) -> list[str]:
    """At most three: first those that differ in the marks of letters, then the nearest.

    An edit is a letter put in, left out or changed, not the first; or two neighbours that changed
    places, the first letter, too.
    """
    folded = fold(word)
    most = 2 if len(folded) >= _LONG else 1
    places = fields_of(field)
    marked = marked_words(view, places, folded, partial(known.known, field))
    swapped = list(_swapped(folded))
    near = {each for each in swapped if _held(view, places, each)}
    for place in places:
        near.update(view.corrections(place, folded, limit=MOST, most_edits=most))
    here = sorted(near, key=lambda e: (distance(folded, e), -_held(view, places, e), e))
    forms = (each for each in swapped if not near and known.known(field, each) > Known.AS_NAME)
    found = list(dict.fromkeys((*marked, *here, *forms)))[:MOST]
    return [_with_sharp_s(each, word) for each in found]


def _held(view: IndexView, places: Sequence[str], word: str) -> int:
    """How often a word stands in the fields together: documents of each."""
    return sum(view.holders(place, word) for place in places)


def _swapped(word: str) -> Iterator[str]:
    """The word with two neighbouring letters the other way round."""
    for place in range(len(word) - 1):
        one, other = word[place], word[place + 1]
        if one != other:
            yield f"{word[:place]}{other}{one}{word[place + 2 :]}"


def _with_sharp_s(found: str, typed: str) -> str:
    """The lexicon has ss for ß: a word that was typed with ß is not offered without."""
    sharp = typed.count("ß")
    return found.replace("ss", "ß") if sharp and found.count("ss") == sharp else found
