"""The rows of the table of formats for sound and video, told by their first bytes."""

from __future__ import annotations

import re
from functools import partial

from importers.format_row import MEBIBYTE, Format
from importers.recordings.recording import parse_recording

_LIMIT_BYTES = 256 * MEBIBYTE
_KINDS = (
    (
        "mp3 sound",
        "audio/mpeg",
        (".mp3",),
        rb"ID3[\x02-\x04]|\xff[\xfb\xfa\xf3\xf2][\x10-\xeb].{0,4096}\xff[\xfb\xfa\xf3\xf2]",
    ),
    ("m4a sound", "audio/mp4", (".m4a", ".m4b"), rb".{4}ftypM4[AB]"),
    ("ogg sound", "audio/ogg", (".ogg", ".oga", ".opus"), rb"OggS\x00"),
    ("flac sound", "audio/flac", (".flac",), rb"fLaC"),
    ("wav sound", "audio/wav", (".wav",), rb"RIFF.{4}WAVE"),
    ("amr sound", "audio/amr", (".amr",), rb"#!AMR"),
    (
        "mp4 video",
        "video/mp4",
        (".mp4", ".m4v", ".mov", ".3gp", ".3g2"),
        rb".{4}(?:ftyp(?:isom|iso[2-9]|mp4[12]|mmp4|avc1|M4V|MSNV|XAVC|dash|qt  |3g[2p])"
        rb"|moov|mdat\x00)",
    ),
    ("webm video", "video/webm", (".webm", ".mkv", ".mka"), rb"\x1a\x45\xdf\xa3"),
    ("avi video", "video/x-msvideo", (".avi",), rb"RIFF.{4}AVI "),
    ("aac sound", "audio/aac", (".aac",), rb"\xff[\xf1\xf9][\x40-\xbf]"),
    ("aiff sound", "audio/aiff", (".aif", ".aiff", ".aifc"), rb"FORM.{4}AIF[FC]"),
    ("caf sound", "audio/x-caf", (".caf",), rb"caff\x00\x01"),
    ("mpeg video", "video/mpeg", (".mpg", ".mpeg", ".vob"), rb"\x00\x00\x01[\xba\xb3]"),
    (
        "mpeg stream",
        "video/mp2t",
        (".mts", ".m2ts"),
        rb"(?:G.{187}){4}G|.{4}(?:G.{191}){4}G",
    ),
    ("flash video", "video/x-flv", (".flv",), rb"FLV\x01"),
    ("windows media", "video/x-ms-asf", (".wmv", ".wma", ".asf"), rb"\x30\x26\xb2\x75\x8e\x66\xcf"),
)
"""Name, media type, endings, and what the file begins with."""


def _matches(
    beginning: re.Pattern[bytes], untrusted_head: bytes, untrusted_name: str
) -> bool | None:
    return True if beginning.match(untrusted_head) else None


RECORDING_FORMATS = tuple(
    Format(
        name,
        media_type,
        suffixes,
        _LIMIT_BYTES,
        parse_recording,
        matches=partial(_matches, re.compile(beginning, re.DOTALL)),
        version=2,
    )
    for name, media_type, suffixes, beginning in _KINDS
)
