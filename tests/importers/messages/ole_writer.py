"""An OLE compound file for tests (MS-CFB, version 3): every stream in sectors of its own."""

from __future__ import annotations

import struct
from collections.abc import Mapping

SECTOR = 512
FEWEST_BYTES = 4096
"""A shorter stream would have to lie in the stream of small sectors."""
NONE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
ROOT, STORAGE, STREAM = 5, 1, 2

Storage = Mapping[str, "bytes | Storage"]


def compound_file(root: Storage) -> bytes:
    """The file; streams are filled with zeros to `FEWEST_BYTES`."""
    entries: list[bytes] = []
    sectors: list[bytes] = []
    chains: list[int] = []

    def lay(content: bytes) -> int:
        """Put a stream into sectors; the number of the first."""
        start = len(chains)
        content = content.ljust(-(-len(content) // SECTOR) * SECTOR, b"\0")
        pieces = [content[at : at + SECTOR] for at in range(0, len(content), SECTOR)]
        sectors.extend(pieces)
        chains.extend([*range(start + 1, start + len(pieces)), END])
        return start

    def entry(name: str, kind: int, child: int, sibling: int, start: int, size: int) -> bytes:
        title = name.encode("utf-16-le") + b"\0\0"
        head = title.ljust(64, b"\0") + struct.pack("<HBB", len(title), kind, 1)
        links = struct.pack("<III", NONE, sibling, child)
        return head + links + bytes(36) + struct.pack("<IQ", start, size)

    def add(name: str, value: bytes | Storage, sibling: int) -> int:
        """Add an entry and what lies in it; its number. Siblings hang to the right."""
        number = len(entries)
        entries.append(b"")
        if isinstance(value, bytes):
            content = value.ljust(FEWEST_BYTES, b"\0")
            entries[number] = entry(name, STREAM, NONE, sibling, lay(content), len(content))
        else:
            entries[number] = entry(name, STORAGE, children(value), sibling, 0, 0)
        return number

    def children(storage: Storage) -> int:
        sibling = NONE
        for name, value in storage.items():
            sibling = add(name, value, sibling)
        return sibling

    entries.append(b"")
    entries[0] = entry("Root Entry", ROOT, children(root), NONE, END, 0)
    directory = lay(b"".join(entries))
    fat_sectors = 1
    while (len(chains) + fat_sectors) * 4 > fat_sectors * SECTOR:
        fat_sectors += 1
    first_fat = len(chains)
    table = [*chains, *[FAT] * fat_sectors]
    table += [NONE] * (fat_sectors * SECTOR // 4 - len(table))
    header = struct.pack(
        "<8s16sHHHHH6xIIIIIIIII",
        *(bytes.fromhex("d0cf11e0a1b11ae1"), bytes(16), 0x3E, 3, 0xFFFE, 9, 6),
        *(0, fat_sectors, directory, 0, FEWEST_BYTES, END, 0, END, 0),
    )
    places = [*range(first_fat, first_fat + fat_sectors)]
    header += struct.pack("<109I", *places, *[NONE] * (109 - fat_sectors))
    return header + b"".join(sectors) + struct.pack(f"<{len(table)}I", *table)
