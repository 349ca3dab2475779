"""The holes of the C heap filled before a fork, so that a child takes its memory from one place.

Loading the parsers leaves thousands of small free pieces between what stays. A child that takes
them, or joins them when it frees its own, writes to a page for each, and the kernel copies every
page: a fifth of what a short child writes to. With no hole left it writes to new pages at the end
of the heap (malloc(3), mallopt(3); glibc `malloc/malloc.c`, "Internal data structures").
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator

_TRIM_THRESHOLD, _TOP_PAD, _MMAP_THRESHOLD = -1, -2, -3
_MEBIBYTE = 1024 * 1024
_LEFT_BEHIND = 2 * 4096
"""Of the end of the heap, when all that is free there was given back (glibc `systrim`)."""
_MOST_BYTES = 64 * _MEBIBYTE
"""That are taken for filling; a heap of the parsers has some 4 MiB of holes."""

Take = Callable[[int], int]
"""Gives the address of so many bytes, 0 where there are none."""


def fill_holes() -> None:
    """Take all free pieces for good, and let the heap grow and stay in large steps.

    Does nothing where the C library is another one than that of GNU.
    """
    library = ctypes.CDLL(None)
    if not hasattr(library, "gnu_get_libc_version"):
        return
    library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, (ctypes.c_size_t,)
    library.free.restype, library.free.argtypes = None, (ctypes.c_void_p,)
    library.mallopt(_MMAP_THRESHOLD, 4 * _MEBIBYTE)
    library.mallopt(_TRIM_THRESHOLD, _MOST_BYTES)
    library.mallopt(_TOP_PAD, 0)
    library.malloc_trim(0)
    library.sbrk.restype, library.sbrk.argtypes = ctypes.c_void_p, (ctypes.c_ssize_t,)
    end = library.sbrk(0) - _LEFT_BEHIND
    for beyond in taken_holes(lambda size: library.malloc(size) or 0, end):
        library.free(beyond)
    library.mallopt(_TOP_PAD, _MEBIBYTE)


def taken_holes(take: Take, end: int) -> Iterator[int]:
    """Take pieces, large ones first, until none of any size lies below the end of the heap.

    Gives the addresses of those that lay beyond it, to be freed.
    """
    left = _MOST_BYTES
    for size in _sizes():
        while left > 0 and (place := take(size)):
            if place >= end:
                yield place
                break
            left -= size


def _sizes() -> Iterator[int]:
    """Of pieces: from half a MiB down to the smallest; those of glibc are multiples of 16."""
    for power in range(19, 10, -1):
        yield 1 << power
    # what a piece holds is 8 bytes more than a multiple of 16
    yield from range(1032, 8, -16)
