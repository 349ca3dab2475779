"""Headlines in capitals: what reads as an operator there is a word.

`ПРАВА І СВАБОДА` and `НЕ ЗАБУДЕМ` are pasted as they stand in a leaflet. If all words have capitals
only, those that are operators in Belarusian, Russian and Ukrainian are asked for as words; but not
between abbreviations (`КГБ АБО ФСБ`, all up to four letters), nor where there is a bracket. English
operators stay what they are, but for a NOT at the beginning (`NOT GUILTY`).
"""

from __future__ import annotations

import re

CYRILLIC_OPERATORS = frozenset({"І", "И", "ТА", "АБО", "ИЛИ", "НЕ", "НЯ"})
_NEGATIONS = frozenset({"НЕ", "НЯ"})
_ENGLISH = frozenset({"AND", "OR", "NOT", "ANDNOT", "ANDMAYBE"})
_FIRST_NOT = re.compile(r"^\W*NOT\b")
_LONGEST_ABBREVIATION = 4
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


def read_as_words(text: str) -> str:
    """The query with such operators in small letters, at the same places; others unchanged."""
    words = _WORD.findall(text)
    is_negated = words[:1] == ["NOT"] and _ENGLISH.isdisjoint(words[1:])
    operators = CYRILLIC_OPERATORS.intersection(words) or is_negated
    if not operators or "(" in text or not all(word.isupper() for word in words):
        return text
    named = [word for word in words[is_negated:] if word not in CYRILLIC_OPERATORS]
    # A query that takes something from nothing is none.
    is_headline = words[0] in _NEGATIONS or any(len(word) > _LONGEST_ABBREVIATION for word in named)
    if not (named and is_headline):
        return text
    text = _WORD.sub(_small, text)
    return _FIRST_NOT.sub(lambda found: found[0].lower(), text) if is_negated else text


def _small(word: re.Match[str]) -> str:
    return word[0].lower() if word[0] in CYRILLIC_OPERATORS else word[0]
