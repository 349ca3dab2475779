"""Words of the archive, or of a dictionary, that a word typed without marks may stand for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from index.archive_view import IndexView
from index.languages.accents import with_marks
from index.languages.lexicon import Lexicon

_DICTIONARIES = ("pl", "lt", "de")


def marked_words(
    view: IndexView, field: str, folded: str, known: Callable[[str], object]
) -> list[str]:
    """The words of a field first, then words of a dictionary that the archive has in other forms.

    `known` says whether the archive has a word in any form. Only the dictionaries of languages that
    the archive has texts in are asked.
    """
    here = with_marks(
        folded,
        lambda beginning: view.has_beginning(field, beginning),
        lambda word: bool(view.holders(field, word)),
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
