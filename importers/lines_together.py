"""Lines that are read together: each is a document of its own, and a child takes some of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from archive.errors import SourceTooLargeError
from importers.format_row import MEBIBYTE
from importers.opening import read_lines

_LINES_TOGETHER = 256
_BYTES_TOGETHER = MEBIBYTE
"""Lines of one file may share a child: if it dies over one, only that one fails."""

Line = tuple[int, bytes | SourceTooLargeError]
"""With its number, from 1."""


def lines_together(file: BinaryIO, limit_bytes: int) -> Iterator[list[Line]]:
    """Numbered lines that are not blank, a few at a time."""
    batch: list[Line] = []
    size_bytes = 0
    for number, line in enumerate(read_lines(file, limit_bytes), start=1):
        if isinstance(line, bytes) and not line.strip():
            continue
        batch.append((number, line))
        size_bytes += len(line) if isinstance(line, bytes) else 0
        if len(batch) >= _LINES_TOGETHER or size_bytes >= _BYTES_TOGETHER:
            yield batch
            batch, size_bytes = [], 0
    if batch:
        yield batch
