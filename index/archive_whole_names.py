"""What documents add that hold every word of a name closely, not only nearly.

Without it a near surname with the right given name, as typed, would stand above both names in
another script.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from whoosh import query

from index.archive_analysis import capitalised
from index.archive_schema import BODY, NAMED, TITLE
from index.archive_weights import WordTerms
from index.languages.names import is_alias, is_close

ANYHOW = 0.8
"""What a name adds in any spelling that has its close key, as a share of its weight, if some
spellings are likelier."""
BETTER_SPELT = 0.5
"""What it adds for each level of likelihood that its spelling reaches."""

_SPELT = capitalised("")
_TEXTS = (TITLE, BODY)
"""Those that have stems."""

Level = Sequence[Sequence[str]]
"""Spellings of each word of a name; none for a word that may be spelt in any way."""


def whole_name(
    words: Sequence[WordTerms],
    weight: float,
    narrowed: Callable[[query.Query], query.Query],
    levels: Sequence[Level],
) -> list[query.Query]:
    """Nothing unless each word may be a name.

    `weight` is that of all the words. `narrowed` leaves out of the documents that hold them those
    about other people; `levels` are the likelier spellings, the likeliest first, each with those
    of the one before.
    """
    if not all(word.names for word in words):
        return []
    each = [_closely(word) for word in words]
    reached = Counter(tuple(map(tuple, level)) for level in levels)
    spelt = {level: _spelt(level, each) for level in reached}
    closely = narrowed(query.Or([query.And(each), *list(spelt.values())[-1:]]))
    added = [
        query.ConstantScoreQuery(narrowed(spelt[level]), weight * BETTER_SPELT * times)
        for level, times in reached.items()
    ]
    return [query.ConstantScoreQuery(closely, weight * (ANYHOW if added else 1.0)), *added]


def _closely(word: WordTerms) -> query.Query:
    close = [key for key in word.names if is_close(key) or is_alias(key) or key.startswith(_SPELT)]
    keys = close if any(map(is_close, close)) else word.names
    written = (*word.exact, *word.sharing.words)
    terms = [(text.exact, term) for text in NAMED for term in written]
    terms += [(text.stem, term) for text in _TEXTS for term in word.stems]
    terms += [(text.name, term) for text in NAMED for term in keys]
    return query.Or([query.Term(layer.field, term) for layer, term in terms])


def _spelt(level: Level, closely: Sequence[query.Query]) -> query.Query:
    """Every word in one of its spellings, or closely if it has none."""
    return query.And(
        [
            query.Or([query.Term(text.name.field, word) for text in NAMED for word in words])
            if words
            else any_spelling
            for words, any_spelling in zip(level, closely, strict=True)
        ]
    )
