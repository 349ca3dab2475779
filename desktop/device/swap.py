"""Whether memory that the system moves to a disk is encrypted there.

Linux names its swap areas in `/proc/swaps` (proc(5)). An area in compressed memory (zram) never
reaches a disk, and a device whose name in `/sys` begins with CRYPT- is mapped by dm-crypt.
"""

from __future__ import annotations

import os
from pathlib import Path

from archive.protections import Verdict

_SWAPS = Path("/proc/swaps")
_BLOCKS = Path("/sys/block")
_ENCRYPTED = "CRYPT-"
_IN_MEMORY = "zram"
_TYPE, _NAME = 1, 0


def swap_verdict(swaps: Path = _SWAPS, blocks: Path = _BLOCKS) -> Verdict:
    """Kept where nothing can be moved to a disk in plain; partly where it cannot be found out."""
    try:
        lines = swaps.read_text(encoding="utf-8").splitlines()[1:]
    except OSError:
        return Verdict.PARTLY
    areas = [line.split() for line in lines if line.strip()]
    if all(_is_safe(area, blocks) for area in areas):
        return Verdict.KEPT
    # A file lies on whatever its file system lies on; that may be encrypted, too.
    files_only = all(area[_TYPE] == "file" or _is_safe(area, blocks) for area in areas)
    return Verdict.PARTLY if files_only else Verdict.OPEN


def _is_safe(area: list[str], blocks: Path) -> bool:
    if area[_TYPE] != "partition":
        return False
    device = Path(os.path.realpath(area[_NAME])).name
    if device.startswith(_IN_MEMORY):
        return True
    try:
        mapping = (blocks / device / "dm" / "uuid").read_text(encoding="ascii")
    except OSError:
        return False
    return mapping.startswith(_ENCRYPTED)
