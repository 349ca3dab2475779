"""Dictionaries of lemmas packed for quick look-ups: forms by their beginning, lemmas as edits.

A dictionary is a list of blocks. A block has the forms that begin alike and no longer beginning of
another block: `\\n`, the rest of the form, `\\t`, the number of an edit. So one look-up is a search
for the longest beginning and a search for bytes in some hundreds. The edit says how many letters
to take off the form and what to put there, for the small form and for the capitalised one.

File: xz of the edits (a line each), the beginnings (a line each) and the blocks, with NUL between.
`scripts/make_lemmas.py` writes it.
"""

from __future__ import annotations

import lzma
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_START = 3
_TAB = 9
BETWEEN = b"\0"
_FIRST = 11
"""The lowest byte of an edit's number: those below part entries and blocks."""

_LONG = 224
"""From this byte on, a number has a second byte."""

_BYTES = 256 - _FIRST
MOST_EDITS = (_LONG - _FIRST) + (256 - _LONG) * _BYTES


class Edit(NamedTuple):
    """From a form to its lemma: letters off its end, letters put there, then a capital or none."""

    off: int
    put: str
    capital: bool

    def lemma(self, form: str) -> str:
        """The lemma of a small form."""
        lemma = form[: len(form) - self.off] + self.put
        return lemma[:1].upper() + lemma[1:] if self.capital else lemma


Edits = tuple[Edit | None, Edit | None]
"""Of the small form and of the capitalised one; None where the dictionary has no such form."""

Fits = Callable[[str, Edits], bool]

NO_EDITS: Edits = (None, None)


@dataclass(frozen=True, slots=True)
class PackedLemmas:
    """A dictionary in memory; about ten bytes a form."""

    edits: list[Edits]
    blocks: dict[str, bytes]
    """By beginning; the empty one is always there."""
    reach: dict[str, int]
    """Letters of the longest beginning, by the first letters of it."""
    beginnings: list[str]
    """In order."""

    @classmethod
    def read(cls, packed: bytes) -> PackedLemmas:
        """Unpack the bytes of a file, in steps that keep no other thread waiting for long."""
        edits, beginnings, *blocks = _parts(lzma.decompress(packed))
        names = beginnings.decode().split("\n")
        by_beginning: dict[str, bytes] = {}
        for name, block in zip(names, blocks, strict=True):
            by_beginning[name] = block
        return cls(
            edits=[_edits(line) for line in edits.decode().split("\n")],
            blocks=by_beginning,
            reach={name[:_START]: len(name) for name in sorted(names, key=len)},
            beginnings=sorted(names),
        )

    def find(self, word: str) -> Edits:
        """What makes lemmas of a small word and of its capitalised form."""
        blocks = self.blocks
        length = min(len(word), self.reach.get(word[:_START], _START))
        while (block := blocks.get(word[:length])) is None:
            length -= 1
        needle = f"\n{word[length:]}\t".encode()
        at = block.find(needle)
        return self._edits_at(block, at + len(needle)) if at >= 0 else NO_EDITS

    def find_all(self, words: Sequence[str]) -> list[Edits]:
        """What `find` gives for each of many words; quicker where neighbours begin alike."""
        blocks, reach, edits_at = self.blocks, self.reach.get, self._edits_at
        found: list[Edits] = []
        beginning, block, length = None, b"", 0
        for word in words:
            most = word[: reach(word[:_START], _START)]
            if most != beginning:
                beginning, length = most, len(most)
                while (known := blocks.get(most[:length])) is None:
                    length -= 1
                block = known
            needle = f"\n{word[length:]}\t".encode()
            at = block.find(needle)
            found.append(NO_EDITS if at < 0 else edits_at(block, at + len(needle)))
        return found

    def beginnings_of(self, word: str, fewest: int) -> list[tuple[int, Edits]]:
        """The known words that a small word begins with, by length, shortest first.

        Asked are those of `fewest` letters at least and shorter than the word.
        """
        found: list[tuple[int, Edits]] = []
        reach = self.reach.get(word[:_START], _START)
        block, start = self._home(word, fewest)
        for length in range(fewest, len(word)):
            if length <= reach and (deeper := self.blocks.get(word[:length])) is not None:
                block, start = deeper, length
            if block:
                needle = b"\n" + word[start:length].encode()
                at = block.find(needle) + len(needle)
                if at < len(needle):
                    block = b""  # nothing longer stands here either
                elif block[at] == _TAB:  # a word stands before those that begin with it
                    found.append((length, self._edits_at(block, at + 1)))
            elif length > reach:
                break
        return found

    def has_beginning(self, text: str) -> bool:
        """Whether any small form begins with a text."""
        block, start = self._home(text, len(text))
        if f"\n{text[start:]}".encode() in block:
            return True
        at = bisect_left(self.beginnings, text)
        return at < len(self.beginnings) and self.beginnings[at].startswith(text)

    def first_of(self, root: str, endings: Sequence[str], fits: Fits) -> str | None:
        """The first word, of a root with each ending, that fits with its edits."""
        block, start = self._home(root, len(root))
        reach = self.reach.get(root[:_START], _START)
        if len(root) < max(reach, _START):  # some words may stand in other blocks
            words = [root + ending for ending in endings] if self.has_beginning(root) else []
            return next((w for w in words if fits(w, self.find(w))), None)
        at = block.find(needle := f"\n{root[start:]}".encode())
        if at >= 0:
            for ending in endings:
                entry = needle + f"{ending}\t".encode()
                place = block.find(entry, at)
                if place >= 0 and fits(root + ending, self._edits_at(block, place + len(entry))):
                    return root + ending
        return None

    def _home(self, word: str, most: int) -> tuple[bytes, int]:
        """The block where the first `most` letters of a word stand, and how many it is under."""
        for length in range(min(most, len(word)), 0, -1):
            if (block := self.blocks.get(word[:length])) is not None:
                return block, length
        return self.blocks[""], 0

    def _edits_at(self, block: bytes, at: int) -> Edits:
        first = block[at]
        if first < _LONG:
            return self.edits[first - _FIRST]
        second = block[at + 1]
        return self.edits[_LONG - _FIRST + (first - _LONG) * _BYTES + second - _FIRST]


def packed_number(number: int) -> bytes:
    """The bytes of an edit's number, below `MOST_EDITS`."""
    if number < _LONG - _FIRST:
        return bytes([number + _FIRST])
    high, low = divmod(number - (_LONG - _FIRST), _BYTES)
    return bytes([high + _LONG, low + _FIRST])


def written(edits: Edits) -> str:
    """Edits as a line of the file: `small,capitalised`, each `off:put`, `^` before a capital."""
    return ",".join(f"{e.off}:{'^' * e.capital}{e.put}" if e else "" for e in edits)


def _parts(data: bytes) -> list[bytes]:
    """As `bytes.split` does, which has Python's lock for 70 ms where there are 80,000."""
    parts, start = [], 0
    while (end := data.find(BETWEEN, start)) >= 0:
        parts.append(data[start:end])
        start = end + len(BETWEEN)
    return [*parts, data[start:]]


def _edits(line: str) -> Edits:
    small, capitalised = map(_edit, line.split(","))
    return small, capitalised


def _edit(text: str) -> Edit | None:
    if not text:
        return None
    off, _, put = text.partition(":")
    return Edit(int(off), put.removeprefix("^"), put.startswith("^"))
