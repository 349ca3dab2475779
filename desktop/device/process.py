"""What other programs can learn of this process: its memory, its core files, its tracer."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

from archive.protections import Verdict

# linux/prctl.h
_PR_GET_DUMPABLE = 3
_STATUS = Path("/proc/self/status")


def memory_verdict(platform: str = sys.platform) -> Verdict:
    """Kept where neither a crash nor another program of the user gets at the memory."""
    if platform == "win32":
        return Verdict.PARTLY
    no_core = _core_limit() == (0, 0)
    if platform != "linux":
        return Verdict.PARTLY if no_core else Verdict.OPEN
    hidden = ctypes.CDLL(None).prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) == 0
    return Verdict.KEPT if no_core and hidden else Verdict.OPEN


def tracer_verdict(status: Path = _STATUS) -> Verdict:
    """Open while another program looks into this one as a debugger does (proc(5), TracerPid)."""
    try:
        lines = status.read_text(encoding="utf-8").splitlines()
    except OSError:
        return Verdict.PARTLY
    tracers = [line.split()[1] for line in lines if line.startswith("TracerPid:")]
    return Verdict.KEPT if tracers == ["0"] else Verdict.OPEN


def _core_limit() -> tuple[int, int]:
    import resource

    return resource.getrlimit(resource.RLIMIT_CORE)
