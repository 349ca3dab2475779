"""A ZIM file for tests: entries in one cluster, as the format's page of openZIM describes it."""

import lzma
import struct
import zlib
from collections.abc import Callable

import zstandard

TYPES = ("text/html", "text/plain", "image/png")
HEADER_BYTES = 80


def zim_file(
    entries: list[tuple[str, str, str, bytes]], *, compression: int = 5, minor: int = 1
) -> bytes:
    """`entries`: namespace, path, media type, content; compression 1 none, 4 XZ, 5 Zstandard."""
    cluster = bytes([compression]) + packed(blobs([entry[3] for entry in entries]), compression)
    types = b"".join(name.encode() + b"\0" for name in TYPES) + b"\0"
    at = HEADER_BYTES + len(types)
    directory = []
    for number, (namespace, path, kind, _) in enumerate(entries):
        head = struct.pack("<HBcI", TYPES.index(kind), 0, namespace.encode(), 0)
        place = struct.pack("<II", 0, number)
        directory.append(head + place + path.encode() + b"\0" + b"\0")
    starts = []
    for entry in directory:
        starts.append(at)
        at += len(entry)
    paths, cluster_list = at, at + 8 * len(starts)
    cluster_at = cluster_list + 8
    header = struct.pack(
        "<IHH16sIIQQQQIIQ",
        *(72173914, 6, minor, b"u" * 16, len(entries), 1),
        *(paths, paths, cluster_list, HEADER_BYTES, 0xFFFFFFFF, 0xFFFFFFFF),
        cluster_at + len(cluster),
    )
    pointers = struct.pack(f"<{len(starts)}Q", *starts) + struct.pack("<Q", cluster_at)
    return header + types + b"".join(directory) + pointers + cluster


def blobs(contents: list[bytes]) -> bytes:
    """The blobs of a cluster behind the list of their offsets."""
    offset = 4 * (len(contents) + 1)
    offsets = [offset]
    for content in contents:
        offsets.append(offsets[-1] + len(content))
    return struct.pack(f"<{len(offsets)}I", *offsets) + b"".join(contents)


def packed(data: bytes, compression: int) -> bytes:
    """The data in one of the format's compressions; 2, zlib, is one of long ago."""
    compress: dict[int, Callable[[bytes], bytes]] = {
        1: bytes,
        2: zlib.compress,
        4: lzma.compress,
        5: zstandard.ZstdCompressor().compress,
    }
    return compress[compression](data)
