"""Lemmas that the endings and sounds of a form point to, where a dictionary has another or none.

The dictionaries keep one lemma of a form. Ukrainian `синів` is of `синіти` there and not of `син`,
Polish `musze` of no word and not of `mucha`. An alternation says what a form ends in, what changes
in its root and what the lemma ends in; the dictionary says whether that lemma is a word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from index.languages.lexicon import Lexicon

_FEWEST_LETTERS = 2
_LONGEST_SOUND = 4
_FEW, _LAST = 2, 3
"""Letters by which alternations are found first."""


@dataclass(frozen=True)
class Alternation:
    """Forms with an ending are of a lemma with one of other endings."""

    forms: str
    """Endings of forms, of two letters at least."""
    lemmas: str
    """Endings of lemmas, likeliest first; `-` is none."""
    sound: str = ""
    """What the end of the root has in the form, if anything changes: a regular expression of
    `_LONGEST_SOUND` letters at most."""
    becomes: str = ""
    of: Literal["lemma", "form"] = "lemma"
    """Whether the word with those endings has to be a lemma, or is a form and has one."""
    leaves: int = _FEWEST_LETTERS
    """Letters that must stand before the ending."""
    unless: str = ""
    """What the root of the form may not have behind it instead: then it is of that word."""

    @cached_property
    def _sound(self) -> re.Pattern[str]:
        return re.compile(f"(?:{self.sound})$")

    def root(self, word: str, length: int) -> str | None:
        """The root of a word, without so long an ending, as its lemma has it; None if none fits."""
        root = word[:-length]
        if len(root) < self.leaves:
            return None
        if not self.sound:
            return root
        changed = self._sound.search(root, max(0, len(root) - _LONGEST_SOUND))
        return root[: changed.start()] + changed.expand(self.becomes) if changed else None


def inflected(roots: str, endings: str, particle: str = "") -> str:
    """Each of some ends of roots with each of some endings, `-` for none, as a row has them."""
    ends = [ending.strip("-") for ending in endings.split()]
    return " ".join(f"{root}{end}{particle}" for root in roots.split() for end in ends)


_Row = tuple[Alternation, tuple[str, ...]]
"""An alternation, and the endings of its lemmas."""


class Alternations:
    """The table of one language, asked in folded words."""

    def __init__(self, lexicon: Lexicon, table: tuple[Alternation, ...]) -> None:
        self._lexicon = lexicon
        self._rows: dict[str, list[_Row]] = {}
        """By the ending of forms."""
        for row in table:
            lemmas = tuple(ending.strip("-") for ending in row.lemmas.split())
            for ending in row.forms.split():
                self._rows.setdefault(ending, []).append((row, lemmas))
        self._lengths: dict[str, tuple[int, ...]] = {}
        """By the last letters, how long the endings are that end so; two-letter ones by two."""
        few = [ending for ending in self._rows if len(ending) == _FEW]
        for ending in sorted(self._rows, key=len):
            last = ending[-_LAST:]
            short = (_FEW,) if ending[-_FEW:] in few else ()
            self._lengths[last] = tuple(sorted({*self._lengths.get(last, short), len(ending)}))

    def lemmas(self, word: str) -> tuple[str, ...]:
        """The words of the dictionary that a form may be of, by each row that fits."""
        lengths = self._lengths.get(word[-_LAST:]) or self._lengths.get(word[-_FEW:])
        if lengths is None:
            return ()
        found: list[str] = []
        for length in lengths:
            if (rows := self._rows.get(word[-length:])) is not None:
                for row, endings in rows:
                    found += self._lemmas(word, length, row, endings)
        return tuple(found)

    def _lemmas(
        self, word: str, length: int, row: Alternation, endings: tuple[str, ...]
    ) -> Sequence[str]:
        known = self._lexicon
        root = row.root(word, length)
        if root is None or (row.unless and known.lemmas(word[:-length] + row.unless)):
            return ()
        if row.of == "form":
            return known.lemmas(root + endings[0])
        lemma = known.first_lemma(root, endings)
        return () if lemma is None else (lemma,)
