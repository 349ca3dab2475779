"""The process that derives is shut off, and is told words by its pipe alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop.deriving import DERIVING_WORD, start_process
from index.apart.wire import Question, read_answer

WORD = "Нечаканаслова"
ON_LINUX = sys.platform == "linux"


def ended(process: subprocess.Popen[bytes]) -> int:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.close()
    process.stdout.close()
    return process.wait(10)


def asked(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(Question(bytes(16), "body_stem", "stem:be", [WORD]).packed())
    process.stdin.flush()
    _, sizes = read_answer(process.stdout, 1)
    assert sizes.tolist() == [1]


def told(process: subprocess.Popen[bytes], name: str) -> bytes:
    return Path(f"/proc/{process.pid}/{name}").read_bytes()


def test_it_answers_and_ends_with_its_pipe() -> None:
    process = start_process()
    asked(process)
    assert ended(process) == 0


def test_no_word_is_in_what_others_see_and_no_core_is_written() -> None:
    process = start_process()
    asked(process)
    if ON_LINUX:
        for name in ("cmdline", "environ", "comm"):
            assert WORD.encode() not in told(process, name)
        limits = told(process, "limits").decode().splitlines()
        (core,) = [line for line in limits if line.startswith("Max core file size")]
        assert core.split()[4:6] == ["0", "0"]
    assert ended(process) == 0


def test_it_cannot_be_read_by_others_of_the_same_user() -> None:
    """Of a process that is not dumpable the kernel gives `/proc/PID` to root, whoever began it."""
    asking = (
        "import sys; sys.path[:] = sys.argv[1:]; import index.apart.answering as answering;"
        "import ctypes; answering.serve = lambda *_: print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0));"
        "{control}from desktop.deriving import be_process; be_process()"
    )
    control = "import vault.hardening as hardening; hardening.harden_process = lambda: None;"
    printed = [
        subprocess.run(
            [sys.executable, "-I", "-B", "-c", asking.format(control=each), *sys.path],
            check=True,
            capture_output=True,
        ).stdout.strip()
        for each in ("", control)
    ]
    if ON_LINUX:
        assert printed == [b"0", b"1"]


def test_the_packaged_program_begins_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[Any, dict[str, Any]]] = []

    def start(words: list[str], **options: Any) -> Any:
        seen.append((words, options))

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    start_process(start)
    ((words, options),) = seen
    assert words == [sys.executable, DERIVING_WORD]
    assert options["close_fds"]
    assert not set(options["env"]) - {
        *("SYSTEMROOT", "LC_ALL", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")
    }
