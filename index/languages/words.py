"""Where the words of a text are."""

from __future__ import annotations

import re

# Marks that vanish when a word is folded: combining accents, soft hyphen, zero-width joiners. The
# zero-width space (U+200B) is none of them: it parts words.
INVISIBLE = "\u0300-\u036f\u0483-\u0487\u00ad\u200c\u200d\u2060\ufeff"
APOSTROPHES = "'’ʼ‘`´′ʹ＇"

CYRILLIC = "\u0400-\u052f"

# Python counts two of the apostrophes among the letters.
LETTER = r"[^\W_\u02b9\u02bc]"

PREFIX = "[DOdo]"
PREFIXED = "[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u0481\u048a-\u052f]"
"""Latin letters that begin a name before an apostrophe, and what follows it in any alphabet."""

WORD = re.compile(
    rf"(?:(?<!{LETTER})(?<![{INVISIBLE}]){PREFIX}[{APOSTROPHES}](?={PREFIXED}))*"
    rf"{LETTER}+(?:[{INVISIBLE}]+{LETTER}*"
    # An apostrophe belongs to a Cyrillic word (сям'я, об'єкт), and to what begins with O' or d'
    # (O'Brien, d'Arcy); elsewhere it parts two words.
    rf"|(?<=[{CYRILLIC}{INVISIBLE}])[{APOSTROPHES}](?=[{CYRILLIC}]){LETTER}*)*"
)
"""A word: letters and digits with the invisible marks among them."""


def surfaces(text: str) -> list[str]:
    """The words of a text in order, as they are written."""
    return WORD.findall(text)
