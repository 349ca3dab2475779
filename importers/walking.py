"""Files below a folder, in an order that is always the same, without leaving the folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from archive.errors import (
    NotAFileError,
    SourceError,
    SourceNotFoundError,
    SourceUnreadableError,
)
from importers.chat_exports import has_messages, is_export, is_left_over

_SYSTEM_FILES = frozenset(("thumbs.db", "desktop.ini"))
_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_COMPANION = "_files"
"""Browsers put the pictures and scripts of `page.html` into a folder `page_files` beside it."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A regular file to read, or why something at this place cannot be read."""

    path: Path
    error: SourceError | None = None


def walk(source: Path) -> Iterator[FoundFile]:
    """The file itself, or every file below the folder, depth first, sorted by name.

    Of the files of one folder chats come first: they tell of those beside them.

    The source may be a symbolic link (the user named it); inside a folder links and special files
    are reported as `NotAFileError` and never followed. Hidden files, the system's own files,
    the companion folders of saved web pages, and the small pictures and icons of exported chats
    are passed over. Errors are items.
    """
    try:
        mode = source.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        yield FoundFile(source, SourceNotFoundError())
    except (OSError, ValueError):
        yield FoundFile(source, SourceUnreadableError())
    else:
        if stat.S_ISDIR(mode):
            yield from _walk_folder(source)
        else:
            yield FoundFile(source, None if stat.S_ISREG(mode) else NotAFileError())


def _walk_folder(folder: Path) -> Iterator[FoundFile]:
    """Depth first with a stack of its own: how deep folders nest is not ours to limit."""
    pending = [(folder, False)]
    while pending:
        place, below_export = pending.pop()
        entries = _entries(place, below_export)
        if entries is None:
            yield FoundFile(place, SourceUnreadableError())
            continue
        folders = []
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry.path))
            else:
                regular = entry.is_file(follow_symlinks=False)
                yield FoundFile(Path(entry.path), None if regular else NotAFileError())
        below_export = below_export or is_export(entry.name for entry in entries)
        pending.extend((each, below_export) for each in reversed(folders))


def _entries(folder: Path, below_export: bool) -> list[os.DirEntry[str]] | None:
    """What a folder holds, by name, without what is passed over; None when it cannot be listed."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=_order)
    except OSError:
        return None
    names = {entry.name.lower() for entry in entries}
    kept = [entry for entry in entries if not _passed_over(entry.name.lower(), names)]
    if not below_export:
        return kept
    beside = {entry.name for entry in kept}
    return [entry for entry in kept if not is_left_over(folder.name, entry.name, beside)]


def _order(entry: os.DirEntry[str]) -> tuple[bool, str]:
    return not has_messages(entry.name), entry.name


def _passed_over(name: str, names_beside: set[str]) -> bool:
    if name.startswith(".") or name in _SYSTEM_FILES:
        return True
    page = name.removesuffix(_COMPANION)
    return page != name and any(page + suffix in names_beside for suffix in _PAGE_SUFFIXES)
