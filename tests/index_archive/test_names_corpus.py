"""The keys of names, measured on real people's names in every script and spelling."""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from index.languages.folding import fold
from index.languages.names import name_keys
from index.languages.words import surfaces

Keys = list[frozenset[str]]
Form = tuple[str, Keys]
"""Script and the keys of each word."""


def keys_of(name: str) -> Keys:
    return [name_keys(fold(word)) for word in surfaces(name)]


def near(one: Keys, other: Keys) -> bool:
    short, long = sorted((one, other), key=len)
    return all(any(keys & others for others in long) for keys in short)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def people(corpora: Path) -> dict[str, list[Form]]:
    people: dict[str, list[Form]] = defaultdict(list)
    for row in rows(corpora / "names" / "groups.tsv"):
        if row["kind"] == "short":
            people[row["group"]].append((row["script"], keys_of(row["form"])))
    return people


def test_spellings_of_a_person_are_near(people: dict[str, list[Form]]) -> None:
    linked: dict[bool, list[bool]] = {True: [], False: []}
    for forms in people.values():
        for (script, one), (other_script, other) in combinations(forms, 2):
            linked[script == other_script].append(near(one, other))
    assert share(linked[True]) >= 0.97
    assert share(linked[False]) >= 0.95


def test_inflected_names_are_near_their_latin_forms(
    corpora: Path, people: dict[str, list[Form]]
) -> None:
    linked = []
    for row in rows(corpora / "names" / "inflected.tsv"):
        inflected = keys_of(row["form"])
        latin = [keys for script, keys in people[row["group"]] if script == "Latn"]
        linked += [near(inflected, keys) for keys in latin]
    assert share(linked) >= 0.93


def test_different_people_are_not_near(people: dict[str, list[Form]]) -> None:
    chance = random.Random(20261122)
    groups = sorted(people)
    wrong = 0
    for _ in range(10_000):
        one, other = chance.sample(groups, 2)
        wrong += near(chance.choice(people[one])[1], chance.choice(people[other])[1])
    assert wrong <= 1


def share(outcomes: list[bool]) -> float:
    assert outcomes
    return sum(outcomes) / len(outcomes)
