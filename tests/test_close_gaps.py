"""Libraries without the zeros between their segments: shorter, and the same in memory."""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest
import tesserocr

from scripts.close_gaps import close_gaps_below, without_gaps

_GAP = 0x200000


def elf(*, between: bytes = b"", machine: int = 62) -> bytes:
    """Two segments two megabytes apart, a section in the second, the section table behind it."""
    first, second = b"A" * 0x300, b"B" * 0x500
    table = b"".join(
        struct.pack("<IIQQQQQQ", 1, 6, *numbers, _GAP)
        for numbers in (
            (0, 0, 0, 0x300, 0x300),
            (_GAP + 0x10, 2 * _GAP + 0x10, 2 * _GAP + 0x10, 0x500, 0x500),
        )
    )
    ident = b"\x7fELF\x02\x01\x01".ljust(16, b"\0")
    sections_at = _GAP + 0x510
    numbers = (3, machine, 1, 0, 64, sections_at, 0, 64, 56, 2, 64, 1, 0)
    head = struct.pack("<16sHHIQQQIHHHHHH", ident, *numbers) + table
    section = struct.pack("<IIQQQQIIQQ", 0, 1, 2, 2 * _GAP + 0x20, _GAP + 0x20, 4, 0, 0, 1, 0)
    before = (head + first[len(head) :] + between).ljust(_GAP + 0x10, b"\0")
    return before + second + section


def test_a_gap_is_closed_and_everything_in_the_file_is_found_again() -> None:
    closed = without_gaps(elf())
    assert len(closed) == len(elf()) - _GAP + 0x1000
    second = struct.unpack_from("<IIQQQQQQ", closed, 64 + 56)
    _, _, offset, address, _, size, _, alignment = second
    assert (offset, alignment, offset % alignment) == (0x1010, 0x1000, address % alignment)
    assert closed[offset : offset + size] == b"B" * 0x500
    (sections_at,) = struct.unpack_from("<Q", closed, 40)
    section = struct.unpack_from("<IIQQQQIIQQ", closed, sections_at)
    assert closed[section[4] : section[4] + 4] == b"BBBB"
    assert section[3] == 2 * _GAP + 0x20
    assert without_gaps(closed) == closed


@pytest.mark.parametrize(
    "content",
    [elf(between=b"something"), elf(machine=183), b"", b"\x7fELF", b"#!/bin/sh\n"],
    ids=["no zeros", "another processor", "empty", "cut", "a script"],
)
def test_what_is_no_library_with_a_gap_stays_as_it_is(content: bytes) -> None:
    assert without_gaps(content) == content


def test_links_and_folders_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "liba.so").write_bytes(elf())
    (tmp_path / "libb.so").symlink_to("nowhere.so")
    (tmp_path / "libc.so").mkdir()
    assert close_gaps_below(tmp_path) == _GAP - 0x1000
    assert close_gaps_below(tmp_path) == 0


_CALL = """
import ctypes, sys
version = ctypes.CDLL(sys.argv[1]).TIFFGetVersion
version.restype = ctypes.c_char_p
print(version().decode())
"""


def test_a_library_of_a_wheel_still_works(tmp_path: Path) -> None:
    wheel = Path(tesserocr.__file__).parents[1] / "tesserocr.libs"
    closed = tmp_path / "libs"
    shutil.copytree(wheel, closed)
    assert close_gaps_below(closed) > 8_000_000
    (library,) = closed.glob("libtiff-*")
    answer = subprocess.run(
        [sys.executable, "-c", _CALL, library], capture_output=True, text=True, check=True
    )
    assert answer.stdout.startswith("LIBTIFF, Version")
