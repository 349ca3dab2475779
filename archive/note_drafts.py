"""Notes on marks that are written and not saved yet, kept in the vault."""

from __future__ import annotations

import json
from collections.abc import Mapping

from archive.ports import OpenArchive, ReadUnit, WriteUnit
from archive.records import ArticleId

_KEY = "window.note_drafts"


def read_drafts(archive: OpenArchive) -> dict[str, str]:
    """UUIDs of marks and what was being written on them."""
    with archive.reading() as unit:
        return _stored(unit)


def write_drafts(archive: OpenArchive, drafts: Mapping[str, str | None]) -> None:
    """Keep these drafts beside those of other marks, in one transaction; None for one that ends.

    Raises `ReadOnlyError`, `DiskFullError`, `StorageError`.
    """
    with archive.writing() as unit:
        _store(unit, {**_stored(unit), **drafts})


def forget_drafts(unit: WriteUnit, article_id: ArticleId) -> None:
    """Keep none on the marks of a document that is deleted, in the same transaction."""
    drafts = _stored(unit)
    gone = {mark.uid for mark in unit.annotations.of(article_id)} if drafts else set()
    if gone & drafts.keys():
        _store(unit, {uid: text for uid, text in drafts.items() if uid not in gone})


def _stored(unit: ReadUnit | WriteUnit) -> dict[str, str]:
    try:
        told = json.loads(unit.settings.get(_KEY) or "{}")
    except ValueError:
        return {}
    return {str(uid): str(text) for uid, text in told.items()} if isinstance(told, dict) else {}


def _store(unit: WriteUnit, drafts: Mapping[str, str | None]) -> None:
    kept = {uid: text for uid, text in drafts.items() if text is not None}
    unit.settings.put(_KEY, json.dumps(kept, ensure_ascii=False))
