"""Where pages, cues and headings of a text begin after it was corrected."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from archive.records import Place

_LONGEST = 20_000
"""Characters between two ends of a change that are compared letter by letter."""


def moved_places(places: Sequence[Place], before: str, after: str) -> tuple[Place, ...]:
    """The places in another wording, each before the letters that it stood before.

    What begins within letters that are gone begins where these were.
    """
    if not places:
        return ()
    starts = _Starts(before, after)
    return tuple(replace(each, start=starts.moved(each.start)) for each in places)


class _Starts:
    """Offsets of one wording told in another."""

    def __init__(self, before: str, after: str) -> None:
        head = _common(before, after)
        tail = _common(before[head:][::-1], after[head:][::-1])
        # (offset before, offset after, length) of what both have, ascending
        self._blocks = [(0, 0, head)]
        middle = before[head : len(before) - tail], after[head : len(after) - tail]
        self._blocks += [(head + a, head + b, size) for a, b, size in _matching(*middle) if size]
        self._blocks.append((len(before) - tail, len(after) - tail, tail))

    def moved(self, start: int) -> int:
        place = bisect_right(self._blocks, start, key=lambda block: block[0]) - 1
        begin, moved_begin, size = self._blocks[place]
        return moved_begin + min(start - begin, size)


def _common(one: str, other: str) -> int:
    """Letters that both begin with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one.startswith(other[:middle]):
            low = middle
        else:
            high = middle - 1
    return low


def _matching(one: str, other: str) -> Sequence[tuple[int, int, int]]:
    """What two pieces have in common: by letters, or by lines where they are long."""
    if max(len(one), len(other)) <= _LONGEST:
        return SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    lines, others = one.splitlines(keepends=True), other.splitlines(keepends=True)
    starts, other_starts = _line_starts(lines), _line_starts(others)
    found = SequenceMatcher(None, lines, others, autojunk=False).get_matching_blocks()
    return [(starts[m.a], other_starts[m.b], starts[m.a + m.size] - starts[m.a]) for m in found]


def _line_starts(lines: Sequence[str]) -> list[int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    return starts
