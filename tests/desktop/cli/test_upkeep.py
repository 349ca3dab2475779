"""Counting, checking, indexing again, backing up."""

import shutil
from pathlib import Path

import pytest

from tests.desktop.cli.conftest import Run


def test_stats_count_documents_languages_terms_and_bytes(
    filled: Path, skrynia: Run, phrase: Path
) -> None:
    (record,) = skrynia("stats", filled, "--passphrase-file", phrase, "--json").records
    assert record["documents"] == record["index"]["documents"] == 4
    assert sum(record["languages"].values()) == 4
    assert record["languages"]["en"] >= 1
    assert record["index"]["terms"] > 0
    assert record["index"]["generation"] > 0
    on_disk = sum(f.stat().st_size for f in filled.iterdir() if f.name != "lock")
    assert 0 < record["size_bytes"]["total"] <= on_disk


@pytest.mark.parametrize("depth", [[], ["--deep"]])
def test_verify_finds_a_sound_archive_sound(
    filled: Path, skrynia: Run, phrase: Path, depth: list[str]
) -> None:
    answer = skrynia("verify", filled, *depth, "--passphrase-file", phrase, "--json")
    assert (answer.status, answer.records) == (0, [{"ok": True, "findings": []}])


def test_verify_finds_a_flipped_bit(filled: Path, skrynia: Run, phrase: Path) -> None:
    volume = filled / "media-0001.db"
    content = bytearray(volume.read_bytes())
    content[-1000] ^= 1
    volume.write_bytes(content)
    answer = skrynia("verify", filled, "--deep", "--passphrase-file", phrase, "--json")
    (record,) = answer.records
    assert answer.status == 5
    assert record["ok"] is False
    assert {finding["part"] for finding in record["findings"]} == {"media-0001.db"}
    assert set(record["findings"][0]) == {"code", "part", "id", "count"}
    in_words = skrynia("verify", filled, "--deep", "--passphrase-file", phrase)
    assert in_words.out.endswith("Damage was found.\n")


def test_verify_of_what_cannot_be_opened_is_a_finding(
    filled: Path, skrynia: Run, phrase: Path
) -> None:
    (filled / "archive.db").write_bytes(b"")
    answer = skrynia("verify", filled, "--passphrase-file", phrase, "--json")
    assert answer.status == 5
    assert answer.records[0]["ok"] is False
    for name in ("header", "header.bak"):
        (filled / name).write_bytes(b"not a header")
    answer = skrynia("verify", filled, "--passphrase-file", phrase, "--json")
    (finding,) = answer.records[0]["findings"]
    assert (answer.status, finding["code"]) == (5, "header.damaged")


def test_reindex_counts_what_it_indexed(filled: Path, skrynia: Run, phrase: Path) -> None:
    answer = skrynia("reindex", filled, "--passphrase-file", phrase, "--json")
    (record,) = answer.records
    assert answer.status == 0
    assert set(record) == {"documents", "seconds"}
    assert record["documents"] == 4
    verify = skrynia("verify", filled, "--deep", "--passphrase-file", phrase, "--json")
    assert verify.records[0]["ok"] is True


def test_backup_is_an_archive_of_its_own(
    filled: Path, skrynia: Run, phrase: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "Copy.skrynia"
    words = ["backup", filled, copy, "--passphrase-file", phrase, "--json"]
    answer = skrynia(*words)
    assert (answer.status, answer.records) == (0, [{"archive": str(filled), "backup": str(copy)}])
    shutil.rmtree(filled)
    verify = skrynia("verify", copy, "--deep", "--passphrase-file", phrase, "--json")
    assert (verify.status, verify.records[0]["ok"]) == (0, True)
    stats = skrynia("stats", copy, "--passphrase-file", phrase, "--json").records[0]
    assert stats["documents"] == 4


def test_backup_does_not_touch_what_lies_there(
    filled: Path, skrynia: Run, phrase: Path, letters: Path
) -> None:
    before = sorted(letters.iterdir())
    answer = skrynia("backup", filled, letters, "--passphrase-file", phrase, "--json")
    assert (answer.status, answer.records) == (1, [{"error": "archive.exists"}])
    assert sorted(letters.iterdir()) == before
