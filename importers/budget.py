"""How much may come out of one file, over all that is nested in it."""

from __future__ import annotations

from archive.errors import DecompressionBombError
from importers.format_row import MEBIBYTE

DEEPEST = 8
"""Files in files in files; mails that mails forward count apart."""
MOST_FORWARDED = 40
"""Mails in mails in mails: every answer to a long thread may forward all that was before it."""
DEEP_BYTES = 8 * MEBIBYTE
"""Of a file deeper than `DEEPEST`, mails counted too: all around it are in memory with it."""
CONTAINER_BYTES = 8 * MEBIBYTE
"""What unpacking one archive in another costs beside its content: each may hold many more."""
_MOST_ITEMS = 200_000
_FREE_BYTES = 512 * MEBIBYTE
_LARGEST_GROWTH = 20
"""Times the size of the file, beyond the free bytes: text in archives packs to a tenth."""


class Budget:
    """Of one file on the disk."""

    def __init__(self, size_bytes: int) -> None:
        """`size_bytes` of the file."""
        self._items_left = _MOST_ITEMS
        self._bytes_left = _FREE_BYTES + _LARGEST_GROWTH * size_bytes

    def spend(self, size_bytes: int) -> None:
        """Take out one more thing. Raises `DecompressionBombError`."""
        self._items_left -= 1
        self._bytes_left -= size_bytes
        if self._items_left < 0 or self._bytes_left < 0:
            raise DecompressionBombError
