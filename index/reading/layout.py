"""All positions of a snapshot on one line, on which a phrase is a few steps over whole arrays.

A document owns a stretch of slots, one for each position of its longest field and GAP empty ones
at least, in whole words of 64 slots. A frequent term is a bitmap on the line: two such terms are
neighbours where one bitmap, moved on by a slot, meets the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.errors import DamagedIndexError
from index.reading.arrays import Spans, base_of
from index.storage import integers
from index.storage.integers import Int32s, Int64s
from index.storage.posting_search import Posting

Words = npt.NDArray[np.uint64]
GAP = 8
WORD = 64
_MOST_SLOTS = 1 << 31
# A list of so rare slots takes half the memory of a bitmap, and rarer ones are faster to look up.
_SLOTS_FOR_EACH = 64
_OVERHEAD = 400
_LITTLE_ENDIAN = np.dtype("<u8")


@dataclass(frozen=True)
class Layout:
    """`starts[d]` int64[n + 1] is the first slot of document d, `owners[w]` int32 who owns word w.

    `extents[d]` int32 counts the slots that positions may take. Without documents, or with more
    slots than fit 31 bits, `owners` is empty.
    """

    starts: Int64s
    extents: Int32s
    owners: Int32s

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        return self.starts.nbytes + self.extents.nbytes + self.owners.nbytes + _OVERHEAD


@dataclass(frozen=True)
class Slots:
    """Where one term stands: `listed` int32 ascending, or `bits` uint64, one bit a slot.

    The lowest bit of a word comes first. Where a position does not fit into the stretch of its
    document, neither is there.
    """

    listed: Int32s | None = None
    bits: Words | None = None

    @property
    def fit(self) -> bool:
        """Whether all positions fit the line."""
        return self.listed is not None or self.bits is not None

    def between(self, first: int, beyond: int) -> "Slots":
        """Return those from `first` on, before `beyond`, counted from `first`: whole words."""
        if self.bits is not None:
            return Slots(bits=self.bits[first // WORD : beyond // WORD])
        if self.listed is None:
            return self
        low, high = np.searchsorted(self.listed, (first, beyond)).tolist()
        return Slots(listed=self.listed[low:high] - np.int32(first))

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        return _OVERHEAD + sum(a.nbytes for a in (self.listed, self.bits) if a is not None)


def layout_of(extents: Int32s) -> Layout:
    """Return the line on which document d has `extents[d]` positions."""
    words = (extents.astype(np.int64) + (GAP + WORD - 1)) // WORD
    starts = integers.starts_of(words) * WORD
    if starts[-1] >= _MOST_SLOTS:
        return Layout(starts, extents, np.zeros(0, np.int32))
    return Layout(starts, extents, np.repeat(np.arange(len(extents), dtype=np.int32), words))


def lay_out(layout: Layout, found: Sequence[Posting], spans: Spans) -> Slots:
    """Return where one term stands, from its postings in each segment, in the order of segments.

    Segments that `spans` does not know are left out. Raises DamagedIndexError for documents that a
    segment does not have.
    """
    parts = [part for part in found if part.segment in spans]
    if not len(layout.owners) or not all(_fits(layout, part, spans) for part in parts):
        return Slots()
    occurrences = sum(len(_positions(part)) for part in parts)
    if occurrences * _SLOTS_FOR_EACH > layout.starts[-1]:
        return Slots(bits=_bits(layout, parts, spans))
    listed = [_slots(layout, part, spans) for part in parts]
    return Slots(listed=np.concatenate(listed) if listed else np.zeros(0, np.int32))


def _positions(part: Posting) -> Int32s:
    if part.positions is None:
        raise DamagedIndexError
    return part.positions


def _fits(layout: Layout, part: Posting, spans: Spans) -> bool:
    lasts = _positions(part)[np.cumsum(part.frequencies) - 1]
    return bool((lasts < layout.extents[part.documents + np.int32(base_of(part, spans))]).all())


def _slots(layout: Layout, part: Posting, spans: Spans) -> Int32s:
    starts = layout.starts[part.documents + np.int32(base_of(part, spans))].astype(np.int32)
    slots: Int32s = np.repeat(starts, part.frequencies)
    slots += _positions(part)
    return slots


def _bits(layout: Layout, parts: Sequence[Posting], spans: Spans) -> Words:
    """Set the bits of one segment after the other, which keeps what is worked on small."""
    bits = np.zeros(len(layout.owners), _LITTLE_ENDIAN)
    for part in parts:
        base, documents = spans[part.segment]
        first, beyond = layout.starts[[base, base + documents]].tolist()
        marked = np.zeros(beyond - first, np.bool_)
        marked[_slots(layout, part, spans) - np.int32(first)] = True
        words = np.packbits(marked, bitorder="little").view(_LITTLE_ENDIAN)
        bits[first // WORD : beyond // WORD] = words
    return bits
