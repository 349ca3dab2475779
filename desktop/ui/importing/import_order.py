"""What one import is asked to take: files and folders, or what lies in memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from archive.ports import IsKnown, Meanwhile, SourceItem, nothing_known, nothing_meanwhile
from archive.progress import CancelToken

_LONG_FILES = 100
_LONG_BYTES = 50 * 1024 * 1024

Held = Callable[[], SourceItem]
"""Makes a document of something in memory; called on a lane."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOrder:
    """One import: either paths, or what is held in memory."""

    paths: tuple[Path, ...] = ()
    held: tuple[Held, ...] = field(default=(), repr=False)
    keep_paths: bool = False
    """Remember where each file lay."""
    again: bool = False
    """Read files, too, that were read to their end before."""
    seen: bool = False
    """Whether the user was shown what it takes."""

    def resumed(self) -> ImportOrder:
        """The same once it was stopped: what it has stored is passed over."""
        return replace(self, again=False, seen=True)


@dataclass(frozen=True, slots=True)
class Survey:
    """What lies at the paths of an order, counted without opening anything."""

    files: int
    size_bytes: int
    folders: int

    @property
    def is_long(self) -> bool:
        """Whether the user should see it before it begins."""
        return self.files > _LONG_FILES or self.size_bytes > _LONG_BYTES


def survey(paths: Sequence[Path], cancel: CancelToken) -> Survey:
    """Count files, bytes and folders; links inside folders are not followed.

    What cannot be listed counts as nothing: the import itself will tell of it.
    """
    files = size_bytes = folders = 0
    pending = list(paths)
    while pending and not cancel.cancelled:
        place = pending.pop()
        if not place.is_dir():
            files += place.exists()
            size_bytes += _size(place)
            continue
        folders += 1
        for entry in _entries(place):
            if entry.is_dir(follow_symlinks=False):
                pending.append(Path(entry.path))
            elif entry.is_file(follow_symlinks=False):
                files += 1
                size_bytes += _size(Path(entry.path))
    return Survey(files, size_bytes, folders)


class HeldReader:
    """A `DraftReader` of what lies in memory."""

    def __init__(self, held: Sequence[Held]) -> None:
        self._held = held

    def count(self, sources: Sequence[Path]) -> int | None:
        """How many there are; the sources are not looked at."""
        return len(self._held)

    def read(
        self,
        sources: Sequence[Path],
        is_known: IsKnown = nothing_known,
        meanwhile: Meanwhile = nothing_meanwhile,
    ) -> Iterator[SourceItem]:
        """Every one in order; nobody waits for them."""
        for make in self._held:
            yield make()


def retry_paths(labels: Sequence[str]) -> tuple[Path, ...]:
    """The files that failed items came from, each once: what lay in an archive leads to it."""
    return tuple(dict.fromkeys(_file_of(label) for label in labels))


def _file_of(label: str) -> Path:
    for text in (label, label.rpartition("#")[0]):
        path = Path(text)
        for place in (path, *path.parents) if text else ():
            if place.is_file():
                return place
    return Path(label)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as listing:
            return list(listing)
    except OSError:
        return []


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
