"""Whether a folder is one that some service copies to computers of other people."""

from __future__ import annotations

from pathlib import Path

from archive.protections import Verdict

# As these services name the folder that they copy.
_SYNCED = (
    "dropbox",
    "google drive",
    "googledrive",
    "icloud drive",
    "mega",
    "nextcloud",
    "onedrive",
    "owncloud",
    "pclouddrive",
    "yandex.disk",
    "яндекс.диск",
)
_INSIDE_LIBRARY = "com~apple~clouddocs"


def copies_verdict(archive: Path | None) -> Verdict:
    """Open inside a folder that is copied away; else in part: originals stay where they were."""
    names = [] if archive is None else [part.casefold() for part in archive.parts]
    copied = any(name == _INSIDE_LIBRARY or name.startswith(_SYNCED) for name in names)
    return Verdict.OPEN if copied else Verdict.PARTLY
