"""What a server answered (RFC 9112), as WARC keeps it: status, fields, and the body decoded."""

from __future__ import annotations

import io
import re
import zlib
from dataclasses import dataclass, field

from zstandard import ZstdDecompressor, ZstdError

from archive.errors import MalformedSourceError
from importers.webarchives.warc_records import Fields, read_fields

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})")
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")
_LONGEST_LINE = 16 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """A response; its body without encodings, empty where one is not known."""

    status: int
    fields: Fields
    body: bytes = field(repr=False)
    is_decoded: bool = True


def parse_answer(untrusted_block: bytes, limit: int) -> Answer:
    """The answer; a body that unfolds to more is cut at `limit` + 1 bytes.

    Chunks and encodings that are declared and absent are common in archives: then the body is
    taken as it lies there; the encoding "br" is not known. Raises `MalformedSourceError`.
    """
    stream = io.BytesIO(untrusted_block)
    status = _STATUS.match(stream.readline(_LONGEST_LINE))
    if status is None:
        raise MalformedSourceError
    fields = read_fields(stream)
    body = untrusted_block[stream.tell() :]
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = _without_chunks(body)
    names = fields.get("content-encoding", "").lower().split(",")
    for encoding in reversed([name.strip() for name in names]):
        if encoding == "br":
            return Answer(int(status[1]), fields, b"", is_decoded=False)
        body = _decoded(body, encoding, limit)
    return Answer(int(status[1]), fields, body)


def _without_chunks(body: bytes) -> bytes:
    pieces = []
    at = 0
    while match := _CHUNK.match(body, at):
        size = int(match[1], 16)
        at = match.end() + size
        pieces.append(body[match.end() : at])
        if size == 0 or at > len(body):
            break
        at += len(body[at : at + 2]) - len(body[at : at + 2].lstrip(b"\r\n"))
    return b"".join(pieces) if pieces else body


def _decoded(body: bytes, encoding: str, limit: int) -> bytes:
    if encoding in ("gzip", "x-gzip"):
        return _inflated(body, 31, limit) if body.startswith(b"\x1f\x8b") else body
    if encoding == "deflate":
        return _inflated(body, 15 if body[:1] == b"\x78" else -15, limit)
    if encoding == "zstd":
        return _unpacked(body, limit)
    return body


def _inflated(body: bytes, window: int, limit: int) -> bytes:
    try:
        return zlib.decompressobj(window).decompress(body, limit + 1)
    except zlib.error:
        return body


def _unpacked(body: bytes, limit: int) -> bytes:
    try:
        with ZstdDecompressor(max_window_size=2**27).stream_reader(body) as reader:
            return reader.read(limit + 1)
    except ZstdError:
        return body
