"""What a process does at its start so that its memory and its failures tell nothing.

It raises the cost for another program of the same user and keeps keys out of core files; it is
no protection on a machine that someone else controls.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TextIO

# linux/prctl.h
_PR_GET_DUMPABLE = 3
_PR_SET_DUMPABLE = 4


@dataclass(frozen=True, slots=True)
class Hardening:
    """What took effect; where an operating system has no such thing, it did not."""

    no_core_files: bool
    """RLIMIT_CORE is 0: a crash writes no memory to the disk (POSIX)."""
    not_dumpable: bool
    """Other processes of the same user can neither trace this one nor read its memory (Linux)."""


def harden_process(*, system: str = os.name, platform: str = sys.platform) -> Hardening:
    """Shut the process off as far as this system can; `system` and `platform` as Python says."""
    return Hardening(
        no_core_files=system == "posix" and _without_core_files(),
        not_dumpable=platform == "linux" and _without_dumping(),
    )


def quiet_exceptions(stream: TextIO | None = None) -> None:
    """From now on print an uncaught exception's type and place only, to `stream` or stderr.

    Messages and chained causes may carry content, names or paths. Covers the main thread, other
    threads, and exceptions that Python can only report.
    """
    sys.excepthook = lambda kind, _, place: _print(kind, place, stream)
    threading.excepthook = lambda args: _print(args.exc_type, args.exc_traceback, stream)
    sys.unraisablehook = lambda args: _print(args.exc_type, args.exc_traceback, stream)


def exception_line(kind: type[BaseException], place: TracebackType | None) -> str:
    """Such as `ValueError at reader.py:12`, with the innermost frame as the place."""
    frames = traceback.extract_tb(place)
    if not frames:
        return kind.__name__
    return f"{kind.__name__} at {Path(frames[-1].filename).name}:{frames[-1].lineno}"


def _print(kind: type[BaseException], place: TracebackType | None, stream: TextIO | None) -> None:
    target = sys.stderr if stream is None else stream
    if target is not None:  # a program without a console has no stderr
        target.write(exception_line(kind, place) + "\n")


def _without_core_files() -> bool:
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        return False
    return True


def _without_dumping() -> bool:
    try:
        prctl = ctypes.CDLL(None).prctl
    except (OSError, AttributeError):
        return False
    prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    return bool(prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) == 0)
