"""Names of files in messages and lists, made harmless: they name what lies beside, no more."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

_DRIVE = re.compile("[A-Za-z]:")
LONGEST_PATH = 500


def path_inside(untrusted_path: str) -> str:
    """The path below the folder of what names it, "/" between its parts; "" if it leads elsewhere.

    Nothing is opened by it: it is compared with the places of files that are read anyway.
    """
    path = untrusted_path.strip().replace("\\", "/").removeprefix("./")
    parts = path.split("/")
    harmless = (
        len(path) <= LONGEST_PATH
        and path.isprintable()
        and not _DRIVE.match(path)
        and all(part not in ("", ".", "..") for part in parts)
    )
    return path if harmless else ""


def readable_name(untrusted_name: str) -> str:
    """The name inside the parent, without what steers a screen or leads out of the parent."""
    parts = PurePosixPath(untrusted_name.replace("\\", "/")).parts
    kept = [part for part in parts if part not in ("/", "..", ".")]
    return "".join(letter for letter in "/".join(kept) if letter.isprintable())[:500]
