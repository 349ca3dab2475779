"""Recordings as samples, a piece at a time: libsndfile reads from memory and knows no network."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import soundfile

from archive.errors import MalformedSourceError, UnknownFormatError
from archive.ports import SoundPiece
from importers.ffmpeg.forms import CONTAINERS
from importers.viewing.heard import MOST_RATE, PIECE_SECONDS, heard_piece

_MOST_CHANNELS = 2
_UNRECOGNISED = 1
"""SF_ERR_UNRECOGNISED_FORMAT of libsndfile."""


def sound_piece(untrusted_bytes: bytes, media_type: str, start_second: int) -> SoundPiece:
    """`PIECE_SECONDS` of a recording, or of the sound of a film; see `heard_piece`.

    MP3 (ISO 11172-3), Ogg with Vorbis or Opus (RFC 7845), FLAC and WAV are read by libsndfile; of
    more than two channels the first two.
    """
    if media_type in CONTAINERS:
        return heard_piece(untrusted_bytes, media_type, start_second)
    if not media_type.startswith("audio/"):
        raise UnknownFormatError
    with _opened(untrusted_bytes) as sound:
        rate, total = sound.samplerate, sound.frames
        if not 0 < rate <= MOST_RATE or sound.channels < 1:
            raise MalformedSourceError
        start = min(start_second * rate, total)
        sound.seek(start)
        samples = sound.read(PIECE_SECONDS * rate, dtype="int16", always_2d=True)
        kept = samples[:, :_MOST_CHANNELS]
        content = kept.astype("<i2").tobytes()
        return SoundPiece(rate, kept.shape[1], start, total, content)


@contextmanager
def _opened(untrusted_bytes: bytes) -> Iterator[soundfile.SoundFile]:
    try:
        with soundfile.SoundFile(BytesIO(untrusted_bytes)) as sound:
            yield sound
    except soundfile.LibsndfileError as error:
        if error.code == _UNRECOGNISED:
            raise UnknownFormatError from error
        raise MalformedSourceError from error
    except (ValueError, RuntimeError, OverflowError) as error:
        raise MalformedSourceError from error
