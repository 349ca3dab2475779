"""The bytes of one file, from the disk or out of another file, and what was taken of them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from archive.errors import SourceTooLargeError, SourceUnreadableError

_PIECE_BYTES = 1024 * 1024


class OpenSource:
    """An open file that can seek; its bytes are kept while they pass, until they are let go.

    Of a document the bytes that were parsed are the original. Of a container they would be too
    many, and what lies in it is kept for itself.
    """

    def __init__(self, file: BinaryIO, name: str, size_bytes: int) -> None:
        """`name` without folders; `size_bytes` may change while the file is read."""
        self.file = file
        self.name = name
        self.size_bytes = size_bytes
        self._kept: list[bytes] | None = []

    def pieces(self) -> Iterator[bytes]:
        """From the beginning to the end. Raises `SourceUnreadableError`."""
        try:
            self.file.seek(0)
            while piece := self.file.read(_PIECE_BYTES):
                if self._kept is not None:
                    self._kept.append(piece)
                yield piece
        except OSError as error:
            raise SourceUnreadableError from error

    def let_go(self) -> None:
        """Keep nothing of what has passed and of what will."""
        self._kept = None

    def content(self, limit_bytes: int) -> bytes:
        """What has passed, and the rest. Raises `SourceTooLargeError`, `SourceUnreadableError`."""
        kept = b"".join(self._kept or ())
        try:
            self.file.seek(len(kept))
            rest = self.file.read(limit_bytes + 1 - len(kept))
        except OSError as error:
            raise SourceUnreadableError from error
        if len(kept) + len(rest) > limit_bytes:
            raise SourceTooLargeError
        whole = kept + rest
        # one copy of a large file, not its pieces beside it
        self._kept = [whole]
        return whole


def source_in_memory(content: bytes, name: str) -> OpenSource:
    """A file that lay in another; `name` may have the folders of its parent."""
    return OpenSource(io.BytesIO(content), Path(name).name, len(content))
