"""Write resources/dictionaries/lemmas anew from simplemma's dictionaries.

    python -m scripts.make_lemmas

Left out are forms that no folded word is asked as: with ё or ß, with capitals inside.
"""

from __future__ import annotations

import lzma
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import takewhile
from pathlib import Path

from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

from index.languages.folding import fold
from index.languages.lexicon import LANGUAGES, RESOURCE
from index.languages.packed_lemmas import (
    BETWEEN,
    MOST_EDITS,
    Edit,
    Edits,
    packed_number,
    written,
)
from index.languages.words import APOSTROPHES

MOST_IN_A_BLOCK = 96
FEWEST_IN_A_BLOCK = 24
_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "lc": 4, "pb": 0}]


def main() -> None:
    """Read and write six dictionaries."""
    for language in LANGUAGES:
        path = Path(str(files("resources").joinpath(*RESOURCE, f"{language}.xz")))
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(lzma.compress(packed(language), filters=_FILTERS))


def packed(language: str) -> bytes:
    """The file of a language before it is compressed."""
    forms = edits_by_form(language)
    ranks = Counter(forms.values()).most_common()
    if len(ranks) > MOST_EDITS:
        raise ValueError(f"{language} has {len(ranks)} edits")
    numbers = {edits: packed_number(number) for number, (edits, _) in enumerate(ranks)}
    beginnings, blocks = [], []
    for beginning, words in _blocks("", sorted(forms)):
        rests = (word[len(beginning) :].encode() for word in words)
        entries = zip(rests, (numbers[forms[word]] for word in words), strict=True)
        beginnings.append(beginning)
        blocks.append(b"".join(b"\n%b\t%b" % entry for entry in entries))
    edits = "\n".join(written(edits) for edits, _ in ranks)
    return BETWEEN.join([edits.encode(), "\n".join(beginnings).encode(), *blocks])


def edits_by_form(language: str) -> dict[str, Edits]:
    """The edits of each small form that a folded word or a part of one may be asked as."""
    found: dict[str, Edits] = {}
    for form, lemma in LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(language).items():
        small = form.lower()
        if form in (small, small.capitalize()) and all(map(_is_asked, small)):
            edits = found.get(small, (None, None))
            edit = _edit(small, lemma)
            found[small] = (edit, edits[1]) if form == small else (edits[0], edit)
    return found


@cache
def _is_asked(letter: str) -> bool:
    """Whether a folded word, or a spelling of its apostrophe, may have a letter."""
    return letter in APOSTROPHES or fold(letter) == letter


def _edit(form: str, lemma: str) -> Edit:
    small = lemma[:1].lower() + lemma[1:]
    capital = lemma != small and small[:1].upper() + small[1:] == lemma
    put = small if capital else lemma
    pairs = zip(form, put, strict=False)
    kept = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    edit = Edit(len(form) - kept, put[kept:], capital)
    if edit.lemma(form) != lemma or any(sign in put for sign in ",:^\n\0"):
        raise ValueError(f"no edit makes {lemma} of {form}")
    return edit


def _blocks(beginning: str, words: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Cut the sorted words with a beginning into blocks; the one of the beginning itself last."""
    if len(words) <= MOST_IN_A_BLOCK:
        yield beginning, words
        return
    here: list[str] = []
    children: dict[str, list[str]] = {}
    for word in words:
        children.setdefault(word[: len(beginning) + 1], []).append(word)
    for child, below in children.items():
        if child == beginning or len(below) < FEWEST_IN_A_BLOCK:
            here += below
        else:
            yield from _blocks(child, below)
    if here or not beginning:
        yield beginning, here


if __name__ == "__main__":
    main()
