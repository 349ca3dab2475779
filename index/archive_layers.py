"""The layers of a word when some of them are switched off.

The stem layer joins forms and spellings in one term. Where only one of the two is wanted, the words
of the archive that share the stem are looked through, and those that fit are asked for as written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from archive.searching import Layer
from index.archive_analysis import WordAnalysis
from index.archive_asked import layers_between
from index.archive_expansion import WordLayers
from index.archive_weights import Counts, Sharing
from index.languages.beginnings import starts_of
from index.languages.belarusian import official
from index.languages.folding import fold

_STEMS = frozenset({Layer.FORMS, Layer.SPELLING})
_BELARUSIAN = "be"
_SAME_BEGINNING = 2
"""Letters that the forms of a word share at least, as good as always."""

_SAME_CONSONANTS = 3
_WITHOUT_VOWELS = str.maketrans("", "", "аеёіоуыэюяьйўaeiouyj'")
_TO_LATIN = str.maketrans("бвгдзклмнпрстфхцчшж", "bwhdzklmnprstfccčšž")
_PLAIN_LATIN = str.maketrans("vłśćńźg", "wlscnzh")


class ChosenLayers(WordLayers):
    """See `WordLayers`; what is switched off gives no terms."""

    def __init__(
        self,
        words: WordAnalysis,
        counts: Counts,
        chosen: frozenset[Layer],
        lexicon: Callable[[str], Iterable[str]],
    ) -> None:
        """`lexicon` gives the words of all bodies that begin with some letters."""
        super().__init__(words, counts)
        self._analysis = words
        self._chosen = chosen
        self._lexicon = lexicon

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
        stem_of = self._analysis.stem(_BELARUSIAN)
        for stem in stems:
            for found in self._candidates(folded, stem):
                if stem in stem_of(found) and layers_between(folded, found, stem) <= chosen:
                    yield found

    def _candidates(self, folded: str, stem: str) -> Iterator[str]:
        if Layer.FORMS in self._chosen:
            yield from self._lexicon(folded[:_SAME_BEGINNING])
            return
        wanted = {_consonants(folded), _consonants(official(folded))}
        for start in starts_of(stem):
            for word in self._lexicon(start):
                if _consonants(word) in wanted:
                    yield word


def _is_belarusian(stem: str) -> bool:
    return stem.startswith(f"{_BELARUSIAN}:")


def _consonants(folded: str) -> str:
    """The first consonants of a word, the same for each of its spellings as good as always."""
    latin = folded.translate(_WITHOUT_VOWELS).translate(_TO_LATIN).translate(_PLAIN_LATIN)
    return latin.replace("ch", "c")[:_SAME_CONSONANTS]
