"""Belarusian: the entries of hunspell-be, levelled by kind of word; our light stemmer behind.

| step | example |
|---|---|
| ў at the beginning is у | ўзровень: узровень |
| a word without a common root is in a table | людзі, пройдзе: чалавек, прайсці |
| a place or people has its official name | Менску: мінску |
| the dictionary's entries | палітвязняў: палітвязень |
| else read in the official spelling | песьня, плян, Эўропа: песня, план, Еўропа |
| else the light stemmer | Калеснікавай: калеснікав |
| a participle joins its verb (`belarusian_participles.py`) | затрыманы: затрымаць |
| a verb keeps its reflexive and its vowel before -ць, marked `V` | матывую, матываваць: матываV |
| an adjective loses its ending, marked `A` | цікавы: цікавA |
| a noun loses its ending and a fleeting vowel | абабак, абабкі: абабк; узровень: узровн |

The dictionary has several entries for a verb (`матывую`, `матываваць`) and for a noun with a
fleeting vowel; the last steps bring them together.
"""

from __future__ import annotations

import lzma
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import chain

from index.languages.belarusian_alternations import infinitive, whole_noun
from index.languages.belarusian_irregular import irregular
from index.languages.belarusian_participles import (
    also_in_at,
    infinitives,
    participle,
    with_stress_at_the_end,
)
from index.languages.belarusian_spelling import official_name, official_spellings
from index.languages.belarusian_unknown import (
    VERB,
    VOWELS,
    likely_infinitives,
    loan_verb,
    noun,
    one_of,
    unknown,
)
from index.languages.folding import fold, is_cyrillic
from index.languages.hunspell import HunspellDictionary
from index.languages.lacinka import to_cyrillic
from index.languages.light import BELARUSIAN
from index.languages.recipe import ADJECTIVE

_ADJECTIVE_FLAGS = frozenset("VXZ")
_VERB_FLAGS = frozenset("bcdefghjklmnoqstvwxy")

_WOMAN = ("ска", "цка")
"""беларуска, and not a short form of беларускі, which the dictionary has but nobody writes."""

_REFLEXIVE = re.compile("(?:цца|ся|сь)$")
_REFLEXIVE_ENDINGS = ("цца", "ся", "сь")
_PRESENT = ("ую", "юю")
_NOT_A_VERB = re.compile(f"[^{VOWELS}]ць$")
"""Nouns that are spelt as the verb of an adjective would be: якасць, of якасны."""
_OVA = re.compile("(?<=..[ая])ва$")
_ADJECTIVE_ENDING = re.compile("(?:ы|і|ая|ае)$")


class BelarusianRecipe:
    """Stems of Belarusian words. The dictionary is read at the first word."""

    def stems_of(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """The stems of each of many folded Cyrillic words."""
        return [self.stems(word) for word in words]

    def stems(self, word: str) -> tuple[str, ...]:
        """The stems of a folded Cyrillic word, usually one, never none."""
        word = official_name(word.replace("ў", "у", 1) if word.startswith("ў") else word)
        if found := irregular(word):
            return found
        entries = self._entries(word)
        if not entries:
            likely = participle(word)
            if likely and (verb := self._verb_of(likely)):
                return verb
            return self._of_unknown(word)
        if word in entries and word.endswith(_WOMAN):
            entries = (word,)
        reflexive = word.endswith(_REFLEXIVE_ENDINGS)
        stems = (
            stem.replace("ў", "в")
            for entry in entries
            for stem in self._levels(entry, reflexive=reflexive)
        )
        return tuple(dict.fromkeys(stems))

    def _of_unknown(self, word: str) -> tuple[str, ...]:
        """The stems of a word that the dictionary lacks; it may have its singular or infinitive."""
        if whole := whole_noun(word, _dictionary().all_flags):
            return (noun(whole).replace("ў", "в"),)
        for entry in (*one_of(word), *likely_infinitives(word)):
            if entry in _dictionary().all_flags:
                return self.stems(entry)
        return (unknown(word),)

    def _entries(self, word: str) -> tuple[str, ...]:
        spellings = chain((word,), official_spellings(word))
        return next(filter(None, map(_dictionary().entries, spellings)), ())

    def _levels(self, entry: str, *, reflexive: bool) -> tuple[str, ...]:
        flags = _dictionary().flags(entry)
        if not _ADJECTIVE_FLAGS.isdisjoint(flags):
            if entry.endswith(("ны", "ты")) and (verb := self._verb_of(entry)):
                return verb
            return (self._adjective(entry),)
        if not _VERB_FLAGS.isdisjoint(flags):
            whole = infinitive(entry, _dictionary().all_flags)
            return (_verb(whole or entry, reflexive=reflexive),)
        return (self._noun(entry),)

    def _noun(self, entry: str) -> str:
        every = _dictionary().all_flags
        if entry.endswith("цца") and (verb := loan_verb(entry)):
            return verb  # which the dictionary has without saying that it is one
        for one in one_of(entry):
            if one in every:
                return noun(one)
        return noun(whole_noun(entry, every) or entry)

    def _adjective(self, entry: str) -> str:
        return BELARUSIAN.settled(_ADJECTIVE_ENDING.sub("", entry)) + ADJECTIVE

    def _verb_of(self, word: str) -> tuple[str, ...]:
        """The stems of the verb that a participle belongs to; none if no such verb is known."""
        for verb in infinitives(word):
            if irregular(verb) or _dictionary().entries(verb):
                if _NOT_A_VERB.search(verb):
                    return ()
                other = also_in_at(word)
                known = other and _dictionary().entries(other)
                return (*self.stems(verb), *(self.stems(other) if other and known else ()))
        return ()


def recipe() -> BelarusianRecipe:
    """A recipe of its own for one user of it; the dictionary is shared."""
    return BelarusianRecipe()


def official(word: str) -> str:
    """A folded word, łacinka or Cyrillic, in the official spelling as far as it is known."""
    named = official_name(word if is_cyrillic(word) else fold(to_cyrillic(word)))
    spellings = (named, *official_spellings(named))
    return next((each for each in spellings if _dictionary().entries(each)), named)


def dictionary_entries(word: str) -> tuple[str, ...]:
    """The entries of the dictionary that a small word is a form of; none if it is not known."""
    return _dictionary().entries(word)


@cache
def _dictionary() -> HunspellDictionary:
    folder = files("resources").joinpath("dictionaries", "hunspell-be")
    entries = lzma.decompress(folder.joinpath("be_BY.dic.xz").read_bytes()).decode()
    affixes = folder.joinpath("be_BY.aff").read_text("utf-8")
    # Words are asked as they are folded, without ё.
    return HunspellDictionary(affixes.replace("ё", "е"), entries.replace("ё", "е"))


def _verb(entry: str, *, reflexive: bool) -> str:
    """The root with the vowel before -ць: матывую, матываваць: матыва."""
    if entry.endswith(_REFLEXIVE_ENDINGS) and (particle := _REFLEXIVE.search(entry)):
        entry = entry[: particle.start()] + ("ць" if particle[0] == "цца" else "")
    if entry.endswith("ць"):
        spelt = with_stress_at_the_end(entry)
        root = (spelt if _dictionary().flags(spelt) else entry)[:-2]
    elif entry.endswith(_PRESENT):
        root = entry[:-2] + ("а" if entry[-2] == "у" else "я")
    elif entry.endswith("ну"):
        root = entry
    else:
        root = re.sub("[уюеяё]$", "", entry)
    return BELARUSIAN.settled(_OVA.sub("", root)) + ("с" if reflexive else "") + VERB
