"""Which encoding bytes beyond ASCII are in, when nothing declares it.

Cyrillic or not is told by the words: in Russian all letters of a word lie beyond ASCII, in German
one of them. Which of the Cyrillic pages is told by what the letters cost: every code page gives
letters, but only the right one gives those that our languages use most (Shannon 1951), in small
letters where small letters belong. The costs are bits a letter, rounded, over Belarusian, Russian
and Ukrainian texts in equal parts.
"""

from __future__ import annotations

import re

CYRILLIC = ("cp1251", "koi8_u", "cp866", "iso8859_5")
LATIN = ("cp1252", "cp1250", "cp1257", "iso8859_2", "iso8859_13")

_LETTERS_BY_BITS = {
    3: "а",
    4: "онертис",
    5: "влікдмупяз",
    6: "ыгбьцйч",
    7: "хшжюў",
    8: "эф",
    9: "щїёєъґ",
}
_BITS = {letter: bits for bits, letters in _LETTERS_BY_BITS.items() for letter in letters}
_MARKS = frozenset("„“”‘’–—…«»№\xa0")
_MARK_BITS = 6
_OTHER_BITS = 12
_INNER_CAPITAL_BITS = 6
"""KOI8 read as CP1251 has all its capitals inside of words."""
_CAPITAL_BITS = 0.2
"""Of a word or two that have more than one; small letters are likelier."""
_MOST_CYRILLIC_BITS = 6.5
"""Real texts cost 4 to 5 a letter, punctuation alone 6, another page 8 and more."""
_LEAST_CYRILLIC_SHARE = 0.6
_FEW_BYTES = 40
"""Of a word or two, where the letters alone do not tell: it counts how they follow each other."""
_ODD_BITS = (
    (2.5, re.compile("[аеёиоуыэюяіїє]{2}")),
    (1.5, re.compile("[бвгджзйклмнпрстфхцчшщўґ]{3}")),
    (8.0, re.compile(r"\b[ьъы]|[аеёиоуыэюяіїєьъў][ьъы]|[аеёиоуыэюяіїєй][ьъ]|[гкхйў][ьъыя]")),
    (2.0, re.compile(r"\b[бвгджзйклмнпрстфхцчшщўґь]{2,}\b")),
)
_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_PAIR = re.compile(rb"[\x80-\xff]{2}")
_ASCII = bytes(range(0x80))
_LATIN_WORD = re.compile(r"[^\W\d_]{2,}")
_NATIONAL_LETTERS = ("äöüß", "ąćęłńóśźż", "ąčęėįšųūž")


def guess_encoding(untrusted_sample: bytes) -> str:
    """The codec that makes most sense of a sample, one of `CYRILLIC` or `LATIN`. Never raises."""
    if _share_beyond_ascii(untrusted_sample) >= _LEAST_CYRILLIC_SHARE:
        bits = {name: _bits_a_letter(untrusted_sample, name) for name in CYRILLIC}
        best = min(CYRILLIC, key=lambda name: (bits[name] + _odd(untrusted_sample, name), name))
        if bits[best] <= _MOST_CYRILLIC_BITS:
            return best
    return max(LATIN, key=lambda name: _plausibility(_decoded(untrusted_sample, name)))


def _share_beyond_ascii(untrusted_sample: bytes) -> float:
    """Of the letters in words that have any such letter; one that stands alone is no Cyrillic."""
    words = _WORD.findall(untrusted_sample)
    letters = sum(map(len, words))
    beyond = sum(len(word.translate(None, _ASCII)) for word in words if _PAIR.search(word))
    return beyond / letters if letters else 0.0


def _bits_a_letter(untrusted_sample: bytes, codec: str) -> float:
    bits = letters = 0
    inside = False
    for letter in _decoded(untrusted_sample, codec):
        small = letter.lower()
        if letter > "\x7f":
            letters += 1
            bits += _BITS.get(small, _MARK_BITS if letter in _MARKS else _OTHER_BITS)
            bits += _INNER_CAPITAL_BITS * (inside and letter != small)
        inside = letter.isalpha() and letter == small
    return bits / letters if letters else float(_OTHER_BITS)


def _odd(untrusted_sample: bytes, codec: str) -> float:
    """Bits a letter for what is seldom in a word of our languages, and for a word in capitals."""
    if len(untrusted_sample) > _FEW_BYTES:
        return 0.0
    text = _decoded(untrusted_sample, codec)
    small = text.lower()
    bits = sum(cost * len(pattern.findall(small)) for cost, pattern in _ODD_BITS)
    capitals = sum(letter != other for letter, other in zip(text, small, strict=False))
    return bits / len(text) + _CAPITAL_BITS * (capitals > 1)


def _plausibility(text: str) -> float:
    """Share of the letters beyond ASCII that belong to one national alphabet, the best of them.

    A letter that stands alone is a sign of money or measure in another code page.
    """
    beyond_ascii = [letter for letter in text.lower() if letter > "\x7f" and letter not in _MARKS]
    if not beyond_ascii:
        return 0.0
    words = "".join(_LATIN_WORD.findall(text.lower()))
    fitting = max(sum(map(words.count, letters)) for letters in _NATIONAL_LETTERS)
    return fitting / len(beyond_ascii)


def _decoded(untrusted_sample: bytes, codec: str) -> str:
    return untrusted_sample.decode(codec, errors="replace")
