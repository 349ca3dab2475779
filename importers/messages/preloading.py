"""Loads beforehand what the first mail would load."""

from __future__ import annotations

import codecs
import encodings.aliases
from contextlib import suppress

from archive.errors import SourceError
from importers.messages.mail import parse_mail
from importers.messages.outlook import parse_outlook_mail

_MAIL = (
    b"From: =?utf-8?q?A?= <a@example.org>\r\nDate: Wed, 11 Sep 2024 12:00:00 +0300\r\n"
    b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
    b"Content-Type: text/html; charset=koi8-u\r\n\r\n<p>x</p>\r\n--b\r\n"
    b"Content-Type: text/plain; charset=iso-2022-jp\r\n\r\nx\r\n--b\r\n"
    b"Content-Disposition: attachment; filename*=utf-8''a.bin\r\n\r\nx\r\n--b--\r\n"
)


def preload() -> None:
    """Every encoding that a mail may name, and a mail of each kind."""
    for name in sorted(set(encodings.aliases.aliases.values())):
        with suppress(LookupError):
            codecs.lookup(name)
    parse_mail(_MAIL)
    with suppress(SourceError):
        parse_outlook_mail(b"")
