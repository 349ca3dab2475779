"""The folder of an archive: the names in it, and the sizes of what lies there."""

from __future__ import annotations

import os
import re
from pathlib import Path

from archive.findings import StorageSizes
from vault.system_errors import translated_os_errors

HEADER_NAMES = ("header", "header.bak")
RECORDS_NAME = "archive.db"
JOURNAL_SUFFIX = "-journal"
SEAL_NAME = "SHA256SUMS"
"""List of sums in an edition that is handed out: it is only ever read, wherever it lies."""
SYNCS_FOLDERS = os.name != "nt"

_VOLUME = re.compile(r"media-(\d{4,})\.db")


def volume_name(number: int) -> str:
    """File name of a media volume: "media-0001.db"."""
    return f"media-{number:04d}.db"


def volume_numbers(folder: Path) -> list[int]:
    """Numbers of the volumes that lie in the folder, ascending."""
    with translated_os_errors():
        matches = (_VOLUME.fullmatch(entry.name) for entry in folder.iterdir())
        return sorted(int(match[1]) for match in matches if match)


def is_writable(folder: Path) -> bool:
    """Whether this user may change the archive in the folder, and it is no sealed edition."""
    if (folder / SEAL_NAME).exists():
        return False
    return os.access(folder, os.W_OK) and os.access(folder / RECORDS_NAME, os.W_OK)


def has_journal(file: Path) -> bool:
    """Whether the last writer of a database file was stopped in the middle of a commit."""
    journal = file.with_name(file.name + JOURNAL_SUFFIX)
    with translated_os_errors():
        return journal.is_file() and journal.stat().st_size > 0


def sync(folder: Path) -> None:
    """Have the folder's list of names on the medium, where the system can do that."""
    if not SYNCS_FOLDERS:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def measure(folder: Path) -> StorageSizes:
    """Bytes on disk by part."""
    volumes = [volume_name(number) for number in volume_numbers(folder)]
    return StorageSizes(
        header=sum(_size_bytes(folder / name) for name in HEADER_NAMES),
        records=_size_bytes(folder / RECORDS_NAME),
        media=sum(_size_bytes(folder / name) for name in volumes),
    )


def _size_bytes(file: Path) -> int:
    with translated_os_errors():
        return file.stat().st_size if file.is_file() else 0
