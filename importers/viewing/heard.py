"""Pieces of recordings that libsndfile does not know: M4A, AMR, and the sound of films."""

from __future__ import annotations

from contextlib import closing
from fractions import Fraction

from archive.errors import MalformedSourceError, UnknownFormatError
from archive.ports import SoundPiece
from importers.ffmpeg.container import Container, opened
from importers.ffmpeg.decoder import decoder
from importers.ffmpeg.length import form_of, seconds_of
from importers.ffmpeg.libraries import Libraries, libraries
from importers.ffmpeg.resampling import Resampler, resampler
from importers.ffmpeg.structures import AUDIO, VIDEO, Frame

PIECE_SECONDS = 20
MOST_RATE = 192_000
_BEFORE_SECONDS = Fraction(1, 4)
"""A decoder needs to have heard what was before, to say what follows."""
_TOLERANCE = Fraction(1, 20)
"""Seconds by which moments that are told may differ from what was counted."""
_SILENT_RATE = 8_000
_BYTES_A_SAMPLE = 2


def heard_piece(untrusted_bytes: bytes, media_type: str, start_second: int) -> SoundPiece:
    """`PIECE_SECONDS` of it; of more than two channels a mixture. A film without sound is silent.

    Raises `UnknownFormatError` for what is no such recording, is encoded in a way that is not
    decoded here, or where the libraries are not at hand; `MalformedSourceError`, `TooComplexError`.
    """
    found = libraries()
    if found is None:
        raise UnknownFormatError
    seconds = seconds_of(found, untrusted_bytes, media_type)
    with opened(found, untrusted_bytes, form_of(media_type)) as container:
        number, is_film = container.best(AUDIO), container.best(VIDEO) is not None
        try:
            if number is None:
                raise UnknownFormatError
            return _piece(found, container, number, start_second, seconds)
        except UnknownFormatError:
            if not is_film:
                raise
            return _cut(_Target(_SILENT_RATE, 1, start_second, seconds))
        except _NothingMoreError:
            pass
    return _silence(found, untrusted_bytes, media_type, start_second, seconds)


class _NothingMoreError(Exception):
    """No frame follows the place."""


class _Target:
    """Silence, into which is written what is heard where it is heard."""

    def __init__(self, rate: int, channels: int, start_second: int, seconds: Fraction) -> None:
        self.rate, self.channels = rate, channels
        self.width = channels * _BYTES_A_SAMPLE
        self.total = int(seconds * rate)
        self.start = min(start_second * rate, self.total)
        self.frames = min(PIECE_SECONDS * rate, self.total - self.start)
        self.samples = bytearray(self.frames * self.width)
        self._at: int | None = None

    @property
    def full(self) -> bool:
        """Whether nothing can follow."""
        return self._at is not None and self._at >= self.start + self.frames

    def write(self, second: Fraction | None, samples: bytes, frames: int) -> None:
        """Behind what was written, unless the moment is clearly another one."""
        if second is not None:
            told = int(second * self.rate)
            if self._at is None or abs(told - self._at) > _TOLERANCE * self.rate:
                self._at = told
        at = self.start if self._at is None else self._at
        self._at = at + frames
        skipped = max(self.start - at, 0)
        place = (max(at, self.start) - self.start) * self.width
        kept = samples[skipped * self.width :][: max(len(self.samples) - place, 0)]
        self.samples[place : place + len(kept)] = kept


def _piece(
    found: Libraries, container: Container, number: int, start_second: int, seconds: Fraction
) -> SoundPiece:
    container.only(number)
    if start_second:
        container.seek(number, max(Fraction(0), start_second - _BEFORE_SECONDS))
    with decoder(container, number) as decoding, closing(decoding.frames()) as frames:
        first = next(frames, None)
        if first is None:
            raise _NothingMoreError
        with resampler(found, first[1], MOST_RATE) as resampling:
            target = _Target(resampling.rate, resampling.channels, start_second, seconds)
            _write(target, resampling, first)
            for each in frames:
                if target.full:
                    break
                _write(target, resampling, each)
            return _cut(target)


def _silence(
    found: Libraries, untrusted_bytes: bytes, media_type: str, start_second: int, seconds: Fraction
) -> SoundPiece:
    """Of a recording that is cut off: in the form of its beginning, which can be decoded."""
    with opened(found, untrusted_bytes, form_of(media_type)) as container:
        number = container.best(AUDIO)
        if number is None or start_second == 0:
            raise MalformedSourceError
        try:
            beginning = _piece(found, container, number, 0, Fraction(1))
        except _NothingMoreError as error:
            raise MalformedSourceError from error
    return _cut(_Target(beginning.rate, beginning.channels, start_second, seconds))


def _write(target: _Target, resampling: Resampler, each: tuple[Fraction | None, Frame]) -> None:
    second, frame = each
    target.write(second, resampling.samples(frame), frame.samples)


def _cut(target: _Target) -> SoundPiece:
    return SoundPiece(
        target.rate, target.channels, target.start, target.total, bytes(target.samples)
    )
