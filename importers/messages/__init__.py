"""Mail and conversations: what `docs/formats.md` says of them is done here."""

from __future__ import annotations

from importers.format_row import MEBIBYTE, Format
from importers.messages import recognising
from importers.messages.mail import parse_mail, parse_packed_mail
from importers.messages.mbox import unpack_mbox
from importers.messages.outlook import parse_outlook_mail
from importers.messages.preloading import preload
from importers.messages.signal import unpack_signal_json, unpack_signal_markdown
from importers.messages.telegram_html import unpack_telegram_html
from importers.messages.telegram_json import unpack_telegram_json
from importers.messages.viber import unpack_viber
from importers.messages.whatsapp import unpack_whatsapp

_LARGEST_STREAM = 16 * 1024 * MEBIBYTE

MAIL = Format(
    "mail",
    "message/rfc822",
    (".eml", ".emlx"),
    64 * MEBIBYTE,
    parse_mail,
    matches=recognising.matches_mail,
    version=5,
)
MAILBOX = Format(
    "mailbox",
    "application/mbox",
    (".mbox", ".mbx"),
    _LARGEST_STREAM,
    unpack=unpack_mbox,
    matches=recognising.matches_mbox,
    version=2,
)
OUTLOOK_MAIL = Format(
    "outlook mail",
    "application/vnd.ms-outlook",
    (".msg", ".oft"),
    64 * MEBIBYTE,
    parse_outlook_mail,
    matches=recognising.matches_outlook,
    version=4,
)
PACKED_MAIL = Format(
    "packed mail",
    "application/ms-tnef",
    (),
    64 * MEBIBYTE,
    parse_packed_mail,
    matches=recognising.matches_packed,
    version=2,
)
TELEGRAM_JSON = Format(
    "telegram json",
    "application/json",
    (),
    _LARGEST_STREAM,
    unpack=unpack_telegram_json,
    is_list=True,
    matches=recognising.matches_telegram_json,
    risky=False,
    version=6,
)
TELEGRAM_HTML = Format(
    "telegram html",
    "text/html",
    (),
    32 * MEBIBYTE,
    unpack=unpack_telegram_html,
    is_list=True,
    matches=recognising.matches_telegram_html,
    version=4,
)
WHATSAPP = Format(
    "whatsapp",
    "text/plain",
    (),
    64 * MEBIBYTE,
    unpack=unpack_whatsapp,
    is_list=True,
    matches=recognising.matches_whatsapp,
    risky=False,
    version=6,
)
SIGNAL_JSON = Format(
    "signal json",
    "application/json",
    (),
    _LARGEST_STREAM,
    unpack=unpack_signal_json,
    is_list=True,
    matches=recognising.matches_signal_json,
    risky=False,
    version=2,
)
SIGNAL_MARKDOWN = Format(
    "signal markdown",
    "text/markdown",
    (),
    _LARGEST_STREAM,
    unpack=unpack_signal_markdown,
    is_list=True,
    matches=recognising.matches_signal_markdown,
    risky=False,
    version=3,
)
VIBER = Format(
    "viber",
    "text/csv",
    (),
    64 * MEBIBYTE,
    unpack=unpack_viber,
    is_list=True,
    matches=recognising.matches_viber,
    risky=False,
    version=4,
)

MESSAGE_FORMATS = (
    *(OUTLOOK_MAIL, PACKED_MAIL, MAILBOX, MAIL, TELEGRAM_JSON, TELEGRAM_HTML),
    *(SIGNAL_JSON, SIGNAL_MARKDOWN, WHATSAPP, VIBER),
)
"""Signal before WhatsApp, whose stamps are of many forms, also of that one."""

__all__ = ["MESSAGE_FORMATS", "preload"]
