"""Which program lies in a folder: the file `VERSION`, three lines that a release carries.

0.3.0
linux-x86_64
2026-11-22T10:00:00Z
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from archive.errors import UnsignedReleaseError

VERSION_NAME = "VERSION"


@dataclass(frozen=True, slots=True)
class ReleaseVersion:
    """What a release is, for people and for comparing."""

    number: str
    """Numbers with dots between."""
    platform: str
    """System and processor: "linux-x86_64"."""
    built_at: str
    """UTC, ISO 8601: the moment of the commit that it was built from."""

    @property
    def system(self) -> str:
        """The first word of the platform."""
        return self.platform.partition("-")[0]

    @property
    def order(self) -> tuple[tuple[int, ...], str]:
        """Grows with every release."""
        return tuple(int(part) for part in self.number.split(".")), self.built_at

    def __str__(self) -> str:
        """The file `VERSION`."""
        return f"{self.number}\n{self.platform}\n{self.built_at}\n"


def read_version(program: Path) -> ReleaseVersion:
    """The version of the program in a folder. Raises `UnsignedReleaseError` where there is none."""
    try:
        lines = (program / VERSION_NAME).read_text("utf-8").splitlines()
        found = ReleaseVersion(*lines)
        _ = found.order
    except (OSError, ValueError, TypeError) as error:
        raise UnsignedReleaseError from error
    return found


def system_of(program: Path) -> str:
    """System of the program in a folder. Raises `UnsignedReleaseError` where there is none."""
    return read_version(program).system
