"""Places of a text that are like a passage and what stood around it.

Pieces of eight characters of the passage are looked up in the text and extended to blocks that
agree. Blocks are chained in order, as genomes are aligned (Abouelhoda and Ohlebusch, "Chaining
algorithms for multiple genome comparison", 2005): a chain is worth its letters, less a quarter of
what came in or went between two blocks. Between them smaller blocks are looked for (`difflib`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from archive.anchoring_blocks import Block, filled, matching_blocks
from archive.records import Span

_MOST_BLOCKS = 400
_MOST_CHAINS = 8
_FREE_JUMP = 24
_JUMP_COST = 4
_LEAST_LEFT = 4
_LONG = 16
"""Letters of a piece that is no chance."""
_REPLACED = 80
"""Letters at the edge of a passage, at most, of which others in their place are taken to be it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A place that may be the passage."""

    span: Span
    evidence: int
    """Characters of passage and context that agree, less what lies between them."""
    kept: int
    """Characters of the passage that stand here."""
    elsewhere: int
    """Characters of the passage that stand at other places, in long pieces, and not here."""
    beside: int
    """Characters of context before or behind the passage that agree, whichever are fewer."""
    edges: int
    """Characters in the piece with its first letter or in that with its last, whichever are fewer:
    what stands alone between two jumps may be there by chance."""
    guessed: int
    """Characters at the two ends that are taken for what replaced those of the passage."""
    copied: bool
    """Whether a long piece of passage or context stands at another place as well."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    """Context and passage as one; letters[start:end] is the passage."""

    letters: str
    start: int
    end: int


class Places:
    """All places of a text that are like one passage."""

    def __init__(
        self, prefix: str, quote: str, suffix: str, text: str, *, with_loose_ends: bool = False
    ) -> None:
        """`with_loose_ends` counts what may stand there by chance, for a person to look at."""
        self._quote = quote
        self._with_loose_ends = with_loose_ends
        self._text = text
        pattern = _Pattern(prefix + quote + suffix, len(prefix), len(prefix) + len(quote))
        self.most = len(pattern.letters)
        self._found = list(self._look(pattern))

    most: int
    """Evidence where nothing was changed."""

    def best(self) -> Found | None:
        """The likest place where at least half of the passage is left."""
        return max(self._found, key=lambda each: each.evidence, default=None)

    def rival(self, span: Span) -> int:
        """Evidence for the likest place besides one."""
        beside = (each.evidence for each in self._found if not _overlap(each.span, span))
        return max(beside, default=0)

    def _look(self, pattern: _Pattern) -> Iterator[Found]:
        letters = pattern.letters
        blocks = matching_blocks(letters, pattern.start, pattern.end, self._text)
        largest = sorted(blocks, key=lambda each: -each.size)[:_MOST_BLOCKS]
        for chain in _chains(sorted(largest, key=lambda each: (each.a, each.b))):
            whole = next(_chains(filled(chain, letters, self._text)))
            whole = whole if self._with_loose_ends else _without_loose_ends(whole)
            left = _letters_in(whole, pattern.start, pattern.end)
            if left and left >= min(len(self._quote), max(_LEAST_LEFT, len(self._quote) / 2)):
                span = self._exact(Span(_start(pattern, whole), _end(pattern, whole)))
                yield Found(
                    span,
                    _worth(whole),
                    left,
                    _elsewhere(pattern, whole, blocks, span),
                    min(
                        _letters_in(whole, 0, pattern.start),
                        _letters_in(whole, pattern.end, self.most),
                    ),
                    *_edges(pattern, whole, span),
                    any(each.size >= _LONG and not _is_in(each, whole) for each in blocks),
                )

    def _exact(self, span: Span) -> Span:
        """The unchanged quote, if it stands once where the span lies; else the span."""
        size = len(self._quote)
        low, high = max(0, span.start - size), span.end + size
        place = self._text.find(self._quote, low, high)
        if place < 0 or self._text.find(self._quote, place + 1, high) >= 0:
            return span
        return Span(place, place + size)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _chains(blocks: list[Block]) -> Iterator[list[Block]]:
    """The worthiest chains that share no block; `blocks` by ascending place in the pattern."""
    worth, before = _best_ways(blocks)
    taken: set[int] = set()
    given = 0
    for last in sorted(range(len(blocks)), key=lambda number: -worth[number]):
        way: list[int] = []
        number: int | None = last
        while number is not None and number not in taken:
            way.append(number)
            number = before[number]
        taken.update(way)
        if way and number is None:
            yield _trimmed([blocks[each] for each in reversed(way)])
            given += 1
        if given == _MOST_CHAINS:
            return


def _best_ways(blocks: list[Block]) -> tuple[list[float], list[int | None]]:
    """For each block the worth of the best chain that ends with it, and the block before it."""
    worth: list[float] = []
    before: list[int | None] = []
    for number, block in enumerate(blocks):
        best, best_before = 0.0, None
        for earlier in range(number):
            one = blocks[earlier]
            if one.b >= block.b or one.a >= block.a or _shared(one, block) >= block.size:
                continue
            way = worth[earlier] - _cost(one, block)
            if way > best:
                best, best_before = way, earlier
        worth.append(best + block.size)
        before.append(best_before)
    return worth, before


def _cost(one: Block, other: Block) -> float:
    """What lies between two blocks, and letters that both of them claim."""
    jump = abs((one.b - one.a) - (other.b - other.a))
    return _shared(one, other) + (jump / _JUMP_COST if jump > _FREE_JUMP else 1)


def _shared(one: Block, other: Block) -> int:
    return max(0, one.a + one.size - other.a, one.b + one.size - other.b)


def _trimmed(chain: list[Block]) -> list[Block]:
    """Each letter in one block only."""
    kept = chain[:1]
    for each in chain[1:]:
        shared = _shared(kept[-1], each)
        kept.append(Block(each.a + shared, each.b + shared, each.size - shared))
    return kept


def _worth(blocks: list[Block]) -> int:
    jumps = sum(_cost(one, other) for one, other in pairwise(blocks))
    return int(sum(each.size for each in blocks) - jumps)


def _without_loose_ends(chain: list[Block]) -> list[Block]:
    """A chain without what a jump parts from the rest, at its ends, and few letters speak for."""
    joins = [(one, other, one.size, other.size) for one, other in pairwise(chain)]
    first = _loose((one, other, size) for one, other, size, _ in joins)
    last = _loose((one, other, size) for one, other, _, size in reversed(joins))
    return chain[first : max(first + 1, len(chain) - last)]


def _loose(joins: Iterable[tuple[Block, Block, int]]) -> int:
    """How many blocks at an end may be there by chance: what is in line with the rest is not.

    `joins` are two neighbours each and the size of the outer one, from the end on.
    """
    worth, loose = 0.0, 0
    for number, (one, other, size) in enumerate(joins, start=1):
        in_line = one.b - one.a == other.b - other.a
        worth += size - _cost(one, other)
        if not in_line and worth < _LONG:
            loose = number
    return loose


def _letters_in(blocks: list[Block], start: int, end: int) -> int:
    """Letters of pattern[start:end] that lie in blocks."""
    return sum(max(0, min(e.a + e.size, end) - max(e.a, start)) for e in blocks)


def _is_in(block: Block, chain: list[Block]) -> bool:
    """Whether a chain has some of a block."""
    return any(
        each.b - each.a == block.b - block.a
        and each.a < block.a + block.size
        and block.a < each.a + each.size
        for each in chain
    )


def _edges(pattern: _Pattern, blocks: list[Block], span: Span) -> tuple[int, int]:
    """Letters of the smaller of the first and the last block that hold some of the passage, and
    how many of a place lie before and behind what they hold of it."""
    inside = [e for e in blocks if e.a < pattern.end and e.a + e.size > pattern.start]
    first, last = inside[0], inside[-1]
    start = first.b + max(0, pattern.start - first.a)
    end = last.b + min(last.size, pattern.end - last.a)
    return min(first.size, last.size), max(0, start - span.start) + max(0, span.end - end)


def _elsewhere(pattern: _Pattern, chain: list[Block], blocks: list[Block], span: Span) -> int:
    """Letters of the passage that no block of a chain has, and a long one beyond the span has."""
    here = {place for each in chain for place in range(each.a, each.a + each.size)}
    beyond = (
        each
        for each in blocks
        if each.size >= _LONG and not _overlap(Span(each.b, each.b + each.size), span)
    )
    there = {place for each in beyond for place in range(each.a, each.a + each.size)}
    return sum(pattern.start <= place < pattern.end for place in there - here)


def _start(pattern: _Pattern, blocks: list[Block]) -> int:
    """Where the passage begins: with what is left of it, or with what replaced its beginning."""
    place = next(n for n, each in enumerate(blocks) if each.a + each.size > pattern.start)
    first = blocks[place]
    missing = first.a - pattern.start
    if missing <= 0:
        return first.b - missing
    before = blocks[place - 1] if place else Block(pattern.start, first.b, 0)
    free = first.b - before.b - before.size
    beside = before.a + before.size == pattern.start
    replaced = beside and missing <= _REPLACED and free <= missing + _FREE_JUMP
    return first.b - (free if replaced else 0)


def _end(pattern: _Pattern, blocks: list[Block]) -> int:
    """The same from the other side."""
    size, last_letter = len(pattern.letters), blocks[-1].b + blocks[-1].size
    turned = [
        Block(size - e.a - e.size, last_letter - e.b - e.size, e.size) for e in reversed(blocks)
    ]
    return last_letter - _start(_Pattern(pattern.letters, size - pattern.end, size), turned)
