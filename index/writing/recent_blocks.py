"""The postings of segments written a moment ago, which merging then need not read and decode."""

from collections.abc import Sequence

from index.storage.blocks import Block

_MOST_OCCURRENCES = 3_000_000  # Some 40 MiB.


class RecentBlocks:
    """Blocks by the stamp of their segment, which changes whenever a document is purged from it.

    The oldest go when there are more than three million occurrences.
    """

    def __init__(self, most: int = _MOST_OCCURRENCES) -> None:
        self._most = most
        self._held: dict[bytes, Sequence[Block]] = {}
        self._occurrences = 0

    def keep(self, stamp: bytes, blocks: Sequence[Block]) -> None:
        """Keep what was written of the segment that now carries `stamp`."""
        size = _occurrences(blocks)
        if 2 * size > self._most:
            return
        self._held[stamp] = blocks
        self._occurrences += size
        while self._occurrences > self._most:
            self.drop(next(iter(self._held)))

    def of(self, stamp: bytes) -> Sequence[Block] | None:
        """Return the blocks of the segment that carries `stamp`, or None."""
        return self._held.get(stamp)

    def drop(self, stamp: bytes) -> None:
        """Let the blocks of a segment go."""
        self._occurrences -= _occurrences(self._held.pop(stamp, ()))

    def clear(self) -> None:
        """Let all go."""
        self._held.clear()
        self._occurrences = 0


def _occurrences(blocks: Sequence[Block]) -> int:
    return sum(int(block.frequencies.sum()) for block in blocks)
