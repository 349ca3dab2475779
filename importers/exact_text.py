"""Text of a list of records, of which every piece can be written back as it stood in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from importers.encoding import codec_of

_ESCAPED = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ExactText:
    """What `decode` gives, but for bytes that fit nowhere: each is a lone surrogate (PEP 383)."""

    text: str = field(repr=False)
    codec: str
    errors: str

    def written(self, piece: str) -> bytes:
        """The bytes of any piece of the text, as they are in the file.

        Of UTF-32 with code points that are none, those are spoilt.
        """
        return piece.encode(self.codec, self.errors)


def exact_text(untrusted_bytes: bytes) -> ExactText:
    """The text of a file without its byte order mark. Never raises."""
    mark, codec = codec_of(untrusted_bytes)
    body = untrusted_bytes[mark:]
    if codec.startswith("utf-16"):
        # Half a character at the end is none.
        return _exact(body[: len(body) // 2 * 2], codec, "surrogatepass")
    if codec.startswith("utf-32"):
        whole = body.decode(codec, errors="replace")
        return ExactText(whole, codec, "surrogatepass")
    return _exact(body, codec, "surrogateescape")


def readable(piece: str) -> str:
    """The same with U+FFFD for what fits nowhere, and without zeros."""
    return _ESCAPED.sub("\ufffd", piece).replace("\0", "")


def _exact(body: bytes, codec: str, errors: str) -> ExactText:
    return ExactText(body.decode(codec, errors), codec, errors)
