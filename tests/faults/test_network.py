"""No IP socket is ever opened: the system calls of whole sessions are looked at."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.faults.killing import command
from tests.faults.private_places import REPOSITORY, PrivatePlaces

WINDOW = REPOSITORY / "tests" / "desktop" / "ui" / "locking" / "drive_window.py"
OPENS_A_SOCKET = "import socket; socket.socket(socket.AF_INET6).close()"


def internet_sockets(folder: Path, words: list[str]) -> list[str]:
    """Lines of the trace in which the process, or a child of it, asked for an IP socket.

    The kernel stops them at these calls only: stopped at every call they took minutes. What the
    jail's own filter refuses is not seen so; `test_jail_audit` looks at that.
    """
    places, trace = PrivatePlaces.inside(folder), folder / "trace"
    calls = ["--seccomp-bpf", "-e", "trace=socket,socketpair,connect"]
    finished = places.run(["strace", "-f", *calls, "-o", str(trace), *words])
    assert finished.returncode == 0, finished.stderr.decode()
    return [line for line in trace.read_text().splitlines() if "AF_INET" in line]


def test_the_command_line_opens_none(tmp_path: Path) -> None:
    (tmp_path / "archives").mkdir()
    demo = command(["demo", str(tmp_path / "archives")])
    assert internet_sockets(tmp_path / "traced", demo) == []


def test_the_window_opens_none(tmp_path: Path) -> None:
    window = [sys.executable, str(WINDOW), str(tmp_path / "stick"), "слова"]
    assert internet_sockets(tmp_path / "traced", window) == []


def test_the_same_trace_shows_a_socket_that_is_opened(tmp_path: Path) -> None:
    assert internet_sockets(tmp_path / "traced", [sys.executable, "-c", OPENS_A_SOCKET])
