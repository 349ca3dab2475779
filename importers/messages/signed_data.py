"""What a signed message of S/MIME holds (RFC 5652, section 5): its signature is not looked at.

Read is as much of BER (X.690) as leads to the content: of definite and of indefinite length, whole
and in pieces.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_IDENTIFIER, _SEQUENCE, _CONTENT = 0x06, 0x30, 0xA0
_OCTETS, _OCTETS_IN_PIECES = 0x04, 0x24
_CONSTRUCTED, _LONG_TAG = 0x20, 0x1F
_INDEFINITE = 0x80
_DEEPEST = 16
_LONGEST_LENGTH = 8


class _BrokenError(Exception):
    """It is no BER."""


@dataclass(frozen=True, slots=True)
class _Element:
    tag: int
    start: int
    end: int
    """Of what it holds."""
    following: int
    """Where the next one begins."""


def signed_content(untrusted_message: bytes) -> bytes | None:
    """The MIME entity that was signed; None for what is encrypted, or is no such message."""
    try:
        whole = _read(untrusted_message, 0, len(untrusted_message))
        kind, held = _first(untrusted_message, whole, (_IDENTIFIER, _CONTENT))
        if untrusted_message[kind.start : kind.end] != _SIGNED_DATA:
            return None
        (signed,) = _first(untrusted_message, held, (_SEQUENCE,))
        entity = next(each for each in _held(untrusted_message, signed) if each.tag == _SEQUENCE)
        _, content = _first(untrusted_message, entity, (_IDENTIFIER, _CONTENT))
        return b"".join(_octets(untrusted_message, content, 0))
    except (_BrokenError, StopIteration):
        return None


def _first(message: bytes, element: _Element, tags: tuple[int, ...]) -> list[_Element]:
    """The first elements in it, which have to have these tags."""
    found = [each for each, _ in zip(_held(message, element), tags, strict=False)]
    if tuple(each.tag for each in found) != tags:
        raise _BrokenError
    return found


def _held(message: bytes, element: _Element) -> Iterator[_Element]:
    place = element.start
    while place < element.end:
        inner = _read(message, place, element.end)
        yield inner
        place = inner.following


def _octets(message: bytes, element: _Element, depth: int) -> Iterator[bytes]:
    """The bytes of the strings in it, which may be in pieces."""
    if depth > _DEEPEST:
        raise _BrokenError
    for inner in _held(message, element):
        if inner.tag == _OCTETS:
            yield message[inner.start : inner.end]
        elif inner.tag == _OCTETS_IN_PIECES:
            yield from _octets(message, inner, depth + 1)
        else:
            raise _BrokenError


def _read(message: bytes, at: int, end: int, depth: int = 0) -> _Element:
    """The element that begins there, tag and length before it."""
    if at + 2 > end or depth > _DEEPEST or message[at] & _LONG_TAG == _LONG_TAG:
        raise _BrokenError
    tag, length = message[at], message[at + 1]
    start = at + 2
    if length == _INDEFINITE:
        stop = _end_of_indefinite(message, start, end, depth) if tag & _CONSTRUCTED else end + 1
        following = stop + 2
    else:
        if length > _INDEFINITE:
            start += min(length - _INDEFINITE, _LONGEST_LENGTH)
            length = int.from_bytes(message[at + 2 : start], "big")
        stop = following = start + length
    if following > end:
        raise _BrokenError
    return _Element(tag, start, stop, following)


def _end_of_indefinite(message: bytes, start: int, end: int, depth: int) -> int:
    """Where the two zeros stand that end it (X.690, 8.1.5)."""
    place = start
    while message[place : place + 2] != b"\0\0":
        place = _read(message, place, end, depth + 1).following
    return place
