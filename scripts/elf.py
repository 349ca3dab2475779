"""The tables of a shared library: ELF of 64 bits, little-endian (System V ABI, "Object Files")."""

from __future__ import annotations

import struct

HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
SEGMENT = struct.Struct("<IIQQQQQQ")
SECTION = struct.Struct("<IIQQQQIIQQ")
SYMBOL = struct.Struct("<IBBHQQ")
LOADED = 1
"""Kind of a segment that is mapped into memory."""
NAMES_FOR_LINKING = 11
"""Kind of the section with the names that other libraries see."""
_ELF_64_LITTLE = b"\x7fELF\x02\x01"
_X86_64 = 62


def is_library(content: bytes) -> bool:
    """Whether this is a program or library for x86-64."""
    if not content.startswith(_ELF_64_LITTLE) or len(content) < HEADER.size:
        return False
    return int(HEADER.unpack_from(content)[2]) == _X86_64


def sections(content: bytes) -> list[tuple[int, ...]]:
    """The rows of the section table."""
    header = HEADER.unpack_from(content)
    return [SECTION.unpack_from(content, header[6] + at * SECTION.size) for at in range(header[12])]
