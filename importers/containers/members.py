"""Members of archives: their names made harmless, and the bounds that they share."""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive.errors import DecompressionBombError, SourceError
from importers.encoding import decode

LARGEST_MEMBER = 128 * 1024 * 1024
MOST_MEMBERS = 100_000
MOST_BYTES = 8 * 1024**3
_LONGEST_NAME = 500
_DRIVE = re.compile("[A-Za-z]:")
_CYRILLIC_WORD = re.compile("[А-Яа-яЁё]{2}")
_SYSTEM_FILES = frozenset((".ds_store", "thumbs.db", "desktop.ini"))


def harmless_name(untrusted_name: str) -> str:
    """The name inside of the archive: no roots, drives or ways upwards, nothing that is unseen."""
    parts = _DRIVE.sub("", untrusted_name.replace("\\", "/")).split("/")
    kept = (part.strip() for part in parts)
    name = "/".join(part for part in kept if part not in ("", ".", ".."))
    return "".join(letter for letter in name if letter.isprintable())[-_LONGEST_NAME:]


def is_system_file(name: str) -> bool:
    """Whether a system wrote it for itself beside the files of its user."""
    return name.startswith("__MACOSX/") or name.rpartition("/")[2].lower() in _SYSTEM_FILES


def name_of_zip(untrusted_name: str, *, is_unicode: bool) -> str:
    """A name from a ZIP; without the mark for UTF-8 it is in the code page of its maker.

    Python reads such names as CP437. Windows in our countries writes CP866 there (APPNOTE 6.3.10,
    appendix D, knows none of them).
    """
    if is_unicode or untrusted_name.isascii():
        return untrusted_name
    try:
        raw = untrusted_name.encode("cp437")
    except UnicodeEncodeError:
        return untrusted_name
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        windows = raw.decode("cp866", errors="replace")
        return windows if _CYRILLIC_WORD.search(windows) else decode(raw)


@dataclass(slots=True)
class MemberCount:
    """What was unpacked so far, and the first member that could not be."""

    members: int = 0
    bytes_unpacked: int = 0
    failure: SourceError | None = None

    def add(self, size_bytes: int) -> None:
        """One member more. Raises `DecompressionBombError` beyond the bounds."""
        self.members += 1
        self.bytes_unpacked += size_bytes
        if self.members > MOST_MEMBERS or self.bytes_unpacked > MOST_BYTES:
            raise DecompressionBombError

    def lose(self, error: SourceError) -> None:
        """Go on without a member; `finish` tells it."""
        self.failure = self.failure or error

    def finish(self) -> None:
        """Raise the first error that a member met: the others were unpacked."""
        if self.failure is not None:
            raise self.failure
