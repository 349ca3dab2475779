"""From a word to the terms of the stem layer: dictionary first, then a table of the language.

0. Irregular forms (`irregular.py`) have the word of their table.
1. The dictionary's lemmas of the word, and those that its endings and sounds point to
   (`alternations.py`). Of an unknown word: what its ending makes of it, the lemma that rules
   derive, or the known lemma that its stem and one of the language's lemma endings make, or else
   its stem alone.
2. Joins: a lemma that is really a form of another (the participle `бегущий`, the comparative
   `closer`) is replaced by that other, if the dictionary knows the form that the join names.
3. Cuts: what tells apart lemmas that texts mix up (`большой` and `больший`, `closing` and `close`)
   is cut off, while the kinds of words stay apart: `A` at the end marks an adjective, and a Slavic
   verb keeps its infinitive.

Stemming dictionary lemmas further by Snowball joins too much (precision 66-82 %); these tables join
nearly as many forms and fewer strangers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from index.languages.alternations import Alternation, Alternations
from index.languages.irregular import Irregular
from index.languages.lexicon import Lexicon

ADJECTIVE = "A"
LONGEST_ENDING = 8
_REMEMBERED = 30_000
_AS_IT_IS = ("",)


@dataclass(frozen=True, slots=True)
class Join:
    """A lemma with this ending is a form of another if `known` in its place makes a known form."""

    ending: str
    known: str
    leaves: int = 2
    """Letters that must stand before the ending."""


class Cut:
    """Endings (alternatives of a regular expression) that become another, if enough is left.

    An ending has at most `LONGEST_ENDING` letters.
    """

    def __init__(self, endings: str, becomes: str = "", *, leaves: int = 3) -> None:
        self.pattern = re.compile(f"(?<=.{{{leaves}}})(?:{endings})$")
        self.becomes = becomes
        self.leaves = leaves
        self.spelt_out = _spelt_out(endings)

    def made(self, lemma: str) -> str | None:
        """The lemma after the cut; None where it does not fit."""
        if self.spelt_out:
            return self._cut(lemma) if lemma.endswith(self.spelt_out) else None
        fits = self.pattern.search(lemma, max(0, len(lemma) - LONGEST_ENDING))
        return lemma[: fits.start()] + self.becomes if fits else None

    def _cut(self, lemma: str) -> str | None:
        """Without the longest of the endings that leaves enough, which is what a search finds."""
        for ending in self.spelt_out:
            root = lemma.removesuffix(ending)
            if root != lemma and len(root) >= self.leaves:
                return root + self.becomes
        return None


_ENDING = re.compile(r"(\w*)(?:\[(\w+)\])?")


def _spelt_out(endings: str) -> tuple[str, ...]:
    """Alternatives as they are, longest first; none if they say more than which letters they have.

    To compare ends is several times faster than to search for them.
    """
    found = [_ENDING.fullmatch(each) for each in endings.split("|")]
    if not all(found):
        return ()
    spelt = {each[1] + last for each in found if each for last in each[2] or ("",)}
    return tuple(sorted(spelt, key=len, reverse=True))


@dataclass(frozen=True)
class Recipe:
    """How words of one language get their stems. One thread at a time: Snowball keeps state."""

    lexicon: Lexicon
    stem: Callable[[str], str]
    lemma_endings: str
    """Endings of lemmas, likeliest first; `-` is none."""
    joins: tuple[Join, ...]
    steps: tuple[tuple[Cut, ...], ...]
    """In each step the first cut that fits is made."""
    irregular: Irregular = field(default_factory=Irregular.none)
    alternations: tuple[Alternation, ...] = ()
    settled: tuple[str, ...] = ()
    """Endings of lemmas: what the dictionary takes for a form of such a one is of no other."""
    likely: Callable[[str], tuple[str, ...]] | None = None
    """In the place of alternations, the lemmas that a word may have; the first known one holds."""
    unknown: tuple[Cut, ...] = ()
    """What makes lemmas of words that nothing above knows; the first that fits."""
    _known: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Stems of lemmas: several forms of a text have one lemma."""

    def stems(self, word: str) -> tuple[str, ...]:
        """The stems of a folded word, usually one, never none."""
        return self.stems_of((word,))[0]

    def stems_of(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """The stems of each of many words; quicker where neighbours begin alike."""
        lemmas = self.lexicon.lemmas_of(words)
        guessed: dict[str, str] = {}
        only, also, settled = self.irregular.only, self.irregular.also, self.settled
        asked = self._likely if self.likely else self._alternating.lemmas
        for place, word in enumerate(words):
            if word in only:
                lemmas[place] = only[word]
                continue
            if word in also:
                lemmas[place] = (*lemmas[place], *also[word])
            known = lemmas[place]
            if not (known and known[0].endswith(settled)) and (others := asked(word)):
                lemmas[place] = (*known, *others)
            if not lemmas[place]:
                lemmas[place] = (self._unknown(word, guessed),)
        stem_of, known_stem = self._stem_of, self._known.get
        return [
            (stem,)
            if len(found) == 1 and (stem := known_stem(found[0]))
            else tuple(dict.fromkeys(map(stem_of, found)))
            for found in lemmas
        ]

    def _likely(self, word: str) -> tuple[str, ...]:
        for lemma in self.likely(word) if self.likely else ():
            if self.lexicon.first_lemma(lemma, _AS_IT_IS):
                return (lemma,)
        return ()

    def _unknown(self, word: str, guessed: dict[str, str]) -> str:
        """The lemma of a word that the dictionary lacks."""
        made = next((cut for rule in self.unknown if (cut := rule.made(word)) is not None), None)
        return made or self.lexicon.derived(word) or self._guessed(word, guessed)

    def _guessed(self, word: str, guessed: dict[str, str]) -> str:
        """The lemma of an unknown word by its stem; `guessed` are those of the stems before."""
        stem = self.stem(word) or word
        lemma = guessed.get(stem)
        if lemma is None:
            lemma = guessed[stem] = self.lexicon.first_lemma(stem, self._endings) or stem
        return lemma

    @cached_property
    def _alternating(self) -> Alternations:
        return Alternations(self.lexicon, self.alternations)

    @cached_property
    def _endings(self) -> tuple[str, ...]:
        return tuple(ending.strip("-") for ending in self.lemma_endings.split())

    def _stem_of(self, lemma: str) -> str:
        stem = self._known.get(lemma)
        if stem is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            stem = self._known[lemma] = self._cut(self._joined(lemma))
        return stem

    def _joined(self, lemma: str) -> str:
        for join in self._joins_by_letter.get(lemma[-1:], ()):
            root = lemma.removesuffix(join.ending)
            fits = root != lemma and len(root) >= join.leaves
            if fits and (others := self.lexicon.lemmas(root + join.known)):
                return others[0]
        return lemma

    def _cut(self, lemma: str) -> str:
        for by_letter, of_any in self._steps_by_letter:
            for rule in by_letter.get(lemma[-1:], of_any):
                if (cut := rule.made(lemma)) is not None:
                    lemma = cut
                    break
        return lemma

    @cached_property
    def _joins_by_letter(self) -> dict[str, tuple[Join, ...]]:
        letters = {join.ending[-1] for join in self.joins}
        return {
            letter: tuple(join for join in self.joins if join.ending.endswith(letter))
            for letter in letters
        }

    @cached_property
    def _steps_by_letter(self) -> list[tuple[dict[str, tuple[Cut, ...]], tuple[Cut, ...]]]:
        """The cuts of each step by the last letter of lemmas, and those for any other letter."""
        return [_by_letter(step) for step in self.steps]


def _by_letter(step: tuple[Cut, ...]) -> tuple[dict[str, tuple[Cut, ...]], tuple[Cut, ...]]:
    letters = {ending[-1] for cut in step for ending in cut.spelt_out if ending}
    by_letter = {
        letter: tuple(cut for cut in step if not cut.spelt_out or _may_end(cut, letter))
        for letter in letters
    }
    return by_letter, tuple(cut for cut in step if not cut.spelt_out or "" in cut.spelt_out)


def _may_end(cut: Cut, letter: str) -> bool:
    return any(ending.endswith(letter) or not ending for ending in cut.spelt_out)
