"""Recordings made in memory for the tests."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import soundfile

KINDS = {
    "audio/wav": ("WAV", "PCM_16"),
    "audio/flac": ("FLAC", None),
    "audio/mpeg": ("MP3", None),
    "audio/ogg": ("OGG", "OPUS"),
}


def tone(media_type: str, seconds: float, rate: int = 48_000, channels: int = 1) -> bytes:
    """A tone that grows louder, in the form of this media type."""
    moments = np.arange(int(seconds * rate)) / rate
    one = (np.sin(moments * 2 * np.pi * 440) * 0.1 * (1 + moments / seconds)).astype(np.float32)
    output = BytesIO()
    form, subtype = KINDS[media_type]
    soundfile.write(output, np.stack([one] * channels, axis=1), rate, subtype, format=form)
    return output.getvalue()
