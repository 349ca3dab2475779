"""A child that is forked plainly works, and nothing that modules registered for forks is called."""

from __future__ import annotations

import ctypes
import errno
import subprocess
import sys
from pathlib import Path

import pytest

from importers.jail import forking
from importers.jail.forking import fork_plainly

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = """
import os, sys
from importers.jail.forking import fork_plainly
os.register_at_fork(before=lambda: print("called", flush=True))
child = {fork}()
if child == 0:
    print("child", sum(range(1000)), flush=True)
    os._exit(7)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


def lines_of(fork: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-B", "-c", PROGRAM.format(fork=fork)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split("\n")[:-1]


def test_a_child_computes_and_ends_without_what_was_registered() -> None:
    assert lines_of("fork_plainly") == ["child 499500", "7"]


def test_control_what_was_registered_is_called_by_the_usual_fork() -> None:
    assert lines_of("os.fork") == ["called", "child 499500", "7"]


def test_a_fork_that_the_kernel_refuses_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class Library:
        @staticmethod
        def fork() -> int:
            ctypes.set_errno(errno.EAGAIN)
            return -1

    monkeypatch.setattr(forking, "_library", Library())
    with pytest.raises(BlockingIOError):
        fork_plainly()
