"""Thousands of real documents through the command line: totals are those of a count."""

import json
import re
from pathlib import Path

import pytest

from tests.desktop.cli.conftest import Answer, Run

NAMES = ("docs.jsonl", "docs-nc.jsonl")
WORDS = (
    *("prison", "court", "freedom", "Belarus", "the", "Minsk", "president"),
    *("Минск", "государство", "суд", "закон", "людей", "право", "свободы", "президент"),
    *("Мінск", "суда", "людзей", "свабоды", "дзяржавы", "кніга", "мова"),
    *("людина", "України", "закону", "держава", "місто", "права"),
    *("und", "prezydent", "nonexistentword"),
)


@pytest.fixture
def imported(archive: Path, skrynia: Run, phrase: Path, corpora: Path) -> Answer:
    files = [corpora / "mixed" / name for name in NAMES]
    return skrynia("import", archive, *files, "--passphrase-file", phrase, "--json")


def words_of_documents(corpora: Path) -> list[set[str]]:
    lines = [
        line
        for name in NAMES
        for line in (corpora / "mixed" / name).read_text("utf-8").splitlines()
    ]
    documents = [json.loads(line) for line in lines if line.strip()]
    return [
        set(re.findall(r"\w+", f"{document.get('title') or ''}\n{document['text']}".casefold()))
        for document in documents
    ]


def test_totals_are_those_of_counting_in_the_files(
    archive: Path, skrynia: Run, phrase: Path, corpora: Path, imported: Answer
) -> None:
    counted = words_of_documents(corpora)
    *items, report = imported.records
    assert imported.status == 0
    assert len(items) == report["imported"] == len(counted) > 5000

    batch = "\n".join(f'"{word}"' for word in WORDS).encode()
    words = ["search", archive, "--batch", "-", "--limit", "1", "--passphrase-file", phrase]
    found = skrynia(*words, "--json", given=batch).records
    totals = {result["query"].strip('"'): result["total"] for result in found}
    assert totals == {word: sum(word.casefold() in words for words in counted) for word in WORDS}
    assert sum(total > 0 for total in totals.values()) == len(WORDS) - 1
