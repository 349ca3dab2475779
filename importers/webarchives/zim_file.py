"""The ZIM format (openZIM, versions 5 and 6): entries in clusters, read from bytes.

The library of its makers maps a file; a process that may open none needs this.
"""

from __future__ import annotations

import lzma
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from zstandard import ZstdDecompressor, ZstdError

from archive.errors import DecompressionBombError, MalformedSourceError

LARGEST_CLUSTER = 64 * 1024 * 1024
MOST_UNFOLDED = 100
"""Times the size of the file that its clusters may unfold to, and one cluster more."""
_HEADER = struct.Struct("<IHH16sIIQQQQII")
_MAGIC = 72173914
_REDIRECT_AND_DELETED = 0xFFFD
_LONGEST_PATH = 4096
_MOST_TYPES = 1000
_XZ_MEMORY = 256 * 1024 * 1024
_ZSTD_WINDOW = 128 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry with content; redirects are none."""

    namespace: str
    path: str = field(repr=False)
    title: str = field(repr=False)
    media_type: str
    cluster: int
    blob: int


class ZimFile:
    """The directory and the clusters. Every call raises `MalformedSourceError` where it must."""

    def __init__(self, untrusted_bytes: bytes) -> None:
        self._bytes = untrusted_bytes
        try:
            header = _HEADER.unpack_from(untrusted_bytes)
        except struct.error as error:
            raise MalformedSourceError from error
        magic, major, minor, uuid, entries, clusters, paths, _, cluster_list, types, *_ = header
        if magic != _MAGIC or major not in (5, 6):
            raise MalformedSourceError
        self.uuid = uuid.hex()
        self.content_namespace = "C" if (major, minor) >= (6, 1) else "A"
        self._entry_list = self._numbers(paths, entries, 8)
        self._cluster_list = self._numbers(cluster_list, clusters, 8)
        self._types = self._media_types(types)
        self._unfolded = 0

    def entries(self) -> Iterator[Entry]:
        """Entries with content, in the order of namespace and path."""
        for start in self._entry_list:
            entry = self._entry(start)
            if entry is not None:
                yield entry

    def cluster(self, number: int) -> list[bytes]:
        """The blobs of a cluster.

        Raises `DecompressionBombError` beyond `LARGEST_CLUSTER` and `MOST_UNFOLDED`.
        """
        if number >= len(self._cluster_list):
            raise MalformedSourceError
        start = self._cluster_list[number]
        later = [place for place in self._cluster_list[number + 1 : number + 2] if place > start]
        info = self._slice(start, 1)[0]
        packed = self._bytes[start + 1 : later[0] if later else len(self._bytes)]
        data = _unpacked(packed, info & 0x0F)
        self._unfolded += len(data)
        if self._unfolded > MOST_UNFOLDED * len(self._bytes) + LARGEST_CLUSTER:
            raise DecompressionBombError
        return _blobs(data, 8 if info & 0x10 else 4)

    def _entry(self, start: int) -> Entry | None:
        kind, namespace = struct.unpack("<Hxc", self._slice(start, 4))
        if kind >= _REDIRECT_AND_DELETED:
            return None
        if kind >= len(self._types):
            raise MalformedSourceError
        cluster, blob = struct.unpack("<II", self._slice(start + 8, 8))
        path, end = self._string(start + 16)
        title, _ = self._string(end)
        return Entry(
            namespace.decode("latin-1"), path, title or path, self._types[kind], cluster, blob
        )

    def _media_types(self, start: int) -> list[str]:
        types: list[str] = []
        while len(types) < _MOST_TYPES:
            text, start = self._string(start)
            if not text:
                return types
            types.append(text.partition(";")[0].strip().lower())
        raise MalformedSourceError

    def _string(self, start: int) -> tuple[str, int]:
        """A string that ends with a zero byte, and where the next thing begins."""
        end = self._bytes.find(b"\0", start, start + _LONGEST_PATH)
        if end < 0 or start < 0:
            raise MalformedSourceError
        return self._bytes[start:end].decode("utf-8", errors="replace"), end + 1

    def _numbers(self, start: int, count: int, width: int) -> tuple[int, ...]:
        return struct.unpack(f"<{count}Q", self._slice(start, count * width))

    def _slice(self, start: int, size: int) -> bytes:
        piece = self._bytes[start : start + size]
        if len(piece) < size:
            raise MalformedSourceError
        return piece


def _unpacked(packed: bytes, compression: int) -> bytes:
    """Not compressed (0, 1), LZMA2 in XZ (4), Zstandard (5); zlib and bzip2 are long gone."""
    limit = LARGEST_CLUSTER + 1
    try:
        if compression in (0, 1):
            return packed
        if compression == 4:
            data = lzma.LZMADecompressor(lzma.FORMAT_XZ, _XZ_MEMORY).decompress(packed, limit)
        elif compression == 5:
            with ZstdDecompressor(max_window_size=_ZSTD_WINDOW).stream_reader(packed) as reader:
                data = reader.read(limit)
        else:
            raise MalformedSourceError
    except (lzma.LZMAError, ZstdError, EOFError) as error:
        raise MalformedSourceError from error
    if len(data) >= limit:
        raise DecompressionBombError
    return data


def _blobs(data: bytes, width: int) -> list[bytes]:
    """The offsets come first; the first of them says how many there are."""
    first = int.from_bytes(data[:width], "little")
    if first % width or not width <= first <= len(data):
        raise MalformedSourceError
    offsets = struct.unpack_from(f"<{first // width}{'Q' if width == 8 else 'I'}", data)
    ends = offsets[1:]
    if any(end < start or end > len(data) for start, end in zip(offsets, ends, strict=False)):
        raise MalformedSourceError
    return [data[start:end] for start, end in zip(offsets, ends, strict=False)]
