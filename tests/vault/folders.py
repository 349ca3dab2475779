"""What lies in a folder, and a disk that is full: for the tests of making and of backups."""

from __future__ import annotations

import errno
from pathlib import Path

from tests.contracts.drafts import TESTIMONY, new_article
from tests.vault.archives import make

LEFT_BY_A_STOP = (
    "archive.db",
    "archive.db-journal",
    "media-0001.db",
    "media-0012.db-journal",
    "header.new",
)
"""Files that making an archive may leave when it is stopped."""


TEXT = "Сведчанне пра суд. " * 50


def nine_documents(place: Path) -> Path:
    """An archive at the place, with originals."""
    articles = [new_article(f"{n} {TEXT}", TESTIMONY, bytes([n]) * 9000) for n in range(9)]
    make(place, *articles)
    return place


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "")
