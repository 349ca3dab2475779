"""Write `resources/languages/words.xz`: which Cyrillic language has a word, see `language_words`.

    python -m scripts.make_language_words

The forms are those of simplemma's Russian and Ukrainian dictionaries and of hunspell-be, with the
endings that its rules give.
"""

from __future__ import annotations

import lzma
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

from importers.language_words import BEGINNING, ORDER, PLACES, RESOURCE, places
from index.languages.folding import fold

_WORD = re.compile("[а-яіїєў']{2,}")
_ONLY_ONE_WRITES = re.compile("[ўїє]")
_ALL = (1 << len(ORDER)) - 1


def main() -> None:
    """Write the file anew."""
    owners: dict[str, int] = defaultdict(int)
    for place, language in enumerate(ORDER):
        for form in _forms(language):
            if _WORD.fullmatch(form) and not _ONLY_ONE_WRITES.search(form):
                owners[form[:BEGINNING]] |= 1 << place
    target = Path(str(files("resources").joinpath(*RESOURCE)))
    target.write_bytes(lzma.compress(table(owners.items()), preset=9 | lzma.PRESET_EXTREME))


def table(owners: Iterable[tuple[str, int]]) -> bytes:
    """The table, from the beginnings of words with the bits of the languages that have them."""
    marked = bytearray(PLACES)
    for beginning, bits in owners:
        if bits != _ALL:
            for place in places(beginning):
                marked[place] |= bits
    return bytes(marked)


def _forms(language: str) -> Iterator[str]:
    if language == "be":
        return map(fold, _belarusian())
    dictionary = LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(language)
    return (fold(form.lower()) for form in dictionary)


def _belarusian() -> Iterator[str]:
    """The entries of hunspell-be, and what the rules of their flags make of them."""
    folder = files("resources").joinpath("dictionaries", "hunspell-be")
    rules = _rules(folder.joinpath("be_BY.aff").read_text("utf-8"))
    entries = lzma.decompress(folder.joinpath("be_BY.dic.xz").read_bytes()).decode()
    for line in entries.splitlines()[1:]:
        written, _, flags = line.strip().partition("/")
        word = written.lower()
        yield word
        for stripped, added, condition in (rule for flag in flags for rule in rules[flag]):
            if word.endswith(stripped) and condition.search(word):
                yield word.removesuffix(stripped) + added


def _rules(affixes: str) -> dict[str, list[tuple[str, str, re.Pattern[str]]]]:
    """What is taken from the end of an entry, what is put there, and where, by flag."""
    rules: dict[str, list[tuple[str, str, re.Pattern[str]]]] = defaultdict(list)
    for line in affixes.splitlines():
        match line.split():
            case ["SFX", flag, stripped, added, condition, *_]:
                fits = re.compile(f"{condition}$")
                rules[flag].append((stripped.replace("0", ""), added.replace("0", ""), fits))
    return rules


if __name__ == "__main__":
    main()
