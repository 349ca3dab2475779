"""Blocks of letters that a passage and a text have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_SEED = 8
_SEED_STEP = 3
_SEEN_AT_MOST = 64
"""Places of one piece that are followed: a piece that stands everywhere tells little."""
_ENDS = 64
_SAMPLES = 64
"""Pieces of what lies between the ends of a long passage."""
_SMALLEST = 5
_WIDEST_GAP = 600
_BEYOND = 24


@dataclass(frozen=True, slots=True)
class Block:
    """pattern[a : a + size] is text[b : b + size]."""

    a: int
    b: int
    size: int


def matching_blocks(letters: str, start: int, end: int, text: str) -> list[Block]:
    """Where pieces of a pattern stand in a text, each as far as it agrees.

    letters[start:end] is the passage, whose ends are looked at closely.
    """
    blocks: list[Block] = []
    reached: dict[int, int] = {}
    size = min(_SEED, len(letters))
    if not size:
        return blocks
    for offset in _offsets(len(letters) - size, start, end):
        for place in _places(letters[offset : offset + size], text):
            if reached.get(place - offset, 0) <= offset:
                block = _extended(letters, text, offset, place, size)
                reached[place - offset] = block.a + block.size
                blocks.append(block)
    return blocks


def _offsets(last: int, start: int, end: int) -> Iterable[int]:
    head = range(0, min(last, start + _ENDS) + 1, _SEED_STEP)
    tail = range(max(0, end - _ENDS), last + 1, _SEED_STEP)
    middle = range(head.stop, max(head.stop, tail.start), max(1, (end - start) // _SAMPLES))
    return sorted({*head, *middle, *tail})


def _places(piece: str, text: str) -> Iterator[int]:
    place = -1
    for _ in range(_SEEN_AT_MOST):
        place = text.find(piece, place + 1)
        if place < 0:
            return
        yield place


def _extended(letters: str, text: str, offset: int, place: int, size: int) -> Block:
    a, b = offset, place
    while a and b and letters[a - 1] == text[b - 1]:
        a, b = a - 1, b - 1
    stop = offset + size
    shift = place - offset
    while stop < len(letters) and stop + shift < len(text) and letters[stop] == text[stop + shift]:
        stop += 1
    return Block(a, b, stop - a)


def filled(chain: list[Block], letters: str, text: str) -> list[Block]:
    """A chain with what smaller blocks lie between its blocks, before and behind them."""
    first, last = chain[0], chain[-1]
    a, b = 0, max(0, first.b - first.a - _BEYOND)
    end = Block(len(letters), min(len(text), last.b + len(letters) - last.a + _BEYOND), 0)
    blocks: list[Block] = []
    for each in [*chain, end]:
        if 0 < each.a - a <= _WIDEST_GAP and 0 < each.b - b <= _WIDEST_GAP:
            matcher = SequenceMatcher(None, letters[a : each.a], text[b : each.b], autojunk=False)
            found = matcher.get_matching_blocks()
            blocks += [Block(m.a + a, m.b + b, m.size) for m in found if m.size >= _SMALLEST]
        blocks += [each] if each.size else []
        a, b = each.a + each.size, each.b + each.size
    return blocks
