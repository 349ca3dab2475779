"""Files that were compressed one by one: GZIP (RFC 1952), BZIP2, XZ; a TAR inside is unpacked."""

from __future__ import annotations

import bz2
import io
import lzma
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import BinaryIO, Protocol

from typing_extensions import Buffer, override

from archive.errors import DecompressionBombError, MalformedSourceError, SourceTooLargeError
from archive.records import ArticleDraft, EmbeddedFile
from importers.containers.members import LARGEST_MEMBER, MOST_BYTES, harmless_name
from importers.containers.tar_archive import unpack_tar
from importers.encoding import decode

_PIECE_BYTES = 64 * 1024
_LARGEST_RATIO = 200
_FREE_BYTES = 16 * 1024 * 1024
_DICTIONARY_BYTES = 128 * 1024 * 1024
_TAR_MARK = slice(257, 262)
_HAS_NAME, _HAS_EXTRA = 0x08, 0x04
_LONGEST_NAME = 1024


class _Decompressor(Protocol):
    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


class _Gzip:
    """zlib's object with the names that those of bz2 and lzma have."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=31)

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + data, max_length)


class _Unpacked(io.RawIOBase):
    """What a compressed stream holds, as a stream; its growth is bounded."""

    def __init__(self, untrusted_file: BinaryIO, make: Callable[[], _Decompressor]) -> None:
        super().__init__()
        self._file = untrusted_file
        self._make = make
        self._decompressor = make()
        self._packed = self._unpacked = 0

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: Buffer) -> int:
        target = memoryview(buffer)
        piece = b""
        more = True
        while not piece and more:
            piece, more = self._next(len(target))
        self._unpacked += len(piece)
        bound = max(_FREE_BYTES, _LARGEST_RATIO * self._packed)
        if self._unpacked > min(bound, MOST_BYTES):
            raise DecompressionBombError
        target[: len(piece)] = piece
        return len(piece)

    def _next(self, most: int) -> tuple[bytes, bool]:
        """Some bytes, perhaps none, and whether more may follow."""
        read = b""
        if self._decompressor.eof:
            # another member may follow, as in files that were joined
            read = self._decompressor.unused_data or self._read()
            if not read.strip(b"\0"):
                return b"", False
            self._decompressor = self._make()
        try:
            piece = self._decompressor.decompress(read, most)
            if not piece and not self._decompressor.eof:
                read = self._read()
                if not read:
                    raise MalformedSourceError
                piece = self._decompressor.decompress(read, most)
        except (zlib.error, OSError, lzma.LZMAError, EOFError, ValueError) as error:
            raise MalformedSourceError from error
        return piece, True

    def _read(self) -> bytes:
        read = self._file.read(_PIECE_BYTES)
        self._packed += len(read)
        return read


def unpack_gzip(untrusted_file: BinaryIO) -> Iterator[ArticleDraft | EmbeddedFile]:
    """The file that was compressed, under the name that its maker noted; or those of a TAR.

    Raises `MalformedSourceError`, `DecompressionBombError` and `SourceTooLargeError`.
    """
    buffered = io.BufferedReader(_Raw(untrusted_file), _PIECE_BYTES)
    name = _noted_name(buffered.peek(_LONGEST_NAME)[:_LONGEST_NAME])
    yield from _unpack(buffered, _Gzip, name)


def unpack_bzip2(untrusted_file: BinaryIO) -> Iterator[ArticleDraft | EmbeddedFile]:
    """The same for BZIP2, which notes no name."""
    yield from _unpack(untrusted_file, bz2.BZ2Decompressor, "")


def unpack_xz(untrusted_file: BinaryIO) -> Iterator[ArticleDraft | EmbeddedFile]:
    """The same for XZ."""
    yield from _unpack(
        untrusted_file, partial(lzma.LZMADecompressor, memlimit=_DICTIONARY_BYTES), ""
    )


class _Raw(io.RawIOBase):
    """Any stream, so that it can be looked at before it is read."""

    def __init__(self, untrusted_file: BinaryIO) -> None:
        super().__init__()
        self._file = untrusted_file

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: Buffer) -> int:
        target = memoryview(buffer)
        read = self._file.read(len(target))
        target[: len(read)] = read
        return len(read)


def _unpack(
    untrusted_file: BinaryIO, make: Callable[[], _Decompressor], name: str
) -> Iterator[ArticleDraft | EmbeddedFile]:
    unpacked = io.BufferedReader(_Unpacked(untrusted_file, make), _PIECE_BYTES)
    if unpacked.peek(512)[_TAR_MARK] == b"ustar":
        yield from unpack_tar(unpacked)
        return
    content = unpacked.read(LARGEST_MEMBER + 1)
    if len(content) > LARGEST_MEMBER:
        raise SourceTooLargeError
    yield EmbeddedFile(name, content)


def _noted_name(untrusted_head: bytes) -> str:
    """The original name of a GZIP member; "" when it notes none (RFC 1952, section 2.3)."""
    if len(untrusted_head) < 10 or not untrusted_head[3] & _HAS_NAME:
        return ""
    start = 10
    if untrusted_head[3] & _HAS_EXTRA:
        start += 2 + int.from_bytes(untrusted_head[10:12], "little")
    name, end, _ = untrusted_head[start:].partition(b"\0")
    return harmless_name(decode(name)) if end else ""
