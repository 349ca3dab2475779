"""WARC (ISO 28500:2017) record by record, gzipped or not, from a stream that goes forward only.

A reader of our own: the known library writes pieces of damaged captures to the terminal, reads
lines of any length, and takes a chunk of two gigabytes for possible.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Protocol

from archive.errors import DecompressionBombError, MalformedSourceError

Fields = dict[str, str]
"""Names in lower case; of a name that comes twice the first value counts."""

_BLOCK = 64 * 1024
_LONGEST_LINE = 16 * 1024
_MOST_LINES = 500
_GZIP = b"\x1f\x8b"
_HARMLESS_BYTES = 256 * 1024 * 1024
_MOST_UNFOLDED = 200
"""Times its size that a gzip file may unfold to, once it has given more than the above."""


class Lines(Protocol):
    """What fields are read from."""

    def readline(self, limit: int, /) -> bytes:
        """A line with its end, cut at `limit` bytes; b"" at the end only."""


class Decompressor(Protocol):
    """An object of zlib, whose class has no public name."""

    @property
    def unconsumed_tail(self) -> bytes:
        """What was not looked at."""

    @property
    def unused_data(self) -> bytes:
        """What lies after the end."""

    @property
    def eof(self) -> bool:
        """Whether the end was reached."""

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """At most that many bytes."""


@dataclass(frozen=True, slots=True)
class Record:
    """Its named fields, and its block cut at the limit that was given."""

    fields: Fields
    block: bytes = field(repr=False)


def read_records(untrusted_file: IO[bytes], wanted: frozenset[str], limit: int) -> Iterator[Record]:
    """The records of the wanted types; a longer block is cut at `limit` + 1 bytes.

    A damaged record is passed over to where the next begins. Raises `MalformedSourceError` at once
    for what begins with no record, and at the end when anything was passed over;
    `DecompressionBombError` for what unfolds beyond all measure.
    """
    stream = _ForwardStream(untrusted_file)
    number, whole = 0, True
    while line := stream.readline(_LONGEST_LINE):
        if not line.startswith(b"WARC/"):
            whole = whole and not line.strip()
            if not whole and not number:
                break
            continue
        number += 1
        try:
            fields = read_fields(stream)
            size = _size(fields)
        except MalformedSourceError:
            whole = False
            continue
        kept = min(size, limit + 1) if fields.get("warc-type", "").lower() in wanted else 0
        block = _read(stream, kept)
        _skip(stream, size - kept)
        if kept:
            yield Record(fields, block)
    if not whole:
        raise MalformedSourceError


def read_fields(stream: Lines) -> Fields:
    """Named fields up to an empty line, folded ones unfolded. Raises `MalformedSourceError`."""
    fields: Fields = {}
    last = ""
    for _ in range(_MOST_LINES):
        line = stream.readline(_LONGEST_LINE)
        if not line.strip():
            return fields
        text = line.decode("utf-8", errors="replace")
        if text[0] in " \t" and last:
            fields[last] += f" {text.strip()}"
            continue
        name, colon, value = text.partition(":")
        last = name.strip().lower() if colon else ""
        if last:
            fields.setdefault(last, value.strip())
    raise MalformedSourceError


def _size(fields: Fields) -> int:
    value = fields.get("content-length", "")
    if not (value.isascii() and value.isdecimal() and len(value) < 16):
        raise MalformedSourceError
    return int(value)


def _read(stream: _ForwardStream, size: int) -> bytes:
    """Block by block: a length that is a lie costs no memory."""
    pieces = []
    while size > 0 and (piece := stream.read(min(size, _BLOCK))):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _skip(stream: _ForwardStream, size: int) -> None:
    while size > 0 and (piece := stream.read(min(size, _BLOCK))):
        size -= len(piece)


class _ForwardStream:
    """A file, or the members of a gzip file as one (RFC 1952, section 2.2), read in order."""

    def __init__(self, untrusted_file: IO[bytes]) -> None:
        self._file = untrusted_file
        self._packed = untrusted_file.read(len(_GZIP))
        self._decoder = zlib.decompressobj(31) if self._packed == _GZIP else None
        self._buffer = b""
        self._taken = self._given = 0

    def read(self, size: int) -> bytes:
        """Up to `size` bytes; b"" at the end only."""
        if not self._buffer:
            self._buffer = self._next_block()
        piece, self._buffer = self._buffer[:size], self._buffer[size:]
        return piece

    def readline(self, limit: int) -> bytes:
        """A line with its end, cut at `limit` bytes; b"" at the end only."""
        while (end := self._buffer.find(b"\n") + 1) == 0 and len(self._buffer) < limit:
            block = self._next_block()
            if not block:
                break
            self._buffer += block
        end = min(end or len(self._buffer), limit)
        line, self._buffer = self._buffer[:end], self._buffer[end:]
        return line

    def _next_block(self) -> bytes:
        while data := self._packed or self._file.read(_BLOCK):
            if self._decoder is None:
                self._packed = b""
                return data
            block = self._inflated(data, self._decoder)
            if block:
                return block
        return b""

    def _inflated(self, data: bytes, decoder: Decompressor) -> bytes:
        try:
            block = decoder.decompress(data, _BLOCK)
        except zlib.error as error:
            raise MalformedSourceError from error
        self._packed = decoder.unconsumed_tail or decoder.unused_data
        self._taken += len(data) - len(self._packed)
        self._given += len(block)
        if self._given > max(_HARMLESS_BYTES, _MOST_UNFOLDED * self._taken):
            raise DecompressionBombError
        if decoder.eof:
            self._decoder = zlib.decompressobj(31)
            # padding between members
            self._packed = self._packed.lstrip(b"\0\r\n")
        return block
