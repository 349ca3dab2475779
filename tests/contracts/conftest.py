"""The two archives that every contract is tried on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from archive.keys import Secret
from archive.ports import ArchiveShelf, OpenArchive
from tests.contracts.editing_steps import fill
from tests.contracts.fakes import FakeShelf
from tests.contracts.row_index import RowIndex
from vault.parameters import KdfParameters
from vault.shelf import Shelf

CHEAP = KdfParameters(memory_kib=8, passes=1)
SECRET = Secret("дзевяць жоўтых чарапах")


@dataclass(frozen=True)
class Place:
    """A shelf, and a folder where an archive may be made."""

    shelf: ArchiveShelf
    folder: Path


@pytest.fixture(params=["fake", "vault"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    real = request.param == "vault"
    shelf: ArchiveShelf = Shelf(RowIndex, CHEAP, floor=CHEAP) if real else FakeShelf()
    return Place(shelf, tmp_path / "Family.skrynia")


@pytest.fixture
def archive(place: Place) -> Iterator[OpenArchive]:
    opened = place.shelf.create(place.folder, SECRET)
    yield opened
    opened.close()


@pytest.fixture
def filled(archive: OpenArchive) -> OpenArchive:
    """With the three documents that steps of editing are tried on."""
    fill(archive)
    return archive
