"""The recordings of the test data: one second of a tone of 440 Hz, and of a test picture."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from archive.ports import SoundPiece

FOLDER = Path(__file__).resolve().parents[2] / "data" / "recordings"
MEDIA_TYPES = {
    "tone.m4a": "audio/mp4",
    "narrow.amr": "audio/amr",
    "wide.amr": "audio/amr",
    "h264.mp4": "video/mp4",
    "hevc.mov": "video/mp4",
    "h263.3gp": "video/mp4",
    "vp8.webm": "video/webm",
    "vp9.webm": "video/webm",
    "mpeg4.avi": "video/x-msvideo",
    "wmv2.wmv": "video/x-ms-asf",
}
FILMS = tuple(name for name, kind in MEDIA_TYPES.items() if kind.startswith("video/"))


def recorded(name: str) -> bytes:
    """One of them."""
    return (FOLDER / name).read_bytes()


def heard(piece: SoundPiece) -> tuple[float, float]:
    """Hertz and loudness (root of the mean of squares) of the middle half of a piece."""
    samples = np.frombuffer(piece.samples, "<i2").reshape(-1, piece.channels)[:, 0].astype(float)
    middle = samples[len(samples) // 4 : 3 * len(samples) // 4]
    powers = np.abs(np.fft.rfft(middle * np.hanning(len(middle))))
    hertz = np.fft.rfftfreq(len(middle), 1 / piece.rate)[powers.argmax()]
    return float(hertz), float(np.sqrt((middle**2).mean()))
