"""The two copies of a header, `header` and `header.bak`: which one counts, how both are replaced.

The valid copy with the highest sequence number counts. A change replaces the copy that does not
count first and the one that counts last, each through a new file that is synced before it takes
the name; so at every moment one valid copy is on the medium, holding the old state or the new.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from archive.errors import ArchiveDamagedError, ArchiveNotFoundError, StorageError
from vault.header_disk import HeaderDisk
from vault.header_layout import HeaderImage, parse_header
from vault.system_errors import translated_os_errors

HEADER_NAME = "header"
HEADER_COPY_NAME = "header.bak"
COPY_NAMES = (HEADER_NAME, HEADER_COPY_NAME)
NEW_NAME = "header.new"
"""A copy being written; one that a crash left behind means nothing and is overwritten."""


class CopyFault(Enum):
    """Why a copy does not count."""

    MISSING = auto()
    UNREADABLE = auto()
    DAMAGED = auto()


@dataclass(frozen=True, slots=True)
class HeaderCopy:
    """One of the two files: its content, or what is wrong with it."""

    name: str
    content: HeaderImage | CopyFault

    @property
    def image(self) -> HeaderImage | None:
        """The content of a valid copy."""
        return self.content if isinstance(self.content, HeaderImage) else None


class HeaderCopies:
    """Both copies in one folder."""

    def __init__(self, folder: Path, disk: HeaderDisk) -> None:
        """Name the folder; nothing is read yet."""
        self._folder = folder
        self._disk = disk

    def read(self) -> list[HeaderCopy]:
        """Both copies, the main one first. Raises `NewerVersionError` if either is newer."""
        return [self._read_one(name) for name in COPY_NAMES]

    def exist(self) -> bool:
        """Whether something lies in the place of either copy."""
        return any((self._folder / name).exists() for name in COPY_NAMES)

    def newest(self) -> HeaderImage:
        """The copy that counts.

        Raises `ArchiveNotFoundError` when both are missing and no database lies beside them,
        `StorageError` when the medium refuses, else `ArchiveDamagedError`; `NewerVersionError`.
        """
        copies = self.read()
        image = newest_of([copy.image for copy in copies])
        if image is not None:
            return image
        faults = {copy.content for copy in copies}
        if faults == {CopyFault.MISSING} and not any(self._folder.glob("*.db")):
            raise ArchiveNotFoundError
        if CopyFault.UNREADABLE in faults:
            raise StorageError
        raise ArchiveDamagedError("header")

    def write(self, image: HeaderImage) -> None:
        """Replace both copies, the one that counts last; leave alone what is the same already.

        Raises `DiskFullError`, `ReadOnlyError`, `StorageError`; one valid copy is there then.
        """
        copies = self.read()
        counts = newest_of([copy.image for copy in copies])
        stale = [copy for copy in copies if copy.image != image]
        for copy in sorted(stale, key=lambda copy: copy.image is not None and copy.image == counts):
            with translated_os_errors():
                self._replace(copy.name, image.packed())

    def _read_one(self, name: str) -> HeaderCopy:
        try:
            return HeaderCopy(name, parse_header(self._disk.read(self._folder / name)))
        except FileNotFoundError:
            return HeaderCopy(name, CopyFault.MISSING)
        except OSError:
            return HeaderCopy(name, CopyFault.UNREADABLE)
        except ArchiveDamagedError:
            return HeaderCopy(name, CopyFault.DAMAGED)

    def _replace(self, name: str, data: bytes) -> None:
        new = self._folder / NEW_NAME
        descriptor = self._disk.create(new)
        try:
            self._write_whole(descriptor, data)
            self._disk.sync(descriptor)
        finally:
            self._disk.close(descriptor)
        self._disk.rename(new, self._folder / name)
        self._disk.sync_folder(self._folder)

    def _write_whole(self, descriptor: int, data: bytes) -> None:
        while data:
            data = data[self._disk.write(descriptor, data) :]


def newest_of(images: Sequence[HeaderImage | None]) -> HeaderImage | None:
    """The image with the highest sequence number, the first of equals; None if there is none."""
    valid = [image for image in images if image is not None]
    return max(valid, key=lambda image: image.sequence, default=None)
