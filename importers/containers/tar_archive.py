"""TAR archives (POSIX.1-2001 pax, ustar, GNU), read in one go from a stream."""

from __future__ import annotations

import re
from collections.abc import Iterator
from tarfile import BLOCKSIZE, GNUTYPE_LONGNAME, REGULAR_TYPES, XHDTYPE, HeaderError, TarInfo
from typing import BinaryIO

from archive.errors import DecompressionBombError, MalformedSourceError, SourceTooLargeError
from archive.records import ArticleDraft, EmbeddedFile
from importers.containers.members import (
    LARGEST_MEMBER,
    MemberCount,
    harmless_name,
    is_system_file,
)
from importers.encoding import decode

_LARGEST_EXTENSION = 64 * 1024
"""Bytes of a long name or of a pax header."""
_PAX_FIELD = re.compile(rb"\d{1,6} (path|size)=([^\n]*)\n")
_BLOCK_BYTES = 1024 * 1024


def unpack_tar(untrusted_file: BinaryIO) -> Iterator[ArticleDraft | EmbeddedFile]:
    """The regular files in the archive; links, devices and sparse files are passed over.

    Raises `MalformedSourceError`, `DecompressionBombError`, and after the last file
    `SourceTooLargeError` when one was larger than a member may be.
    """
    count = MemberCount()
    long_name, long_size = b"", -1
    while (info := _header(untrusted_file, first=count.members == 0)) is not None:
        if info.type in (GNUTYPE_LONGNAME, XHDTYPE):
            extension = _extension(untrusted_file, info.size)
            if info.type == GNUTYPE_LONGNAME:
                long_name = extension.rstrip(b"\0")
            else:
                fields = dict(_PAX_FIELD.findall(extension))
                long_name = fields.get(b"path", b"")
                long_size = _number(fields.get(b"size", b""))
            continue
        name = long_name or info.name.encode("utf-8", errors="surrogateescape")
        size_bytes = long_size if long_size >= 0 else info.size
        long_name, long_size = b"", -1
        count.add(size_bytes)
        yield from _member(untrusted_file, info, decode(name), size_bytes, count)
    count.finish()


def _header(untrusted_file: BinaryIO, *, first: bool) -> TarInfo | None:
    """The next header; None at the end, which a zero block marks or the file's own end."""
    block = untrusted_file.read(BLOCKSIZE)
    if not block.strip(b"\0"):
        return None
    try:
        return TarInfo.frombuf(block, "utf-8", "surrogateescape")
    except (HeaderError, ValueError) as error:
        if first or len(block) == BLOCKSIZE:
            raise MalformedSourceError from error
        return None


def _member(
    untrusted_file: BinaryIO,
    info: TarInfo,
    untrusted_name: str,
    size_bytes: int,
    count: MemberCount,
) -> Iterator[EmbeddedFile]:
    name = harmless_name(untrusted_name)
    if size_bytes < 0:
        raise MalformedSourceError
    if info.type not in REGULAR_TYPES or is_system_file(name) or untrusted_name.endswith("/"):
        _pass_over(untrusted_file, size_bytes + -size_bytes % BLOCKSIZE)
    elif size_bytes > LARGEST_MEMBER:
        count.lose(SourceTooLargeError())
        _pass_over(untrusted_file, size_bytes + -size_bytes % BLOCKSIZE)
    else:
        content = untrusted_file.read(size_bytes)
        if len(content) < size_bytes:
            raise MalformedSourceError
        _pass_over(untrusted_file, -size_bytes % BLOCKSIZE)
        yield EmbeddedFile(name, content)


def _extension(untrusted_file: BinaryIO, size_bytes: int) -> bytes:
    if not 0 <= size_bytes <= _LARGEST_EXTENSION:
        raise DecompressionBombError
    content = untrusted_file.read(size_bytes)
    _pass_over(untrusted_file, -size_bytes % BLOCKSIZE)
    return content


def _pass_over(untrusted_file: BinaryIO, size_bytes: int) -> None:
    left = size_bytes
    while left > 0 and (piece := untrusted_file.read(min(left, _BLOCK_BYTES))):
        left -= len(piece)


def _number(untrusted_digits: bytes) -> int:
    return int(untrusted_digits) if untrusted_digits.isdigit() else -1
