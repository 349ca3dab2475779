"""What Outlook packs into `winmail.dat` (MS-OXTNEF): text and files of a mail for Outlook alone."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from archive.errors import MalformedSourceError, NoTextError, SourceTooLargeError
from archive.records import EmbeddedFile
from importers.documents.rtf import parse_rtf
from importers.encoding import decode
from importers.messages.bodies import Body, body_of
from importers.messages.composing import compose_mail
from importers.messages.compressed_rtf import decompress_rtf
from importers.messages.headers import decode_charset
from importers.messages.tnef_properties import Properties, properties
from importers.normalising import clean_line

SIGNATURE = struct.pack("<I", 0x223E9F78)
_HEAD_BYTES = 6
_ATTRIBUTE = struct.Struct("<BII")
_CHECKSUM_BYTES = 2
_OEM_PAGE, _MESSAGE, _BODY, _SUBJECT = 0x00069007, 0x00069003, 0x0002800C, 0x00018004
_NEW_FILE, _TITLE, _DATA, _FILE = 0x00069002, 0x00018010, 0x0006800F, 0x00069005
_P_SUBJECT, _P_BODY, _P_HTML, _P_RTF = 0x0037, 0x1000, 0x1013, 0x1009
_P_SENDER, _P_ADDRESSES, _P_TO, _P_SENT = 0x0C1A, (0x5D01, 0x0C1F), 0x0E04, 0x0039
_P_DATA, _P_NAMES = 0x3701, (0x3707, 0x3704, 0x3001)
_OBJECT_GUID_BYTES = 16
_DEEPEST, _MOST_FILES = 10, 2_000
_FILETIME_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class _File:
    name: str = field(default="", repr=False)
    content: bytes = field(default=b"", repr=False)


@dataclass(slots=True)
class Packed:
    """What was packed; everything untrusted."""

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    plain: str = field(default="", repr=False)
    html: str = field(default="", repr=False)
    files: tuple[EmbeddedFile, ...] = ()

    def body(self) -> Body:
        """Its text in both forms."""
        return body_of([self.plain], [self.html])


def read_packed(untrusted_bytes: bytes, depth: int = 0) -> Packed:
    """Text, files and header; of what is cut off what was before.

    A mail in it becomes a file of RFC 5322. Raises `MalformedSourceError` for anything else and for
    deep nesting, `SourceTooLargeError` for more than 2,000 files.
    """
    if not untrusted_bytes.startswith(SIGNATURE) or depth > _DEEPEST:
        raise MalformedSourceError
    page, found, files = "", Properties(), list[_File]()
    plain, subject = b"", b""
    for kind, data in _attributes(untrusted_bytes):
        if kind == _OEM_PAGE and len(data) >= 4:
            page = f"cp{int.from_bytes(data[:4], 'little')}"
        elif kind == _MESSAGE:
            found = properties(data, page)
        elif kind == _BODY:
            plain = data
        elif kind == _SUBJECT:
            subject = data
        elif kind == _NEW_FILE:
            files.append(_File())
        elif files:
            _add(files[-1], kind, data, page, depth)
        if len(files) > _MOST_FILES:
            raise SourceTooLargeError
    text, html = _texts(found, decode_charset(plain, page).rstrip("\0"))
    named = found.text(_P_SUBJECT) or decode_charset(subject, page)
    kept = tuple(_embedded(file, number) for number, file in enumerate(files, 1) if file.content)
    return Packed(tuple(_headers(found, named.rstrip("\0"))), text, html, kept)


def _texts(found: Properties, plain: str) -> tuple[str, str]:
    """Plain, and as HTML; as RTF where there is neither."""
    told = found.content(_P_HTML)
    text, html = found.text(_P_BODY) or plain, decode(told) if told else found.text(_P_HTML)
    if not text.strip() and not html.strip():
        text = _from_rtf(found.content(_P_RTF))
    return text, html


def _attributes(packed: bytes) -> Iterator[tuple[int, bytes]]:
    at = _HEAD_BYTES
    while at + _ATTRIBUTE.size <= len(packed):
        _, kind, length = _ATTRIBUTE.unpack_from(packed, at)
        start = at + _ATTRIBUTE.size
        yield kind, packed[start : start + length]
        at = start + length + _CHECKSUM_BYTES


def _add(file: _File, kind: int, data: bytes, page: str, depth: int) -> None:
    if kind == _TITLE:
        file.name = file.name or decode_charset(data, page).rstrip("\0")
    elif kind == _DATA:
        file.content = data
    elif kind == _FILE:
        told = properties(data, page)
        file.name = next(filter(None, map(told.text, _P_NAMES)), file.name)
        inner = told.content(_P_DATA)[_OBJECT_GUID_BYTES:]
        if inner.startswith(SIGNATURE):
            mail = read_packed(inner, depth + 1)
            file.content = compose_mail(mail.headers, [mail.plain], [mail.html], mail.files)
            file.name = f"{file.name.removesuffix('.msg') or 'message'}.eml"


def _embedded(file: _File, number: int) -> EmbeddedFile:
    return EmbeddedFile(clean_line(file.name, 200) or f"attachment-{number}", file.content)


def _from_rtf(packed: bytes) -> str:
    try:
        return parse_rtf(decompress_rtf(packed)).untrusted_text if packed else ""
    except (NoTextError, MalformedSourceError):
        return ""


def _headers(found: Properties, subject: str) -> Iterator[tuple[str, str]]:
    name = found.text(_P_SENDER)
    address = next(filter(None, map(found.text, _P_ADDRESSES)), "")
    if name or address:
        shown = f'"{name}" <{address}>' if "@" in address else f'"{name or address}"'
        yield "From", shown
    if to := found.text(_P_TO):
        yield "To", to
    if when := _instant(found.content(_P_SENT)):
        yield "Date", format_datetime(when)
    if subject.strip():
        yield "Subject", subject


def _instant(steps: bytes) -> datetime | None:
    """100-nanosecond steps since 1601."""
    number = int.from_bytes(steps[:8], "little")
    try:
        return _FILETIME_EPOCH + timedelta(microseconds=number // 10) if number else None
    except OverflowError:
        return None
