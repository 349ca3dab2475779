"""How a folder becomes an archive: as a whole, or not at all.

While an archive is being made its folder holds a file `unfinished`, and of the header nothing: the
header comes last, and the mark goes after it. So a folder with a header is an archive, whatever
lies beside it; a folder with a mark that this program wrote, without a header, is nobody's, and
may be made anew. Other people's files are never removed: where any lies, nothing is made.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

from archive.errors import ArchiveExistsError
from vault.folder import HEADER_NAMES, sync
from vault.system_errors import translated_os_errors
from vault.writer_lock import LOCK_NAME, WriterLock

UNFINISHED_NAME = "unfinished"

_FOUND_HERE = b"Skrynia is making an archive in this folder.\n"
_MADE_HERE = b"Skrynia is making an archive, and made this folder for it.\n"
_MARKS = (_FOUND_HERE, _MADE_HERE)
_DATABASE = r"(archive|media-\d{4,})\.db(-journal)?"
_PARTS = re.compile(rf"header(\.bak|\.new)?|{_DATABASE}")


def is_unfinished(folder: Path) -> bool:
    """Whether making the archive in the folder was begun and not ended."""
    if any(os.path.lexists(folder / name) for name in HEADER_NAMES):
        return False
    with translated_os_errors():
        return _mark_in(folder) in _MARKS


def is_abandoned(folder: Path) -> bool:
    """Whether an unfinished archive is all that lies in the folder, so that it may be removed."""
    with translated_os_errors():
        return is_unfinished(folder) and all(map(_is_of_making, folder.iterdir()))


def demand_vacant(folder: Path) -> None:
    """Look whether an archive may be made in the folder; touch nothing.

    Raises `ArchiveExistsError`, `ReadOnlyError`, `StorageError`.
    """
    with translated_os_errors():
        if not os.path.lexists(folder):
            return
        if not folder.is_dir() or not (_is_empty(folder) or is_abandoned(folder)):
            raise ArchiveExistsError


def claim(folder: Path) -> WriterLock:
    """Make the folder, or take an empty one or one that was never finished; hold its lock.

    Raises `ArchiveExistsError` where anything else lies, `ArchiveLockedError` when another process
    is making it, and touches nothing; `ReadOnlyError`, `DiskFullError`, `StorageError`.
    """
    with translated_os_errors():
        demand_vacant(folder)
        made_here = not folder.is_dir()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = _locked(folder, made_here=made_here)
        try:
            # Whoever held the lock until now may have finished.
            demand_vacant(folder)
            _begin(folder, made_here=made_here)
        except ArchiveExistsError:
            lock.release()
            raise
        except BaseException:
            _remove(folder, lock, made_here=made_here)
            raise
    return lock


def finish(folder: Path) -> None:
    """Declare the archive in the folder made; survives a power cut once this returns."""
    with translated_os_errors():
        sync(folder)
        (folder / UNFINISHED_NAME).unlink()
        sync(folder)
        sync(folder.parent)


def abandon(folder: Path, lock: WriterLock) -> None:
    """Remove what was written of an archive, the mark last, as far as that goes; let go of it.

    A folder that was there before stays, and so does one that somebody put something into.
    """
    _remove(folder, lock, made_here=False)


def forget_mark(folder: Path) -> None:
    """Remove the mark beside a header: a kill came between the two."""
    with suppress(OSError):
        if _mark_in(folder) in _MARKS:
            _drop(folder / UNFINISHED_NAME)


def _is_empty(folder: Path) -> bool:
    """Also with what a claim leaves that was stopped at once: an empty lock, a torn mark."""
    entries = list(folder.iterdir())
    names = {entry.name for entry in entries}
    return names <= {LOCK_NAME, UNFINISHED_NAME} and all(map(_is_of_making, entries))


def _is_of_making(entry: Path) -> bool:
    """Whether the file is one that making an archive leaves: by its name, marks by their text."""
    if entry.is_symlink() or not entry.is_file():
        return False
    if entry.name == UNFINISHED_NAME:
        content = _mark_in(entry.parent)
        return any(mark.startswith(content) for mark in _MARKS)
    if entry.name == LOCK_NAME:
        return entry.stat().st_size == 0
    return _PARTS.fullmatch(entry.name) is not None


def _mark_in(folder: Path) -> bytes:
    """What the mark says, and no more of a longer file than shows that it is none."""
    file = folder / UNFINISHED_NAME
    if not file.is_file():
        return b""
    with file.open("rb") as mark:
        return mark.read(len(_MADE_HERE) + 1)


def _locked(folder: Path, *, made_here: bool) -> WriterLock:
    lock = WriterLock(folder)
    try:
        lock.acquire()
    except BaseException:
        if made_here:
            with suppress(OSError):
                folder.rmdir()
        raise
    return lock


def _begin(folder: Path, *, made_here: bool) -> None:
    if not is_unfinished(folder):
        with (folder / UNFINISHED_NAME).open("wb") as mark:
            mark.write(_MADE_HERE if made_here else _FOUND_HERE)
            mark.flush()
            # A torn mark beside the files that come now would be nobody's.
            os.fsync(mark.fileno())
    _clear(folder)
    sync(folder)


def _remove(folder: Path, lock: WriterLock, *, made_here: bool) -> None:
    try:
        with suppress(OSError):
            made_here = made_here or _mark_in(folder) == _MADE_HERE
            _clear(folder)
            # Systems that cannot remove an open file want the lock let go first.
            lock.release()
            _drop(folder / LOCK_NAME)
            _drop(folder / UNFINISHED_NAME)
            if made_here:
                folder.rmdir()
    finally:
        lock.release()


def _clear(folder: Path) -> None:
    """Remove what was made, the header first: without one, what stays is unfinished."""
    entries = sorted(folder.iterdir(), key=lambda entry: not entry.name.startswith("header"))
    for entry in entries:
        if _PARTS.fullmatch(entry.name):
            _drop(entry)


def _drop(file: Path) -> None:
    if _is_of_making(file):
        file.unlink()
