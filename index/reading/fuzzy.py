"""Words within an edit distance, found by hopping over the lexicon with Whoosh's automaton."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from whoosh.automata.lev import levenshtein_automaton

from index.reading.cursor import TermCursor

_AFTER = "\x00"


@lru_cache(maxsize=8)
def _automaton(word: str, distance: int, prefix: int) -> Any:
    """One that is asked of several fields, which only read it."""
    return levenshtein_automaton(word, distance, prefix).to_dfa()


def words_within(cursor: TermCursor, word: str, distance: int, prefix: int) -> Iterator[str]:
    """Yield the words at most `distance` edits from `word` that share its first `prefix` letters.

    A word of fewer letters is shared whole.

    The automaton names the least word it could accept from where the cursor stands, the B-tree the
    least word there is from there on; each step of the two skips what lies between (Schulz &
    Mihov, "Fast string correction with Levenshtein automata", 2002).
    """
    automaton = _automaton(word, distance, min(prefix, len(word)))
    found = cursor.first()
    wanted = None if found is None else automaton.next_valid_string(found)
    while wanted:
        found = cursor.find(wanted)
        if found is None:
            return
        if found == wanted:
            yield found
            found += _AFTER
        wanted = automaton.next_valid_string(found)
