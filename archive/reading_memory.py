"""Where people were in their documents, and how they like texts to look: kept in the vault."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from archive.ports import OpenArchive

MOST_PLACES = 500
"""Of documents that were read last; the others are opened at their beginning."""
_PLACES, _LOOK = "reading.places", "reading.look"
_LARGEST = 1 << 31


@dataclass(frozen=True, slots=True)
class ReadingMemory:
    """What is remembered of reading."""

    places: Mapping[str, int] = field(default_factory=dict, repr=False)
    """By a key that begins with a `uid`: an offset or a page. What was read last stands last."""
    look: Mapping[str, str] = field(default_factory=dict)
    """Names and values that the window gives a meaning."""


def read_memory(archive: OpenArchive) -> ReadingMemory:
    """What is remembered; nothing of what makes no sense."""
    with archive.reading() as unit:
        places, look = (_object(unit.settings.get(key)) for key in (_PLACES, _LOOK))
    return ReadingMemory(
        {key: value for key, value in places.items() if isinstance(value, int) and _fits(value)},
        {key: value for key, value in look.items() if isinstance(value, str)},
    )


def write_memory(archive: OpenArchive, memory: ReadingMemory) -> None:
    """Remember this instead. Raises `ReadOnlyError`, `DiskFullError`, `StorageError`."""
    latest = dict(list(memory.places.items())[-MOST_PLACES:])
    with archive.writing() as unit:
        unit.settings.put(_PLACES, json.dumps(latest))
        unit.settings.put(_LOOK, json.dumps(dict(memory.look)))


def _object(text: str | None) -> dict[str, object]:
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _fits(place: int) -> bool:
    return 0 <= place < _LARGEST and not isinstance(place, bool)
