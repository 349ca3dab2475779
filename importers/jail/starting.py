"""Begins the server: a fresh process, so that nothing of ours is in it whenever it begins."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from importers.jail.machine import PR_SET_NAME, prctl
from importers.jail.one_heap import one_heap

SERVER_WORD = "parse-in-jail"
"""What the packaged program is called with to be the server; a checkout runs the interpreter."""

SERVER_PROGRAM = (
    "import sys; sys.path[:] = sys.argv[2:]; "
    "from importers.jail.starting import be_server; be_server(sys.argv[1])"
)
LANGUAGES_JOINT = "+"
_ENVIRONMENT = {
    "LC_ALL": "C.UTF-8",
    # A child may make no threads; a pool of them would not outlive the fork.
    "OMP_NUM_THREADS": "1",
    "OMP_THREAD_LIMIT": "1",
    "OPENBLAS_NUM_THREADS": "1",
}


@dataclass(frozen=True, slots=True)
class Started:
    """A server, and the socket on which it takes tasks."""

    process: subprocess.Popen[bytes]
    control: socket.socket


def start_server(
    program: str = SERVER_PROGRAM,
    start: Callable[..., subprocess.Popen[bytes]] = subprocess.Popen,
    words: Sequence[str] = (),
) -> Started:
    """Run the server. It ends when the socket is closed, by whatever ends this process too.

    It has no terminal: Ctrl+C means this process alone. `program` is what the interpreter of a
    checkout runs, with the number of the socket as its first argument; the packaged program is
    told `words` behind that number. Raises `OSError`.
    """
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        process = start(
            _command(theirs.fileno(), program, words),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=(theirs.fileno(),),
            cwd=os.sep,
            env=_ENVIRONMENT,
            start_new_session=True,
        )
    return Started(process, ours)


def start_recognition_server(languages: Sequence[str]) -> Started:
    """Run a server whose children read text from pictures, in these languages (ISO 639-1)."""
    joined = LANGUAGES_JOINT.join(languages)
    program = SERVER_PROGRAM.replace("(sys.argv[1])", f"(sys.argv[1], {joined!r})")
    return start_server(program, words=(joined,))


def be_server(descriptor: str, languages: str | None = None) -> None:
    """Become the server that takes its tasks from the socket with this number.

    With `languages` (ISO 639-1, joined by "+") its children recognise pages, and parse nothing.
    """
    be_called_like_parent()
    import_module("importers.jail.serving")  # before the parsers, to lie beside them
    asked = None if languages is None else tuple(languages.split(LANGUAGES_JOINT))
    with one_heap():
        from importers.jail.server import load, serve

        worker = load(asked)
    serve(socket.socket(fileno=int(descriptor)), worker)


def be_called_like_parent() -> None:
    """Stand in lists of processes under the name that the program's user has chosen for it."""
    with suppress(OSError):
        name = Path(f"/proc/{os.getppid()}/comm").read_bytes().rstrip(b"\n")
        prctl(PR_SET_NAME, name)


def _command(descriptor: int, program: str, words: Sequence[str]) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, SERVER_WORD, str(descriptor), *words]
    places = [str(Path(place).absolute()) for place in sys.path]
    return [sys.executable, "-I", "-B", "-c", program, str(descriptor), *places]
