"""Which texts are nearly the same: MinHash over shingles of words, and bands to find candidates.

A text is the set of its runs of three words, without case, punctuation and line breaks. A sketch
holds, of each of 96 bins, the smallest hash that fell into it: one-permutation hashing (Li, Owen,
Zhang, "One Permutation Hashing", NIPS 2012); an empty bin borrows from another one, chosen by its
number alone (Shrivastava, "Optimal Densification for Fast and Accurate Minwise Hashing", ICML
2017). The share of equal bins estimates the Jaccard index of two sets (Broder, "On the resemblance
and containment of documents", 1997). Equal runs of three bins make a candidate.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from functools import cache
from hashlib import shake_256
from typing import NewType
from zlib import crc32

Sketch = NewType("Sketch", bytes)
"""Count of shingles (4 bytes) and 96 bins (2 bytes each), little-endian; empty: like nothing."""

BINS = 96
BANDS = 32
_ROWS = BINS // BANDS
_SHINGLE_WORDS = 3
_FEWEST_WORDS = 20
"""Shorter texts are alike by chance: greetings, headlines, forms."""
_ALIKE = 0.5
"""Jaccard index from which two texts are copies."""
_CONTAINED = 0.85
"""Share of the shorter text in the longer one from which it is a copy that was cut..."""
_ALIKE_WHEN_CONTAINED = 0.3
"""...unless it is so short that the estimate says little."""

_LAYOUT = struct.Struct(f"<I{BINS}H")
_WORD = re.compile(r"\w+")
_MULTIPLIER = 0x9E3779B1
"""Odd, fixed for ever: sketches of all archives are made with it."""
_MASK = 0xFFFFFFFF
_ONE_SHINGLE = struct.pack("<I", 1)


def sketch(text: str, whole: bytes = b"") -> Sketch:
    """What is remembered of a text to find its near copies.

    A short text is a copy only of what has the same `whole`, a hash of all that must be equal;
    without one, of nothing.
    """
    words = _WORD.findall(unicodedata.normalize("NFC", text).casefold())
    if len(words) < _FEWEST_WORDS:
        return Sketch(_ONE_SHINGLE + shake_256(whole).digest(2 * BINS) if whole and words else b"")
    shingles = _hashed(words)
    bins = _dense(_smallest(shingles))
    return Sketch(_LAYOUT.pack(len(shingles), *bins))


def likeness(one: Sketch, other: Sketch) -> float:
    """Jaccard index of two texts as their sketches estimate it, 0 to 1; 0 without a sketch."""
    if not one or not other:
        return 0.0
    pairs = zip(_LAYOUT.unpack(one)[1:], _LAYOUT.unpack(other)[1:], strict=True)
    equal = [left for left, right in pairs if left == right]
    return len(equal) / BINS


def are_copies(one: Sketch, other: Sketch) -> bool:
    """Whether two texts are the same article: nearly equal, or one of them cut short."""
    alike = likeness(one, other)
    if alike >= _ALIKE:
        return True
    return alike >= _ALIKE_WHEN_CONTAINED and _containment(one, other, alike) >= _CONTAINED


def band_keys(of: Sketch) -> list[int]:
    """Hashes (32 bits) of the runs of bins: texts that share one are candidates."""
    width = 2 * _ROWS
    return [
        crc32(of[start : start + width], number)
        for number, start in enumerate(range(4, len(of), width))
    ]


def _containment(one: Sketch, other: Sketch, alike: float) -> float:
    """|A and B| / min(|A|, |B|), out of the sizes and |A and B| / |A or B|."""
    sizes: list[int] = [_LAYOUT.unpack(each)[0] for each in (one, other)]
    return alike / (1 + alike) * sum(sizes) / min(sizes)


def _hashed(words: list[str]) -> set[int]:
    """Each run of three words as 32 bits: its CRC, spread by a multiplication.

    Dietzfelbinger et al., "A Reliable Randomized Algorithm for the Closest-Pair Problem", 1997.
    """
    encoded = " ".join(words).encode("utf-8", "surrogatepass").split(b" ")
    runs = zip(encoded, encoded[1:], encoded[2:], strict=False)
    return {crc32(b" ".join(run)) * _MULTIPLIER & _MASK for run in runs}


def _smallest(shingles: set[int]) -> list[int | None]:
    """The upper bits of a hash choose the bin; the lower ones of the smallest are kept of it."""
    # The last one that a bin is given is the smallest.
    held = {value * BINS >> 32: value for value in sorted(shingles, reverse=True)}
    return [held[number] & 0xFFFF if number in held else None for number in range(BINS)]


def _dense(bins: list[int | None]) -> list[int]:
    """Every empty bin with the value of the first full one on its own way through the others."""
    dense = []
    for number, value in enumerate(bins):
        way = iter(_way(number)) if value is None else iter(())
        while value is None:
            value = bins[next(way)]
        dense.append(value)
    return dense


@cache
def _way(number: int) -> tuple[int, ...]:
    """The bins in an order that depends on the number alone."""
    numbers = range(number * BINS, (number + 1) * BINS)
    spread = sorted(numbers, key=lambda each: crc32(each.to_bytes(2, "little")))
    return tuple(each - number * BINS for each in spread)
