"""Removing documents on the command line: an outcome for each, and nothing left to find."""

from pathlib import Path

from tests.desktop.cli.conftest import Run


def test_remove_tells_each_outcome_and_forgets_the_words(
    filled: Path, skrynia: Run, phrase: Path
) -> None:
    huge = 10**23
    words = ["remove", filled, "4", str(huge), "99", "4"]
    answer = skrynia(*words, "--passphrase-file", phrase, "--json")
    assert answer.status == 3
    assert answer.records == [
        {"id": 4, "outcome": "removed", "code": None},
        {"id": huge, "outcome": "failed", "code": "article.not_found"},
        {"id": 99, "outcome": "failed", "code": "article.not_found"},
    ]
    search = skrynia("search", filled, "court", "--passphrase-file", phrase, "--json")
    assert search.records[0]["total"] == 0
    stats = skrynia("stats", filled, "--passphrase-file", phrase, "--json").records[0]
    assert stats["documents"] == stats["index"]["documents"] == 3
