"""By which signs the formats of mail and conversations are known."""

from __future__ import annotations

import re

from importers.encoding import utf8_head
from importers.messages.mime import LENGTH_LINE
from importers.messages.signal import is_signal_json, is_signal_markdown
from importers.messages.telegram_html import is_telegram_html
from importers.messages.telegram_json import is_telegram_json
from importers.messages.tnef import SIGNATURE
from importers.messages.viber import is_viber
from importers.messages.whatsapp import is_whatsapp

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OUTLOOK = "__nameid_version1.0".encode("utf-16-le")
_HEADER = re.compile(rb"(?:[!-9;-~]{1,100}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|\Z)){2,}")
_NAME = re.compile(rb"^([!-9;-~]{1,100}):", re.MULTILINE)
_CERTAIN = frozenset((b"received", b"return-path", b"message-id", b"mime-version", b"delivered-to"))
_USUAL = frozenset((b"to", b"date", b"subject", b"cc", b"reply-to"))
_ENVELOPE = re.compile(rb"From [^\r\n\0]*\r?\n[!-9;-~]{1,100}:")


def matches_mail(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    """A header of RFC 5322: a field that only mail has, or From and another usual one.

    A single mail may keep the line that a mailbox put before it.
    """
    if _is_mail_by_name(untrusted_name) and _ENVELOPE.match(untrusted_head):
        return True
    head = untrusted_head.lstrip(b"\xef\xbb\xbf\r\n")
    length = LENGTH_LINE.match(head)
    header = _HEADER.match(head, length.end() if length else 0)
    if header is None or b"\0" in header[0]:
        return None
    names = {name.lower() for name in _NAME.findall(header[0])}
    return bool(names & _CERTAIN or (b"from" in names and names & _USUAL)) or None


def matches_mbox(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    """The line before a mail, and the mail's first field."""
    if _is_mail_by_name(untrusted_name):
        return False
    return _ENVELOPE.match(untrusted_head.lstrip(b"\r\n")) is not None or None


def matches_outlook(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    """An OLE file with Outlook's storage in sight, or with its ending; other OLE files are not."""
    if not untrusted_head.startswith(_OLE):
        return False
    return _OUTLOOK in untrusted_head or untrusted_name.lower().endswith((".msg", ".oft"))


def matches_packed(untrusted_head: bytes, _name: str) -> bool | None:
    """The number at the beginning of `winmail.dat`."""
    return untrusted_head.startswith(SIGNATURE)


def matches_telegram_json(untrusted_head: bytes, _name: str) -> bool | None:
    """The keys of an export."""
    return is_telegram_json(utf8_head(untrusted_head))


def matches_telegram_html(untrusted_head: bytes, _name: str) -> bool | None:
    """The elements of an exported page."""
    return is_telegram_html(utf8_head(untrusted_head))


def matches_whatsapp(untrusted_head: bytes, _name: str) -> bool | None:
    """Stamped lines."""
    return is_whatsapp(utf8_head(untrusted_head))


def matches_signal_json(untrusted_head: bytes, _name: str) -> bool | None:
    """The keys of a line."""
    return is_signal_json(utf8_head(untrusted_head))


def matches_signal_markdown(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    """Stamped lines as the program writes them."""
    return is_signal_markdown(utf8_head(untrusted_head), untrusted_name)


def matches_viber(untrusted_head: bytes, _name: str) -> bool | None:
    """A row of five columns."""
    return is_viber(utf8_head(untrusted_head))


def _is_mail_by_name(untrusted_name: str) -> bool:
    return untrusted_name.lower().endswith(".eml")
