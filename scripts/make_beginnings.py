"""Write resources/dictionaries/beginnings.tsv anew from the dictionaries of the stem layer.

    python -m scripts.make_beginnings

A line is a language, the first letter of a stem, and the first two letters of the forms in the
dictionary that begin with another letter than their stem (went: go; gekauft: kaufen).
"""

from __future__ import annotations

from collections import defaultdict
from importlib.resources import files
from pathlib import Path

from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

from index.languages.beginnings import RESOURCE, without_umlauts
from index.languages.folding import fold

LANGUAGES = ("de", "en", "lt", "pl", "ru", "uk")


def main() -> None:
    """Read six dictionaries and write one table."""
    lines = [line for language in LANGUAGES for line in _lines(language)]
    path = Path(str(files("resources").joinpath(*RESOURCE)))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _lines(language: str) -> list[str]:
    beginnings: dict[str, set[str]] = defaultdict(set)
    for form, lemma in LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(language).items():
        word, stem = without_umlauts(fold(form)), without_umlauts(fold(lemma))
        if word and stem and word[0] != stem[0]:
            beginnings[stem[0]].add(word[:2])
    return [
        f"{language}\t{letter}\t{' '.join(sorted(found))}"
        for letter, found in sorted(beginnings.items())
    ]


if __name__ == "__main__":
    main()
