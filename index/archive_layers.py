"""The layers of a word when some of them are switched off.

The stem layer joins forms and spellings in one term. Where only one of the two is wanted, the words
of the archive that share the stem are looked through, and those that fit are asked for as written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from archive.searching import Layer
from index.archive_analysis import WordAnalysis
from index.archive_asked import layers_between
from index.archive_expansion import WordLayers
from index.archive_schema import BODY, NOTE, TITLE
from index.archive_weights import Counts, Sharing
from index.languages.folding import fold

_STEMS = frozenset({Layer.FORMS, Layer.SPELLING})
_BELARUSIAN = "be"
_MOST_WORDS = 1000
"""Of so many words of one stem in one field those that fit are asked for."""


class ChosenLayers(WordLayers):
    """See `WordLayers`; what is switched off gives no terms."""

    def __init__(self, words: WordAnalysis, counts: Counts, chosen: frozenset[Layer]) -> None:
        super().__init__(words, counts)
        self._chosen = chosen

    def exact(self, word: str) -> tuple[str, ...]:
        """The folded word."""
        return super().exact(word) if Layer.EXACT in self._chosen else ()

    def stems(self, word: str) -> tuple[str, ...]:
        """Its stems where all words that share them are wanted."""
        if Layer.FORMS not in self._chosen:
            return ()
        stems = super().stems(word)
        if Layer.SPELLING in self._chosen:
            return stems
        return tuple(stem for stem in stems if not _is_belarusian(stem))

    def names(self, word: str) -> tuple[str, ...]:
        """Its keys as a name."""
        return super().names(word) if Layer.NAMES in self._chosen else ()

    def sharing(self, word: str) -> Sharing:
        """The words of the archive that are wanted of its stems, if not all of them are."""
        if len(self._chosen & _STEMS) != 1:
            return Sharing()
        stems = tuple(filter(_is_belarusian, super().stems(word)))
        return Sharing(tuple(dict.fromkeys(self._wanted(fold(word), stems))), stems)

    def _wanted(self, folded: str, stems: Iterable[str]) -> Iterator[str]:
        chosen = self._chosen & _STEMS
        for stem in stems:
            for text in (BODY, TITLE, NOTE):
                for found in self.weights.spellings(text.stem.field, stem, _MOST_WORDS):
                    if layers_between(folded, found, stem) <= chosen:
                        yield found


def _is_belarusian(stem: str) -> bool:
    return stem.startswith(f"{_BELARUSIAN}:")
