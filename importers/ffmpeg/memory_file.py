"""Bytes in memory as the one file that a container can read."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, c_int, c_int64, c_void_p
from itertools import count

from archive.errors import TooComplexError
from importers.ffmpeg.libraries import Libraries
from importers.ffmpeg.structures import END_OF_FILE

_BUFFER_BYTES = 64 * 1024
_SIZE_IS_ASKED = 0x10000
"""AVSEEK_SIZE."""
_FORCED = 0x20000
"""AVSEEK_FORCE: may be added to any of them."""
_REFUSED = -1


class _Place:
    def __init__(self, untrusted_bytes: bytes) -> None:
        self.view = memoryview(untrusted_bytes)
        self.at = 0


_open: dict[int, _Place] = {}
_numbers = count(1)


def _read(number: int, target: int, size: int) -> int:
    place = _open[number]
    piece = bytes(place.view[place.at : place.at + size])
    ctypes.memmove(target, piece, len(piece))
    place.at += len(piece)
    return len(piece) or END_OF_FILE


def _seek(number: int, offset: int, origin: int) -> int:
    place = _open[number]
    if origin & _SIZE_IS_ASKED:
        return len(place.view)
    bases = (0, place.at, len(place.view))
    origin &= ~_FORCED
    if origin >= len(bases) or bases[origin] + offset < 0:
        return _REFUSED
    place.at = bases[origin] + offset
    return place.at


# Machine code is made for these, which a child of the jail may not do: once, where they are loaded.
_READ = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)(_read)
_SEEK = CFUNCTYPE(c_int64, c_void_p, c_int64, c_int)(_seek)


@contextmanager
def memory_file(libraries: Libraries, untrusted_bytes: bytes) -> Iterator[int]:
    """The address of an `AVIOContext`. Raises `TooComplexError` where memory is short."""
    number = next(_numbers)
    buffer = libraries.util.av_malloc(_BUFFER_BYTES)
    if not buffer:
        raise TooComplexError
    _open[number] = _Place(untrusted_bytes)
    context = c_void_p(
        libraries.format.avio_alloc_context(buffer, _BUFFER_BYTES, 0, number, _READ, None, _SEEK)
    )
    try:
        if context.value is None:
            raise TooComplexError
        yield context.value
    finally:
        if context.value is not None:
            # the library may have put another buffer into the place of ours, its first but one
            libraries.util.av_freep(context.value + ctypes.sizeof(c_void_p))
            libraries.format.avio_context_free(ctypes.byref(context))
        del _open[number]
