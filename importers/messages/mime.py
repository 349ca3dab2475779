"""Mail as a tree of parts (RFC 2045, RFC 2046), found without copying and without recursion.

The standard library's parser compares every line with the boundary of every part around it and
parses forwarded messages a second time; a crafted mail makes it work for hours. This one finds the
lines of one boundary with one search, gives forwarded messages as they are, byte for byte, and
refuses nesting and numbers of parts that no mail has.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message

from archive.errors import MalformedSourceError, SourceTooLargeError
from importers.messages.headers import HeaderList, header_fields, parse_headers

DEEPEST = 40
MOST_PARTS = 2_000
_LONGEST_HEAD = 1024 * 1024
_HEAD = re.compile(rb"(?:(?:[!-9;-~]{1,200}[ \t]*:[^\r\n]*+|[ \t]++[^\r\n]++)(?:\r\n|\n|\r|\Z))*+")
"""Fields and their folded lines. What is neither begins the body, an empty line or not."""
_EMPTY_LINE = re.compile(rb"[ \t]*(?:\r\n|\n|\r)")
_MEDIA_TYPE = re.compile(r"[\w.+-]{1,80}/[\w.+-]{1,80}", re.ASCII)
LENGTH_LINE = re.compile(rb"(\d{1,10})[ \t]*\r?\n(?=[!-9;-~]{1,100}:)")
"""What Apple's program writes before a mail in a file of its own (`.emlx`)."""
NO_CHOICE = (-1, 0)
_PIECE = re.compile(rb"[^=]+")
_WHITE_SPACE = re.compile(rb"\s+")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")


def media_type(untrusted_type: str) -> str:
    """The media type when it is one (RFC 6838, section 4.2), else ""."""
    return untrusted_type if _MEDIA_TYPE.fullmatch(untrusted_type) else ""


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its header, and where its body lies in the mail."""

    headers: HeaderList
    fields: Message
    """The same header; for the parameters of its content fields."""
    mail: bytes
    start: int
    end: int
    alternative: bool = False
    """Whether it is one of several forms of the same text."""
    choice: tuple[int, int] = NO_CHOICE
    """Where the outermost of the alternatives around it lies, and in which of them it is."""

    @property
    def content_type(self) -> str:
        """Type and subtype in lower case, "text/plain" where nothing sensible is said."""
        return media_type(self.fields.get_content_type()) or "text/plain"

    def content(self) -> bytes:
        """The body without its transfer encoding; what is broken in it is passed over."""
        body = self.mail[self.start : self.end]
        encoding = str(self.fields.get("content-transfer-encoding", "")).strip().lower()
        if encoding == "base64":
            return _from_base64(body)
        if encoding == "quoted-printable":
            return binascii.a2b_qp(body)
        return body


def parse_part(
    untrusted_mail: bytes,
    start: int,
    end: int,
    *,
    alternative: bool = False,
    choice: tuple[int, int] = NO_CHOICE,
) -> Part:
    """The part that lies at mail[start:end]."""
    match = _HEAD.match(untrusted_mail, start, min(end, start + _LONGEST_HEAD))
    head_end = match.end() if match else start
    head = untrusted_mail[start:head_end]
    empty = _EMPTY_LINE.match(untrusted_mail, head_end, end)
    body = empty.end() if empty else head_end
    headers = parse_headers(head)
    return Part(headers, header_fields(headers), untrusted_mail, body, end, alternative, choice)


def leaves(root: Part) -> Iterator[Part]:
    """The parts that hold something themselves, in their order, down from the root.

    Raises `MalformedSourceError` for nesting beyond `DEEPEST` and `SourceTooLargeError` for more
    than `MOST_PARTS`.
    """
    waiting = [(root, 0)]
    seen = 0
    while waiting:
        part, depth = waiting.pop()
        children = _children(part, depth)
        if children:
            waiting.extend((child, depth + 1) for child in reversed(children))
        else:
            yield part
        seen += 1
        if seen + len(waiting) > MOST_PARTS:
            raise SourceTooLargeError


def _children(part: Part, depth: int) -> list[Part]:
    if not part.content_type.startswith("multipart/"):
        return []
    boundary = _boundary(part)
    if not boundary:
        return []
    if depth >= DEEPEST:
        raise MalformedSourceError
    alternative = part.content_type == "multipart/alternative" or (
        part.alternative and part.content_type == "multipart/related"
    )
    begins = part.choice == NO_CHOICE and part.content_type == "multipart/alternative"
    return [
        parse_part(
            part.mail,
            start,
            end,
            alternative=alternative,
            choice=(part.start, number) if begins else part.choice,
        )
        for number, (start, end) in enumerate(_spans(part, boundary))
    ]


def _boundary(part: Part) -> bytes:
    value = part.fields.get_param("boundary")
    if not isinstance(value, str):
        return b""
    return value.rstrip().encode("utf-8", errors="replace")


def _spans(part: Part, boundary: bytes) -> list[tuple[int, int]]:
    """Where the parts between the boundary's lines lie; the last may lack its closing line."""
    line = re.compile(rb"^--" + re.escape(boundary) + rb"(--)?[ \t]*(?:\r?\n|\r|\Z)", re.MULTILINE)
    spans = []
    start = -1
    for match in line.finditer(part.mail, part.start, part.end):
        if start >= 0:
            spans.append((start, _before_line_end(part.mail, start, match.start())))
            if len(spans) > MOST_PARTS:
                raise SourceTooLargeError
        start = -1 if match[1] else match.end()
        if match[1]:
            break
    if start >= 0:
        spans.append((start, part.end))
    return spans


def _before_line_end(mail: bytes, start: int, end: int) -> int:
    """The line end before a boundary belongs to the boundary (RFC 2046, section 5.1.1)."""
    if end > start and mail[end - 1 : end] == b"\n":
        end -= 1
    if end > start and mail[end - 1 : end] == b"\r":
        end -= 1
    return end


def _from_base64(body: bytes) -> bytes:
    """The whole of a body that was encoded piece by piece, each with its padding."""
    decoded = bytearray()
    for match in _PIECE.finditer(body):
        letters = _WHITE_SPACE.sub(b"", match[0])
        # what a mailing list puts below in plain words is no piece of it
        if match.start() and (len(letters) % 4 == 1 or _NOT_BASE64.search(letters)):
            break
        decoded += _piece_from_base64(letters)
    return bytes(decoded)


def _piece_from_base64(body: bytes) -> bytes:
    letters = _NOT_BASE64.sub(b"", body)
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
