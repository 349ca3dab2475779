"""The process is replaced in earnest, and the fresh one is told where it was."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.ui.locking.restart import (
    RESUME_FLAG,
    read_resumption,
    replace_process,
    same_command,
    start_successor,
)
from desktop.ui.services import Resumption

TOLD = Resumption(
    folder="/archives/Скрыня.skrynia", language="be", look="dark", text_size=130, minimized=True
)
CANARY = "КАНАРЭЙКАвязніца"


def test_the_message_goes_through_a_pipe_and_not_through_the_command_line() -> None:
    executed: list[tuple[str, list[str]]] = []
    replace_process(["/bin/program", "x"], TOLD, lambda *call: executed.append(call))
    ((program, arguments),) = executed
    assert program == "/bin/program"
    assert arguments[:3] == ["/bin/program", "x", RESUME_FLAG]
    assert "Скрыня" not in " ".join(arguments)
    descriptor = int(arguments[3])
    assert os.get_inheritable(descriptor)
    assert read_resumption(descriptor) == TOLD


class _Kept(io.BytesIO):
    """What was written stays when it is closed."""

    def close(self) -> None:
        """Not yet."""


class _Successor(subprocess.Popen[bytes]):
    """Nobody is started."""

    def __init__(self, command: Sequence[str], stdin: int) -> None:
        self.command = command
        self.stdin = self.told = _Kept()


def test_where_there_is_no_exec_a_successor_is_started() -> None:
    started: list[_Successor] = []
    ended: list[int] = []

    def start(command: Sequence[str], stdin: int) -> _Successor:
        started.append(_Successor(command, stdin))
        return started[-1]

    start_successor(["program"], TOLD, start, ended.append)
    assert list(started[0].command) == ["program", RESUME_FLAG, "0"]
    assert ended == [0]
    reading, writing = os.pipe()
    os.write(writing, started[0].told.getvalue())
    os.close(writing)
    assert read_resumption(reading) == TOLD


@pytest.mark.parametrize(
    "message", [b"", b"{", b"[]", b'{"folder": "x"}', b'{"text_size": "big"}', b"\xff\xfe"]
)
def test_a_message_that_makes_no_sense_is_not_believed(message: bytes) -> None:
    reading, writing = os.pipe()
    os.write(writing, message)
    os.close(writing)
    assert read_resumption(reading) == Resumption()


def test_types_of_the_message_are_checked() -> None:
    executed: list[list[str]] = []
    wrong = replace(TOLD)
    object.__setattr__(wrong, "text_size", "big")  # as a hostile predecessor would write
    replace_process(["p"], wrong, lambda _, arguments: executed.append(arguments))
    assert read_resumption(int(executed[0][-1])) == Resumption()


def test_a_descriptor_that_is_closed_is_no_message() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    os.close(writing)
    assert read_resumption(reading) == Resumption()


def test_the_same_command_without_what_was_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "orig_argv", ["python", "-m", "desktop.app", "X", RESUME_FLAG, "7"])
    assert same_command() == [sys.executable, "-m", "desktop.app", "X"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["skrynia", "X", RESUME_FLAG, "7"])
    assert same_command() == [sys.executable, "X"]


def test_a_successor_is_not_told_the_archive_on_the_command_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = ["python", "-m", "desktop.app", "secret/place/"]
    for arguments in (given, [*given, RESUME_FLAG, "7"]):
        monkeypatch.setattr(sys, "orig_argv", arguments)
        told = same_command(Path("secret/place"))
        assert told == [sys.executable, "-m", "desktop.app"]
        assert same_command(Path("another")) == [*told, "secret/place/"], "the control"


DRIVER = Path(__file__).with_name("drive_window.py")


@pytest.fixture(scope="module")
def driven(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """The real program: unlock, import, read, lock; then what the fresh process shows."""
    home = tmp_path_factory.mktemp("home")
    environment = {
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "PATH": os.environ["PATH"],
        "QT_QPA_PLATFORM": "offscreen",
        "LANG": "C.UTF-8",
    }
    (home / "tmp").mkdir()
    log = home.parent / "driven.log"
    with log.open("wb") as output:
        done = subprocess.run(
            [sys.executable, str(DRIVER), str(home.parent / "vault"), CANARY],
            env=environment,
            cwd=Path(__file__).resolve().parents[4],
            stdout=output,
            stderr=output,
            timeout=240,
            check=False,
        )
    said = log.read_text(encoding="utf-8")
    assert done.returncode == 0, said
    return said, home


def test_locking_shows_a_fresh_process_in_the_same_place(driven: tuple[str, Path]) -> None:
    said, _ = driven
    lines = dict(line.split(": ", 1) for line in said.splitlines() if ": " in line)
    assert lines["read"] == CANARY
    assert lines["first pid"] == lines["fresh pid"]  # exec keeps the number
    assert lines["fresh shows"] == "unlock"
    assert lines["fresh folder"].endswith("Library.skrynia")
    assert float(lines["seconds to lock"]) > 0


def test_nothing_of_the_document_is_left_in_the_memory_of_the_fresh_process(
    driven: tuple[str, Path],
) -> None:
    said, _ = driven
    lines = dict(line.split(": ", 1) for line in said.splitlines() if ": " in line)
    assert int(lines["canaries before"]) > 0  # the control: the search finds what is there
    assert int(lines["canaries after"]) == 0


def test_a_session_leaves_nothing_in_the_home_folder(driven: tuple[str, Path]) -> None:
    _, home = driven
    left = [path for path in home.rglob("*") if path.is_file()]
    assert left == []


def test_no_word_of_the_document_is_printed(driven: tuple[str, Path]) -> None:
    said, _ = driven
    printed = [line for line in said.splitlines() if not line.startswith("read: ")]
    assert not any(CANARY in line for line in printed)
