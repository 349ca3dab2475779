"""JSON of any length, value by value (RFC 8259): the whole is never in memory."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from archive.errors import MalformedSourceError

LARGEST_VALUE = 16 * 1024 * 1024
"""Characters of one value that is read whole."""
_BLOCK = 256 * 1024
_SPACE = re.compile(r"[ \t\n\r]*")
_decoder = json.JSONDecoder()


class JsonStream:
    """A reader that goes forward only; every call raises `MalformedSourceError` where it must."""

    def __init__(self, untrusted_file: BinaryIO) -> None:
        self._file = untrusted_file
        self._decode = codecs.getincrementaldecoder("utf-8-sig")(errors="replace").decode
        self._text = ""
        self._at = 0
        self._ended = False

    def next_sign(self) -> str:
        """The next character that is not white space, left where it is; "" at the end."""
        while True:
            self._at = _space_end(self._text, self._at)
            if self._at < len(self._text) or not self._more():
                return self._text[self._at : self._at + 1]

    def members(self) -> Iterator[str]:
        """The keys of an object; between two of them the caller takes the value."""
        self._expect("{")
        first = True
        while self.next_sign() != "}":
            if not first:
                self._expect(",")
            key = self.value()
            if not isinstance(key, str):
                raise MalformedSourceError
            self._expect(":")
            yield key
            first = False
        self._at += 1

    def items(self) -> Iterator[None]:
        """The places of an array's values; at each the caller takes the value."""
        self._expect("[")
        first = True
        while self.next_sign() != "]":
            if not first:
                self._expect(",")
            yield
            first = False
        self._at += 1

    def value(self) -> object:
        """The next value, whole."""
        return self.written_value()[0]

    def written_value(self) -> tuple[object, bytes]:
        """The next value, and how it is written."""
        self.next_sign()
        while True:
            try:
                found, end = _decoder.raw_decode(self._text, self._at)
            except RecursionError as error:
                raise MalformedSourceError from error
            except ValueError as error:
                if not self._more():
                    raise MalformedSourceError from error
                continue
            # a number at the end of what was read may go on
            if end < len(self._text) or not self._more():
                written = self._text[self._at : end].encode("utf-8", errors="replace")
                self._at = end
                return found, written

    def _expect(self, sign: str) -> None:
        if self.next_sign() != sign:
            raise MalformedSourceError
        self._at += 1

    def _more(self) -> bool:
        """Read on, as much again as is waiting: a long value is tried a few times only."""
        waiting = len(self._text) - self._at
        if waiting > LARGEST_VALUE:
            raise MalformedSourceError
        block = b"" if self._ended else self._file.read(max(_BLOCK, waiting))
        self._ended = self._ended or not block
        text = self._decode(block, final=self._ended)
        self._text = self._text[self._at :] + text
        self._at = 0
        return bool(text) or not self._ended


def _space_end(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at
