"""The words of a query by layer, and which layer it is that joins a word of a text to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, KeysView, Sequence

from whoosh import query

from archive.searching import Layer, Why
from index.archive_analysis import capitalised
from index.archive_expansion import WordLayers
from index.archive_fields import NAME_FIELDS
from index.archive_people import keys_of
from index.languages.beginnings import starts_of
from index.languages.belarusian import official
from index.languages.belarusian_spelling import is_spelt_as
from index.languages.folding import fold, is_cyrillic
from index.languages.initials import letters_of

_SPELT_TWICE = "be:"
"""Stems of the one language that has two spellings, and two alphabets."""


class AskedWords:
    """The terms that the leaves of a query stand for in the layers that are switched on."""

    def __init__(
        self,
        leaves: Sequence[query.Query],
        layers: WordLayers,
        chosen: frozenset[Layer],
        initials: frozenset[str] = frozenset(),
    ) -> None:
        """`initials` are folded words of the leaves that stand for names, in either alphabet."""
        self._chosen = chosen
        self.initials = initials
        words = [leaf.text for leaf in leaves if _is_word(leaf) and fold(leaf.text) not in initials]
        self.exact = set(_terms(words, layers.exact)) if Layer.EXACT in chosen else set()
        self.names = set(_terms(words, layers.names)) if Layer.NAMES in chosen else set()
        self.names.update(_named(leaves))
        self.names.update(capitalised(each) for initial in initials for each in letters_of(initial))
        self._words_of_stem: dict[str, list[str]] = defaultdict(list)
        if not chosen.isdisjoint({Layer.FORMS, Layer.SPELLING}):
            for word in words:
                for stem in layers.stems(word):
                    self._words_of_stem[stem].append(fold(word))
        self.stem_starts = tuple({start for stem in self.stems for start in starts_of(stem)})
        self.languages = frozenset(stem.partition(":")[0] for stem in self.stems)

    def __bool__(self) -> bool:
        return bool(self.exact or self.names or self._words_of_stem)

    @property
    def stems(self) -> KeysView[str]:
        """The terms of the stem layer."""
        return self._words_of_stem.keys()

    def why_by_stem(self, folded: str, stems: Iterable[str]) -> Why | None:
        """The layer by which a word with these stems matches, if it is switched on."""
        for stem in stems:
            for asked in self._words_of_stem.get(stem, ()):
                joined = layers_between(asked, folded, stem)
                if joined <= self._chosen:
                    return Why.SPELLING if Layer.SPELLING in joined else Why.FORMS
        return None


def layers_between(asked: str, found: str, stem: str) -> frozenset[Layer]:
    """The layers that it takes from one folded word to another with which it shares a stem."""
    if asked == found or not stem.startswith(_SPELT_TWICE):
        return frozenset({Layer.FORMS})
    ours, theirs = official(asked), official(found)
    same_alphabet = is_cyrillic(asked) == is_cyrillic(found)
    if same_alphabet and is_spelt_as(asked, ours) == is_spelt_as(found, theirs):
        return frozenset({Layer.FORMS})
    return frozenset({Layer.SPELLING} if ours == theirs else {Layer.FORMS, Layer.SPELLING})


def _is_word(leaf: query.Query) -> bool:
    return isinstance(leaf, query.Term) and leaf.fieldname not in NAME_FIELDS


def _terms(words: Iterable[str], layer: Callable[[str], tuple[str, ...]]) -> Iterable[str]:
    return (term for word in words for term in layer(word))


def _named(leaves: Sequence[query.Query]) -> Iterable[str]:
    """The keys of the words that are asked as names."""
    for leaf in leaves:
        if leaf.fieldname in NAME_FIELDS:
            if isinstance(leaf, query.Term):
                yield from keys_of(fold(leaf.text))
            elif isinstance(leaf, query.Phrase):
                for word in leaf.words:
                    yield from keys_of(word)
