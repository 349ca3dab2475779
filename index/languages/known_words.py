"""Whether a word is an ordinary one of a language: its dictionary knows it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from index.languages.belarusian import dictionary_entries
from index.languages.folding import fold, is_cyrillic
from index.languages.lacinka import to_cyrillic
from index.languages.lexicon import LANGUAGES, Lexicon


def is_known(word: str, language: str) -> bool:
    """Whether the dictionary of a language has a folded word, in any form."""
    if language in LANGUAGES:
        return bool(_lexicon(language).lemmas(word))
    return bool(dictionary_entries(word if is_cyrillic(word) else fold(to_cyrillic(word))))


def but_wild_guesses(word: str, stems: Sequence[str], *, is_name: bool) -> tuple[str, ...]:
    """The stems of a folded word but those that rules of a language cut from a stranger.

    `daughter` and `Kuropaty` are no Lithuanian words, though what is left without the endings that
    such have is. A stem is of a stranger if it is half of a word that its language's dictionary
    does not know, and the word is a name, or another of the languages knows it.
    """
    short = [stem for stem in stems if _is_half(word, stem) and not _knows(stem, word)]
    if not short or not (is_name or any(_knows(stem, word) for stem in stems)):
        return tuple(stems)
    return tuple(stem for stem in stems if stem not in short) or tuple(stems)


def _is_half(word: str, stem: str) -> bool:
    bare = stem.partition(":")[2]
    return 2 * len(bare) <= len(word) and word.startswith(bare)


def _knows(stem: str, word: str) -> bool:
    return is_known(word, stem.partition(":")[0])


@cache
def _lexicon(language: str) -> Lexicon:
    return Lexicon(language)
