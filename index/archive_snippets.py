"""The pieces of a text that show best why it was found."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from archive.records import Span
from archive.searching import Snippet

PIECE_LENGTH = 180
"""Characters of a piece, before it is widened to whole words."""

MARKS_LOOKED_AT = 400
"""Of a text in which the query matches more often, the pieces come from its beginning."""

_LEAD = 60
"""Characters kept before the first match when its sentence begins further back."""

_SENTENCE_REACH = 110
_LONGEST_WORD = 40
_SENTENCE_START = re.compile(r"(?:^|[.!?…]['\"»”)]*\s+|\n\s*)(?=\S)")
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    marks: Sequence[Span]
    worth: int


def snippets_of(text: str, marks: Sequence[Span], *, most: int) -> tuple[Snippet, ...]:
    """At most `most` pieces in the order of the text; the beginning where nothing is marked."""
    if not marks:
        return (_snippet(text, _beginning(text)),) if text.strip() else ()
    chosen: list[_Piece] = []
    pieces = _candidates(text, marks)
    for piece in sorted(pieces, key=lambda piece: (-piece.worth, piece.start)):
        if len(chosen) == most:
            break
        if all(piece.end <= other.start or other.end <= piece.start for other in chosen):
            chosen.append(piece)
    return tuple(_snippet(text, piece) for piece in sorted(chosen, key=lambda piece: piece.start))


def _candidates(text: str, marks: Sequence[Span]) -> list[_Piece]:
    """One piece for each match that no earlier piece begins at the same place for."""
    starts = [mark.start for mark in marks]
    ends = [mark.end for mark in marks]
    pieces: dict[int, _Piece] = {}
    for mark in marks:
        start = _start(text, mark)
        if start in pieces:
            continue
        end = _end(text, start, mark)
        inside = marks[bisect_left(starts, start) : bisect_right(ends, end)]
        pieces[start] = _Piece(start, end, inside, _worth(text, inside))
    return list(pieces.values())


def _worth(text: str, marks: Sequence[Span]) -> int:
    """Different words count for more than the same word again."""
    forms = {text[mark.start : mark.end].casefold() for mark in marks}
    return 10 * len(forms) + min(len(marks), 9)


def _start(text: str, mark: Span) -> int:
    """The beginning of the sentence of the match when it is near, else a word shortly before."""
    window = max(0, mark.start - _SENTENCE_REACH)
    sentence = None
    for match in _SENTENCE_START.finditer(text, window, mark.start + 1):
        if match.end() <= mark.start and (match.start() > 0 or window == 0):
            sentence = match.end()
    if sentence is not None:
        return sentence
    return _word_start(text, max(0, mark.start - _LEAD), mark.start)


def _word_start(text: str, place: int, limit: int) -> int:
    """The first beginning of a word from `place` on, `limit` at the latest."""
    if place == 0 or text[place - 1].isspace():
        return place
    space = _SPACE.search(text, place, limit)
    return limit if space is None else min(space.end(), limit)


def _end(text: str, start: int, mark: Span) -> int:
    """The end of the word that stands where the piece is full."""
    full = max(start + PIECE_LENGTH, mark.end)
    if full >= len(text):
        return len(text)
    space = _SPACE.search(text, full, full + _LONGEST_WORD)
    return full if space is None else space.start()


def _beginning(text: str) -> _Piece:
    start = len(text) - len(text.lstrip())
    return _Piece(start, _end(text, start, Span(start, start)), (), 0)


def _snippet(text: str, piece: _Piece) -> Snippet:
    """The piece on one line: every white space becomes one blank, so places stay as they were."""
    raw = text[piece.start : piece.end].rstrip()
    marks = tuple(
        Span(mark.start - piece.start, mark.end - piece.start)
        for mark in piece.marks
        if mark.end - piece.start <= len(raw)
    )
    return Snippet(_SPACE.sub(" ", raw), marks)
