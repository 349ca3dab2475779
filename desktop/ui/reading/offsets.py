"""Code points, in which the archive counts, and UTF-16 units, in which Qt counts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from archive.records import Span

_LAST_OF_ONE_UNIT = "\uffff"

# QTextDocument folds "\r\n" into one paragraph end and treats U+FDD0 and U+FDD1 as marks of its
# own; each is replaced by one harmless character, so that every place stays where it was.
_STAND_INS = str.maketrans({"\r": "\n", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"})


def displayable(text: str) -> str:
    """The text as a QTextDocument keeps it: as many code points, no character it would fold."""
    return text.replace("\r\n", " \n").translate(_STAND_INS)


class Utf16Offsets:
    """Turns code-point places of one text into UTF-16 places, and back.

    Before the letters at the places `put_in` Qt has one unit more, which belongs to the letter.
    """

    def __init__(self, text: str, put_in: Sequence[int] = ()) -> None:
        self._wide = (
            [place for place, letter in enumerate(text) if letter > _LAST_OF_ONE_UNIT]
            if text and max(text) > _LAST_OF_ONE_UNIT
            else []
        )
        self._wide = sorted((*self._wide, *put_in))

    def of(self, place: int) -> int:
        """UTF-16 units before the code point at `place`."""
        return place + bisect_left(self._wide, place)

    def back(self, units: int) -> int:
        """Code points before the UTF-16 place `units`; within a pair, those before the pair."""
        # The nth wide letter at code point w begins at the unit w + n.
        before = bisect_left(range(len(self._wide)), units, key=lambda n: self._wide[n] + n)
        if before and self._wide[before - 1] + before == units:
            return self._wide[before - 1]
        return units - before

    def span(self, span: Span) -> Span:
        """The span in UTF-16 units."""
        return Span(self.of(span.start), self.of(span.end))

    def spans(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """All spans in UTF-16 units."""
        return tuple(self.span(span) for span in spans)


def utf16_length(text: str) -> int:
    """Units that Qt counts in the text."""
    return Utf16Offsets(text).of(len(text))
