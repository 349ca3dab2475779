"""One form for a word however it was typed: the exact layer of the index.

NFC, case-folded; stress marks, soft hyphens and zero-width marks removed; ё is е, ґ is г; every
apostrophe is the same; bold, italic and wide letters that have codes of their own are plain;
letters of the other alphabet that only look right are put right (public documents carry Latin `i`
and U+0138 inside Cyrillic words).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from index.languages.words import APOSTROPHES, INVISIBLE

APOSTROPHE = "'"
MAXIMUM_LENGTH = 128
_LOOKED_AT = 4 * MAXIMUM_LENGTH

_LATIN_AS_CYRILLIC = str.maketrans(
    "AaBCcEeHIiJjKkMOoPpSsTXxYyĸÏïÖö",
    "АаВСсЕеНІіЈјКкМОоРрЅѕТХхУукЇїӦӧ",
)
_CYRILLIC_AS_LATIN = str.maketrans("АаВСсЕеНІіЈјКкМОоРрЅѕТХхУу", "AaBCcEeHIiJjKkMOoPpSsTXxYy")
_SAME_LETTER = str.maketrans("ёґѝѐ", "егие")
_ONE_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES, APOSTROPHE))
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_ALPHABETS = (
    "0-9\u0430-\u044f\u0452-\u045c\u045e\u045f",
    "0-9a-zàáâäåçèéêëíïóôöøüąćčėęįłńśšūŭųźżž",
)
"""Small letters of the living languages that stay: the common case, made quick."""

_PLAIN = re.compile("|".join(f"[{letters}]+" for letters in _ALPHABETS))
_END, _UNITS = "\n", 1 << 16
_FEW = 32
"""Words for which arrays are not worth their making."""

_CYRILLIC = re.compile("[\u0400-\u052f]")
_STYLED = re.compile("[\U0001d400-\U0001d7ff\uff10-\uff5a]")
"""Letters of formulas (𝐩𝐫𝐢𝐬𝐨𝐧), which posts are full of, and wide ones."""

_LATIN = re.compile("[A-Za-z\u00aa\u00c0-\u024f]")


def fold(surface: str) -> str:
    """The form of a word that the exact layer keeps; empty when nothing visible is in it.

    A word longer than `MAXIMUM_LENGTH` (a key, a page of letters without spaces) is cut there.
    """
    return _folded(surface[:_LOOKED_AT])[:MAXIMUM_LENGTH]


def fold_all(surfaces: Sequence[str]) -> list[str]:
    """What `fold` makes of each word."""
    if len(surfaces) > _FEW:
        small = _END.join((*surfaces, "")).lower()
        folded = small.split(_END)[:-1]
        if len(folded) == len(surfaces):
            for place in _not_plain(small):
                folded[place] = fold(surfaces[place])
            return folded
    plain = _PLAIN.fullmatch
    return [
        small if len(small := surface.lower()) <= MAXIMUM_LENGTH and plain(small) else fold(surface)
        for surface in surfaces
    ]


def _not_plain(small: str) -> list[int]:
    """Return which of some small words, each before a line feed, are not plain or too long."""
    units = np.frombuffer(small.encode("utf-16-le", "surrogatepass"), "<u2")
    ends = np.flatnonzero(units == ord(_END))
    begins = np.zeros(len(ends), np.int64)
    begins[1:] = ends[:-1] + 1
    alphabets = np.bitwise_and.reduceat(_alphabets().take(units), begins)
    return np.flatnonzero((alphabets == 0) | (ends - begins > MAXIMUM_LENGTH)).tolist()


@cache
def _alphabets() -> npt.NDArray[np.uint8]:
    """The alphabets of each UTF-16 code unit, one bit each; a line feed is in both."""
    units = "".join(map(chr, range(_UNITS)))
    table = np.zeros(_UNITS, np.uint8)
    for bit, letters in enumerate(_ALPHABETS):
        found = re.finditer(f"[{letters}{_END}]", units)
        table[[match.start() for match in found]] |= np.uint8(1 << bit)
    return table


def _folded(surface: str) -> str:
    if surface.isascii():
        return surface.lower().replace("`", APOSTROPHE)
    small = surface.lower()
    if _PLAIN.fullmatch(small):
        return small
    if _STYLED.search(surface):
        surface = unicodedata.normalize("NFKC", surface)
    word = _INVISIBLE.sub("", unicodedata.normalize("NFC", surface))
    if _CYRILLIC.search(word) and _LATIN.search(word):
        word = _one_script(word)
    word = unicodedata.normalize("NFC", word.casefold())
    return _INVISIBLE.sub("", word.translate(_SAME_LETTER).translate(_ONE_APOSTROPHE))


def is_cyrillic(word: str) -> bool:
    """Whether a word has a Cyrillic letter."""
    return not word.isascii() and _CYRILLIC.search(word) is not None


def is_capitalised(surface: str) -> bool:
    """Whether a word begins with a capital letter, behind a small d' perhaps: д'Арси."""
    return surface[:1].isupper() or (surface[1:2] in APOSTROPHES and surface[2:3].isupper())


def _one_script(word: str) -> str:
    """A word of mixed alphabets in the one that all its letters can belong to, Cyrillic first."""
    cyrillic = word.translate(_LATIN_AS_CYRILLIC)
    if not _LATIN.search(cyrillic):
        return cyrillic
    latin = word.translate(_CYRILLIC_AS_LATIN)
    return word if _CYRILLIC.search(latin) else latin
