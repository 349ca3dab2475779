"""Loads beforehand all that the reader of recordings would load at its first one."""

from __future__ import annotations

from functools import cache

from importers.recordings.recording import parse_recording

_WAV = (
    b"RIFF\x26\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00\x40\x1f\x00\x00\x80\x3e\x00\x00"
    b"\x02\x00\x10\x00data\x02\x00\x00\x00\x00\x00"
)


@cache
def preload() -> None:
    """Read a tiny recording: mutagen imports the readers of all formats at the first."""
    parse_recording(_WAV)
