"""Take the zeros between the segments out of shared libraries (ELF, 64 bits, little-endian).

Wheels are repaired by a tool that lays segments two megabytes apart, as the largest pages of a
processor would want it; nobody maps them so. A segment has to lie at the same place of a page in
the file and in memory (System V ABI, "Program Loading"), and a page of x86-64 has 4,096 bytes.
What is moved by this is places in the file, never in memory.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from scripts.elf import HEADER, LOADED, SECTION, SEGMENT, is_library

_PAGE = 4096


@dataclass(frozen=True, slots=True)
class _Moves:
    """Where the pieces of a file begin, and how far each goes forward: both ascend."""

    starts: list[int]
    distances: list[int]

    def __call__(self, offset: int) -> int:
        return offset - self.distances[bisect_right(self.starts, offset) - 1]


def close_gaps_below(folder: Path) -> int:
    """All libraries below the folder, in place; answers how many bytes were saved."""
    saved = 0
    for path in sorted(folder.rglob("*.so*")):
        if path.is_symlink() or not path.is_file():
            continue
        content = path.read_bytes()
        closed = without_gaps(content)
        if len(closed) < len(content):
            path.write_bytes(closed)
            saved += len(content) - len(closed)
    return saved


def without_gaps(content: bytes) -> bytes:
    """The same library, shorter; what is no such library, or has no gaps, as it is."""
    if not is_library(content):
        return content
    header = list(HEADER.unpack_from(content))
    segments_at, sections_at, segments, sections = (header[at] for at in (5, 6, 10, 12))
    table = [
        list(SEGMENT.unpack_from(content, segments_at + at * SEGMENT.size))
        for at in range(segments)
    ]
    moves = _moves(content, table)
    if not moves.distances[-1]:
        return content
    whole = bytearray(content)
    header[6] = moves(sections_at)
    HEADER.pack_into(whole, 0, *header)
    for at, segment in enumerate(table):
        SEGMENT.pack_into(whole, segments_at + at * SEGMENT.size, *_moved(segment, moves))
    for at in range(sections):
        place = sections_at + at * SECTION.size
        section = list(SECTION.unpack_from(content, place))
        section[4] = moves(section[4])
        SECTION.pack_into(whole, place, *section)
    return _cut(bytes(whole), moves)


def _moves(content: bytes, table: list[list[int]]) -> _Moves:
    """Each loaded segment as far forward as its place in a page and the zeros before it allow."""
    starts, distances, end = [0], [0], 0
    for kind, _, offset, in_memory, _, size, *_ in sorted(table, key=lambda each: each[2]):
        if kind != LOADED:
            continue
        gap = offset - end
        distance = distances[-1]
        if gap >= _PAGE and not any(content[end:offset]):
            target = end - distance
            target += (in_memory - target) % _PAGE
            distance = offset - target
        if distance > distances[-1]:
            starts.append(offset)
            distances.append(distance)
        end = offset + size
    return _Moves(starts, distances)


def _moved(segment: list[int], moves: _Moves) -> list[int]:
    kind, flags, offset, in_memory, physical, size, size_in_memory, alignment = segment
    if kind == LOADED:
        alignment = _PAGE
    return [kind, flags, moves(offset), in_memory, physical, size, size_in_memory, alignment]


def _cut(whole: bytes, moves: _Moves) -> bytes:
    ends = [*moves.starts[1:], len(whole)]
    pieces = bytearray()
    for start, end, distance in zip(moves.starts, ends, moves.distances, strict=True):
        pieces = pieces[: start - distance].ljust(start - distance, b"\0")
        pieces += whole[start:end]
    return bytes(pieces)
