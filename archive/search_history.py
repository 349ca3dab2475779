"""The searches that were made, in the vault: the latest first, switched off and wiped at will."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime

from archive.ports import OpenArchive, SettingsReader

_KEY = "search.history"
_SWITCH = "search.history.on"
_OFF = "no"
MOST = 200
"""Searches that are remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastSearch:
    """A query, when it was asked last, and how many documents it found then."""

    query: str = field(repr=False)
    at: datetime
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What is remembered, and whether searches are remembered from now on."""

    on: bool
    searches: tuple[PastSearch, ...]


def read_history(archive: OpenArchive) -> History:
    """The latest search first."""
    with archive.reading() as unit:
        return History(on=_is_on(unit.settings), searches=_read(unit.settings))


def remember_search(archive: OpenArchive, query: str, total: int, now: datetime) -> bool:
    """Put a search in front, once; whether it was remembered.

    Nothing is, while the history is off, for an empty query, or in an archive that is read only.
    """
    query = " ".join(query.split())
    if archive.read_only or not query or not read_history(archive).on:
        return False
    with archive.writing() as unit:
        earlier = [each for each in _read(unit.settings) if each.query != query]
        latest = [PastSearch(query=query, at=now, total=total), *earlier][:MOST]
        records = [[each.query, each.at.isoformat(), each.total] for each in latest]
        unit.settings.put(_KEY, json.dumps(records))
    return True


def wipe_history(archive: OpenArchive) -> None:
    """Forget all past searches. Raises `ReadOnlyError`."""
    with archive.writing() as unit:
        unit.settings.forget(_KEY)


def switch_history(archive: OpenArchive, *, on: bool) -> None:
    """Remember searches from now on, or not; what is remembered stays. Raises `ReadOnlyError`."""
    with archive.writing() as unit:
        if on:
            unit.settings.forget(_SWITCH)
        else:
            unit.settings.put(_SWITCH, _OFF)


def _is_on(settings: SettingsReader) -> bool:
    return settings.get(_SWITCH) != _OFF


def _read(settings: SettingsReader) -> tuple[PastSearch, ...]:
    return tuple(
        PastSearch(query=query, at=datetime.fromisoformat(at), total=total)
        for query, at, total in json.loads(settings.get(_KEY) or "[]")
    )
