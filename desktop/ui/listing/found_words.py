"""Where the words for which a document was found stand in its title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.records import Span
from archive.searching import Reason


def marked_words(text: str, reasons: Sequence[Reason]) -> tuple[Span, ...]:
    """Each place at which one of the words stands by itself, ascending, in code points."""
    words = sorted({each.word for each in reasons if each.word}, key=len, reverse=True)
    if not words:
        return ()
    together = "|".join(map(re.escape, words))
    found = re.finditer(rf"(?<!\w)(?:{together})(?!\w)", text)
    return tuple(Span(*each.span()) for each in found)
