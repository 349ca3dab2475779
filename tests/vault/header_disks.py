"""Disks for the tests of the header: one that dies at its n-th call, one that loses power."""

from __future__ import annotations

import errno
import itertools
from collections.abc import Iterator
from pathlib import Path

from vault.header_disk import SystemDisk


class Died(BaseException):
    """The process was killed: nothing that is not already on its way may happen."""


class FailingDisk(SystemDisk):
    """A real disk whose n-th changing call fails, half done where half is possible.

    With `error` it raises that `OSError` once; without, the process is dead from then on.
    """

    def __init__(self, fail_at: int, error: int | None = None) -> None:
        super().__init__()
        self.fail_at = fail_at
        self.error = error
        self.calls = 0

    def create(self, path: Path) -> int:
        self._count()
        return super().create(path)

    def write(self, descriptor: int, data: bytes) -> int:
        if self.calls + 1 == self.fail_at:
            super().write(descriptor, data[: len(data) // 2])
        self._count()
        # Short writes are legal, so the header must cope with them.
        return super().write(descriptor, data[:1500])

    def sync(self, descriptor: int) -> None:
        self._count()
        super().sync(descriptor)

    def rename(self, source: Path, target: Path) -> None:
        self._count()
        super().rename(source, target)

    def sync_folder(self, folder: Path) -> None:
        self._count()
        super().sync_folder(folder)

    def _count(self) -> None:
        self.calls += 1
        if self.calls == self.fail_at and self.error is not None:
            raise OSError(self.error, "injected")
        if self.error is None and 0 < self.fail_at <= self.calls:
            raise Died


class Inode:
    """A file's bytes as programs see them, and as they are on the medium."""

    def __init__(self) -> None:
        self.seen = b""
        self.kept = b""

    def after_power_loss(self) -> set[bytes]:
        """What may be on the medium: all, nothing of what was not synced, or a torn mixture."""
        if self.seen == self.kept:
            return {self.kept}
        half = len(self.seen) // 2
        zeros = bytes(len(self.seen))
        return {self.seen, self.kept, self.seen[:half], self.seen[:half] + zeros[half:], zeros}


class PowerLossDisk:
    """A disk in memory that knows what would be left if the power went now.

    `honest` is whether syncing does anything: without it the same tests must fail.
    """

    def __init__(self, *, honest: bool = True) -> None:
        self.honest = honest
        self.seen: dict[Path, Inode] = {}
        self.kept: dict[Path, Inode] = {}
        self.pending: list[dict[Path, Inode | None]] = []
        self.open_files: dict[int, Inode] = {}
        self.states: list[MediumState] = []
        self._descriptors = itertools.count(100)

    def read(self, path: Path) -> bytes:
        if path not in self.seen:
            raise FileNotFoundError(errno.ENOENT, "not there")
        return self.seen[path].seen

    def create(self, path: Path) -> int:
        if path not in self.seen:
            self._name({path: Inode()})
        inode = self.seen[path]
        inode.seen = b""
        descriptor = next(self._descriptors)
        self.open_files[descriptor] = inode
        self._remember()
        return descriptor

    def write(self, descriptor: int, data: bytes) -> int:
        self.open_files[descriptor].seen += data[:1500]
        self._remember()
        return len(data[:1500])

    def sync(self, descriptor: int) -> None:
        inode = self.open_files[descriptor]
        if self.honest:
            inode.kept = inode.seen
        self._remember()

    def close(self, descriptor: int) -> None:
        del self.open_files[descriptor]

    def rename(self, source: Path, target: Path) -> None:
        self._name({target: self.seen[source], source: None})
        self._remember()

    def sync_folder(self, folder: Path) -> None:
        if self.honest:
            self.kept = dict(self.seen)
            self.pending = []
        self._remember()

    def _name(self, change: dict[Path, Inode | None]) -> None:
        self.seen = renamed(self.seen, change)
        self.pending.append(change)

    def _remember(self) -> None:
        self.states.extend(self._possible_states())

    def _possible_states(self) -> Iterator[MediumState]:
        """Any subset of the names not synced, in order, with any state of the bytes not synced."""
        for chosen in itertools.product([False, True], repeat=min(len(self.pending), 6)):
            names = self.kept
            for change, happened in zip(self.pending, chosen, strict=False):
                names = renamed(names, change) if happened else names
            paths = list(names)
            for contents in itertools.product(*(names[path].after_power_loss() for path in paths)):
                yield MediumState(dict(zip(paths, contents, strict=True)))


class MediumState:
    """What is found after the power came back; only reading is left to do."""

    def __init__(self, files: dict[Path, bytes]) -> None:
        self.files = files

    def disk(self) -> PowerLossDisk:
        disk = PowerLossDisk()
        for path, content in self.files.items():
            inode = Inode()
            inode.seen = inode.kept = content
            disk.seen[path] = disk.kept[path] = inode
        return disk


def renamed(names: dict[Path, Inode], change: dict[Path, Inode | None]) -> dict[Path, Inode]:
    """The folder after one change of names."""
    merged: dict[Path, Inode | None] = {**names, **change}
    return {path: inode for path, inode in merged.items() if inode is not None}
