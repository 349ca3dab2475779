"""Real documents through the command line: totals are those of a count.

Hundreds of them, and all thousands in the slow test.
"""

import json
import re
from pathlib import Path

import pytest

from tests.desktop.cli.conftest import Run

NAMES = ("docs.jsonl", "docs-nc.jsonl")
WORDS = (
    *("prison", "court", "freedom", "Belarus", "the", "Minsk", "president"),
    *("Минск", "государство", "суд", "закон", "людей", "право", "свободы", "президент"),
    *("Мінск", "суда", "людзей", "свабоды", "дзяржавы", "кніга", "мова"),
    *("людина", "України", "закону", "держава", "місто", "права"),
    *("und", "prezydent", "nonexistentword"),
)


EVERY, ABSENT = 8, {"Минск", "кніга", "nonexistentword"}
"""The quick test takes every eighth document, and these words are in none of them."""


def lines_of(corpora: Path, every: int) -> list[str]:
    """Every so many of the documents, as they are written."""
    texts = [(corpora / "mixed" / name).read_text("utf-8") for name in NAMES]
    return [line for text in texts for line in text.splitlines() if line.strip()][::every]


def words_of(line: str) -> set[str]:
    document = json.loads(line)
    text = f"{document.get('title') or ''}\n{document['text']}"
    return set(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize(
    ("every", "least", "absent"),
    [
        (EVERY, 600, ABSENT),
        pytest.param(1, 5000, {"nonexistentword"}, marks=pytest.mark.slow),
    ],
)
def test_totals_are_those_of_counting_in_the_files(
    archive: Path,
    skrynia: Run,
    phrase: Path,
    corpora: Path,
    tmp_path: Path,
    every: int,
    least: int,
    absent: set[str],
) -> None:
    lines = lines_of(corpora, every)
    collection = tmp_path / "mixed.jsonl"
    collection.write_text("\n".join(lines), "utf-8")
    imported = skrynia("import", archive, collection, "--passphrase-file", phrase, "--json")
    *items, report = imported.records
    assert imported.status == 0
    assert len(items) == report["imported"] == len(lines) > least

    counted = [words_of(line) for line in lines]
    batch = "\n".join(f'"{word}"' for word in WORDS).encode()
    words = ["search", archive, "--batch", "-", "--limit", "1", "--passphrase-file", phrase]
    found = skrynia(*words, "--json", given=batch).records
    totals = {result["query"].strip('"'): result["total"] for result in found}
    assert totals == {word: sum(word.casefold() in words for words in counted) for word in WORDS}
    assert {word for word, total in totals.items() if not total} == absent
