"""A neutral appearance: what the window, its icon and the process are called.

It is wanted before anything is unlocked, so the archive cannot keep it. It lies in one small file
beside the program, on the stick where that is; without the file the program looks as it is. The
file says no more than what everybody can see on the screen.
"""

from __future__ import annotations

import ctypes
import errno
import json
import sys
from dataclasses import asdict, dataclass
from importlib.resources import files
from pathlib import Path

from archive.errors import ReadOnlyError, StorageError

FILE_NAME = "appearance.json"
LONGEST_NAME = 30
ICONS = ("", "file-text", "folder-open", "archive", "settings", "search")
"""Drawings of `resources/icons`; the empty name is for none."""
_LONGEST_FILE_BYTES = 1000
# linux/prctl.h; the kernel keeps fifteen bytes.
_PR_SET_NAME = 15
_PROCESS_NAME_BYTES = 15


@dataclass(frozen=True, slots=True)
class Neutral:
    """What others may see; empty where nothing was chosen."""

    name: str = ""
    """Title of the window and name of the process, at most 30 printable letters."""
    icon: str = ""


def neutral_place() -> Path:
    """Beside the packaged program, outside of what its checksums list; in a checkout its root."""
    resources = Path(str(files("resources"))).resolve()
    return resources.parents[2 if getattr(sys, "frozen", False) else 0]


def read_neutral(folder: Path) -> Neutral:
    """What the file of a folder says; nothing when there is none or it makes no sense."""
    try:
        with (folder / FILE_NAME).open("rb") as file:
            untrusted = json.loads(file.read(_LONGEST_FILE_BYTES))
    except (OSError, ValueError):
        return Neutral()
    if not isinstance(untrusted, dict):
        return Neutral()
    name, icon = untrusted.get("name"), untrusted.get("icon")
    return Neutral(
        name=neutral_name(name) if isinstance(name, str) else "",
        icon=icon if isinstance(icon, str) and icon in ICONS else "",
    )


def write_neutral(folder: Path, neutral: Neutral) -> None:
    """Keep it, or remove the file when nothing was chosen.

    Raises `ReadOnlyError`, `StorageError`.
    """
    path = folder / FILE_NAME
    try:
        if neutral == Neutral():
            path.unlink(missing_ok=True)
        else:
            path.write_text(json.dumps(asdict(neutral), ensure_ascii=False), encoding="utf-8")
    except PermissionError:
        raise ReadOnlyError from None
    except OSError as error:
        raise (ReadOnlyError if error.errno == errno.EROFS else StorageError) from None


def neutral_name(untrusted: str) -> str:
    """One printable line of bounded length."""
    printable = "".join(letter for letter in untrusted if letter.isprintable())
    return " ".join(printable.split())[:LONGEST_NAME].strip()


def name_process(name: str, platform: str = sys.platform) -> bool:
    """Have lists of processes show a name (Linux, prctl(2)); whether they do.

    Who asks for the command line still sees the path of the program.
    """
    cut = name.encode("utf-8")[:_PROCESS_NAME_BYTES].decode("utf-8", "ignore")
    if platform != "linux" or not cut:
        return False
    answer: int = ctypes.CDLL(None).prctl(_PR_SET_NAME, cut.encode("utf-8"), 0, 0, 0)
    return answer == 0
