"""People found by search through a real index: in every script, spelling and case of their name."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from archive.searching import SearchRequest
from bench.language_names import measure
from index.archive_index import ArchiveIndex

from .articles import article


@pytest.fixture(
    scope="module",
    params=[4, pytest.param(1, marks=[pytest.mark.slow, pytest.mark.timeout(1800)])],
    ids=["every fourth", "everybody"],
)
def figures(corpora: Path, request: pytest.FixtureRequest) -> dict[str, float]:
    return dict(measure(corpora / "names", every=request.param))


@pytest.mark.parametrize(
    ("name", "floor"),
    [
        ("same script", 0.99),
        ("other script", 0.985),
        ("inflected finds Latin", 0.985),
        ("different people ranked below", 1.0),
    ],
)
def test_spellings_of_a_person_are_found(
    figures: dict[str, float], name: str, floor: float
) -> None:
    assert figures[name] >= floor


def test_different_people_are_not_found(figures: dict[str, float]) -> None:
    assert figures["wrong of 10000 random pairs"] <= 1


@pytest.mark.parametrize(
    ("query", "found"), [("Stus", 1), ("zzzz", 0), ("Zzz", 0), ("name:Stus", 1)]
)
def test_one_letter_again_and_again_is_nobody(
    provider: ArchiveIndex, connection: sqlite3.Connection, query: str, found: int
) -> None:
    provider.writing(connection).add([article(1, "Поета Василя Стуса заарештували.")])
    assert provider.reading(connection).search(SearchRequest(query=query)).total == found
