"""Turn PyInstaller's folder into what is handed out.

    python -m scripts.finish_bundle FOLDER [NAME]

Adds `VERSION`, launchers and licence. Takes out every symbolic link (a stick holds none, and the
program runs without), data of ICU that nobody asks for, and the empty megabytes inside of
libraries. NAME is the executable's. The moment in VERSION is SOURCE_DATE_EPOCH, that of the
commit: two builds of one commit say the same.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

from desktop import __version__
from release.stick import LAUNCHERS
from release.version import VERSION_NAME, ReleaseVersion
from scripts.close_gaps import close_gaps_below
from scripts.trim_icu import trim_below

_SYSTEMS = {"linux": "linux", "win32": "windows", "darwin": "macos"}
_OWN_NAME = "skrynia"
_STARTED_NAME = f"program_name={_OWN_NAME}\n"
_LICENCE = Path(__file__).parent.parent / "LICENSE"


def main(folder: Path, name: str = _OWN_NAME) -> None:
    """Finish the folder in place."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            path.unlink()
    trim_below(folder)
    close_gaps_below(folder)
    (folder / VERSION_NAME).write_bytes(str(_version()).encode())
    shutil.copyfile(_LICENCE, folder / "LICENSE.txt")
    (folder / LAUNCHERS).mkdir()
    for launcher in sorted(Path(str(files("resources").joinpath(LAUNCHERS))).iterdir()):
        text = launcher.read_bytes().replace(
            _STARTED_NAME.encode(), f"program_name={name}\n".encode()
        )
        text = text.replace(
            f'"program_name={_OWN_NAME}"'.encode(), f'"program_name={name}"'.encode()
        )
        (folder / LAUNCHERS / launcher.name).write_bytes(text)


def _version() -> ReleaseVersion:
    built_at = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    system = f"{_SYSTEMS[sys.platform]}-{platform.machine().lower()}"
    return ReleaseVersion(__version__, system, f"{built_at:%Y-%m-%dT%H:%M:%SZ}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
