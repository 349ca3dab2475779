"""Which memory may lie in large pages, and that what lies there stays."""

from __future__ import annotations

import mmap
import os
from pathlib import Path

from importers.jail.huge_pages import collapse_memory, large_pages


def test_only_whole_large_pages_of_private_memory_are_named() -> None:
    maps = """\
00200000-00600000 rw-p 00000000 00:00 0                                  [heap]
00700001-00bfffff rw-p 00000000 00:00 0
00c00000-00e00000 r-xp 00000000 00:00 0
01000000-01200000 rw-p 00000000 fe:00 812                                /lib/x.so
01400000-01600000 rw-s 00000000 00:01 7                                  /memfd:table (deleted)
01800000-01a00000 rw-p 00000000 00:00 0                                  [stack]
01c00000-01dfffff rw-p 00000000 00:00 0
"""
    assert [hex(place) for place in large_pages(maps)] == ["0x200000", "0x400000", "0x800000"]


def test_memory_holds_after_it_what_it_held_before() -> None:
    held = mmap.mmap(-1, 8 * 1024 * 1024, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    held.write(b"remember" * 1024 * 1024)
    assert any(large_pages(Path("/proc/self/maps").read_text("ascii")))
    collapse_memory()
    assert held[:] == b"remember" * 1024 * 1024


def test_a_program_in_a_folder_of_any_name_is_put_together_too(tmp_path: Path) -> None:
    for name in ("Флэшка".encode(), b"\xff\xfe"):
        place = os.open(os.fsencode(tmp_path) + b"/" + name, os.O_RDWR | os.O_CREAT)
        os.write(place, b"skrynia")
        with mmap.mmap(place, 0, prot=mmap.PROT_READ):
            assert name in Path("/proc/self/maps").read_bytes()
            collapse_memory()
        os.close(place)
