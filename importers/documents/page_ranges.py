"""Numbers of pages as people write them: "2,5-9"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

_MOST_PAGES = 20_000


def ranges_of(pages: Sequence[int]) -> str:
    """Ascending page numbers in short."""
    runs = (list(run) for _, run in groupby(enumerate(pages), lambda pair: pair[1] - pair[0]))
    ends = ((run[0][1], run[-1][1]) for run in runs)
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in ends)


def listed(ranges: str) -> tuple[int, ...]:
    """The page numbers of what `ranges_of` wrote; what is no number is left out."""
    pages: list[int] = []
    for part in ranges.split(","):
        first, _, last = part.partition("-")
        if first.isdecimal() and (last or first).isdecimal():
            pages += range(int(first), min(int(last or first), int(first) + _MOST_PAGES) + 1)
    return tuple(pages[:_MOST_PAGES])
