"""What was found out about words, remembered up to a bound."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from index.languages.folding import fold_all

_CACHED_WORDS = 500_000
LARGE = 2_000
"""Words asked for at once from which on they are not remembered."""
Terms = tuple[str, ...]


class FoldedWords:
    """Remembers what words fold to, up to a bound: the exact layer."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def __call__(self, word: str) -> Terms:
        """The term of a word, none where nothing visible is in it."""
        folded = self._known.get(word)
        if folded is None:
            (folded,) = self.many([word])
        return (folded,) if folded else ()

    def many(self, words: Sequence[str]) -> list[str]:
        """What each word folds to."""
        known = self._known
        if len(known) > _CACHED_WORDS:
            known = self._known = {}  # another thread may still be reading the old ones
        try:
            return list(map(known.__getitem__, words))
        except KeyError:
            missing = [word for word in words if word not in known]
            known.update(zip(missing, fold_all(missing), strict=True))
            return list(map(known.__getitem__, words))

    def end_to_end(self, words: Sequence[str]) -> tuple[list[str], list[int]]:
        """The terms of all words end to end, and how many each has; see `WordCache`."""
        folded = fold_all(words) if len(words) > LARGE else self.many(words)
        return list(filter(None, folded)), list(map(bool, folded))


class WordCache:
    """Remembers a pure function of words, up to a bound; emptied when full.

    It computes many words at once at less cost than one after the other.
    """

    def __init__(self, compute: Callable[[Sequence[str]], list[Terms]], large: int = LARGE) -> None:
        self._compute = compute
        self._large = large
        self._known: dict[str, Terms] = {}

    def __call__(self, word: str) -> Terms:
        """The terms of a word."""
        terms = self._known.get(word)
        return self.many([word])[0] if terms is None else terms

    def many(self, words: Sequence[str]) -> list[Terms]:
        """The terms of each word."""
        known = self._known
        found = [known.get(word) for word in words]
        missing = [word for word, terms in zip(words, found, strict=True) if terms is None]
        if missing:
            computed = self._compute(missing)
            if len(known) + len(missing) > _CACHED_WORDS:
                known.clear()
            known.update(zip(missing, computed, strict=True))
            new = iter(computed)
            return [next(new) if terms is None else terms for terms in found]
        return [terms for terms in found if terms is not None]

    def end_to_end(self, words: Sequence[str]) -> tuple[list[str], list[int]]:
        """The terms of all words end to end, and how many each has.

        Those of a large batch are not remembered: whoever indexes asks for each word once.
        """
        terms = self._compute(words) if len(words) > self._large else self.many(words)
        return list(chain.from_iterable(terms)), list(map(len, terms))
