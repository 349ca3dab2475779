"""Whether a recording has pictures beside its sound: what its container says of its streams."""

from __future__ import annotations

import re

_READ_BYTES = 1024 * 1024
"""Of the beginning, where most containers list their streams."""

_AVI, _OGG = (b"RIFF", b"AVI "), b"OggS"
_MATROSKA = (b"\x1a\x45\xdf\xa3", b"\x83\x81\x01")
"""EBML (RFC 8794), and in it a track of the type video (RFC 9559, 5.1.4.1.3)."""
_WINDOWS = (b"\x30\x26\xb2\x75\x8e\x66\xcf", bytes.fromhex("c0ef19bc4d5bcf11a8fd00805f5c442b"))
"""ASF, and the stream type of video (Advanced Systems Format, 10.4)."""
_THEORA = b"\x80theora"
_FILMS = re.compile(rb"\x00\x00\x01[\xba\xb3]|FLV\x01|G.{187}G|.{4}G.{191}G", re.DOTALL)
"""MPEG (ISO/IEC 13818-1, 2.5.3 and 2.4.3) and Flash: hardly anybody keeps sound alone in them."""
_BOXES = (b"ftyp", b"moov", b"mdat")
_HANDLER, _OF_PICTURES = b"hdlr", b"vide"
_BETWEEN = 12
"""Bytes from the name of a handler box to its type (ISO/IEC 14496-12, 8.4.3)."""


def has_moving_pictures(untrusted_bytes: bytes) -> bool:
    """True for a film; a container that does not say is taken for sound alone."""
    head = untrusted_bytes[:_READ_BYTES]
    if _FILMS.match(head):
        return True
    if head.startswith(_AVI[0]):
        return head[8:12] == _AVI[1]
    for beginning, stream in (_MATROSKA, _WINDOWS, (_OGG, _THEORA)):
        if head.startswith(beginning):
            return stream in head
    return head[4:12].startswith(_BOXES) and _has_handler(untrusted_bytes)


def _has_handler(untrusted_bytes: bytes) -> bool:
    """Whether a handler of pictures is anywhere: the boxes that list them may stand at the end."""
    at = untrusted_bytes.find(_OF_PICTURES)
    while at >= 0:
        if untrusted_bytes[at - _BETWEEN : at - _BETWEEN + 4] == _HANDLER and at >= _BETWEEN:
            return True
        at = untrusted_bytes.find(_OF_PICTURES, at + 1)
    return False
