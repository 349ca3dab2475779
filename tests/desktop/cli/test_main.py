"""From words to an exit status: usage, help, bugs and readers that go away."""

import dataclasses
import io
import os
import sys
from pathlib import Path

import pytest

from archive.errors import (
    ArchiveLockedError,
    DiskFullError,
    InvariantError,
    NewerVersionError,
    SkryniaError,
)
from archive.keys import Secret
from archive.ports import LockedArchive, OpenArchive
from desktop.cli.main import COMMANDS, main
from desktop.wiring import Rooms
from tests.desktop.cli.conftest import Run


class FailingShelf:
    """A shelf that answers every question with one error."""

    def __init__(self, error: BaseException) -> None:
        self._error = error

    def create(self, folder: Path, secret: Secret) -> OpenArchive:
        raise self._error

    def at(self, folder: Path) -> LockedArchive:
        raise self._error


def test_the_commands_are_those_of_the_contract() -> None:
    contract = ["create", "import", "ocr", "search", "show", "remove"]
    contract += ["stats", "verify", "reindex", "backup", "custody", "duplicates", "review"]
    contract += ["original"]
    keys = [f"keys {action}" for action in ("list", "add", "remove", "change")]
    handed_out = ["usb make", "usb check", "usb update", "release verify", "release seal"]
    handed_out += ["self-test"]
    kept = [f"searches {action}" for action in ("list", "save", "run", "remove")]
    kept += [f"history {action}" for action in ("list", "wipe", "on", "off")]
    coding = [f"codes {action}" for action in ("list", "report", "import", "export")]
    contract += ["batch", "check-log", *kept, *coding]
    contract += [f"bin {action}" for action in ("list", "put", "restore", "empty")]
    labels = ("list", "create", "give", "take", "rename", "merge", "delete")
    contract += [f"labels {action}" for action in labels]
    contract += [f"text {action}" for action in ("list", "correct", "return")]
    assert set(COMMANDS) == {*contract, *keys, *handed_out, "demo", "doctor"}


@pytest.mark.parametrize("words", [["-h"], ["--help"], ["help"]])
def test_help_lists_every_command(skrynia: Run, words: list[str]) -> None:
    answer = skrynia(*words)
    assert answer.status == 0
    assert all(name in answer.out for name in COMMANDS)
    assert skrynia(*words, "--json") == answer


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_explains_itself(skrynia: Run, name: str) -> None:
    answer = skrynia(*name.split(), "--help")
    assert answer.status == 0
    assert answer.out.startswith(f"usage: skrynia {name}")
    assert skrynia(*name.split(), "--help", "--json") == answer


def test_version(skrynia: Run) -> None:
    for words in (["--version"], ["--version", "--json"]):
        assert skrynia(*words).out.startswith("skrynia 0.")


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["keys"],
        ["burn"],
        ["stats"],
        ["search", "--nonsense"],
        ["show", "A", "one"],
        ["stats", "A", "--rec"],
    ],
)
def test_wrong_usage(skrynia: Run, words: list[str]) -> None:
    answer = skrynia(*words, "--json")
    assert (answer.status, answer.records) == (2, [{"error": "usage"}])
    assert "usage: skrynia" in answer.err
    assert skrynia(*words).out == ""


@pytest.mark.parametrize(
    ("error", "status"),
    [(DiskFullError(), 1), (NewerVersionError(9, 1), 1), (ArchiveLockedError(), 6)],
)
def test_an_error_has_its_status_its_code_and_its_sentence(
    skrynia: Run, rooms: Rooms, error: SkryniaError, status: int
) -> None:
    failing = dataclasses.replace(rooms, shelf=FailingShelf(error))
    answer = skrynia("stats", "A", "--json", rooms=failing)
    assert (answer.status, answer.records) == (status, [{"error": error.code}])
    assert answer.err.startswith("skrynia: ")


@pytest.mark.parametrize("error", [KeyError("Лукша"), InvariantError("Лукша")])
def test_a_bug_tells_its_type_and_place_only(skrynia: Run, rooms: Rooms, error: Exception) -> None:
    bug = dataclasses.replace(rooms, shelf=FailingShelf(error))
    answer = skrynia("stats", "A", "--json", rooms=bug)
    assert (answer.status, answer.records) == (1, [{"error": "invariant"}])
    assert f"{type(error).__name__} at test_main.py:" in answer.err
    assert "Лукша" not in answer.err
    assert "Traceback" not in answer.err


def test_ctrl_c_at_the_passphrase(skrynia: Run, rooms: Rooms) -> None:
    stopped = dataclasses.replace(rooms, shelf=FailingShelf(KeyboardInterrupt()))
    answer = skrynia("stats", "A", "--json", rooms=stopped)
    assert (answer.status, answer.records) == (1, [{"error": "job.cancelled"}])


def test_without_a_terminal_a_passphrase_is_not_read_with_echo(archive: Path, skrynia: Run) -> None:
    answer = skrynia("stats", archive, "--json")
    assert (answer.status, answer.records) == (2, [{"error": "usage"}])
    assert "--passphrase-file" in answer.err


def test_a_file_of_no_text_is_no_passphrase(archive: Path, skrynia: Run, tmp_path: Path) -> None:
    for content in (b"\xff\xfe\x00", b"x" * 70_000):
        (tmp_path / "binary").write_bytes(content)
        assert skrynia("stats", archive, "--passphrase-file", tmp_path / "binary").status == 2
    assert skrynia("stats", archive, "--passphrase-file", tmp_path).status == 2


def test_an_archive_that_is_not_there_is_told_before_a_passphrase_is_asked(
    skrynia: Run, tmp_path: Path
) -> None:
    answer = skrynia("stats", tmp_path / "absent", "--json")
    assert (answer.status, answer.records) == (1, [{"error": "archive.not_found"}])


def test_a_closed_pipe_ends_the_command_quietly(
    filled: Path, rooms: Rooms, phrase: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    err = io.StringIO()
    with os.fdopen(writing, "w", encoding="utf-8") as pipe, monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", pipe)
        patch.setattr(sys, "stderr", err)
        words = ["stats", str(filled), "--passphrase-file", str(phrase), "--json"]
        assert main(words, build=lambda: rooms) == 1
    assert err.getvalue() == ""


def test_a_terminal_that_lacks_letters_gets_escapes(
    filled: Path, skrynia: Run, phrase: Path
) -> None:
    words = ["show", filled, "3", "--passphrase-file", phrase]
    assert "\\u0421" in skrynia(*words, encoding="ascii").out
    assert "Суд" in skrynia(*words, "--json", encoding="ascii").out


def test_demo_makes_fills_searches_and_verifies(
    skrynia: Run, rooms: Rooms, tmp_path: Path, letters: Path
) -> None:
    small = dataclasses.replace(rooms, sample=letters)
    answer = skrynia("demo", tmp_path, "--json", rooms=small)
    *lines, last = answer.records
    assert answer.status == 0
    assert {"ok": True, "findings": []} in lines
    totals = {line["query"]: line["total"] for line in lines if "query" in line}
    assert totals["release of prisoners"] == 1
    assert totals["Лукша"] == 2
    opened = skrynia("stats", last["archive"], "--json", typed=(last["passphrase"],))
    assert opened.records[0]["documents"] == 4
    (letters / "empty.txt").write_bytes(b"")
    (tmp_path / "again").mkdir()
    again = skrynia("demo", tmp_path / "again", rooms=small)
    assert again.status == 3
    assert "Its passphrase is " in again.out
