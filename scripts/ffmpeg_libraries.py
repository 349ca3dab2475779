"""Takes FFmpeg's five libraries out of the wheel with Qt's own player.

    python -m scripts.ffmpeg_libraries WHEEL FOLDER

Nothing else of that wheel is used. Its libraries were linked so that they ask for libraries of the
network, of graphics cards and of a screen. In their place stand libraries of these names without
anything in them (`placeholder`): a call of what should be there ends the process that makes it.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path
from zipfile import ZipFile

from scripts.elf import HEADER, LOADED, SEGMENT

_INSIDE = "PySide6/Qt/lib/"
LIBRARIES = (
    "libavutil.so.59",
    "libswresample.so.5",
    "libavcodec.so.61",
    "libavformat.so.61",
    "libswscale.so.8",
)
PLACEHOLDERS = (
    *(f"libQt6FFmpegStub-{name}" for name in ("crypto.so.3", "ssl.so.3")),
    *(f"libQt6FFmpegStub-{name}" for name in ("va.so.2", "va-drm.so.2", "va-x11.so.2")),
    *("libX11.so.6", "libdrm.so.2"),
)
_DYNAMIC, _STACK = 2, 0x6474E551
_READ_WRITE = 6
_SHARED_OBJECT = 3
_PAGE = 4096
_SYMBOL_BYTES = 24
_NAME, _HASH, _STRINGS, _SYMBOLS, _STRINGS_SIZE, _SYMBOL_SIZE = 14, 4, 5, 6, 10, 11
"""Tags of the dynamic section."""


def placeholder(name: str, machine: bytes) -> bytes:
    """A library of this name that holds nothing; `machine` is the head of one that it serves."""
    strings = (b"\0" + name.encode() + b"\0").ljust(64, b"\0")
    buckets = struct.pack("<4I", 1, 1, 0, 0)
    begin = HEADER.size + 3 * SEGMENT.size
    symbols_at = begin + len(strings)
    buckets_at = symbols_at + _SYMBOL_BYTES
    dynamic_at = buckets_at + len(buckets)
    rows = ((_NAME, 1), (_HASH, buckets_at), (_STRINGS, begin), (_SYMBOLS, symbols_at))
    more = ((_STRINGS_SIZE, len(strings)), (_SYMBOL_SIZE, _SYMBOL_BYTES), (0, 0))
    dynamic = b"".join(struct.pack("<QQ", *row) for row in (*rows, *more))
    content = strings + bytes(_SYMBOL_BYTES) + buckets + dynamic
    end = begin + len(content)
    return _head(machine, end, dynamic_at, len(dynamic)) + content


def _head(machine: bytes, end: int, dynamic_at: int, dynamic_bytes: int) -> bytes:
    kind = HEADER.unpack_from(machine)
    sizes = (HEADER.size, SEGMENT.size, 3, 64, 0, 0)
    places = (0, HEADER.size, 0, kind[7])
    header = HEADER.pack(kind[0], _SHARED_OBJECT, kind[2], 1, *places, *sizes)
    return (
        header
        + SEGMENT.pack(LOADED, _READ_WRITE, 0, 0, 0, end, end, _PAGE)
        + _segment(_DYNAMIC, dynamic_at, dynamic_bytes)
        + _segment(_STACK, 0, 0)
    )


def _segment(kind: int, place: int, size: int) -> bytes:
    return SEGMENT.pack(kind, _READ_WRITE, place, place, place, size, size, 8)


def take(wheel: Path, folder: Path) -> None:
    """Write the libraries and what stands for others. Raises `KeyError` for another wheel."""
    folder.mkdir(parents=True, exist_ok=True)
    with ZipFile(wheel) as packed:
        for name in LIBRARIES:
            content = packed.read(_INSIDE + name)
            _put(folder / name, content)
    for name in PLACEHOLDERS:
        _put(folder / name, placeholder(name, content))


def _put(path: Path, content: bytes) -> None:
    """In one step: a program that has the old one loaded keeps it."""
    new = path.with_name(f"{path.name}.new")
    new.write_bytes(content)
    new.replace(path)


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]))
