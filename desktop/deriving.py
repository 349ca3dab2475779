"""Begins, and is, the process that finds out stems beside a large import (`index.apart`).

It is a fresh process by exec, so that no key is in it, shut off like this one. Words come to it by
a pipe and nothing but by that; it writes no file and ends when the pipe does.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

DERIVING_WORD = "derive-terms"
"""What the packaged program is called with to be that process."""

_PROGRAM = (
    "import sys; sys.path[:] = sys.argv[1:]; from desktop.deriving import be_process; be_process()"
)
_KEPT = ("SYSTEMROOT",)
"""Without it no process begins on Windows."""


def start_process(
    start: Callable[..., subprocess.Popen[bytes]] = subprocess.Popen,
) -> subprocess.Popen[bytes]:
    """Begin the process, with pipes to its standard input and output. Raises `OSError`."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return start(
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        close_fds=True,
        cwd=os.sep,
        env=kept | {"LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def be_process() -> None:
    """Become that process, until the writer is gone or has not asked for some time."""
    from importers.jail.starting import be_called_like_parent
    from vault.hardening import harden_process, quiet_exceptions

    harden_process()
    quiet_exceptions()
    be_called_like_parent()
    from index.apart.answering import serve

    serve(sys.stdin.buffer, sys.stdout.buffer)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, DERIVING_WORD]
    places = [str(Path(place).absolute()) for place in sys.path]
    return [sys.executable, "-I", "-B", "-c", _PROGRAM, *places]
