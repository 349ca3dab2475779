"""Pieces of bytes as a stream that reads forward only."""

from __future__ import annotations

import io
from collections.abc import Iterator

from typing_extensions import Buffer, override

_BUFFER_BYTES = 256 * 1024


class _Pieces(io.RawIOBase):
    def __init__(self, pieces: Iterator[bytes], name: str) -> None:
        super().__init__()
        self.name = name
        self._pieces = pieces
        self._left = memoryview(b"")

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: Buffer) -> int:
        target = memoryview(buffer)
        while not self._left:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._left = memoryview(piece)
        part = self._left[: len(target)]
        self._left = self._left[len(part) :]
        target[: len(part)] = part
        return len(part)


def stream_of(pieces: Iterator[bytes], name: str = "") -> io.BufferedReader:
    """The pieces, one behind the other; it cannot seek. Raises what they raise.

    `name` is that of the file they are of, as any open file has it.
    """
    return io.BufferedReader(_Pieces(pieces, name), _BUFFER_BYTES)
