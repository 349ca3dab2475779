"""What the kernel saw: a child that reads a document opens no file, no socket, starts nothing."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
CALLS = "%file,%network,%process,memfd_create,prctl,ptrace"
CONFINED = re.compile(r"prctl\(PR_SET_PDEATHSIG")
"""The first thing that a child does when it has nothing left but its pipes."""
SUCCESS = re.compile(r"\d+\s+(\w+)\(.*\) += (?!-1)\d+")
HARMLESS = {"prctl", "exit_group", "exit", "wait4", "execve"}
ENDS = re.compile(r"\d+\s+(?:exit|exit_group|\+\+\+)")


def successes(trace: str) -> dict[int, list[str]]:
    """Calls that succeeded in each child, from its confinement on."""
    calls: dict[int, list[str]] = {}
    for line in trace.splitlines():
        process = int(line.split(maxsplit=1)[0])
        if CONFINED.search(line):
            calls[process] = []
        elif process in calls and (call := SUCCESS.match(line)):
            calls[process].append(call[1])
    return calls


def traced(tmp_path: Path, mode: str, *paths: Path) -> tuple[int, dict[int, list[str]]]:
    """Items that were read, and the successful calls of each child."""
    log = tmp_path / "trace"
    script = Path(__file__).with_name("read_in_jail.py")
    words = ["strace", "-f", "-qq", "-e", f"trace={CALLS}", "-o", str(log)]
    done = subprocess.run(
        [*words, sys.executable, "-B", str(script), mode, *map(str, paths)],
        env={"PYTHONPATH": str(REPOSITORY), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout), successes(log.read_text(errors="replace"))


@pytest.mark.slow
def test_a_child_opens_and_starts_nothing(tmp_path: Path, data: Path) -> None:
    items, calls = traced(tmp_path, "jailed", data)
    assert items >= 14
    assert len(calls) >= 9
    touched = {call for each in calls.values() for call in each} - {"prctl"}
    assert touched == set()


@pytest.mark.slow
def test_control_a_parser_that_opens_a_file_is_seen(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    (source / "a").write_text("open and read")
    items, calls = traced(tmp_path, "open", source)
    assert items == 1
    assert any("openat" in each for each in calls.values())
