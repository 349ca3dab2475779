"""Lemmas that the endings and sounds of a form point to, where a dictionary has another or none.

The dictionaries keep one lemma of a form. Ukrainian `синів` is of `синіти` there and not of `син`,
Polish `musze` of no word and not of `mucha`. An alternation says what a form ends in, what changes
in its root and what the lemma ends in; the dictionary says whether that lemma is a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from index.languages.lexicon import Lexicon

_FEWEST_LETTERS = 2
_LAST = 2
"""Letters by which alternations are found."""


@dataclass(frozen=True)
class Alternation:
    """Forms with an ending are of a lemma with one of other endings."""

    forms: str
    """Endings of forms, of two letters at least."""
    lemmas: str
    """Endings of lemmas, likeliest first; `-` is none."""
    sound: str = ""
    """What the end of the root has in the form, a regular expression, if anything changes."""
    becomes: str = ""
    of: Literal["lemma", "form"] = "lemma"
    """Whether the word with those endings has to be a lemma, or is a form and has one."""
    leaves: int = _FEWEST_LETTERS
    """Letters that must stand before the ending."""

    def roots(self, word: str, ending: str) -> Iterator[str]:
        """The root of a word with the ending, as its lemma has it; none if it does not fit."""
        root = word.removesuffix(ending)
        if len(root) < self.leaves:
            return
        if not self.sound:
            yield root
        elif changed := re.search(f"(?:{self.sound})$", root):
            yield root[: changed.start()] + changed.expand(self.becomes)


class Alternations:
    """The table of one language, asked in folded words."""

    def __init__(self, lexicon: Lexicon, table: tuple[Alternation, ...]) -> None:
        self._lexicon = lexicon
        self._by_end: dict[str, list[tuple[str, Alternation, tuple[str, ...]]]] = {}
        for row in table:
            lemmas = tuple(ending.strip("-") for ending in row.lemmas.split())
            for ending in row.forms.split():
                rows = self._by_end.setdefault(ending[-_LAST:], [])
                rows.append((ending, row, lemmas))

    def lemmas(self, word: str) -> tuple[str, ...]:
        """The words of the dictionary that a form may be of, by each row that fits."""
        rows = self._by_end.get(word[-_LAST:])
        return tuple(self._found(word, rows)) if rows else ()

    def _found(
        self, word: str, rows: list[tuple[str, Alternation, tuple[str, ...]]]
    ) -> Iterator[str]:
        for ending, row, endings in rows:
            if word.endswith(ending):
                for root in row.roots(word, ending):
                    if row.of == "form":
                        yield from self._lexicon.lemmas(root + endings[0])
                    elif lemma := self._lexicon.first_lemma(root, endings):
                        yield lemma
