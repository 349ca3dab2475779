"""Mails saved by Outlook, `.msg` (MS-OXMSG): an OLE file with a stream for every property."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from io import BytesIO

from olefile import OleFileIO

from archive.errors import (
    MalformedSourceError,
    NoTextError,
    SourceError,
    SourceTooLargeError,
)
from archive.records import ArticleDraft, EmbeddedFile
from importers.documents.rtf import parse_rtf
from importers.encoding import decode
from importers.messages.bodies import Body, body_of
from importers.messages.composing import compose_mail
from importers.messages.compressed_rtf import decompress_rtf
from importers.messages.headers import HeaderList, decode_charset, parse_headers
from importers.messages.mail import draft_of_mail
from importers.messages.mail_parts import MailContent, read_wrapped
from importers.messages.mime import media_type
from importers.normalising import clean_line

_Path = tuple[str, ...]
_DEEPEST = 10
_MOST_FILES = 2_000
_MOST_PEOPLE = 2_000
_SUBJECT, _BODY, _HTML, _RTF, _HEAD = 0x0037, 0x1000, 0x1013, 0x1009, 0x007D
_SENDER, _SENDER_ADDRESS, _SMTP, _MESSAGE_ID = 0x0C1A, 0x0C1F, 0x5D01, 0x1035
_RECIPIENTS = (("To", 0x0E04), ("Cc", 0x0E03), ("Bcc", 0x0E02))
_RECIPIENT_TYPE, _NAME, _ADDRESS, _SMTP_OF_PERSON = 0x0C15, 0x3001, 0x3003, 0x39FE
_SENT, _DELIVERED, _CODEPAGE, _MESSAGE_CODEPAGE = 0x0039, 0x0E06, 0x3FDE, 0x3FFD
_DATA, _LONG_NAME, _SHORT_NAME, _MIME = 0x3701, 0x3707, 0x3704, 0x370E
_FILETIME_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_CODEPAGES = {65001: "utf-8", 20866: "koi8_r", 21866: "koi8_u", 28595: "iso8859_5", 28591: "cp1252"}


@dataclass(frozen=True, slots=True)
class _Mail:
    headers: HeaderList
    plain: list[str]
    html: list[str]
    attachments: tuple[EmbeddedFile, ...]
    wrapped: MailContent
    """What was in files that signed mails were put into."""
    sealed: tuple[EmbeddedFile, ...] = ()
    """Encrypted: they stay in the original."""

    def bodies(self) -> list[Body]:
        """All its texts."""
        return [body_of(self.plain, self.html), *self.wrapped.bodies]

    def composed(self) -> bytes:
        """As a mail of RFC 5322, what was wrapped laid open."""
        return compose_mail(
            self.headers,
            [*self.plain, *(body.plain() for body in self.wrapped.bodies)],
            [*self.html, *(body.html() for body in self.wrapped.bodies)],
            (*self.attachments, *self.sealed),
        )


def parse_outlook_mail(untrusted_bytes: bytes) -> ArticleDraft:
    """The mail as a letter, its attachments and forwarded mails embedded.

    The sent header, where Outlook kept it, is told as it is; else one is made of the properties. A
    forwarded mail has no bytes of its own in this format: it is put together as a mail of RFC 5322.
    Raises `MalformedSourceError`, `SourceTooLargeError` and `NoTextError`.
    """
    try:
        with OleFileIO(BytesIO(untrusted_bytes)) as ole:
            if not ole.exists("__properties_version1.0"):
                raise MalformedSourceError
            mail = _Reader(ole).mail((), 0)
    except SourceError:
        raise
    except Exception as error:
        # the library meets broken files with exceptions of many kinds
        raise MalformedSourceError from error
    return draft_of_mail(
        mail.headers, mail.bodies(), mail.attachments, [file.name for file in mail.sealed]
    )


class _Reader:
    """The properties of one file by storage."""

    def __init__(self, ole: OleFileIO) -> None:
        self._ole = ole
        self._names: set[_Path] = {tuple(path) for path in ole.listdir(streams=True, storages=True)}
        self._files = 0

    def mail(self, storage: _Path, depth: int) -> _Mail:
        if depth > _DEEPEST:
            raise MalformedSourceError
        codec = self._codec(storage)
        html = self._html(storage)
        plain = self._text(storage, _BODY, codec)
        if not plain.strip() and not html.strip():
            plain = self._from_rtf(storage)
        wrapped, files, sealed = MailContent(), list[EmbeddedFile](), list[EmbeddedFile]()
        for file in self._attachments(storage, depth):
            known = len(wrapped.sealed)
            if not read_wrapped(file, wrapped):
                files.append(file)
            elif len(wrapped.sealed) > known:
                sealed.append(file)
        files += wrapped.attachments
        headers = self._headers(storage, codec)
        return _Mail(headers, [plain], [html], tuple(files), wrapped, tuple(sealed))

    def _headers(self, storage: _Path, codec: str) -> HeaderList:
        sent = parse_headers(self._text(storage, _HEAD, codec).encode("utf-8"))
        made: list[tuple[str, str]] = []
        name = self._text(storage, _SENDER, codec)
        address = self._text(storage, _SMTP, codec) or self._text(storage, _SENDER_ADDRESS, codec)
        if name or address:
            made.append(
                ("From", f'"{name}" <{address}>' if "@" in address else f'"{name or address}"')
            )
        made += self._receivers(storage, codec)
        when = self._time(storage, _SENT) or self._time(storage, _DELIVERED)
        made.append(("Date", format_datetime(when) if when else ""))
        made.append(("Subject", self._text(storage, _SUBJECT, codec)))
        made.append(("Message-ID", self._text(storage, _MESSAGE_ID, codec)))
        known = {key.lower() for key, _ in sent}
        return sent + tuple(
            (key, value) for key, value in made if value.strip() and key.lower() not in known
        )

    def _receivers(self, storage: _Path, codec: str) -> Iterator[tuple[str, str]]:
        """Names with addresses where the file has a table of them, else names alone."""
        listed: dict[int, list[str]] = {}
        for folder in self._folders(storage, "__recip_version1.0_")[:_MOST_PEOPLE]:
            person = self._person(folder, codec)
            kind = int.from_bytes(self._fixed(folder, _RECIPIENT_TYPE)[:1], "little")
            if person:
                listed.setdefault(kind, []).append(person)
        for kind, (title, tag) in enumerate(_RECIPIENTS, start=1):
            yield title, ", ".join(listed.get(kind, ())) or self._text(storage, tag, codec)

    def _person(self, folder: _Path, codec: str) -> str:
        addresses = (self._text(folder, tag, codec) for tag in (_SMTP_OF_PERSON, _ADDRESS))
        address = next((each for each in addresses if "@" in each), "")
        name = self._text(folder, _NAME, codec).replace('"', "")
        if not address or not name.strip() or name == address:
            return address or name
        return f'"{name}" <{address}>'

    def _folders(self, storage: _Path, beginning: str) -> list[_Path]:
        length = len(storage)
        return sorted(
            path
            for path in self._names
            if len(path) == length + 1
            and path[:length] == storage
            and path[length].startswith(beginning)
        )

    def _attachments(self, storage: _Path, depth: int) -> Iterator[EmbeddedFile]:
        for folder in self._folders(storage, "__attach_version1.0_"):
            self._files += 1
            if self._files > _MOST_FILES:
                raise SourceTooLargeError
            file = self._attachment(folder, depth)
            if file.content:
                yield file

    def _attachment(self, folder: _Path, depth: int) -> EmbeddedFile:
        codec = self._codec(folder)
        name = self._text(folder, _LONG_NAME, codec) or self._text(folder, _SHORT_NAME, codec)
        name = clean_line(name, 200) or f"attachment-{self._files}"
        inner = (*folder, f"__substg1.0_{_DATA:04X}000D")
        if inner in self._names:
            mail = self.mail(inner, depth + 1)
            name = name if name.lower().endswith(".eml") else f"{name}.eml"
            return EmbeddedFile(name, mail.composed(), "message/rfc822")
        kind = media_type(self._text(folder, _MIME, codec).strip().lower())
        return EmbeddedFile(name, self._bytes(folder, _DATA), kind)

    def _html(self, storage: _Path) -> str:
        wide = self._stream(storage, _HTML, "001F")
        return wide.decode("utf-16-le", "replace") if wide else decode(self._bytes(storage, _HTML))

    def _from_rtf(self, storage: _Path) -> str:
        packed = self._bytes(storage, _RTF)
        try:
            return parse_rtf(decompress_rtf(packed)).untrusted_text if packed else ""
        except NoTextError:
            return ""

    def _text(self, storage: _Path, tag: int, codec: str) -> str:
        wide = self._stream(storage, tag, "001F")
        if wide:
            return wide.decode("utf-16-le", errors="replace").rstrip("\0")
        return decode_charset(self._stream(storage, tag, "001E"), codec).rstrip("\0")

    def _bytes(self, storage: _Path, tag: int) -> bytes:
        return self._stream(storage, tag, "0102")

    def _stream(self, storage: _Path, tag: int, kind: str) -> bytes:
        path = (*storage, f"__substg1.0_{tag:04X}{kind}")
        return self._ole.openstream(list(path)).read() if path in self._names else b""

    def _fixed(self, storage: _Path, tag: int) -> bytes:
        """The eight bytes of a property of fixed length (MS-OXMSG, section 2.4.2); b"" if none."""
        path = (*storage, "__properties_version1.0")
        if path not in self._names:
            return b""
        table = self._ole.openstream(list(path)).read()
        for start in range(len(table) % 16, len(table) - 15, 16):
            if struct.unpack_from("<H", table, start + 2)[0] == tag:
                return table[start + 8 : start + 16]
        return b""

    def _time(self, storage: _Path, tag: int) -> datetime | None:
        """100-nanosecond steps since 1601."""
        steps = int.from_bytes(self._fixed(storage, tag), "little")
        try:
            return _FILETIME_EPOCH + timedelta(microseconds=steps // 10) if steps else None
        except OverflowError:
            return None

    def _codec(self, storage: _Path) -> str:
        value = self._fixed(storage, _MESSAGE_CODEPAGE) or self._fixed(storage, _CODEPAGE)
        page = int.from_bytes(value[:4], "little")
        return _CODEPAGES.get(page, f"cp{page}" if page else "")
