"""Small folders that stand for packaged programs."""

from pathlib import Path

from release.minisign import SecretKey
from release.stick import ProgramPlace, Stick
from release.verifying import seal_folder
from release.version import VERSION_NAME, ReleaseVersion

KEY = SecretKey(b"12345678", bytes(range(32)))
OTHER_KEY = SecretKey(b"12345678", bytes(32))


def bundle(folder: Path, number: str = "1.0.0", *, key: SecretKey | None = KEY) -> Path:
    (folder / "launchers").mkdir(parents=True)
    (folder / "_internal" / "lib").mkdir(parents=True)
    version = ReleaseVersion(number, "linux-x86_64", "2026-11-22T10:00:00Z")
    (folder / VERSION_NAME).write_text(str(version))
    (folder / "skrynia").write_text(f"#!/bin/sh\necho program {number}\n")
    (folder / "launchers" / "start.sh").write_text(f"launcher {number}\n")
    (folder / "launchers" / "README.txt").write_text("Прачытай\n")
    for place in range(6):
        (folder / "_internal" / "lib" / f"{place}.so").write_bytes(number.encode() * (400 + place))
    seal_folder(folder, key, f"skrynia {number}")
    return folder


def ignore(_: int) -> None:
    pass


def program_of(stick: Stick) -> Path:
    """What a launcher takes on Linux."""
    return ProgramPlace(stick.root, "linux").starting
