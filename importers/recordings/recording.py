"""A recording as a document: without text, with the facts that its container holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from io import BytesIO

import mutagen

from archive.records import ArticleDraft, Description, Kind
from importers.dates import to_edtf
from importers.documents.titles import declared_title
from importers.normalising import clean_line
from importers.recordings.moving_pictures import has_moving_pictures

_KEYS = (
    *("title", "artist", "albumartist", "performer", "author", "composer", "album", "date"),
    *("comment", "description", "genre", "tracknumber", "copyright", "organization", "language"),
    *("encodedby", "website"),
)
_LONGEST_VALUE = 2_000
_LONGEST_RECORDING_SECONDS = 10**7


def parse_recording(untrusted_bytes: bytes) -> ArticleDraft:
    """An empty text, and the facts of the container; one that is not understood has none.

    A film where the container names a stream of pictures, else a recording.

    `duration` is seconds with one decimal place. Never raises: what a player can play is for the
    player to say.
    """
    facts: tuple[tuple[str, str], ...] = ()
    # mutagen meets broken containers with exceptions of every kind
    with suppress(Exception):
        facts = tuple(_facts(BytesIO(untrusted_bytes)))
    kind = Kind.FILM if has_moving_pictures(untrusted_bytes) else Kind.RECORDING
    description = replace(_description(dict(reversed(facts))), kind=kind)
    return ArticleDraft(untrusted_text="", description=description, facts=facts)


def _facts(untrusted_file: BytesIO) -> Iterator[tuple[str, str]]:
    found = mutagen.File(untrusted_file, easy=True)
    if found is None:
        return
    seconds = getattr(found.info, "length", 0)
    if isinstance(seconds, int | float) and 0 < seconds < _LONGEST_RECORDING_SECONDS:
        yield "duration", f"{seconds:.1f}"
    for key in _KEYS:
        # the easy form of tags gives lists, that of Windows Media its own objects
        values = found.get(key) or ()
        for value in values if isinstance(values, list) else [values]:
            line = clean_line(str(value), _LONGEST_VALUE) if value else ""
            if line:
                yield key, line


def _description(facts: dict[str, str]) -> Description:
    author = clean_line(facts.get("artist", "") or facts.get("author", ""))
    return Description(
        title=declared_title(facts.get("title", "")),
        published=to_edtf(facts.get("date", "")),
        authors=(author,) if author else (),
    )
