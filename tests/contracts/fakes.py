"""An archive in memory: the ports of `archive.ports` without a disk, a key or a database.

Passes the same contract as the vault. `FakeArchive.fail_next_commit` makes the next writing unit
fail as a full disk would; nothing of that unit is kept.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from archive.errors import (
    ArchiveExistsError,
    ArchiveLockedError,
    ArchiveNotFoundError,
    InvariantError,
    KeyNotFoundError,
    LastKeyError,
    NoFreeSlotError,
    ReadOnlyError,
    SkryniaError,
    WrongSecretError,
)
from archive.findings import Finding, StorageSizes
from archive.keys import KeySlot, Secret
from archive.progress import CancelToken, Progress, ProgressSink, ignore_progress
from tests.contracts.fake_search import IndexedArticles
from tests.contracts.fake_state import FakeState
from tests.contracts.fake_units import FakeUnit

SLOTS = 8


@dataclass
class FakeFolder:
    """What lies in the place of one archive."""

    state: FakeState = field(default_factory=FakeState)
    secrets: dict[int, tuple[Secret, KeySlot]] = field(default_factory=dict)
    writer: FakeArchive | None = None
    gate: threading.RLock = field(default_factory=threading.RLock)
    """Writing units of several threads follow each other."""


class FakeKeyring:
    """`Keyring`."""

    def __init__(self, folder: FakeFolder, *, read_only: bool) -> None:
        self._folder = folder
        self._read_only = read_only

    def slots(self) -> Sequence[KeySlot]:
        return [slot for _, (_, slot) in sorted(self._folder.secrets.items())]

    def add(self, secret: Secret, label: str) -> KeySlot:
        self._demand_writable()
        free = set(range(SLOTS)) - set(self._folder.secrets)
        if not free:
            raise NoFreeSlotError
        return self._fill(min(free), secret, label)

    def remove(self, number: int) -> None:
        self._demand_writable()
        if number not in self._folder.secrets:
            raise KeyNotFoundError
        if len(self._folder.secrets) == 1:
            raise LastKeyError
        del self._folder.secrets[number]

    def change(self, number: int, secret: Secret) -> KeySlot:
        self._demand_writable()
        if number not in self._folder.secrets:
            raise KeyNotFoundError
        return self._fill(number, secret, self._folder.secrets[number][1].label)

    def _fill(self, number: int, secret: Secret, label: str) -> KeySlot:
        slot = KeySlot(number=number, kind=secret.kind, label=label, created_at=datetime.now(UTC))
        self._folder.secrets[number] = (secret, slot)
        return slot

    def _demand_writable(self) -> None:
        if self._read_only:
            raise ReadOnlyError


class FakeArchive:
    """`OpenArchive`. `findings` is what `inspect` will answer."""

    def __init__(
        self,
        folder: FakeFolder | None = None,
        *,
        read_only: bool = False,
        shelf: FakeShelf | None = None,
    ) -> None:
        self._folder = folder or FakeFolder()
        self._shelf = shelf or FakeShelf()
        self._closed = False
        self.read_only = read_only
        self.keyring = FakeKeyring(self._folder, read_only=read_only)
        self.findings: list[Finding] = []
        self.fail_next_commit: SkryniaError | None = None

    @contextmanager
    def reading(self) -> Iterator[FakeUnit]:
        self._demand_open()
        yield FakeUnit(self._folder.state.copy())

    @contextmanager
    def writing(self) -> Iterator[FakeUnit]:
        self._demand_open()
        if self.read_only:
            raise ReadOnlyError
        with self._folder.gate:
            state = self._folder.state.copy()
            yield FakeUnit(state)
            failure, self.fail_next_commit = self.fail_next_commit, None
            if failure is not None:
                raise failure
            self._folder.state = state

    def inspect(self, *, deep: bool, progress: ProgressSink, cancel: CancelToken) -> list[Finding]:
        cancel.raise_if_cancelled()
        progress(Progress(1, 1))
        return list(self.findings)

    def renew_index(self) -> None:
        self._demand_open()
        if self.read_only:
            raise ReadOnlyError
        self._folder.state.indexed = IndexedArticles()

    def sizes(self) -> StorageSizes:
        state = self._folder.state
        return StorageSizes(
            header=1,
            records=sum(len(article.text) for article in state.articles.values()),
            media=sum(len(content) for content in state.originals.values()),
        )

    def backup(
        self,
        destination: Path,
        *,
        progress: ProgressSink = ignore_progress,
        cancel: CancelToken | None = None,
    ) -> None:
        self._demand_open()
        progress(Progress(1, 2, may_pause=False))
        progress(Progress(2, 2))
        if cancel is not None:
            cancel.wait_while_paused()
            cancel.raise_if_cancelled()
        copy = FakeFolder(self._folder.state.copy(), dict(self._folder.secrets))
        self._shelf.put(destination, copy)

    def close(self) -> None:
        self._closed = True
        if self._folder.writer is self:
            self._folder.writer = None

    def _demand_open(self) -> None:
        if self._closed:
            raise InvariantError


class FakeLockedArchive:
    """`LockedArchive`."""

    def __init__(self, folder: FakeFolder, shelf: FakeShelf) -> None:
        self._folder = folder
        self._shelf = shelf

    def unlock(self, secret: Secret, *, read_only: bool = False) -> FakeArchive:
        if all(secret != known for known, _ in self._folder.secrets.values()):
            raise WrongSecretError
        if self._folder.writer is not None and not read_only:
            raise ArchiveLockedError
        archive = FakeArchive(self._folder, read_only=read_only, shelf=self._shelf)
        if not read_only:
            self._folder.writer = archive
        return archive


class FakeShelf:
    """`ArchiveShelf` whose folders are keys of a dictionary."""

    def __init__(self) -> None:
        self._folders: dict[Path, FakeFolder] = {}

    def create(self, folder: Path, secret: Secret) -> FakeArchive:
        fresh = FakeFolder()
        self.put(folder, fresh)
        archive = FakeArchive(fresh, shelf=self)
        archive.keyring.add(secret, "")
        fresh.writer = archive
        return archive

    def at(self, folder: Path) -> FakeLockedArchive:
        try:
            return FakeLockedArchive(self._folders[folder], self)
        except KeyError:
            raise ArchiveNotFoundError from None

    def put(self, folder: Path, content: FakeFolder) -> None:
        if folder in self._folders:
            raise ArchiveExistsError
        self._folders[folder] = content
