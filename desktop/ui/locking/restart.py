"""Replace this process by a fresh one, and what the fresh one is told.

The message goes through a pipe, not through the command line: other programs may read command
lines. It holds the archive's folder and the look of the window, never a secret or content.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, fields
from pathlib import Path

from desktop.ui.services import Resumption

RESUME_FLAG = "--resume-from"
# A pipe holds 64 KiB before a writer waits; the message is far below one page.
_LONGEST_MESSAGE_BYTES = 4096


def replace_process(
    command: Sequence[str],
    resumption: Resumption,
    execute: Callable[[str, list[str]], object] = os.execv,
) -> None:
    """Run `command` in place of this process, with `--resume-from FD` behind it.

    `execute` does not return on POSIX; nothing of this process survives it but the pipe.
    """
    reading, writing = os.pipe()
    os.write(writing, _message(resumption))
    os.close(writing)
    os.set_inheritable(reading, True)
    execute(command[0], [*command, RESUME_FLAG, str(reading)])


def start_successor(
    command: Sequence[str],
    resumption: Resumption,
    start: Callable[..., subprocess.Popen[bytes]] = subprocess.Popen,
    end: Callable[[int], object] = os._exit,
) -> None:
    """Where there is no exec (Windows): start `command` and end this process at once."""
    successor = start([*command, RESUME_FLAG, "0"], stdin=subprocess.PIPE)
    if successor.stdin is not None:
        successor.stdin.write(_message(resumption))
        successor.stdin.close()
    end(0)


def read_resumption(descriptor: int) -> Resumption:
    """What the process before this one said; nothing when it cannot be understood."""
    try:
        with os.fdopen(descriptor, "rb") as pipe:
            untrusted = json.loads(pipe.read(_LONGEST_MESSAGE_BYTES))
    except (OSError, ValueError):
        return Resumption()
    expected = {field.name: type(getattr(Resumption(), field.name)) for field in fields(Resumption)}
    if not isinstance(untrusted, dict) or set(untrusted) != set(expected):
        return Resumption()
    if any(type(untrusted[name]) is not kind for name, kind in expected.items()):
        return Resumption()
    return Resumption(**untrusted)


def same_command(named: Path | None = None) -> list[str]:
    """The command that started this process, without what its predecessor told it.

    The archive that it named is left out, too: lists of processes would show it while it is locked.
    """
    arguments = sys.argv[1:] if getattr(sys, "frozen", False) else sys.orig_argv[1:]
    if RESUME_FLAG in arguments:
        arguments = arguments[: arguments.index(RESUME_FLAG)]
    if named is not None and arguments and Path(arguments[-1]) == named:
        arguments.pop()
    return [sys.executable, *arguments]


def _message(resumption: Resumption) -> bytes:
    return json.dumps(asdict(resumption)).encode()
