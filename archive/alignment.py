"""Which characters of a text are which of another wording of it.

Runs of twelve characters that stand once in each are seeds, extended as far as both agree: so a
paragraph is known although it was moved. The longest runs are believed first, and no character
twice. Between runs that follow each other in both texts what is left is compared letter by letter
(Heckel, "A technique for isolating differences between files", 1978, with `difflib` in the gaps).
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from archive.anchoring_blocks import Block

_SEED = 12
_STEP = 4
_WIDEST_GAP = 3000
"""Characters of a gap that are compared letter by letter, at most."""
_SMALLEST = 3
"""Letters in a gap that are believed to be the same; at its edges, one."""
NOWHERE = -1


class Alignment:
    """Two wordings, and what became of each character of the first."""

    def __init__(self, before: str, after: str) -> None:
        """Its time grows with what was changed: 1 s where 200,000 words differ all over."""
        self._before, self._after = before, after
        self.moved = array("q", [NOWHERE]) * len(before)
        """Where each character of the first stands in the second, or -1."""
        self.came = array("q", [NOWHERE]) * len(after)
        """The same from the other side."""
        head = _common(before, after)
        tail = min(_common(before[::-1], after[::-1]), min(len(before), len(after)) - head)
        ends = (len(before) - tail, len(after) - tail)
        self._take(Block(0, 0, head))
        self._take(Block(*ends, tail))
        blocks = _seeded(before[head : ends[0]], after[head : ends[1]])
        for block in sorted(blocks, key=lambda each: -each.size):
            self._take(Block(block.a + head, block.b + head, block.size))
        for block in list(self._gaps()):
            self._take(block)
        for a in range(1, len(before)):
            if NOWHERE < self.moved[a - 1] < self.moved[a] - 1 and not _is_edge(before, a):
                self._settle(a)

    def _settle(self, a: int) -> None:
        """Have what was inserted before before[a], within a word, begin at an edge of a word.

        "wor|d new wor|d" and "word| new word|" are the same insertion told in two ways.
        """
        left, right = self.moved[a - 1], self.moved[a]
        last = a
        while self._may_move(last, right + last - a, left + 1 + last - a):
            last += 1
            if last == len(self.moved) or _is_edge(self._before, last):
                self._move(range(a, last), left + 1 - a)
                return
        first = a - 1
        while self._may_move(first, left + 1 + first - a, right + first - a):
            if _is_edge(self._before, first):
                self._move(range(first, a), right - a)
                return
            first -= 1

    def _may_move(self, a: int, here: int, there: int) -> bool:
        """Whether a character that is said to stand in one place may as well stand in another."""
        stands_here = a < len(self.moved) and self.moved[a] == here
        return stands_here and self.came[there] == NOWHERE and self._after[there] == self._before[a]

    def _move(self, those: range, distance: int) -> None:
        for a in those:
            self.came[self.moved[a]] = NOWHERE
        for a in those:
            self.moved[a] = a + distance
            self.came[a + distance] = a

    def _take(self, block: Block) -> None:
        """Believe what of a block nothing else was believed of."""
        for a, b in zip(
            range(block.a, block.a + block.size), range(block.b, block.b + block.size), strict=True
        ):
            if self.moved[a] == NOWHERE and self.came[b] == NOWHERE:
                self.moved[a], self.came[b] = b, a

    def _gaps(self) -> Iterator[Block]:
        """What is the same between runs that follow each other in both texts."""
        a = b = 0
        for end_a, end_b in self._run_starts():
            if a < end_a and b < end_b and max(end_a - a, end_b - b) <= _WIDEST_GAP:
                yield from _same_letters(self._before[a:end_a], self._after[b:end_b], a, b)
            a, b = self._run_end(end_a, end_b)

    def _run_starts(self) -> Iterator[tuple[int, int]]:
        """Where runs begin that are next to the run before in both texts, and both ends."""
        expected = NOWHERE
        for a, b in enumerate(self.moved):
            if b != NOWHERE and (b != expected or a == 0 or self.moved[a - 1] == NOWHERE):
                yield a, b
            expected = NOWHERE if b == NOWHERE else b + 1
        yield len(self.moved), len(self.came)

    def _run_end(self, a: int, b: int) -> tuple[int, int]:
        while a < len(self.moved) and b < len(self.came) and self.moved[a] == b:
            a, b = a + 1, b + 1
        return a, b


def _is_edge(text: str, at: int) -> bool:
    """Whether no word goes on at a place of a text."""
    return at == 0 or not (text[at - 1].isalnum() and text[at].isalnum())


def _common(one: str, other: str) -> int:
    """Letters that both begin with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _seeded(one: str, other: str) -> Iterator[Block]:
    """Runs of at least twelve letters that stand once in each text, as far as they agree."""
    wanted = {one[at : at + _SEED]: at for at in range(0, len(one) - _SEED + 1, _STEP)}
    here = Counter(g for at in range(len(one)) if (g := one[at : at + _SEED]) in wanted)
    there: dict[str, int] = {}
    twice: set[str] = set()
    for at in range(len(other) - _SEED + 1):
        gram = other[at : at + _SEED]
        if gram in wanted:
            (twice.add if gram in there else there.setdefault)(
                gram, *(() if gram in there else (at,))
            )
    reached: dict[int, int] = {}
    for gram, a in wanted.items():
        b = there.get(gram, NOWHERE)
        if b == NOWHERE or gram in twice or here[gram] > 1 or reached.get(b - a, 0) > a:
            continue
        block = _extended(one, other, a, b)
        reached[b - a] = block.a + block.size
        yield block


def _extended(one: str, other: str, a: int, b: int) -> Block:
    end_a, end_b = a + _SEED, b + _SEED
    while a and b and one[a - 1] == other[b - 1]:
        a, b = a - 1, b - 1
    while end_a < len(one) and end_b < len(other) and one[end_a] == other[end_b]:
        end_a, end_b = end_a + 1, end_b + 1
    return Block(a, b, end_a - a)


def _same_letters(one: str, other: str, a: int, b: int) -> Iterator[Block]:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for found in matcher.get_matching_blocks():
        at_edge = (found.a, found.b) == (0, 0) or (
            found.a + found.size == len(one) and found.b + found.size == len(other)
        )
        if found.size >= (1 if at_edge else _SMALLEST):
            yield Block(found.a + a, found.b + b, found.size)
