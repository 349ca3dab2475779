"""Patterns of a query asked of single words: `*`, `?`, `~` and ranges."""

from __future__ import annotations

import re
from collections.abc import Callable

from whoosh import query

from archive.searching import Why

Test = tuple[Why, Callable[[str], bool]]


def pattern_test(leaf: query.Query) -> Test | None:
    """What a leaf asks of a folded word, and why a word matches then; None for no pattern."""
    match leaf:
        case query.Prefix():
            prefix: str = leaf.text
            return Why.PATTERN, lambda folded: folded.startswith(prefix)
        case query.Wildcard():
            pattern = wildcard_pattern(leaf.text)
            return Why.PATTERN, lambda folded: pattern.fullmatch(folded) is not None
        case query.FuzzyTerm():
            most, letters = leaf.maxdist, leaf.prefixlength
            return Why.NEAR, lambda folded: is_near(folded, leaf.text, most, letters)
        case query.TermRange():
            return Why.PATTERN, lambda folded: _in_range(folded, leaf)
    return None


def wildcard_pattern(text: str) -> re.Pattern[str]:
    """`*` is any letters, `?` is one."""
    pieces = {"*": ".*", "?": "."}
    return re.compile("".join(pieces.get(letter) or re.escape(letter) for letter in text), re.S)


def is_near(word: str, other: str, most: int, prefix: int) -> bool:
    """Whether two words share their first letters and differ by at most `most` edits.

    An edit inserts, deletes or replaces a letter (Levenshtein), as the engine's automaton counts.
    """
    if word[:prefix] != other[:prefix] or abs(len(word) - len(other)) > most:
        return False
    last = list(range(len(other) + 1))
    for i, letter in enumerate(word, start=1):
        row = [i]
        for j, wanted in enumerate(other, start=1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != wanted)))
        last = row
    return last[-1] <= most


def _in_range(folded: str, leaf: query.TermRange) -> bool:
    start, end = leaf.start, leaf.end
    after = start is None or folded > start or (folded == start and not leaf.startexcl)
    before = end is None or folded < end or (folded == end and not leaf.endexcl)
    return after and before
