"""Which slots of a line follow others: what phrases are made of. See index/reading/layout.py.

Slots are a list (int32, ascending) or a bitmap. Where both are lists, one is looked up in the
other; a list beside a bitmap costs a look at one bit for each of its slots; two bitmaps meet word
by word, a block of documents at a time, so that all that is in work stays in the nearest caches.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import pairwise

import numpy as np

from index.evaluation.nodes import Bools
from index.reading.layout import GAP, WORD, Layout, Slots, Words
from index.storage.integers import Int32s

MOST_SLOP = GAP  # Further on stands the next document.
_MANY_SLOTS = 5000
_MARKS_EACH = 16
_BLOCK = WORD << 15


def documents_near(layout: Layout, terms: Sequence[Slots], slop: int) -> Int32s:
    """Return, ascending, the documents in which each term stands near the one before it.

    Near is 1 to `slop` slots after it, at most MOST_SLOP. All terms must fit the line.
    """
    found = [
        _owners(_chained([term.between(first, beyond) for term in terms], slop), layout, first)
        for first, beyond in _blocks(layout, terms)
    ]
    return np.concatenate(found) if len(found) > 1 else found[0]


def _blocks(layout: Layout, terms: Sequence[Slots]) -> Iterator[tuple[int, int]]:
    """Yield stretches of whole documents, as first slot and the slot after the last."""
    slots = int(layout.starts[-1])
    if sum(term.bits is not None for term in terms) < 2:
        yield 0, slots
        return
    firsts = np.searchsorted(layout.starts, np.arange(0, slots, _BLOCK))
    yield from pairwise([*np.unique(layout.starts[firsts]).tolist(), slots])


def _chained(terms: Sequence[Slots], slop: int) -> Slots:
    return reduce(lambda ends, term: following(ends, term, slop), terms)


def following(ends: Slots, terms: Slots, slop: int) -> Slots:
    """Return those slots of `terms` that stand 1 to `slop` (at most MOST_SLOP) after any of `ends`.

    Both of them must fit their line.
    """
    if terms.bits is not None:
        if ends.bits is not None:
            return Slots(bits=_moved(ends.bits, slop) & terms.bits)
        return Slots(listed=_after(_listed(ends), terms.bits, slop))
    listed = _listed(terms)
    if ends.bits is not None:
        return Slots(listed=listed[_is_behind(listed, ends.bits, slop)])
    return Slots(listed=listed[_follows(listed, _listed(ends), slop)])


def _owners(slots: Slots, layout: Layout, first: int) -> Int32s:
    """Return the documents that own any of the slots, which count from `first`."""
    bits = slots.bits
    words = _listed(slots) // WORD if bits is None else np.flatnonzero(bits != 0)
    held = layout.owners[words + first // WORD]
    is_new = np.ones(len(held), np.bool_)
    is_new[1:] = held[1:] != held[:-1]
    return held[is_new]


def _listed(slots: Slots) -> Int32s:
    return np.zeros(0, np.int32) if slots.listed is None else slots.listed


def _moved(bits: Words, slop: int) -> Words:
    """Return the bits that stand 1 to `slop` after any of `bits`."""
    moved = bits << np.uint64(1)
    moved[1:] |= bits[:-1] >> np.uint64(WORD - 1)
    for distance in range(2, slop + 1):
        moved |= bits << np.uint64(distance)
        moved[1:] |= bits[:-1] >> np.uint64(WORD - distance)
    return moved


def _after(slots: Int32s, bits: Words, slop: int) -> Int32s:
    """Return the set bits that stand 1 to `slop` after any of `slots`."""
    near = [slots + np.int32(distance) for distance in range(1, slop + 1)]
    found = [later[_is_set(bits, later)] for later in near]
    return found[0] if slop == 1 else np.unique(np.concatenate(found))


def _is_behind(slots: Int32s, bits: Words, slop: int) -> Bools:
    """Say which of `slots` stand 1 to `slop` after any set bit."""
    found = _is_set(bits, slots - np.int32(1))
    for distance in range(2, slop + 1):
        found |= _is_set(bits, slots - np.int32(distance))
    return found


def _is_set(bits: Words, slots: Int32s) -> Bools:
    """A slot before the first of all is one of the last GAP ones, where nothing stands."""
    flags = bits.view(np.uint8)[slots >> 3] >> (slots & 7).astype(np.uint8)
    found: Bools = (flags & np.uint8(1)).view(np.bool_)
    return found


def _follows(slots: Int32s, ends: Int32s, slop: int) -> Bools:
    if not len(ends) or len(slots) < _MANY_SLOTS:
        return _are_near(slots, ends, slop)
    likely = np.flatnonzero(_may_follow(slots, ends, slop))
    found = np.zeros(len(slots), np.bool_)
    found[likely] = _are_near(slots[likely], ends, slop)
    return found


def _are_near(slots: Int32s, ends: Int32s, slop: int) -> Bools:
    if not len(ends):
        return np.zeros(len(slots), np.bool_)
    before = np.searchsorted(ends, slots) - 1
    found: Bools = slots - ends[before] <= slop
    found &= before >= 0
    return found


def _may_follow(slots: Int32s, ends: Int32s, slop: int) -> Bools:
    """Say which of `slots` may stand after one of `ends`, and seldom err.

    Marks are kept for what is left of a slot by division. Marking and looking up goes through
    memory in order, and costs a fraction of searching.
    """
    mask = np.int32((1 << (_MARKS_EACH * len(ends)).bit_length()) - 1)
    marked = np.zeros(int(mask) + 1, np.bool_)
    for distance in range(1, slop + 1):
        marked[(ends + np.int32(distance)) & mask] = True
    likely: Bools = marked[slots & mask]
    return likely
