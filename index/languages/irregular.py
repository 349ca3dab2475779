"""Tables of forms that no rule makes of their word: went and go, ludzie and człowiek.

A line is a word and its forms. A form with `+` before it is also a word of its own, or a form of
another, as the dictionary says (`+left`); the others are of the words of the table alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from index.languages.folding import fold


@dataclass(frozen=True, slots=True)
class Irregular:
    """Lemmas of folded forms."""

    only: dict[str, tuple[str, ...]]
    """Of forms that the dictionary is not asked for."""
    also: dict[str, tuple[str, ...]]
    """Of forms that have the lemmas of the dictionary, too."""

    @classmethod
    def read(cls, table: str) -> Irregular:
        """A table, a line a word."""
        only: dict[str, tuple[str, ...]] = {}
        also: dict[str, tuple[str, ...]] = {}
        for line in table.strip().splitlines():
            lemma, *forms = line.split()
            for form in dict.fromkeys(forms):
                kept = also if form.startswith("+") else only
                folded = fold(form.removeprefix("+"))
                kept[folded] = (*kept.get(folded, ()), fold(lemma))
        return cls(only, also)

    @classmethod
    def none(cls) -> Irregular:
        """A table without lines."""
        return cls({}, {})

    def beginnings(self) -> dict[str, set[str]]:
        """The first letters of forms, by the first letter of their word, if it is another."""
        found: dict[str, set[str]] = {}
        for table in (self.only, self.also):
            for form, lemmas in table.items():
                for lemma in lemmas:
                    if lemma[0] != form[0]:
                        found.setdefault(lemma[0], set()).add(form[0])
        return found
