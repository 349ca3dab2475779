"""A ZIP file that was looked at before anything in it is unpacked.

A ZIP names its members twice, before each and in a directory at the end; traps lie in what the two
do not agree on: members that share their bytes (Fifield 2019, "A better zip bomb"), sizes that
lie. Here the directory is read, its sizes are summed up against bounds, members that overlap are
refused, and no member gives more bytes than the directory says.
"""

from __future__ import annotations

import lzma
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from archive.errors import (
    DecompressionBombError,
    MalformedSourceError,
    PasswordProtectedError,
    SourceTooLargeError,
)

_ENCRYPTED = 0x1
_LOCAL_HEADER_BYTES = 30
_FREE_BYTES = 16 * 1024 * 1024
"""Below this no ratio is asked for: a small file of spaces is no trap."""
_BROKEN = (
    *(BadZipFile, EOFError, NotImplementedError, OSError, ValueError, KeyError, IndexError),
    *(zlib.error, lzma.LZMAError, struct.error, OverflowError),
)


@dataclass(frozen=True, slots=True)
class ZipBounds:
    """What a ZIP may hold at most."""

    members: int
    total_bytes: int
    member_bytes: int
    ratio: int = 200
    """Unpacked bytes to packed ones; text packs to a tenth, a page of nothing to a thousandth."""


DOCUMENT_BOUNDS = ZipBounds(members=20_000, total_bytes=512 * 2**20, member_bytes=128 * 2**20)


class CheckedZip:
    """The members of a ZIP by name. All that is read raises source errors only."""

    def __init__(self, untrusted_zip: ZipFile, bounds: ZipBounds) -> None:
        self._zip = untrusted_zip
        self._bounds = bounds
        # a name may be empty, which the library's own question for folders does not expect
        infos = untrusted_zip.infolist()
        self.members = tuple(info for info in infos if not info.filename.endswith("/"))
        self._by_name = {info.filename: info for info in self.members}

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def names(self) -> tuple[str, ...]:
        """The names of the members, in the order of the directory."""
        return tuple(info.filename for info in self.members)

    def read(self, name: str) -> bytes:
        """The content of a member.

        Raises `MalformedSourceError` when there is none or it is broken, `PasswordProtectedError`,
        `SourceTooLargeError`, and `DecompressionBombError` before a trap is opened.
        """
        info = self._by_name.get(name)
        if info is None:
            raise MalformedSourceError
        return self.content(info)

    def content(self, info: ZipInfo) -> bytes:
        """The same, for a member of `members`."""
        if info.flag_bits & _ENCRYPTED:
            raise PasswordProtectedError
        if _is_trap(info, self._bounds):
            raise DecompressionBombError
        if info.file_size > self._bounds.member_bytes:
            raise SourceTooLargeError
        try:
            with self._zip.open(info) as stream:
                content = stream.read(info.file_size + 1)
        except RuntimeError as error:
            raise PasswordProtectedError from error
        except _BROKEN as error:
            raise MalformedSourceError from error
        if len(content) > info.file_size:
            raise DecompressionBombError
        return content

    def read_if_there(self, name: str) -> bytes:
        """The content of a member; empty when there is none of that name."""
        return self.read(name) if name in self else b""


@contextmanager
def opened_zip(
    untrusted_file: BinaryIO | bytes, bounds: ZipBounds = DOCUMENT_BOUNDS
) -> Iterator[CheckedZip]:
    """The ZIP within its bounds.

    Raises `MalformedSourceError`, `DecompressionBombError` for overlapping members and for a ratio
    beyond the bound, and `SourceTooLargeError` for more members or bytes than that. A member that
    alone is beyond the ratio does not count: it cannot be read, the others can.
    """
    file = BytesIO(untrusted_file) if isinstance(untrusted_file, bytes) else untrusted_file
    try:
        untrusted_zip = ZipFile(file)
    except _BROKEN as error:
        raise MalformedSourceError from error
    with untrusted_zip:
        _check(untrusted_zip.infolist(), bounds)
        yield CheckedZip(untrusted_zip, bounds)


def _check(infos: list[ZipInfo], bounds: ZipBounds) -> None:
    _refuse_overlaps(infos)
    readable = [info for info in infos if not _is_trap(info, bounds)]
    unpacked = sum(info.file_size for info in readable)
    packed = sum(info.compress_size for info in readable)
    if _is_beyond(unpacked, packed, bounds):
        raise DecompressionBombError
    if len(infos) > bounds.members or unpacked > bounds.total_bytes:
        raise SourceTooLargeError


def _is_trap(info: ZipInfo, bounds: ZipBounds) -> bool:
    return _is_beyond(info.file_size, info.compress_size, bounds)


def _is_beyond(unpacked: int, packed: int, bounds: ZipBounds) -> bool:
    return unpacked > max(_FREE_BYTES, bounds.ratio * packed)


def _refuse_overlaps(infos: list[ZipInfo]) -> None:
    end = 0
    for info in sorted(infos, key=lambda each: each.header_offset):
        if info.header_offset < end:
            raise DecompressionBombError
        name_bytes = len(info.orig_filename.encode("utf-8", errors="replace"))
        # the name may be shorter in its own encoding; the least that this member takes is counted
        shortest = min(name_bytes, len(info.orig_filename))
        end = info.header_offset + _LOCAL_HEADER_BYTES + shortest + info.compress_size
