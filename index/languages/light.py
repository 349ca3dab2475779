"""Light stemmers for Belarusian and Ukrainian, which no offline library stems.

One recipe with two tables of endings: strip the reflexive, then the longest ending that leaves
three letters and a vowel, then undo what an ending does to the consonant before it. Modelled on
the light stemmers of J. Savoy, "Light stemming approaches for the French, Portuguese, German and
Hungarian languages", SAC 2006: cut inflection only, keep derivation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MINIMUM_STEM = 3
_SOFT = tuple("еёіюяьї")
_DROPPED = re.compile("ь(?=[бвгджзйклмнпрстфхцчшщ])|'")
"""Apostrophes, and a soft sign before a consonant: only the classical spelling writes it."""


LONGEST_ENDING = 6


def _table(endings: str) -> frozenset[str]:
    return frozenset(endings.split())


@dataclass(frozen=True, slots=True)
class LightStemmer:
    """Strips the inflection of one language from a folded word."""

    vowels: frozenset[str]
    reflexives: tuple[str, ...]
    endings: frozenset[str]
    finals: tuple[tuple[str, str], ...]
    """What a bare consonant at the end turns into."""
    softened: tuple[tuple[str, str], ...]
    """What the consonant before a soft ending turns into."""

    def stem(self, word: str) -> str:
        """The word without its ending; a short word comes back whole."""
        word = _without_dropped(word)
        for reflexive in self.reflexives:
            if word.endswith(reflexive) and len(word) - len(reflexive) > MINIMUM_STEM:
                word = word[: -len(reflexive)]
                break
        stem = self._without_ending(word)
        return self._settled(stem, soft=word[len(stem) :].startswith(_SOFT))

    def _without_ending(self, word: str) -> str:
        for length in range(min(LONGEST_ENDING, len(word) - MINIMUM_STEM), 0, -1):
            if word[-length:] in self.endings and self._may_stand(word[:-length]):
                return word[:-length]
        return word

    def _may_stand(self, stem: str) -> bool:
        return not self.vowels.isdisjoint(stem)

    def _settled(self, stem: str, *, soft: bool) -> str:
        if soft:
            stem = _replaced(stem, self.softened)
        stem = _replaced(stem, self.finals)
        if len(stem) > MINIMUM_STEM and stem[-1] == stem[-2] and stem[-1] not in self.vowels:
            stem = stem[:-1]
        return stem

    def settled(self, root: str) -> str:
        """A root with its last consonant as this stemmer writes it."""
        return self._settled(_without_dropped(root), soft=False)


def _without_dropped(word: str) -> str:
    return _DROPPED.sub("", word) if "ь" in word or "'" in word else word


def _replaced(stem: str, table: tuple[tuple[str, str], ...]) -> str:
    for old, new in table:
        if stem.endswith(old) and len(stem) > MINIMUM_STEM - 1:
            return stem[: -len(old)] + new
    return stem


BELARUSIAN = LightStemmer(
    vowels=frozenset("аеёіоуыэюя"),
    reflexives=("цца", "ся", "сь"),
    endings=_table(
        # nouns
        "а ы у ой ою е о аў оў ам ом ах амі ямі ям ях яў ёў еў ю я і ь ей ею ёй ёю ай аю яй яю "
        "ем ём эй эю эм ём ці м мі ю ья ью "
        # adjectives and participles
        "ы ая ое ае ія яя яе ага ого яга ога аму яму ому ым ім ай яй ую юю ыя ых іх ымі імі "
        "ейшы ейшая ейшае ейшыя ейшых ейшага ейшым эйшы эйшая эйшых эйшыя эйшым эйшага "
        # verbs
        "ць ці ў ла ло лі ала ало алі аў іў іла іло ілі ыў ыла ыло ылі еў ела ела ело елі "
        "яў яла яло ялі ваў вала валі уць юць аць яць іць ыць ець эць іш ыш еш эш ім ым ем ам "
        "ае яе уе юе іце ыце еце аце ай яй айце уйце еш аеш аем аюць яюць уюць юе "
        "аецца ваць авала авалі аваў аваць яваць ія іі ію іяй іям іямі іях іяў "
    ),
    finals=(("ў", "в"), ("дз", "д"), ("ц", "т")),
    softened=(("дз", "д"), ("ц", "т")),
)

UKRAINIAN = LightStemmer(
    vowels=frozenset("аеєиіїоуюя"),
    reflexives=("ться", "ся", "сь"),
    endings=_table(
        # nouns
        "а и у ою о е і ї ів їв ам ами ах ям ями ях я ю єю ею ем єм ом ові еві єві ь ей ій їй "
        "ьми ью ння "
        # adjectives and participles
        "ий а е і ого ому им ій ою у их ими їй ім ьої ої еє ьому ьою ьо ього ий ій я є юю іх іми "
        "іший іша іше іші ішого ішої ішому ішим іших ішими "
        # verbs
        "ти в ла ло ли ала ало али ав ив ила ило или ів іла іло іли ув ула яв яла яли увати увала "
        "ували ував ати ити іти яти уть ють ать ять иш еш єш їш ить їть ете єте ите имо емо ємо "
        "ає яє ує ює ай айте уйте "
    ),
    finals=(("ґ", "г"),),
    softened=(),
)
