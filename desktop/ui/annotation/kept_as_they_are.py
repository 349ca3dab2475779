"""Lost marks about which the user does not want to be asked again: remembered in the vault."""

from __future__ import annotations

import json
from functools import partial

from PySide6.QtCore import QObject, Signal

from archive.ports import OpenArchive, SettingsReader
from desktop.ui.jobs import Jobs, Lane

_KEY = "window.kept_as_they_are"


class KeptAsTheyAre(QObject):
    """UUIDs of marks."""

    loaded = Signal()
    refused = Signal(object)
    """`SkryniaError`."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._archive, self._jobs = archive, jobs
        self._kept: frozenset[str] = frozenset()
        jobs.run(Lane.READ, partial(read_kept, archive), self, self._load, self.refused.emit)

    def __contains__(self, uid: str) -> bool:
        return uid in self._kept

    def add(self, uid: str) -> None:
        """Ask no more about this mark, also after the archive was locked."""
        self._kept |= {uid}
        work = partial(add_kept, self._archive, uid)
        self._jobs.run(Lane.WRITE, work, self, lambda _: None, self.refused.emit)

    def _load(self, kept: frozenset[str]) -> None:
        self._kept |= kept
        self.loaded.emit()


def read_kept(archive: OpenArchive) -> frozenset[str]:
    """UUIDs of marks that stay as they are; nonsense is not believed."""
    with archive.reading() as unit:
        return _read(unit.settings)


def add_kept(archive: OpenArchive, uid: str) -> None:
    """Remember one more, in one transaction.

    Raises `ReadOnlyError`, `DiskFullError`, `StorageError`.
    """
    with archive.writing() as unit:
        unit.settings.put(_KEY, json.dumps(sorted(_read(unit.settings) | {uid})))


def _read(settings: SettingsReader) -> frozenset[str]:
    try:
        told = json.loads(settings.get(_KEY) or "[]")
    except ValueError:
        return frozenset()
    return frozenset(map(str, told)) if isinstance(told, list) else frozenset()
