"""Words on pages: which of them are hits, and which lie between two points."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF

from archive.ports import PlacedWord
from archive.records import Place, PlaceKind, Span


def folded(word: str) -> str:
    """Without case, accents of position and what stands around a word."""
    plain = unicodedata.normalize("NFKC", word).casefold()
    return plain.strip("".join({each for each in plain if not each.isalnum()}))


def wanted_words(text: str, marks: Sequence[Span]) -> frozenset[str]:
    """The words that the marks (spans of the text) cover."""
    words = (word for span in marks for word in text[span.start : span.end].split())
    return frozenset(each for each in map(folded, words) if each)


def hits_on(words: Sequence[PlacedWord], wanted: frozenset[str]) -> Iterator[int]:
    """Numbers of the words that are wanted."""
    for number, word in enumerate(words):
        if folded(word.text) in wanted:
            yield number


def pages_of_marks(marks: Sequence[Span], places: Sequence[Place]) -> list[int]:
    """The page, from 0, on which each mark stands; every page of the document has its place."""
    starts = [place.start for place in places if place.kind is PlaceKind.PAGE]
    return [max(sum(start <= mark.start for start in starts) - 1, 0) for mark in marks]


def nearest_word(words: Sequence[PlacedWord], point: QPointF) -> int:
    """The word that lies nearest to a point (shares of the page); -1 where there is none."""
    if not words:
        return -1
    return min(range(len(words)), key=lambda number: _distance(words[number], point))


def _distance(word: PlacedWord, point: QPointF) -> float:
    across = max(word.left - point.x(), 0.0, point.x() - word.right)
    down = max(word.top - point.y(), 0.0, point.y() - word.bottom)
    # a line is read along: what lies beside a point is nearer than what lies above it
    return across + 4.0 * down


def joined(words: Sequence[PlacedWord]) -> str:
    """The words as text: a new line where one stands lower than the one before."""
    pieces: list[str] = []
    for number, word in enumerate(words):
        lower = number > 0 and word.top > words[number - 1].bottom
        pieces.append(("\n" if lower else " ") + word.text if number else word.text)
    return "".join(pieces)
