"""`skrynia import`: going on, paths, near copies, the report."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import pytest

from archive.ingest import ImportReport
from desktop.cli.console import Console
from desktop.cli.importing import tell_report
from tests.contracts.drafts import LONG_TEXT
from tests.desktop.cli.conftest import Run


@pytest.fixture
def run(skrynia: Run, phrase: Path) -> Run:
    return lambda *words: skrynia(*words, "--passphrase-file", phrase)


def test_paths_are_kept_when_asked(run: Run, archive: Path, letters: Path) -> None:
    file = letters / "luksha.txt"
    assert run("import", archive, file).status == 0
    assert run("show", archive, 1, "--json").records[0]["path"] == ""
    assert run("import", archive, letters / "release.md", "--keep-paths").status == 0
    assert run("show", archive, 2, "--json").records[0]["path"] == str(letters / "release.md")


def test_known_files_are_passed_over_until_they_change(
    run: Run, archive: Path, letters: Path
) -> None:
    assert run("import", archive, letters, "--json").records[-1]["imported"] == 4
    letter = letters / "luksha.txt"
    state = letter.stat()
    swapped = letter.read_bytes()[::-1].decode("utf-8", errors="ignore").encode()
    letter.write_bytes(swapped.ljust(state.st_size, b"!")[: state.st_size])
    os.utime(letter, ns=(state.st_atime_ns, state.st_mtime_ns))
    # Nothing tells from outside that this file is another one: it is not even opened.
    known = run("import", archive, letters, "--json").records
    assert (known[-1]["duplicates"], len(known)) == (4, 5)
    again = run("import", archive, letters, "--again", "--json").records
    assert (again[-1]["imported"], again[-1]["duplicates"]) == (1, 3)
    letter.write_text("Зусім іншы ліст, даўжэйшы за той.", "utf-8")
    changed = run("import", archive, letters, "--json").records
    assert (changed[-1]["imported"], changed[-1]["duplicates"]) == (1, 3)


def test_a_near_copy_has_the_number_of_the_other(run: Run, archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / "a.txt").write_text(LONG_TEXT, "utf-8")
    (folder / "b.txt").write_text(f"{LONG_TEXT} і", "utf-8")
    first, second, _ = run("import", archive, folder, "--json").records
    assert "near" not in first
    assert second["near"] == first["id"]
    (folder / "c.txt").write_text(f"{LONG_TEXT} ды", "utf-8")
    assert "Nearly the same as 1: " in run("import", archive, folder, "--verbose").out


def test_near_copies_do_not_bury_what_failed(run: Run, archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    for number in range(4):
        (folder / f"{number}.txt").write_text(f"{LONG_TEXT} {'і ' * number}", "utf-8")
    (folder / "empty.txt").write_text(" ", "utf-8")
    failed, near, counts = run("import", archive, folder).out.splitlines()
    assert failed.startswith("Failed: ")
    assert near == "Nearly the same as an earlier document: 3 (--verbose lists them)"
    assert counts.startswith("Imported 4, ")


@pytest.mark.parametrize("name", ["report.csv", "report.jsonl"])
def test_the_report_holds_every_item(
    run: Run, archive: Path, letters: Path, tmp_path: Path, name: str
) -> None:
    (letters / "empty.txt").write_text(" ", "utf-8")
    report = tmp_path / name
    assert run("import", archive, letters, "--report", report).status == 3
    with report.open(encoding="utf-8", newline="") as file:
        if name.endswith(".csv"):
            rows = [(row["code"], row["retry"]) for row in csv.DictReader(file)]
        else:
            records = [json.loads(line) for line in file]
            rows = [(each["code"] or "", str(each["retry"])) for each in records]
    assert sorted(rows) == [("", "False")] * 4 + [("import.no_text", "True")]


def test_a_report_replaces_nothing(run: Run, archive: Path, letters: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.csv"
    report.write_text("mine", "utf-8")
    assert run("import", archive, letters, "--report", report).status == 2
    assert report.read_text("utf-8") == "mine"
    assert run("stats", archive, "--json").records[0]["documents"] == 0


@pytest.mark.parametrize(("cancelled", "words"), [(True, "not found so far"), (False, "not here")])
def test_a_stopped_import_does_not_call_missing_what_it_has_not_read(
    cancelled: bool, words: str
) -> None:
    out = io.StringIO()
    report = ImportReport(
        imported=1, duplicates=0, failed=0, seconds=0.0, cancelled=cancelled, missing=2
    )
    tell_report(Console(out, io.StringIO(), as_json=False), report, near=0)
    assert f"{words}: 2" in out.getvalue()
