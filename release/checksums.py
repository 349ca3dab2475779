"""Lists of SHA-256 sums as `sha256sum` writes and checks them, and what differs from one.

A release and the program on a stick each carry one list, `SHA256SUMS`, over every other file; the
list is signed, so that one signature stands for all of them.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePosixPath

from archive.errors import BadSignatureFileError

SUMS_NAME = "SHA256SUMS"
SIGNATURE_NAME = "SHA256SUMS.minisig"
UNLISTED = frozenset((SUMS_NAME, SIGNATURE_NAME))

_LINE = re.compile(r"([0-9a-f]{64}) [ *]([^\\\0\r\n]+)")
_BLOCK_BYTES = 1 << 20


class Difference(StrEnum):
    """How a file is not as it was listed."""

    MISSING = "missing"
    ALTERED = "altered"
    UNREADABLE = "unreadable"
    UNLISTED = "unlisted"


@dataclass(frozen=True, slots=True)
class FileFinding:
    """One file that is not as it was listed."""

    name: str = field(repr=False)
    """Path below the folder, with "/" between."""
    difference: Difference


def sums_of(folder: Path) -> dict[str, str]:
    """SHA-256 (hex) of every file below the folder by its path, but of the list's own files."""
    return {name: digest(folder / name) for name in listed_names(folder)}


def listed_names(folder: Path) -> list[str]:
    """Paths of the files below the folder, sorted, links among them; without the list's own."""
    return sorted(name for name in _walk(folder, PurePosixPath()) if name not in UNLISTED)


def digest(file: Path) -> str:
    """SHA-256 of a file, hex. Raises `OSError`."""
    total = hashlib.sha256()
    with file.open("rb") as content:
        while block := content.read(_BLOCK_BYTES):
            total.update(block)
    return total.hexdigest()


def written(sums: Mapping[str, str]) -> str:
    """The list as text; `sha256sum -c` reads it."""
    return "".join(f"{sums[name]}  {name}\n" for name in sorted(sums))


def parsed(untrusted_text: str) -> dict[str, str]:
    """Sums by path. Raises `BadSignatureFileError` for any line that is not one.

    Also for a path that leaves the folder, and for one that is named twice.
    """
    sums: dict[str, str] = {}
    for line in untrusted_text.splitlines():
        match = _LINE.fullmatch(line)
        if match is None or not _stays_inside(match[2]) or match[2] in sums:
            raise BadSignatureFileError
        sums[match[2]] = match[1]
    return sums


def differences(folder: Path, sums: Mapping[str, str]) -> Iterator[FileFinding]:
    """Every listed file that is missing or altered, then every file that is not listed."""
    for name in sorted(sums):
        found = _difference(folder / name, sums[name])
        if found is not None:
            yield FileFinding(name, found)
    yield from _unlisted(listed_names(folder), sums)


def _unlisted(names: Iterable[str], sums: Mapping[str, str]) -> Iterator[FileFinding]:
    return (FileFinding(name, Difference.UNLISTED) for name in names if name not in sums)


def _difference(file: Path, expected: str) -> Difference | None:
    try:
        if not file.is_file():
            return Difference.MISSING
        return None if digest(file) == expected else Difference.ALTERED
    except OSError:
        return Difference.UNREADABLE


def _stays_inside(untrusted_name: str) -> bool:
    path = PurePosixPath(untrusted_name)
    return not path.is_absolute() and ".." not in path.parts and ":" not in untrusted_name


def _walk(folder: Path, below: PurePosixPath) -> Iterator[str]:
    with os.scandir(folder) as listing:
        entries = list(listing)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), below / entry.name)
        else:
            yield str(below / entry.name)
