"""The pieces of a text that hold most of what a query asks for."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from index.highlighting.characters import Span

_LEAD = 40
_LONGEST_WORD = 40
_MOST_MARKS = 400  # Of a text with more, the pieces come from its beginning.


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text from its character `start` on; `marks` are (start, end) in the piece."""

    start: int
    text: str
    marks: tuple[Span, ...]

    def marked(self, before: str, after: str) -> str:
        """Return the text with each mark between `before` and `after`; escapes nothing."""
        pieces, done = [], 0
        for start, end in self.marks:
            pieces += [self.text[done:start], before, self.text[start:end], after]
            done = end
        return "".join([*pieces, self.text[done:]])


def snippets_of(text: str, marks: Sequence[Span], most: int, length: int) -> list[Snippet]:
    """Return up to `most` pieces of about `length` characters that do not overlap, in order.

    A piece with more different words comes before one with more matches. Without marks it is the
    beginning of the text.
    """
    if not marks:
        return [_snippet(text, (0, _end(text, length)), ())] if text.strip() else []
    ordered = sorted(marks)[:_MOST_MARKS]
    starts = [start for start, _ in ordered]
    chosen: list[tuple[Span, Sequence[Span]]] = []
    for piece, inside in sorted(
        _pieces(text, ordered, starts, length), key=lambda p: _worth(text, *p)
    ):
        if len(chosen) == most:
            break
        if all(piece[1] <= other[0] or other[1] <= piece[0] for other, _ in chosen):
            chosen.append((piece, inside))
    return [_snippet(text, piece, inside) for piece, inside in sorted(chosen)]


def _pieces(
    text: str, marks: Sequence[Span], starts: Sequence[int], length: int
) -> list[tuple[Span, Sequence[Span]]]:
    """One piece for each mark: it begins shortly before."""
    found: list[tuple[Span, Sequence[Span]]] = []
    for i, (start, end) in enumerate(marks):
        begin = _begin(text, max(0, start - _LEAD), start)
        stop = _end(text, max(begin + length, end))
        inside = marks[i : bisect_left(starts, stop)]
        found.append(((begin, stop), [mark for mark in inside if mark[1] <= stop]))
    return found


def _worth(text: str, piece: Span, inside: Sequence[Span]) -> tuple[int, int, int]:
    """Least for the best piece."""
    forms = {text[start:end].casefold() for start, end in inside}
    return -len(forms), -len(inside), piece[0]


def _begin(text: str, place: int, limit: int) -> int:
    """The first beginning of a word from `place` on, `limit` at the latest."""
    if place == 0 or text[place - 1].isspace():
        return place
    while place < limit and not text[place - 1].isspace():
        place += 1
    return place


def _end(text: str, place: int) -> int:
    """The end of the word that stands at `place`."""
    if place >= len(text):
        return len(text)
    limit = min(len(text), place + _LONGEST_WORD)
    while place < limit and not text[place].isspace():
        place += 1
    return place


def _snippet(text: str, piece: Span, inside: Sequence[Span]) -> Snippet:
    begin, stop = piece
    marks = tuple((start - begin, end - begin) for start, end in inside)
    return Snippet(begin, text[begin:stop], marks)
