"""An import that is killed: nothing that was told is lost, and the index equals the documents.

A few kills are of the whole program with a jail of its own. Hundreds share a jail's server, two
imports at a time: what is tried is the archive, and the server was most of each life.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.faults.killing import (
    Told,
    empty_archive,
    fresh_copy,
    problems,
    run_import,
    write_collection,
)
from tests.faults.lent_jail import lent_server

DOCUMENTS = 1500
"""Three commits of 500."""
AT_ONCE = 2


class Stage(NamedTuple):
    """An empty archive, and a collection."""

    template: Path
    source: Path


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    folder = tmp_path_factory.mktemp("kills")
    source = write_collection(folder / "collection.jsonl", DOCUMENTS, words_each=40)
    return Stage(empty_archive(folder / "Template.skrynia"), source)


def whole(stage: Stage, folder: Path, server: int | None) -> Told:
    """An import that nobody kills, which shows how long one takes here and now."""
    told = run_import(fresh_copy(stage.template, folder), stage.source, server=server)
    assert len(told.imported) == DOCUMENTS
    assert problems(folder, told) == []
    return told


def trials(
    stage: Stage, folder: Path, shares: Sequence[float], server: int | None, *, split: bool = False
) -> list[str]:
    """Kill an import at each share of the length of a whole one; everything that went wrong."""
    seconds = whole(stage, folder / "Whole.skrynia", server).seconds
    wrong = []
    for share in shares:
        archive = fresh_copy(stage.template, folder / "Killed.skrynia")
        told = run_import(
            archive, stage.source, kill_after=share * seconds, split=split, server=server
        )
        wrong += [
            f"killed at {share:.2f} of its length: {each}" for each in problems(archive, told)
        ]
        if split and wrong:
            break
    return wrong


def lent_trials(stage: Stage, split: bool, shares: Sequence[float], folder: Path) -> list[str]:
    """The same in a process of its own, with one server for all of them."""
    folder.mkdir()
    with lent_server() as server:
        return trials(stage, folder, shares, server, split=split)


def many_trials(
    stage: Stage, folder: Path, count: int, *, seed: int = 0, split: bool = False
) -> list[str]:
    moments = random.Random(20240911 + seed)
    shares = [moments.uniform(0.15, 1.05) for _ in range(count)]
    parts = [shares[at::AT_ONCE] for at in range(AT_ONCE)]
    folders = [folder / str(at) for at in range(AT_ONCE)]
    with ProcessPoolExecutor(AT_ONCE, get_context("spawn")) as pool:
        found = pool.map(partial(lent_trials, stage, split), parts, folders)
        return [each for part in found for each in part]


def test_a_few_kills_lose_nothing(stage: Stage, tmp_path: Path) -> None:
    assert trials(stage, tmp_path, [0.6, 0.95], None) == []


@pytest.mark.slow
@pytest.mark.timeout(5400)
@pytest.mark.parametrize("part", range(8))
def test_two_hundred_kills_lose_nothing(stage: Stage, tmp_path: Path, part: int) -> None:
    """Twenty-five in each part, so that the parts can be run at different times."""
    assert many_trials(stage, tmp_path, 25, seed=part) == []


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_the_same_kills_catch_a_commit_that_is_split_in_two(stage: Stage, tmp_path: Path) -> None:
    assert many_trials(stage, tmp_path, 60, split=True)
