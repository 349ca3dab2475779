"""After an import the index is put in order, a moment at a time."""

from __future__ import annotations

import time

import pytest

import archive.tidying as module
from archive.ingest import ingest
from archive.progress import CancelToken
from archive.tidying import tidy
from tests.archive.sources import draft, reader
from tests.contracts.fakes import FakeArchive, FakeFolder


@pytest.fixture
def folder() -> FakeFolder:
    return FakeFolder()


@pytest.fixture
def untidy(folder: FakeFolder) -> FakeArchive:
    archive = FakeArchive(folder)
    with archive.writing() as unit:
        for _ in range(5):
            unit.search.add([])
    return archive


def left(folder: FakeFolder) -> int:
    return folder.state.indexed.untidy


def test_nothing_is_left_to_do(untidy: FakeArchive, folder: FakeFolder) -> None:
    assert left(folder) == 5
    tidy(untidy, CancelToken())
    assert left(folder) == 0


def test_a_moment_is_one_transaction(
    untidy: FakeArchive, folder: FakeFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOMENT_SECONDS", -1.0)
    cancel = CancelToken()
    seen: list[int] = []

    def pause(_: float) -> None:
        seen.append(left(folder))
        if left(folder) == 2:
            cancel.cancel()

    monkeypatch.setattr(time, "sleep", pause)
    tidy(untidy, cancel)
    assert seen == [4, 3, 2]


def test_an_import_tidies_what_it_brought(folder: FakeFolder) -> None:
    archive = FakeArchive(folder)
    ingest(archive, reader(draft("ліст")), [], lambda _: None)
    assert left(folder) == 0


def test_an_import_that_brings_nothing_writes_nothing(
    untidy: FakeArchive, folder: FakeFolder
) -> None:
    ingest(untidy, reader(draft(" ")), [], lambda _: None)
    assert left(folder) == 5


def test_a_cancelled_import_leaves_tidying_to_the_next_one(folder: FakeFolder) -> None:
    archive, cancel = FakeArchive(folder), CancelToken()
    ingest(archive, reader(draft("ліст")), [], lambda _: cancel.cancel(), cancel=cancel)
    assert left(folder) == 1
