"""How long a recording is: as its container says, else by walking through all of its packets."""

from __future__ import annotations

from fractions import Fraction

from archive.errors import MalformedSourceError, UnknownFormatError
from importers.ffmpeg.container import opened
from importers.ffmpeg.forms import CONTAINERS, WITHOUT_LENGTH
from importers.ffmpeg.libraries import Libraries
from importers.ffmpeg.structures import AUDIO, NO_MOMENT, VIDEO

LONGEST_SECONDS = 14 * 24 * 3600
"""More than two weeks are no recording but a trap, or nonsense."""


def seconds_of(libraries: Libraries, untrusted_bytes: bytes, media_type: str) -> Fraction:
    """Of the whole recording. Raises `MalformedSourceError`, also for what has no end."""
    form = form_of(media_type)
    with opened(libraries, untrusted_bytes, form) as container:
        seconds = container.declared_seconds()
    if not seconds or form in WITHOUT_LENGTH:
        seconds = _walked(libraries, untrusted_bytes, form)
    if not 0 < seconds <= LONGEST_SECONDS:
        raise MalformedSourceError
    return seconds


def form_of(media_type: str) -> str:
    """The container of a media type. Raises `UnknownFormatError`."""
    form = CONTAINERS.get(media_type)
    if form is None:
        raise UnknownFormatError
    return form


def _walked(libraries: Libraries, untrusted_bytes: bytes, form: str) -> Fraction:
    with opened(libraries, untrusted_bytes, form) as container:
        number = container.best(AUDIO)
        number = container.best(VIDEO) if number is None else number
        if number is None:
            raise UnknownFormatError
        end = last = 0
        for packet in container.packets(number):
            last = max(packet.duration, 0) or last
            moment = packet.pts if packet.pts != NO_MOMENT else end
            end = max(end, moment + last)
        return end * container.time_base(number) - container.beginning()
