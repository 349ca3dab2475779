"""Chats that Viber for phones mails out as CSV: date, time, name, number, message, without a head.

Viber documents no format of its exports. This one is read as its files are known to look; any
other file of it is read as the plain text that it is. All rows together tell
whether day or month is first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import BinaryIO

from archive.errors import MalformedSourceError, SourceTooLargeError
from archive.records import ArticleDraft
from importers.exact_text import ExactText, exact_text, readable
from importers.messages.conversation import Chat, Message, days
from importers.messages.numeric_dates import Numbers, day_of, order_of_dates, order_told
from importers.text_lines import rows_of

LARGEST_CHAT = 64 * 1024 * 1024
_HEAD = 16 * 1024
_ROW = re.compile(
    r"\"?(\d{1,2})[/.](\d{1,2})[/.](\d{4})\"?,\"?(\d{1,2}:\d\d(?::\d\d)?)\"?,"
    r"(?:\"[^\"\n]{0,200}\"|[^,\"\n]{0,200}),\"?\+?[\d ()-]{5,20}\"?,",
    re.ASCII,
)
_DATE = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", re.ASCII)
_TIME = re.compile(r"(\d{1,2}):(\d\d(?::\d\d)?)", re.ASCII)


def is_viber(untrusted_head: str) -> bool:
    """Whether the text begins with a row of such a chat."""
    return _ROW.match(untrusted_head.lstrip("\ufeff\r\n")) is not None


def unpack_viber(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """A document for each day. Raises `MalformedSourceError` and `SourceTooLargeError`."""
    untrusted_bytes = untrusted_file.read(LARGEST_CHAT + 1)
    if len(untrusted_bytes) > LARGEST_CHAT:
        raise SourceTooLargeError
    exact = exact_text(untrusted_bytes)
    if not is_viber(readable(exact.text[:_HEAD])):
        raise MalformedSourceError
    order, sure = order_of_dates([numbers for numbers, _ in groupby(_dates(exact))])
    chat = Chat(program="Viber", facts=(order_told(order, sure),), media_type="text/csv")
    yield from days(chat, _messages(exact, order))


def _dates(exact: ExactText) -> Iterator[Numbers]:
    for row, _ in rows_of(exact.text):
        date = _date(row)
        if date is not None:
            yield date[1], date[2], date[3]


def _date(row: list[str]) -> re.Match[str] | None:
    return _DATE.fullmatch(readable(row[0]).strip("\ufeff ")) if row else None


def _messages(exact: ExactText, order: str) -> Iterator[Message]:
    for row, written in rows_of(exact.text):
        message = _message([readable(cell) for cell in row], order)
        if message is not None:
            yield replace(message, written_as=exact.written(written))


def _message(row: list[str], order: str) -> Message | None:
    date = _date(row)
    time = _TIME.fullmatch(row[1].strip()) if len(row) >= 5 else None
    if date is None or time is None:
        return Message(text=", ".join(row)) if row else None
    day = day_of((date[1], date[2], date[3]), order)
    return Message(
        written=f"{day}T{int(time[1]):02}:{time[2]}",
        author=row[2] or row[3],
        text=",".join(row[4:]),
        facts=(("number", row[3]),) if row[3] and row[2] else (),
    )
