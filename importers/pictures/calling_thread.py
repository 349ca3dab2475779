"""Has photographs of iPhones decoded in the thread that asks for it: a child may start no other.

libheif asks libde265 for one worker thread before each picture, whatever it is told, and libde265
ends the process where the system refuses one. Without worker threads it decodes in the calling
thread (libde265, `de265_start_worker_threads`). So that function is made to answer that all is
well, in memory, once, by the process that the children are copies of.
"""

from __future__ import annotations

import ctypes
import mmap
import platform
from functools import cache
from pathlib import Path

_LOADED = Path("/proc/self/maps")
_ANSWER_ZERO = {
    # xor eax, eax; ret
    "x86_64": bytes.fromhex("31c0c3"),
    # mov w0, #0; ret
    "aarch64": bytes.fromhex("00008052c0035fd6"),
}
_PROT_READ, _PROT_WRITE, _PROT_EXEC = 1, 2, 4


@cache
def decode_in_calling_thread() -> bool:
    """Whether it was done; where it was not, such pictures are read outside of a jail only."""
    code = _ANSWER_ZERO.get(platform.machine())
    library = _decoder()
    if code is None or library is None:
        return False
    function = ctypes.cast(ctypes.CDLL(library).de265_start_worker_threads, ctypes.c_void_p).value
    return function is not None and _overwrite(function, code)


def _decoder() -> str | None:
    """Where the library lies that this process has loaded."""
    try:
        lines = _LOADED.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return None
    places = (line[line.index("/") :] for line in lines if "libde265" in line and "/" in line)
    return next(places, None)


def _overwrite(address: int, code: bytes) -> bool:
    """Put other machine code there; the pages are writable for that moment only."""
    system = ctypes.CDLL(None, use_errno=True)
    start = address - address % mmap.PAGESIZE
    length = ctypes.c_size_t(address + len(code) - start)
    page = ctypes.c_void_p(start)
    if system.mprotect(page, length, _PROT_READ | _PROT_WRITE | _PROT_EXEC) != 0:
        return False
    ctypes.memmove(address, code, len(code))
    return bool(system.mprotect(page, length, _PROT_READ | _PROT_EXEC) == 0)
