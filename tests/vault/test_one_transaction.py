"""Records and index are stored together or not at all, whatever kills or refuses the writing."""

from __future__ import annotations

import os
import random
import resource
import signal
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from archive.errors import DiskFullError, StorageError
from archive.ports.index import NOBODY
from archive.records import Article, ArticleId
from archive.remarks import RemarksOf
from tests.contracts.conftest import CHEAP, SECRET
from tests.contracts.drafts import new_article
from tests.contracts.row_index import RowIndex, RowSearch
from tests.vault.archives import findings, make, store, unlock
from tests.vault.processes import kill, run_killed
from vault.shelf import Shelf

NOISE = random.Random(5).randbytes


class SplitSearch(RowSearch):
    """The mistake that these tests are there to catch: records are committed before the index."""

    def add(self, articles: Sequence[Article], remarks: RemarksOf = NOBODY) -> None:
        self.connection.execute("COMMIT")
        self.connection.execute("BEGIN IMMEDIATE")
        super().add(articles, remarks)


class DyingSearch(RowSearch):
    """Is killed when the records are there and the index is not."""

    def add(self, articles: Sequence[Article], remarks: RemarksOf = NOBODY) -> None:
        kill()


class SplitDyingSearch(SplitSearch, DyingSearch):
    """Both."""


class IndexOf(RowIndex):
    """`RowIndex` that writes with another class."""

    def __init__(self, writer: type[RowSearch]) -> None:
        self._writer = writer

    def writing(self, connection: Any) -> RowSearch:
        return self._writer(connection)


def unlock_with(folder: Path, writer: type[RowSearch]) -> Any:
    return Shelf(lambda: IndexOf(writer), CHEAP, floor=CHEAP).at(folder).unlock(SECRET)


def batch(number: int) -> list[Any]:
    return [new_article(f"{number} {each}", original=NOISE(3000)) for each in range(5)]


def stored_ids(folder: Path) -> list[ArticleId] | None:
    """The documents, or None when the index knows others, or anything is damaged."""
    archive = unlock(folder)
    with archive.reading() as unit:
        ids = list(unit.articles.ids())
        whole = ids == unit.search.ids()
        whole = whole and not list(unit.search.differences(unit.articles.stream()))
    whole = whole and findings(archive) == []
    archive.close()
    return ids if whole else None


@pytest.mark.parametrize(("writer", "whole"), [(DyingSearch, True), (SplitDyingSearch, False)])
def test_a_kill_between_records_and_index(
    tmp_path: Path, writer: type[RowSearch], whole: bool
) -> None:
    """The second writer is the control: it commits twice, and the same look finds that out."""
    make(tmp_path, new_article("before"))
    run_killed(lambda: store(unlock_with(tmp_path, writer), *batch(1)))
    assert (stored_ids(tmp_path) == [1]) is whole


def import_and_tell(folder: Path, told: int) -> None:
    """Import batches for ever, and tell each number once its batch is committed."""
    archive = unlock(folder)
    for number in range(10_000):
        for article in store(archive, *batch(number)):
            os.write(told, article.id.to_bytes(4, "big"))


def kill_import(folder: Path, seconds: float, *, after_first: bool) -> list[int]:
    """Numbers that an import told before it was killed.

    The clock starts with the process, or when the first number is told: on a slow machine nothing
    might be told at all, and there would be nothing to lose.
    """
    reading, telling = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            import_and_tell(folder, telling)
        finally:
            os._exit(1)
    os.close(telling)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read(4) if after_first else b""
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        told += pipe.read()
    return [int.from_bytes(told[at : at + 4], "big") for at in range(0, len(told) - 3, 4)]


@pytest.mark.parametrize("kills", [12, pytest.param(100, marks=pytest.mark.slow)])
def test_kills_at_random_moments_lose_nothing_that_was_told(tmp_path: Path, kills: int) -> None:
    make(tmp_path, new_article("before"))
    chance = random.Random(11)
    told: set[int] = {1}
    for number in range(kills):
        seconds = chance.uniform(0.0, 0.12)
        told |= set(kill_import(tmp_path, seconds, after_first=number % 2 == 0))
        stored = stored_ids(tmp_path)
        assert stored is not None
        assert told <= set(stored)
    assert len(told) > kills // 2


def store_within(folder: Path, limit_bytes: int) -> str:
    """Store a batch in a process that may not make any file larger; tell what came of it."""
    reading, telling = os.pipe()
    child = os.fork()
    if child == 0:
        outcome = b"other"
        try:
            archive = unlock(folder)
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, limit_bytes))
            outcome = b"stored" if store(archive, *batch(7)) else b"nothing"
        except (DiskFullError, StorageError):
            outcome = b"refused"
        finally:
            os.write(telling, outcome)
            os._exit(0)
    os.close(telling)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        return pipe.read().decode()


@pytest.mark.parametrize("step_bytes", [24_576, pytest.param(4096, marks=pytest.mark.slow)])
def test_a_medium_that_refuses_at_any_size_keeps_what_it_had(
    tmp_path: Path, step_bytes: int
) -> None:
    make(tmp_path, new_article("before", original=b"before"))
    largest = max(path.stat().st_size for path in tmp_path.iterdir())
    outcomes = []
    for limit_bytes in range(0, largest + 80_000, step_bytes):
        outcomes.append(store_within(tmp_path, limit_bytes))
        stored = stored_ids(tmp_path)
        assert stored is not None
        if outcomes[-1] == "stored":
            break
        assert stored == [1]
    assert outcomes[-1] == "stored"
    assert set(outcomes[:-1]) == {"refused"}
    assert len(outcomes) > 10
