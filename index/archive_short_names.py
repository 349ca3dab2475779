"""Names too short for a key: in a whole name they count beside a surname that fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from whoosh import query

from index.archive_analysis import capitalised
from index.archive_initials import keys_of_surname, lacking, words_of_a_name
from index.archive_schema import NAMED
from index.languages.folding import fold, is_capitalised
from index.languages.function_words import FUNCTION_WORDS
from index.languages.given_names_short import is_too_short, spellings_of_short
from index.languages.names import close_keys

_SLOP = 2
_WEIGHT = 0.5
_NAME_AND_SURNAME = 2


def may_be_short_name(word: str) -> bool:
    """Whether a word with a capital may be a name without a key, and is no function word."""
    folded = fold(word)
    if not is_capitalised(word) or not (is_too_short(folded) or spellings_of_short(folded)):
        return False
    return bool(spellings_of_short(folded)) or not any(
        folded in words for words in FUNCTION_WORDS.values()
    )


def with_short_name(words: Sequence[str], holders: Callable[[str, str], int]) -> list[query.Query]:
    """The spellings of a short name beside the surname, before it or behind."""
    if len(words) != _NAME_AND_SURNAME:
        return []
    return [
        query.Phrase(text.name.field, order, _SLOP, _WEIGHT * text.name.weight)
        for short, surname in (words, words[::-1])
        for term in map(capitalised, spellings_of_short(fold(short)))
        for text in NAMED
        if holders(text.name.field, term)
        for keys in keys_of_surname(surname)
        for order in ([term, *keys], [*keys, term])
    ]


def without_short_name(root: query.Query) -> query.Query:
    """A name of which a part has no key and no table: that part need not be there."""
    words = words_of_a_name(root)
    if len(words) != _NAME_AND_SURNAME or not all(map(is_capitalised, words)):
        return root
    spare = {place for place, word in enumerate(words) if _is_unknown(word)}
    others = [word for place, word in enumerate(words) if place not in spare]
    is_surname = len(others) == 1 and bool(close_keys(fold(others[0])))
    return lacking(root, spare) if is_surname else root


def _is_unknown(word: str) -> bool:
    return may_be_short_name(word) and not spellings_of_short(fold(word))
