"""What FAT32 and exFAT refuse, told before a stick is touched.

Microsoft, "FAT32 File System Specification" 1.03 and "exFAT file system specification" 7.7.3: names
of at most 255 UTF-16 units without certain characters, compared without case; FAT32 keeps files
below 4 GiB. Windows besides refuses device names and a dot or space at the end of a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePosixPath

from release.checksums import listed_names

MOST_FILE_BYTES = 4 * 1024**3 - 1
_MOST_NAME_UNITS = 255
_REFUSED = re.compile(r'[\x00-\x1f"*/:<>?\\|]')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


class Rule(StrEnum):
    """A rule of these file systems that a file breaks."""

    NAME = "name"
    LENGTH = "length"
    DEVICE = "device"
    COLLISION = "collision"
    SIZE = "size"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that cannot lie on a stick, and why."""

    name: str = field(repr=False)
    rule: Rule


def refusals(folder: Path) -> Iterator[Refusal]:
    """Every file below the folder that FAT32, exFAT or Windows would not take."""
    spellings: dict[str, str] = {}
    for name in listed_names(folder):
        rule = _broken_rule(folder, name) or _collision(name, spellings)
        if rule is not None:
            yield Refusal(name, rule)


def name_rule(name: str) -> Rule | None:
    """The rule that one name, without folders, breaks; None when it is fine everywhere."""
    if len(name.encode("utf-16-le")) // 2 > _MOST_NAME_UNITS:
        return Rule.LENGTH
    if _REFUSED.search(name) or name.endswith((".", " ")):
        return Rule.NAME
    return Rule.DEVICE if _DEVICES.fullmatch(name) else None


def _broken_rule(folder: Path, name: str) -> Rule | None:
    path = folder / name
    if path.is_symlink():
        return Rule.LINK
    if path.stat().st_size > MOST_FILE_BYTES:
        return Rule.SIZE
    return next(filter(None, map(name_rule, PurePosixPath(name).parts)), None)


def _collision(name: str, spellings: dict[str, str]) -> Rule | None:
    """Whether a file or folder on the way differs from an earlier one in case alone."""
    path = PurePosixPath(name)
    for part in (path, *path.parents):
        spelling = str(part)
        if spellings.setdefault(spelling.casefold(), spelling) != spelling:
            return Rule.COLLISION
    return None
