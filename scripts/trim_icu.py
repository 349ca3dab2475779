"""Leave out of ICU's data what a program of this kind never asks for.

Qt brings 30 megabytes of it: names of regions, units and currencies in eight hundred locales,
tables of old encodings, dictionaries for breaking lines of Thai. Qt takes these from its own
tables; of ICU it wants how texts are compared and how letters change case. A package of data is a
header, a table of names and places, and the items (ICU, "ICU Data", file type "CmnD"). It ends the
first segment of its library, which becomes shorter by this.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from pathlib import Path

from scripts.close_gaps import without_gaps
from scripts.elf import (
    HEADER,
    LOADED,
    NAMES_FOR_LINKING,
    SECTION,
    SEGMENT,
    SYMBOL,
    is_library,
    sections,
)

_LANGUAGES = "be|de|en|lt|pl|ru|uk"
_KEPT = re.compile(
    rf"(?:coll/)?(?:root|res_index|pool|(?:{_LANGUAGES})(?:_[A-Z]\w*)?)\.res"
    r"|coll/ucadata\.icu|\w+\.nrm"
    r"|(?:cnvalias|uemoji|ulayout)\.icu"
    r"|(?:icustd|icuver|keyTypeData|likelySubtags|metaZones|numberingSystems|supplementalData"
    r"|timezoneTypes|windowsZones|zoneinfo64)\.res"
)
_KIND = b"CmnD"
_ALIGNMENT = 16


@dataclass(frozen=True, slots=True)
class Item:
    """One file of the package, by its name without the package's."""

    name: str
    content: bytes


def trim_below(folder: Path) -> int:
    """Trim every library of ICU's data below the folder; answers how many bytes were saved."""
    saved = 0
    for path in sorted(folder.rglob("libicudata.so*")):
        if not path.is_symlink():
            content = path.read_bytes()
            trimmed = trimmed_library(content)
            path.write_bytes(trimmed)
            saved += len(content) - len(trimmed)
    return saved


def trimmed_library(content: bytes) -> bytes:
    """The library with the items that are kept. Raises `ValueError` when it is of another form."""
    start, size = _place_of_data(content)
    data = _trimmed_data(data_of(content))
    whole = bytearray(content)
    whole[start : start + size] = data.ljust(size, b"\0")
    _shorten(whole, start, size, len(data))
    return without_gaps(bytes(whole))


def data_of(content: bytes) -> bytes:
    """The package that a library holds. Raises `ValueError` when it is of another form."""
    start, size = _place_of_data(content)
    return content[start : start + size]


def items_of(data: bytes) -> list[Item]:
    """The items of a package, in order. Raises `ValueError`."""
    (table_at,) = struct.unpack_from("<H", data)
    if data[12:16] != _KIND:
        raise ValueError("not a package of ICU's data")
    table = data[table_at:]
    (count,) = struct.unpack_from("<I", table)
    places = [struct.unpack_from("<II", table, 4 + 8 * at) for at in range(count)]
    ends = [content_at for _, content_at in places[1:]] + [len(table)]
    return [
        Item(_name_at(table, name_at), table[content_at:end])
        for (name_at, content_at), end in zip(places, ends, strict=True)
    ]


def _trimmed_data(data: bytes) -> bytes:
    (table_at,) = struct.unpack_from("<H", data)
    kept = [item for item in items_of(data) if _KEPT.fullmatch(item.name.partition("/")[2])]
    names = b""
    name_places = []
    names_at = 4 + 8 * len(kept)
    for item in kept:
        name_places.append(names_at + len(names))
        names += item.name.encode() + b"\0"
    contents = _aligned(b"", names_at + len(names))
    places = []
    for item in kept:
        places.append(names_at + len(names) + len(contents))
        contents += _aligned(item.content, places[-1])
    table = b"".join(struct.pack("<II", *pair) for pair in zip(name_places, places, strict=True))
    return data[:table_at] + struct.pack("<I", len(kept)) + table + names + contents


def _aligned(content: bytes, place: int) -> bytes:
    """The content, with zeros up to the next place where an item may begin."""
    return content + bytes(-(place + len(content)) % _ALIGNMENT)


def _name_at(table: bytes, place: int) -> str:
    return table[place : table.index(b"\0", place)].decode("ascii")


def _place_of_data(content: bytes) -> tuple[int, int]:
    """Where the only symbol of the library lies in the file. Raises `ValueError`."""
    if not is_library(content):
        raise ValueError("not a library")
    (names,) = (each for each in sections(content) if each[1] == NAMES_FOR_LINKING)
    _, _, _, home, address, size = SYMBOL.unpack_from(content, names[4] + SYMBOL.size)
    section = sections(content)[home]
    return address - section[3] + section[4], size


def _shorten(whole: bytearray, start: int, size: int, kept_size: int) -> None:
    """Say in the tables that the data, which end their segment, have become shorter."""
    header = HEADER.unpack_from(whole)
    for at in range(header[10]):
        place = header[5] + at * SEGMENT.size
        segment = list(SEGMENT.unpack_from(whole, place))
        if segment[0] == LOADED and segment[2] <= start < segment[2] + segment[5]:
            if segment[2] + segment[5] != start + size:
                raise ValueError("something lies behind the data")
            segment[5] = segment[6] = start + kept_size - segment[2]
            SEGMENT.pack_into(whole, place, *segment)
    for at, row in enumerate(sections(bytes(whole))):
        if row[1] == NAMES_FOR_LINKING:
            symbol = SYMBOL.unpack_from(whole, row[4] + SYMBOL.size)
            SYMBOL.pack_into(whole, row[4] + SYMBOL.size, *symbol[:5], kept_size)
        if row[4] == start:
            shorter = [*row[:5], kept_size, *row[6:]]
            SECTION.pack_into(whole, header[6] + at * SECTION.size, *shorter)
