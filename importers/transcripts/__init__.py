"""Transcripts of speech, with the times at which it is heard."""

from __future__ import annotations

from importers.format_row import MEBIBYTE, Format
from importers.transcripts.cues import is_subrip, is_webvtt, parse_subrip, parse_webvtt


def _matches_subrip(untrusted_head: bytes, _name: str) -> bool | None:
    return is_subrip(untrusted_head.decode("utf-8", errors="replace")) or None


def _matches_webvtt(untrusted_head: bytes, _name: str) -> bool | None:
    return is_webvtt(untrusted_head[:100].decode("utf-8", errors="replace")) or None


TRANSCRIPT_FORMATS = (
    Format(
        "subrip",
        "application/x-subrip",
        (".srt",),
        16 * MEBIBYTE,
        parse_subrip,
        matches=_matches_subrip,
        risky=False,
        version=3,
    ),
    Format(
        "webvtt",
        "text/vtt",
        (".vtt",),
        16 * MEBIBYTE,
        parse_webvtt,
        matches=_matches_webvtt,
        risky=False,
        version=3,
    ),
)


def preload() -> None:
    """Nothing here is loaded late."""
