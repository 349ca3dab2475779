"""A home, a temporary folder and a working folder for one child, to be searched afterwards."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class PrivatePlaces:
    """Folders that nobody else writes to."""

    home: Path
    temporary: Path
    working: Path
    vault: Path

    @classmethod
    def inside(cls, folder: Path) -> PrivatePlaces:
        places = cls(*(folder / name for name in ("home", "temporary", "working", "vault")))
        for place in places.folders:
            place.mkdir(parents=True)
        return places

    @property
    def folders(self) -> tuple[Path, ...]:
        return (self.home, self.temporary, self.working, self.vault)

    @property
    def environment(self) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
        return kept | {
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            "PYTHONPATH": str(REPOSITORY),
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "offscreen",
        }

    def run(self, command: Sequence[str], given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            command,
            input=given,
            capture_output=True,
            cwd=self.working,
            env=self.environment,
            check=False,
            timeout=240,
        )
