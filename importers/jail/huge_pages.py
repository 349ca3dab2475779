"""The memory of the server in large pages: a fork copies one entry for 512 pages, not 512.

Most of what a short child costs is the kernel's: copying the tables of pages when it begins, and
taking them apart when it ends. What is written to is still copied page by page. Linux
`Documentation/admin-guide/mm/transhuge.rst`; madvise(2), MADV_COLLAPSE since Linux 6.1.
"""

from __future__ import annotations

import ctypes
import mmap
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_LARGE = 2 * 1024 * 1024
_COLLAPSE = 25
_MAPPING = re.compile(
    # from, to, may be read and written and is private, no file behind it
    r"([0-9a-f]+)-([0-9a-f]+) rw-p [0-9a-f]+ [0-9a-f]+:[0-9a-f]+ 0 *(?:\[heap\])?"
)


def collapse_memory() -> None:
    """Put the private memory of this process into large pages, as far as the kernel can.

    It stays as it is where the kernel is older or has none. Linux only.
    """
    with suppress(OSError):
        madvise = ctypes.CDLL(None).madvise
        # names of files may be of any bytes: the program's folder may be called Флэшка
        maps = Path("/proc/self/maps").read_text("ascii", errors="surrogateescape")
        for place in large_pages(maps):
            # one by one: a piece that cannot be put together ends the call
            madvise(ctypes.c_void_p(place), ctypes.c_size_t(_LARGE), _COLLAPSE)


def in_large_pages(table: memoryview) -> memoryview | None:
    """A copy of bytes or integers in large pages of its own, None where the kernel has none.

    A child finds them there without asking the kernel for each piece that it looks into, and what
    it writes to is its own copy.
    """
    size = -(-table.nbytes // _LARGE) * _LARGE
    held = mmap.mmap(-1, size + _LARGE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    address = ctypes.addressof(ctypes.c_char.from_buffer(held))
    start = -address % _LARGE
    with suppress(OSError):
        held.madvise(mmap.MADV_HUGEPAGE, start, size)
    content = memoryview(held)[start : start + table.nbytes]
    content[:] = table.cast("B")
    madvise = ctypes.CDLL(None).madvise
    for place in range(address + start, address + start + size, _LARGE):
        if madvise(ctypes.c_void_p(place), ctypes.c_size_t(_LARGE), _COLLAPSE) != 0:
            return None
    copied = content.toreadonly()
    return copied.cast("I") if table.format == "I" else copied


def large_pages(maps: str) -> Iterator[int]:
    """Where large pages could lie, in the form of `/proc/PID/maps` (proc(5))."""
    for line in maps.splitlines():
        match = _MAPPING.fullmatch(line)
        if match is not None:
            start = -(-int(match[1], 16) // _LARGE) * _LARGE
            yield from range(start, int(match[2], 16) - _LARGE + 1, _LARGE)
