"""The objects of Python in the C heap, so that all that is loaded lies in one piece of memory.

Python asks the kernel for each MiB of its small objects by itself, and the pieces come to lie
between the libraries, most of them across no whole large page. A third of what the parsers take
is then copied entry by entry at each fork, and taken apart at each end of a child. In one heap all
but the rest of a large page is one entry for 512 (`huge_pages`). CPython, "Customize pymalloc
Arena Allocator" (`PyObject_SetArenaAllocator`); malloc(3), mallopt(3).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

_MMAP_THRESHOLD = -3
_LARGER_THAN_ANY = 4 * 1024 * 1024
_POOL_BYTES = 16 * 1024
"""The largest piece that Python divides its memory into; a multiple of every page."""


class Arenas(ctypes.Structure):
    """`PyObjectArenaAllocator`: a context, how memory is taken with it, how it is given back."""

    _fields_ = (
        ("context", ctypes.c_void_p),
        ("take", ctypes.c_void_p),
        ("give_back", ctypes.c_void_p),
    )


@contextmanager
def one_heap() -> Iterator[None]:
    """Inside, memory for objects comes from the C heap and stays; behind it, from the kernel again.

    What came from the heap may be given back to the kernel later: it begins and ends with a page,
    and the heap keeps nothing of its own in between. Does nothing where the C library is another
    one than that of GNU.
    """
    library = ctypes.CDLL(None)
    if not hasattr(library, "gnu_get_libc_version"):
        yield
        return
    library.mallopt(_MMAP_THRESHOLD, _LARGER_THAN_ANY)
    before = arenas()
    # aligned_alloc(alignment, size) is called as take(context, size) is; abs() does nothing
    _set(Arenas(_POOL_BYTES, _address(library, "aligned_alloc"), _address(library, "abs")))
    try:
        yield
    finally:
        _set(before)


def arenas() -> Arenas:
    """How this process takes memory for objects now."""
    found = Arenas()
    ctypes.pythonapi.PyObject_GetArenaAllocator(ctypes.byref(found))
    return found


def _set(given: Arenas) -> None:
    ctypes.pythonapi.PyObject_SetArenaAllocator(ctypes.byref(given))


def _address(library: ctypes.CDLL, function: str) -> int | None:
    return ctypes.cast(getattr(library, function), ctypes.c_void_p).value
