"""An import that is killed: nothing that was told is lost, and the index equals the documents."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.killing import empty_archive, fresh_copy, problems, run_import, write_collection

DOCUMENTS = 2500
Trial = Callable[[float], list[str]]


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, float]:
    """An empty archive, a collection, and how many seconds its whole import takes here."""
    folder = tmp_path_factory.mktemp("kills")
    template = empty_archive(folder / "Template.skrynia")
    source = write_collection(folder / "collection.jsonl", DOCUMENTS)
    told = run_import(fresh_copy(template, folder / "Whole.skrynia"), source)
    assert len(told.imported) == DOCUMENTS
    assert problems(folder / "Whole.skrynia", told) == []
    return template, source, told.seconds


def trials(stage: tuple[Path, Path, float], folder: Path, count: int, *, split: bool) -> list[str]:
    """Kill `count` imports at moments spread over their length; everything that went wrong."""
    template, source, seconds = stage
    moments = random.Random(20240911)
    wrong = []
    for _ in range(count):
        archive = fresh_copy(template, folder / "Killed.skrynia")
        moment = moments.uniform(0.3, 1.05) * seconds
        told = run_import(archive, source, kill_after=moment, split=split)
        wrong += [f"killed after {moment:.2f} s: {each}" for each in problems(archive, told)]
        if split and wrong:
            break
    return wrong


def test_a_few_kills_lose_nothing(stage: tuple[Path, Path, float], tmp_path: Path) -> None:
    assert trials(stage, tmp_path, 5, split=False) == []


@pytest.mark.slow
@pytest.mark.timeout(5400)
def test_two_hundred_kills_lose_nothing(stage: tuple[Path, Path, float], tmp_path: Path) -> None:
    assert trials(stage, tmp_path, 200, split=False) == []


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_the_same_kills_catch_a_commit_that_is_split_in_two(
    stage: tuple[Path, Path, float], tmp_path: Path
) -> None:
    assert trials(stage, tmp_path, 60, split=True)
