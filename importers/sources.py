"""The bytes of one file, from the disk or out of another file, and what was taken of them."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from archive.errors import SourceTooLargeError, SourceUnreadableError
from archive.records import OriginalFile, Sha256
from importers.opening import opened

_PIECE_BYTES = 1024 * 1024


_NAMED_BY_FOLDER = frozenset(("_chat.txt",))
"""So WhatsApp calls every chat on iOS; whose it is, the ZIP around it says."""
LARGE_BYTES = 32 * 1024 * 1024
"""From here on the bytes stay on the disk until they are stored. As many as fill a batch."""


class OpenSource:
    """An open file that can seek; its bytes are kept while they pass, until they are let go.

    Of a document the bytes that were parsed are the original. Of a container they would be too
    many, and what lies in it is kept for itself. A large file on the disk is summed while it
    passes and read again when it is stored.
    """

    def __init__(
        self,
        file: BinaryIO,
        name: str,
        size_bytes: int,
        path: Path | None = None,
        folder: str = "",
    ) -> None:
        """`name` without folders; `size_bytes` may change while the file is read.

        `path` is where the file can be opened again; `folder` the name of what it lies in.
        """
        self.file = file
        self.file_name = name
        self.name = f"{folder}/{name}" if folder and name in _NAMED_BY_FOLDER else name
        """What a parser is told: with the folder where that says more than the name."""
        self.size_bytes = size_bytes
        self.known_parts: tuple[int, ...] = ()
        """Numbers of those that were stored before, where somebody asks for the rest."""
        self._path = path if size_bytes >= LARGE_BYTES else None
        self._sum = hashlib.sha256()
        self._passed_bytes = 0
        self._kept: list[bytes] | None = []

    def pieces(self) -> Iterator[bytes]:
        """From the beginning to the end, also where the original is asked for between two of them.

        Raises `SourceUnreadableError`.
        """
        try:
            self._sum, self._passed_bytes = hashlib.sha256(), 0
            position = 0
            while piece := self._piece(position):
                position += len(piece)
                self._pass(piece)
                yield piece
        except OSError as error:
            raise SourceUnreadableError from error

    def let_go(self) -> None:
        """Keep nothing of what has passed and of what will."""
        self._kept = None

    def original(self, media_type: str, limit_bytes: int) -> OriginalFile:
        """The whole file as the original of a document.

        Raises `SourceTooLargeError`, `SourceUnreadableError`.
        """
        if self._path is None or self._kept is None:
            return OriginalFile(self._content(limit_bytes), media_type, self.file_name)
        self._pass_the_rest(limit_bytes)
        outside = FileOutside(self._path, self._passed_bytes, Sha256(self._sum.digest()))
        return OriginalFile(b"", media_type, self.file_name, outside)

    def _piece(self, position: int) -> bytes:
        self.file.seek(position)
        return self.file.read(_PIECE_BYTES)

    def _pass(self, piece: bytes) -> None:
        if self._kept is None:
            return
        if self._path is None:
            self._kept.append(piece)
        else:
            self._sum.update(piece)
            self._passed_bytes += len(piece)

    def _pass_the_rest(self, limit_bytes: int) -> None:
        try:
            self.file.seek(self._passed_bytes)
            while self._passed_bytes <= limit_bytes and (piece := self.file.read(_PIECE_BYTES)):
                self._pass(piece)
        except OSError as error:
            raise SourceUnreadableError from error
        if self._passed_bytes > limit_bytes:
            raise SourceTooLargeError

    def _content(self, limit_bytes: int) -> bytes:
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


@dataclass(frozen=True, slots=True)
class FileOutside:
    """A large file on the disk, which has to hold what it held when it was parsed."""

    path: Path = field(repr=False)
    size_bytes: int
    sha256: Sha256

    def pieces(self) -> Iterator[bytes]:
        """Its bytes. Raises `SourceNotFoundError`, and `SourceUnreadableError` for other bytes."""
        passed, left = hashlib.sha256(), self.size_bytes
        with opened(self.path) as file:
            while left and (piece := file.read(min(left, _PIECE_BYTES))):
                passed.update(piece)
                left -= len(piece)
                yield piece
            if passed.digest() != self.sha256 or file.read(1):
                raise SourceUnreadableError


def source_in_memory(content: bytes, name: str) -> OpenSource:
    """A file that lay in another; `name` may have the folders of its parent."""
    path = Path(name)
    return OpenSource(io.BytesIO(content), path.name, len(content), folder=path.parent.name)
