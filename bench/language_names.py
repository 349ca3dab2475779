"""Names by search through the real index: every spelling of a person is a document and a query."""

from __future__ import annotations

import csv
import random
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

from archive.ports import SearchReader
from archive.records import Article, ArticleId, Description, Sha256
from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex

RANDOM_PAIRS = 10_000
_MOST = 100_000


@dataclass(frozen=True, slots=True)
class Spelling:
    """A way to write a person's name."""

    person: str
    form: str
    script: str


class NameIndex:
    """An index of one document a text; searches are remembered."""

    def __init__(self, texts: Sequence[str], languages: Sequence[str] | None = None) -> None:
        self._numbers = {text: number for number, text in enumerate(dict.fromkeys(texts), start=1)}
        self._texts = {number: text for text, number in self._numbers.items()}
        self._found: dict[str, list[str]] = {}
        connection = sqlite3.connect(":memory:", isolation_level=None)
        connection.execute("BEGIN")
        provider = ArchiveIndex()
        provider.create(connection)
        by_text = dict(zip(texts, languages or [""] * len(texts), strict=True))
        provider.writing(connection).add(
            [article(number, text, by_text[text]) for text, number in self._numbers.items()]
        )
        self._reader: SearchReader = provider.reading(connection)

    def found(self, name: str) -> list[str]:
        """The texts that a search for a name finds, best first."""
        if name not in self._found:
            words = " ".join(word for word in name.replace('"', " ").split())
            matches = self._reader.search(SearchRequest(query=words, limit=_MOST))
            self._found[name] = [self._texts[int(match.article_id)] for match in matches.ranked]
        return self._found[name]


def article(number: int, text: str, language: str, title: str = "") -> Article:
    """A document with a text and perhaps a title, without anything else."""
    return Article(
        id=ArticleId(number),
        uid=f"{number:032x}",
        version=1,
        text=text,
        description=Description(language=language, title=title),
        content_hash=Sha256(number.to_bytes(32, "big")),
        text_hash=Sha256(number.to_bytes(32, "big")),
        imported_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


def measure(folder: Path, every: int = 1) -> Iterator[tuple[str, float]]:
    """Names of figures with their values, shares from 0 to 1; of every so many people."""
    whole = _people(folder)
    people = {person: whole[person] for person in list(whole)[::every]}
    spellings = [spelling for forms in people.values() for spelling in forms]
    near = [row[form] for row in rows(folder / "near_names.tsv") for form in ("form_a", "form_b")]
    index = NameIndex([*(spelling.form for spelling in spellings), *near])
    yield from _pairs(index, people)
    yield "inflected finds Latin", _share(_inflected(index, folder, people))
    yield f"wrong of {RANDOM_PAIRS} random pairs", _random_pairs(index, people)
    yield "different people ranked below", _share(_negatives(index, folder, people))


def _people(folder: Path) -> dict[str, list[Spelling]]:
    people: dict[str, list[Spelling]] = defaultdict(list)
    for row in rows(folder / "groups.tsv"):
        if row["kind"] == "short":
            people[row["group"]].append(Spelling(row["group"], row["form"], row["script"]))
    return people


def _pairs(index: NameIndex, people: dict[str, list[Spelling]]) -> Iterator[tuple[str, float]]:
    found: dict[bool, list[bool]] = {True: [], False: []}
    for forms in people.values():
        for one, other in permutations(forms, 2):
            found[one.script == other.script].append(other.form in index.found(one.form))
    yield "same script", _share(found[True])
    yield "other script", _share(found[False])


def _inflected(index: NameIndex, folder: Path, people: dict[str, list[Spelling]]) -> Iterator[bool]:
    for row in rows(folder / "inflected.tsv"):
        for spelling in people.get(row["group"], ()):
            if spelling.script == "Latn":
                yield spelling.form in index.found(row["form"])


def _random_pairs(index: NameIndex, people: dict[str, list[Spelling]]) -> float:
    chance = random.Random(20261122)
    names = sorted(people)
    wrong = 0
    for _ in range(RANDOM_PAIRS):
        one, other = chance.sample(names, 2)
        asked, wanted = chance.choice(people[one]).form, chance.choice(people[other]).form
        wrong += wanted in index.found(asked)
    return float(wrong)


def _negatives(index: NameIndex, folder: Path, people: dict[str, list[Spelling]]) -> Iterator[bool]:
    """Whether each found form of a person stands above the other person, if that one is found."""
    owners = {spelling.form: spelling.person for forms in people.values() for spelling in forms}
    pairs = [*rows(folder / "hard_negatives.tsv"), *rows(folder / "near_names.tsv")]
    for row in pairs:
        found = index.found(row["form_a"])
        place = found.index(row["form_b"]) if row["form_b"] in found else len(found)
        person = owners.get(row["form_a"])
        own = {row["form_a"], *(spelling.form for spelling in people.get(person or "", ()))}
        yield own.isdisjoint(found[place:])


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a file of tab-separated values without quotes."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _share(outcomes: Iterator[bool] | list[bool]) -> float:
    listed = list(outcomes)
    return sum(listed) / len(listed)
