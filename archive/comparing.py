"""Two texts word by word: what differs, and which places of them belong together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from archive.records import Span

_WORD = re.compile(r"\w+|[^\w\s]")
_PARAGRAPH = re.compile(r"[^\n]+")
_MOST_WORDS = 60_000
"""Of both texts together that are compared word by word where no paragraph is the same."""
_ALIKE = 0.3
"""Share of the same words from which on two texts are versions of one another."""

Anchor = tuple[int, int]
"""An offset in the one text, and the one in the other that belongs to it (code points)."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two texts have in common."""

    only_in_one: tuple[Span, ...]
    only_in_other: tuple[Span, ...]
    """Runs of words, by ascending start; empty where the texts are no versions of one another."""
    anchors: tuple[Anchor, ...]
    """Ascending in both, from the beginnings to the ends."""
    likeness: float
    """Share of the words of both that stand in both, 0 to 1."""

    @property
    def are_versions(self) -> bool:
        """Whether differences tell something; translations and other witnesses are no versions."""
        return self.likeness >= _ALIKE


def compared(one: str, other: str) -> Comparison:
    """Compare two texts: paragraphs first, then the words of those that changed.

    The longest common blocks of Ratcliff and Metzener (1988), as `difflib` finds them.
    """
    words_one, words_other = _spans(_WORD, one), _spans(_WORD, other)
    same = list(_same_words(one, other, words_one, words_other))
    total = len(words_one) + len(words_other)
    likeness = 2 * len(same) / total if total else 1.0
    ends = (len(one), len(other))
    if likeness < _ALIKE:
        return Comparison((), (), _by_paragraphs(one, other), likeness)
    kept_one, kept_other = {pair[0] for pair in same}, {pair[1] for pair in same}
    anchors = [(words_one[a].start, words_other[b].start) for a, b in same]
    return Comparison(
        _runs(words_one, kept_one),
        _runs(words_other, kept_other),
        _thinned([(0, 0), *anchors, ends]),
        likeness,
    )


def opposite(anchors: Sequence[Anchor], offset: int, *, to_one: bool = False) -> int:
    """The offset in the other text that belongs to an offset in the one, or the way back."""
    here, there = (1, 0) if to_one else (0, 1)
    starts = [anchor[here] for anchor in anchors]
    last = max(bisect_right(starts, offset) - 1, 0)
    if last + 1 >= len(anchors):
        return anchors[last][there]
    before, after = anchors[last], anchors[last + 1]
    share = (offset - before[here]) / max(after[here] - before[here], 1)
    return before[there] + round(share * (after[there] - before[there]))


def _spans(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [Span(*match.span()) for match in pattern.finditer(text)]


def _same_words(
    one: str, other: str, words_one: list[Span], words_other: list[Span]
) -> Iterator[tuple[int, int]]:
    """Pairs of numbers of words, ascending."""
    parts_one, parts_other = _spans(_PARAGRAPH, one), _spans(_PARAGRAPH, other)
    lines_one = [one[part.start : part.end] for part in parts_one]
    lines_other = [other[part.start : part.end] for part in parts_other]
    starts_one = [word.start for word in words_one]
    starts_other = [word.start for word in words_other]

    def numbers(starts: list[int], parts: list[Span], first: int, last: int) -> range:
        if first == last:
            return range(0)
        begin = bisect_right(starts, parts[first].start - 1)
        return range(begin, bisect_right(starts, parts[last - 1].end - 1))

    matcher = SequenceMatcher(None, lines_one, lines_other, autojunk=False)
    for tag, first, last, first_other, last_other in matcher.get_opcodes():
        here = numbers(starts_one, parts_one, first, last)
        there = numbers(starts_other, parts_other, first_other, last_other)
        if tag == "equal":
            yield from zip(here, there, strict=True)
        elif tag == "replace" and len(here) + len(there) <= _MOST_WORDS:
            yield from _same_in(one, other, words_one, words_other, here, there)


def _same_in(
    one: str,
    other: str,
    words_one: list[Span],
    words_other: list[Span],
    here: range,
    there: range,
) -> Iterator[tuple[int, int]]:
    left = [one[words_one[number].start : words_one[number].end] for number in here]
    right = [other[words_other[number].start : words_other[number].end] for number in there]
    # words that stand everywhere would make long texts take the square of their length
    for block in SequenceMatcher(None, left, right, autojunk=True).get_matching_blocks():
        for step in range(block.size):
            yield here[block.a + step], there[block.b + step]


def _runs(words: list[Span], kept: set[int]) -> tuple[Span, ...]:
    """Words that are not kept, joined where they follow each other."""
    runs: list[Span] = []
    last = -2
    for number, word in enumerate(words):
        if number in kept:
            continue
        if number == last + 1:
            runs[-1] = Span(runs[-1].start, word.end)
        else:
            runs.append(word)
        last = number
    return tuple(runs)


def _by_paragraphs(one: str, other: str) -> tuple[Anchor, ...]:
    """Of a translation: paragraph to paragraph where there are as many, else end to end."""
    starts = [span.start for span in _spans(_PARAGRAPH, one)]
    others = [span.start for span in _spans(_PARAGRAPH, other)]
    pairs = list(zip(starts, others, strict=True)) if len(starts) == len(others) else []
    return _thinned([(0, 0), *pairs, (len(one), len(other))])


def _thinned(anchors: list[Anchor]) -> tuple[Anchor, ...]:
    """One for each place, and no more than a line of text needs."""
    kept = [anchors[0]]
    for anchor in anchors[1:-1]:
        if anchor[0] - kept[-1][0] >= 40 and anchor[1] > kept[-1][1]:
            kept.append(anchor)
    return (*kept, anchors[-1])
