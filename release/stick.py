"""A stick with the program, archives, launchers and a page to read: made, checked, updated.

    start.sh  start.bat  start.command  README.txt     launchers, the same files as in the program
    program-linux/  program-windows/  program-macos/   packaged programs with their SHA256SUMS
    archives/NAME.skrynia/                             with a SHA256SUMS when the edition is sealed

A program changes in one step: the new one is written beside it as `program-linux.new`, then come
two renames. The launchers take `program-linux`, and `program-linux.old` where a stick was pulled
out between the renames, so the old one or the new one starts, never neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from archive.errors import (
    NoStickError,
    OccupiedStickError,
    StorageError,
    UnsignedReleaseError,
    UnsuitableStickError,
)
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
from release.minisign import PublicKey
from release.verifying import check_folder, verify_folder
from release.version import system_of

SYSTEMS = ("linux", "windows", "macos")
ARCHIVES = "archives"
LAUNCHERS = "launchers"


@dataclass(frozen=True, slots=True)
class ProgramPlace:
    """Where the program for one system lies on a stick, through all steps of an update."""

    root: Path
    system: str

    @property
    def whole(self) -> Path:
        """The folder that launchers try first."""
        return self.root / f"program-{self.system}"

    @property
    def new(self) -> Path:
        """What is being written."""
        return self.root / f"program-{self.system}.new"

    @property
    def old(self) -> Path:
        """What was there before, between the two renames."""
        return self.root / f"program-{self.system}.old"

    @property
    def starting(self) -> Path:
        """What a launcher takes."""
        return self.whole if self.whole.is_dir() else self.old


@dataclass(frozen=True, slots=True)
class Stick:
    """A mounted stick, or any folder that is laid out like one."""

    root: Path

    def place(self, program: Path) -> ProgramPlace:
        """Where the program in a folder belongs. Raises `UnsignedReleaseError`, as for others."""
        return ProgramPlace(self.root, system_of(program))

    def places(self) -> list[ProgramPlace]:
        """The places that hold a program. Raises `UnsignedReleaseError` where there is none.

        Raises `NoStickError` when there is no folder at all.
        """
        if not self.root.is_dir():
            raise NoStickError
        places = [ProgramPlace(self.root, system) for system in SYSTEMS]
        held = [place for place in places if place.starting.is_dir()]
        if not held:
            raise UnsignedReleaseError
        return held

    def archive(self, name: str) -> Path:
        """Where an archive of this name lies. Raises `UnsuitableStickError` for a refused name."""
        if name_rule(name) is not None:
            raise UnsuitableStickError
        return self.root / ARCHIVES / name

    def demand_folder(self) -> None:
        """Raises `NoStickError` unless it is a folder, or can be made in one that is there."""
        if not (self.root.is_dir() or (self.root.parent.is_dir() and not self.root.exists())):
            raise NoStickError

    def demand_free(self, name: str) -> None:
        """Raises `OccupiedStickError` when an archive of this name is there."""
        if self.archive(name).exists():
            raise OccupiedStickError

    def archives(self) -> list[Path]:
        """Folders of the archives on it."""
        folder = self.root / ARCHIVES
        return sorted(each for each in folder.iterdir() if each.is_dir()) if folder.is_dir() else []


def put_program(
    stick: Stick, source: Path, copied: CopyProgress, key: PublicKey | None = None
) -> None:
    """Put the program of a folder on the stick, or in the place of the one that is there.

    The copy is read again, and its signature checked if there is a key, before it takes the place:
    sticks forget, and a hostile source can give other bytes the second time.

    Raises `UnsuitableStickError` before anything is touched when FAT would refuse a file, when the
    source is not whole, or when the stick would lie in it; `NoStickError`; `DiskFullError`,
    `ReadOnlyError`, `StorageError`, also for a copy that is not the same; what `verify_folder`
    raises with a key.
    """
    stick.demand_folder()
    place = stick.place(source)
    inside = stick.root.resolve().is_relative_to(source.resolve())
    if inside or next(refusals(source), None) is not None or check_folder(source):
        raise UnsuitableStickError
    with as_storage_errors():
        stick.root.mkdir(exist_ok=True)
        settle(place)
        copy_folder(source, place.new, copied)
        if check_folder(place.new) if key is None else verify_folder(place.new, key).findings:
            raise StorageError
        _exchange(place)
        for launcher in _launchers(place):
            replace_file(launcher, stick.root / launcher.name)


def settle(place: ProgramPlace) -> None:
    """Bring a place that was pulled out in the middle of an update back to one program.

    Raises `OSError`.
    """
    remove_folder(place.new)
    if place.old.is_dir() and not place.whole.is_dir():
        rename(place.old, place.whole)
    remove_folder(place.old)


def check_stick(stick: Stick) -> list[FileFinding]:
    """Every file of programs, launchers and sealed archives that is not as it was listed.

    Raises `UnsignedReleaseError` when there is no program to compare with.
    """
    found: dict[FileFinding, None] = {}
    for place in stick.places():
        found |= dict.fromkeys(_below(place.starting.name, check_folder(place.starting)))
        found |= dict.fromkeys(_launcher_findings(place))
    for archive in stick.archives():
        if (archive / SUMS_NAME).is_file():
            name = f"{ARCHIVES}/{archive.name}"
            found |= dict.fromkeys(_below(name, check_folder(archive)))
    return list(found)


def _exchange(place: ProgramPlace) -> None:
    if place.whole.is_dir():
        rename(place.whole, place.old)
    rename(place.new, place.whole)
    remove_folder(place.old)


def _launchers(place: ProgramPlace) -> list[Path]:
    folder = place.starting / LAUNCHERS
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _launcher_findings(place: ProgramPlace) -> list[FileFinding]:
    compared = [(each.name, place.root / each.name, each) for each in _launchers(place)]
    return [
        FileFinding(name, difference)
        for name, there, expected in compared
        if (difference := _launcher_difference(there, expected)) is not None
    ]


def _launcher_difference(there: Path, expected: Path) -> Difference | None:
    try:
        return None if digest(there) == digest(expected) else Difference.ALTERED
    except FileNotFoundError:
        return Difference.MISSING
    except OSError:
        return Difference.UNREADABLE


def _below(folder: str, findings: tuple[FileFinding, ...]) -> list[FileFinding]:
    return [FileFinding(f"{folder}/{each.name}", each.difference) for each in findings]
