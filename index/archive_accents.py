"""Words of the archive, or of a dictionary, that a word typed without marks may stand for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from index.archive_view import IndexView
from index.languages.accents import with_marks
from index.languages.lexicon import Lexicon

_DICTIONARIES = ("pl", "lt", "de")


def marked_words(
    view: IndexView, fields: Sequence[str], folded: str, known: Callable[[str], object]
) -> list[str]:
    """Words of the fields first, then words of dictionaries that the archive has in other forms.

    `known` says whether the archive has a word in any form. Only dictionaries of languages that
    the archive has texts in are asked.
    """
    here = with_marks(
        folded,
        lambda beginning: any(view.has_beginning(field, beginning) for field in fields),
        lambda word: any(view.holders(field, word) for field in fields),
    )
    found = dict.fromkeys(here)
    for language in _DICTIONARIES:
        if view.holders("language", language):
            lexicon = Lexicon(language)
            words = with_marks(folded, lexicon.has_beginning, partial(_has, lexicon))
            found |= dict.fromkeys(filter(known, words))
    return list(found)


def _has(lexicon: Lexicon, word: str) -> bool:
    return bool(lexicon.lemmas(word))
