"""Notes that are written and not saved yet, kept in the vault."""

from __future__ import annotations

import json
from collections.abc import Mapping

from archive.ports import OpenArchive

_KEY = "window.note_drafts"


def read_drafts(archive: OpenArchive) -> dict[str, str]:
    """UUIDs of marks and what was being written on them."""
    with archive.reading() as unit:
        kept = unit.settings.get(_KEY)
    try:
        told = json.loads(kept or "{}")
    except ValueError:
        return {}
    return {str(uid): str(text) for uid, text in told.items()} if isinstance(told, dict) else {}


def write_drafts(archive: OpenArchive, drafts: Mapping[str, str]) -> None:
    """Keep these drafts in place of those before, in one transaction.

    Raises `ReadOnlyError`, `DiskFullError`, `StorageError`.
    """
    with archive.writing() as unit:
        unit.settings.put(_KEY, json.dumps(dict(drafts), ensure_ascii=False))
