"""A stick with the program, archives, launchers and a page to read: made, checked, updated.

    start.sh  start.bat  start.command  README.txt     launchers, the same files as in the program
    program/                                           the packaged program with its SHA256SUMS
    archives/NAME.skrynia/                             with a SHA256SUMS when the edition is sealed

The program changes in one step: the new one is written beside it as `program.new`, then come two
renames.
The launchers take `program`, and `program.old` where a stick was pulled out between the renames, so
the old one or the new one starts, never neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from archive.errors import OccupiedStickError, UnsuitableStickError
from release.checksums import SUMS_NAME, Difference, FileFinding, digest
from release.durable_copy import (
    CopyProgress,
    as_storage_errors,
    copy_folder,
    remove_folder,
    rename,
    replace_file,
)
from release.fat_rules import name_rule, refusals
from release.verifying import check_folder

PROGRAM, NEW_PROGRAM, OLD_PROGRAM = "program", "program.new", "program.old"
ARCHIVES = "archives"
LAUNCHERS = "launchers"


@dataclass(frozen=True, slots=True)
class Stick:
    """A mounted stick, or any folder that is laid out like one."""

    root: Path

    @property
    def program(self) -> Path:
        """The program that starts from here: the old one where an update was cut short."""
        whole = self.root / PROGRAM
        return whole if whole.is_dir() else self.root / OLD_PROGRAM

    def archive(self, name: str) -> Path:
        """Where an archive of this name lies. Raises `UnsuitableStickError` for a refused name."""
        if name_rule(name) is not None:
            raise UnsuitableStickError
        return self.root / ARCHIVES / name

    def demand_free(self, name: str) -> None:
        """Raises `OccupiedStickError` when an archive of this name is there."""
        if self.archive(name).exists():
            raise OccupiedStickError

    def archives(self) -> list[Path]:
        """Folders of the archives on it."""
        folder = self.root / ARCHIVES
        return sorted(each for each in folder.iterdir() if each.is_dir()) if folder.is_dir() else []


def put_program(stick: Stick, source: Path, copied: CopyProgress) -> None:
    """Put the program of a folder on the stick, or in the place of the one that is there.

    Raises `UnsuitableStickError` before anything is touched when FAT would refuse a file, or when
    the source is not whole; `DiskFullError`, `ReadOnlyError`, `StorageError`.
    """
    if next(refusals(source), None) is not None or check_folder(source):
        raise UnsuitableStickError
    with as_storage_errors():
        stick.root.mkdir(exist_ok=True)
        settle(stick)
        copy_folder(source, stick.root / NEW_PROGRAM, copied)
        _exchange(stick.root)
        for launcher in _launchers(stick):
            replace_file(launcher, stick.root / launcher.name)


def settle(stick: Stick) -> None:
    """Bring a stick that was pulled out in the middle of an update back to one program.

    Raises `OSError`.
    """
    old, whole = stick.root / OLD_PROGRAM, stick.root / PROGRAM
    remove_folder(stick.root / NEW_PROGRAM)
    if old.is_dir() and not whole.is_dir():
        rename(old, whole)
    remove_folder(old)


def check_stick(stick: Stick) -> list[FileFinding]:
    """Every file of program, launchers and sealed archives that is not as it was listed.

    Raises `UnsignedReleaseError` when there is no program to compare with.
    """
    program = stick.program
    found = _below(program.name, check_folder(program))
    found += [
        FileFinding(launcher.name, difference)
        for launcher in _launchers(stick)
        if (difference := _launcher_difference(stick.root / launcher.name, launcher)) is not None
    ]
    for archive in stick.archives():
        if (archive / SUMS_NAME).is_file():
            found += _below(f"{ARCHIVES}/{archive.name}", check_folder(archive))
    return found


def _exchange(root: Path) -> None:
    if (root / PROGRAM).is_dir():
        rename(root / PROGRAM, root / OLD_PROGRAM)
    rename(root / NEW_PROGRAM, root / PROGRAM)
    remove_folder(root / OLD_PROGRAM)


def _launchers(stick: Stick) -> list[Path]:
    folder = stick.program / LAUNCHERS
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _launcher_difference(there: Path, expected: Path) -> Difference | None:
    try:
        return None if digest(there) == digest(expected) else Difference.ALTERED
    except FileNotFoundError:
        return Difference.MISSING
    except OSError:
        return Difference.UNREADABLE


def _below(folder: str, findings: tuple[FileFinding, ...]) -> list[FileFinding]:
    return [FileFinding(f"{folder}/{each.name}", each.difference) for each in findings]
