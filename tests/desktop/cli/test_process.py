"""The command line as a process of its own: exit statuses, kills, pipes, hardening."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from archive.keys import Secret
from archive.ports import OpenArchive
from desktop.wiring import Rooms
from tests.desktop.cli.conftest import PASSPHRASE, Run

ROOT = Path(__file__).resolve().parents[3]
COMMAND = [sys.executable, "-m", "desktop.cli.main"]


def of_a_process(*words: str | Path, given: str = PASSPHRASE) -> tuple[int, list[dict[str, Any]]]:
    """Run a command with `--json`, the passphrase on standard input."""
    done = subprocess.run(
        [*COMMAND, *map(str, words), "--passphrase-file", "-", "--json"],
        input=given.encode(),
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


@contextmanager
def opened(rooms: Rooms, folder: Path, *, read_only: bool) -> Iterator[OpenArchive]:
    archive = rooms.shelf.at(folder).unlock(Secret(PASSPHRASE), read_only=read_only)
    try:
        yield archive
    finally:
        archive.close()


def test_every_exit_status(
    skrynia: Run, rooms: Rooms, letters: Path, phrase: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "A.skrynia"

    def told_by(*words: str | Path, given: str = PASSPHRASE) -> tuple[int, list[dict[str, Any]]]:
        answer = skrynia(*words, "--passphrase-file", "-", "--json", given=given.encode())
        return answer.status, answer.records

    assert told_by("create", folder) == (0, [{"archive": str(folder)}])
    assert told_by("create", folder) == (1, [{"error": "archive.exists"}])
    assert told_by("search", folder) == (2, [{"error": "usage"}])
    status, lines = told_by("import", folder, letters, tmp_path / "absent")
    assert (status, len(lines), lines[-1]["imported"], lines[-1]["failed"]) == (3, 6, 4, 1)
    assert told_by("stats", folder, given="wrong") == (4, [{"error": "archive.wrong_secret"}])
    with opened(rooms, folder, read_only=False):
        assert told_by("remove", folder, "1") == (6, [{"error": "archive.locked"}])
        status, (found,) = told_by("search", folder, "court")
        assert (status, found["total"]) == (0, 1)
    (folder / "header").write_bytes(b"")
    (folder / "header.bak").write_bytes(b"")
    assert told_by("stats", folder) == (5, [{"error": "archive.damaged"}])


def test_a_process_ends_with_the_status_of_its_command(
    archive: Path, letters: Path, tmp_path: Path, rooms: Rooms
) -> None:
    status, lines = of_a_process("import", archive, letters, tmp_path / "absent")
    assert (status, len(lines), lines[-1]["imported"], lines[-1]["failed"]) == (3, 6, 4, 1)
    with opened(rooms, archive, read_only=False):
        assert of_a_process("remove", archive, "1") == (6, [{"error": "archive.locked"}])


def test_nothing_below_the_floor_is_made(tmp_path: Path) -> None:
    weak = ["--kdf-memory-mib", "32", "--kdf-passes", "3"]
    assert of_a_process("create", tmp_path / "A", *weak) == (1, [{"error": "keys.parameters"}])
    assert not (tmp_path / "A").exists()


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """Three batches and a bit."""
    lines = [json.dumps({"title": f"t{n}", "text": f"word{n} same"}) for n in range(1700)]
    file = tmp_path / "many.jsonl"
    file.write_text("\n".join(lines))
    return file


@contextmanager
def importing(archive: Path, collection: Path, phrase: Path) -> Iterator[subprocess.Popen[bytes]]:
    words = ["import", archive, collection, "--passphrase-file", phrase, "--json"]
    with subprocess.Popen(
        [*COMMAND, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        yield process


def told(output: bytes) -> list[dict[str, Any]]:
    """The whole lines of the output."""
    return [json.loads(line) for line in output.split(b"\n")[:-1]]


def test_what_was_told_before_a_kill_is_stored(
    archive: Path, collection: Path, phrase: Path, rooms: Rooms
) -> None:
    with importing(archive, collection, phrase) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        process.kill()
        items = told(first + process.stdout.read())
    assert process.returncode == -signal.SIGKILL
    numbers = {item["id"] for item in items}
    assert 1 <= len(numbers) < 1700
    with opened(rooms, archive, read_only=False) as open_archive, open_archive.reading() as unit:
        stored, indexed = set(unit.articles.ids()), set(unit.search.ids())
    assert numbers <= stored
    assert stored == indexed
    assert len(stored) % 500 == 0


def test_an_interrupted_import_tells_its_counts(
    archive: Path, collection: Path, phrase: Path, rooms: Rooms
) -> None:
    with importing(archive, collection, phrase) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        *items, report = told(first + process.stdout.read())
    assert process.returncode == 1
    assert len(items) == report["imported"]
    assert report["imported"] in (500, 1000, 1500)
    with opened(rooms, archive, read_only=True) as open_archive, open_archive.reading() as unit:
        assert unit.articles.count() == report["imported"]


def test_a_reader_that_goes_away_ends_the_import_without_a_traceback(
    archive: Path, collection: Path, phrase: Path
) -> None:
    with importing(archive, collection, phrase) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        # On a slow machine there is time for a line of progress; there is never another one.
        lines = process.stderr.read().decode().splitlines()
        assert all(re.match(r"\d+ / \d+ ", line) for line in lines), lines
    assert process.returncode == 1


def test_the_process_is_hardened_before_it_reads_the_passphrase(
    archive: Path, tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    words = ["stats", str(archive), "--passphrase-file", str(pipe)]
    command = [*COMMAND, *words]
    with (
        subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=ROOT) as process,
        pipe.open("w", encoding="utf-8") as answer,  # opens when the other side does
    ):
        limits = Path(f"/proc/{process.pid}/limits").read_text()
        answer.write(PASSPHRASE)
    core = next(line for line in limits.splitlines() if line.startswith("Max core file size"))
    assert core.split()[4:6] == ["0", "0"]
    assert process.returncode == 0
