"""How messages cross a pipe: a head in JSON, and blobs of bytes behind it.

4 bytes  length of the head, big endian
head     a JSON object, UTF-8; its "blobs" lists the lengths of what follows
blobs    one after the other
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

LONGEST_HEAD = 64 * 1024 * 1024
LARGEST_MESSAGE = 192 * 1024 * 1024
"""Bytes of all blobs together."""
MOST_VALUES_OF_HEAD = 500_000
"""The longest draft that a sound child writes has 445,000, most of them places."""
_MOST_BLOBS = 16
_LENGTH_BYTES = 4
_STRING_OR_MARK = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[,\[{]', re.DOTALL)
_QUOTE = ord('"')
_MARKS = (b",", b"[", b"{")


class GarbledError(Exception):
    """What came is no message, or more than a message may be."""


@dataclass(frozen=True, slots=True)
class Message:
    """A head, of which nothing is believed yet, and its blobs."""

    untrusted_head: dict[str, object]
    blobs: tuple[bytes, ...] = ()


def packed(head: dict[str, object], blobs: Sequence[bytes] = ()) -> Iterator[bytes]:
    """The pieces to be written."""
    text = json.dumps({**head, "blobs": [len(blob) for blob in blobs]}, ensure_ascii=False).encode()
    yield len(text).to_bytes(_LENGTH_BYTES, "big") + text
    yield from blobs


class MessageBuffer:
    """Puts messages together out of what a pipe gives, piece by piece."""

    def __init__(self) -> None:
        self._pending = bytearray()
        self._head: dict[str, object] | None = None
        self._sizes: list[int] = []

    def take_rest(self) -> bytes:
        """What came behind the last whole message: it belongs to no message."""
        return self._cut(len(self._pending))

    def feed(self, data: bytes) -> Iterator[Message]:
        """The messages that are whole now. Raises `GarbledError`."""
        self._pending += data
        while (message := self._taken()) is not None:
            yield message

    def _taken(self) -> Message | None:
        if self._head is None and not self._take_head():
            return None
        if self._head is None or len(self._pending) < sum(self._sizes):
            return None
        message = Message(self._head, tuple(self._cut(size) for size in self._sizes))
        self._head = None
        return message

    def _take_head(self) -> bool:
        length = int.from_bytes(self._pending[:_LENGTH_BYTES], "big")
        if length > LONGEST_HEAD:
            raise GarbledError
        if len(self._pending) < _LENGTH_BYTES + length:
            return False
        self._cut(_LENGTH_BYTES)
        self._head = _parsed(self._cut(length))
        self._sizes = _sizes(self._head.get("blobs"))
        return True

    def _cut(self, size: int) -> bytes:
        with memoryview(self._pending) as pending:
            piece = bytes(pending[:size])
        del self._pending[:size]
        return piece


def _parsed(untrusted_head: bytes) -> dict[str, object]:
    if not _is_bounded(untrusted_head):
        raise GarbledError
    try:
        # Decoded here: json takes UTF-16 too, in which the marks are not where they were counted.
        head = json.loads(untrusted_head.decode())
    except (ValueError, RecursionError) as error:
        raise GarbledError from error
    if not isinstance(head, dict):
        raise GarbledError
    return head


def _is_bounded(untrusted_head: bytes) -> bool:
    """Whether it holds no more values than a message may: each costs many times its bytes.

    They are counted by what begins or parts them. What stands in strings counts for nothing.
    """
    if sum(map(untrusted_head.count, _MARKS)) <= MOST_VALUES_OF_HEAD:
        return True
    # A mark has at most a name and a string behind it: whoever finds more has no JSON before it.
    found = islice(_STRING_OR_MARK.finditer(untrusted_head), 3 * MOST_VALUES_OF_HEAD + 1)
    starts = [untrusted_head[match.start()] for match in found]
    marks = len(starts) - starts.count(_QUOTE)
    return marks <= MOST_VALUES_OF_HEAD and len(starts) <= 3 * MOST_VALUES_OF_HEAD


def _sizes(untrusted_sizes: object) -> list[int]:
    if not isinstance(untrusted_sizes, list) or len(untrusted_sizes) > _MOST_BLOBS:
        raise GarbledError
    if any(type(size) is not int or size < 0 for size in untrusted_sizes):
        raise GarbledError
    if sum(untrusted_sizes) > LARGEST_MESSAGE:
        raise GarbledError
    return untrusted_sizes
