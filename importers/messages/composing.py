"""A mail of RFC 5322 put together from its parts, for mails that had no bytes of their own."""

from __future__ import annotations

import base64
from email.header import Header
from hashlib import sha256

from archive.records import EmbeddedFile
from importers.messages.headers import HeaderList

_STRUCTURAL = ("content-", "mime-version")


def compose_mail(
    headers: HeaderList, plain: list[str], html: list[str], attachments: tuple[EmbeddedFile, ...]
) -> bytes:
    """The same parts give the same bytes: nothing in it comes from a clock or from chance."""
    parts = [_part("text/plain; charset=utf-8", text.encode()) for text in plain if text.strip()]
    parts += [_part("text/html; charset=utf-8", text.encode()) for text in html if text.strip()]
    if attachments and len(parts) > 1:
        parts = [_together("multipart/alternative", parts)]
    parts += [_attachment(file) for file in attachments]
    head = b"".join(
        _field(name, value) for name, value in headers if not name.lower().startswith(_STRUCTURAL)
    )
    kind = "multipart/mixed" if attachments else "multipart/alternative"
    return b"%bMIME-Version: 1.0\r\n%b" % (head, _together(kind, parts))


def _together(kind: str, parts: list[bytes]) -> bytes:
    boundary = sha256(b"".join(parts)).hexdigest().encode()
    body = b"".join(b"--%b\r\n%b\r\n" % (boundary, part) for part in parts)
    return b"%b\r\n%b--%b--\r\n" % (_kind(kind, boundary), body, boundary)


def _kind(name: str, boundary: bytes) -> bytes:
    return b'Content-Type: %b; boundary="%b"\r\n' % (name.encode(), boundary)


def _field(name: str, value: str) -> bytes:
    line = " ".join(value.split())
    text = line if line.isascii() else Header(line, "utf-8", maxlinelen=70).encode("\r\n")
    return f"{name}: {text}\r\n".encode("ascii", errors="replace")


def _attachment(file: EmbeddedFile) -> bytes:
    name = base64.b64encode(" ".join(file.name.split()).encode()).decode("ascii")
    kind = file.media_type if file.media_type.isascii() else ""
    kind = "".join(kind.split()) or "application/octet-stream"
    return _part(kind, file.content, f'attachment; filename="=?utf-8?B?{name}?="')


def _part(kind: str, content: bytes, disposition: str = "") -> bytes:
    shown = f"Content-Disposition: {disposition}\r\n" if disposition else ""
    head = f"Content-Type: {kind}\r\n{shown}Content-Transfer-Encoding: base64\r\n\r\n"
    return head.encode("ascii", errors="replace") + base64.encodebytes(content)
