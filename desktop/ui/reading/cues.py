"""The passages of a transcript with the moments at which they are heard."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from archive.documents import Reading
from archive.records import PlaceKind

_LABEL = re.compile(r"(\d{2,3}):(\d{2}):(\d{2})\.(\d{3})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Cue:
    """One passage."""

    seconds: float
    text: str = field(repr=False)


def cues_of(reading: Reading) -> tuple[Cue, ...]:
    """By ascending time; places whose label is no time are left out."""
    places = [place for place in reading.extras.places if place.kind is PlaceKind.CUE]
    ends = [*(place.start for place in places[1:]), len(reading.article.text)]
    found = [
        Cue(seconds, reading.article.text[place.start : end].strip())
        for place, end in zip(places, ends, strict=True)
        if (seconds := _seconds(place.label)) is not None
    ]
    return tuple(sorted(found, key=lambda cue: cue.seconds))


def cue_at(cues: Sequence[Cue], seconds: float) -> int:
    """Number of the passage that is heard at a moment; -1 before the first."""
    return bisect_right([cue.seconds for cue in cues], seconds) - 1


def clock_words(seconds: float) -> str:
    """Such as "1:02:03" or "2:03"."""
    whole = int(seconds)
    minutes = f"{whole // 60 % 60}:{whole % 60:02}"
    return f"{whole // 3600}:{minutes.rjust(5, '0')}" if whole >= 3600 else minutes


def _seconds(label: str) -> float | None:
    match = _LABEL.fullmatch(label)
    if match is None:
        return None
    hours, minutes, seconds, thousandths = (int(part) for part in match.groups())
    return (hours * 60 + minutes) * 60 + seconds + thousandths / 1000
