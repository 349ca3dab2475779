"""A least-recently-used cache that is bounded in bytes, not in entries."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class ByteBudgetCache:
    """Keeps values of known size until together they exceed `budget` bytes."""

    def __init__(self, budget: int) -> None:
        self.budget = budget
        self.size = 0
        self._entries: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, key: Hashable) -> bool:
        return key in self._entries

    def find(self, key: Hashable) -> Any:
        """Return the value kept under `key`, None where there is none."""
        entry = self._entries.get(key)
        if entry is None:
            return None
        self._entries.move_to_end(key)
        return entry[0]

    def get(self, key: Hashable, make: Callable[[], T], size_of: Callable[[T], int]) -> T:
        """Return the value kept under `key`, making it if need be.

        A value larger than the whole budget is returned and not kept.
        """
        entry = self._entries.get(key)
        if entry is not None:
            self._entries.move_to_end(key)
            kept: T = entry[0]
            return kept
        value = make()
        size = size_of(value)
        if size <= self.budget:
            self._entries[key] = value, size
            self.size += size
            self._shrink()
        return value

    def _shrink(self) -> None:
        while self.size > self.budget:
            _, (_, size) = self._entries.popitem(last=False)
            self.size -= size

    def clear(self) -> None:
        """Drop everything."""
        self._entries.clear()
        self.size = 0
