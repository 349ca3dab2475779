"""Which of the three Cyrillic languages have a word, by the forms of their dictionaries.

A table of bytes (Bloom 1970), written by `scripts/make_language_words.py`: the first letters of a
word name two places, and a language has the word if its bit is set in both. Words that all three
have are left out, and those with a letter that only one language writes: they tell nothing that
their letters do not. One word in thirty that no language has is taken for one of Russian.
"""

from __future__ import annotations

import lzma
import threading
from collections.abc import Callable, Iterable
from importlib.resources import files
from zlib import crc32

RESOURCE = ("languages", "words.xz")
ORDER = ("be", "ru", "uk")
"""The language of each bit, the lowest first."""

PLACES = 1 << 22
BEGINNING = 8
"""Letters of a word that are looked at: what follows is mostly inflection."""

_MULTIPLIER = 0x9E3779B1
"""2**32 over the golden ratio (Knuth, The Art of Computer Programming, 6.4)."""
_SHIFT = 13
_FOLDED = str.maketrans("ёґ", "ег")


class KnownWords:
    """The table, read at the first question."""

    def __init__(self) -> None:
        self._table: memoryview | None = None
        self._loading = threading.Lock()

    def share(self, put: Callable[[memoryview], memoryview]) -> None:
        """Read the table now; `put` says where it lies."""
        self._table = put(self._loaded())

    def counts(self, words: Iterable[str]) -> dict[str, int]:
        """How many of some small words each language has, words that all have not counted."""
        table = self._loaded()
        known = [table[one] & table[other] for one, other in map(places, words)]
        return {
            language: sum(bits >> place & 1 for bits in known)
            for place, language in enumerate(ORDER)
        }

    def _loaded(self) -> memoryview:
        with self._loading:
            if self._table is None:
                packed = files("resources").joinpath(*RESOURCE).read_bytes()
                self._table = memoryview(lzma.decompress(packed))
            return self._table


def places(word: str) -> tuple[int, int]:
    """The two places of a small word."""
    checksum = crc32(word.translate(_FOLDED)[:BEGINNING].encode())
    return checksum % PLACES, (checksum * _MULTIPLIER >> _SHIFT) % PLACES
