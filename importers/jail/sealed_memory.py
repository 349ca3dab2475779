"""Large tables where a fork need not copy them, and where nobody can write to them any more."""

from __future__ import annotations

import fcntl
import mmap
import os

from importers.jail.huge_pages import in_large_pages

# linux/fcntl.h; Python names only the older ones.
_SEAL_FUTURE_WRITE = 0x0010
_SEALS = _SEAL_FUTURE_WRITE | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_SEAL


_WORTH_LARGE_PAGES = 1024 * 1024


def shared(table: memoryview) -> memoryview:
    """A copy of bytes or integers that costs children little: in large pages, else sealed."""
    large = in_large_pages(table) if table.nbytes >= _WORTH_LARGE_PAGES else None
    return sealed(table) if large is None else large


def sealed(table: memoryview) -> memoryview:
    """A copy of bytes or integers in shared memory, read-only for good; the table where that fails.

    To fork copies the page table of private memory, and of shared memory nothing (Linux
    `mm/memory.c`, vma_needs_copy). The seal keeps a child from writing what its siblings read.
    """
    content = table.cast("B")
    try:
        file = os.memfd_create("table", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    except OSError:
        return table
    try:
        while content:
            content = content[os.write(file, content) :]
        fcntl.fcntl(file, fcntl.F_ADD_SEALS, _SEALS)
        held = memoryview(mmap.mmap(file, table.nbytes, prot=mmap.PROT_READ))
        return held.cast("I") if table.format == "I" else held
    except OSError:
        return table
    finally:
        os.close(file)
