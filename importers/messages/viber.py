"""Chats that Viber for phones mails out as CSV: date, time, name, number, message, without a head.

Viber documents no format of its exports. This one is read as its files are known to look; any
other file of it is read as the plain text that it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from archive.errors import MalformedSourceError, SourceTooLargeError
from archive.records import ArticleDraft
from importers.exact_text import ExactText, exact_text, readable
from importers.messages.conversation import Chat, Message, days
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
    yield from days(Chat(program="Viber", media_type="text/csv"), _messages(exact))


def _messages(exact: ExactText) -> Iterator[Message]:
    for row, written in rows_of(exact.text):
        message = _message([readable(cell) for cell in row])
        if message is not None:
            yield replace(message, written_as=exact.written(written))


def _message(row: list[str]) -> Message | None:
    date = _DATE.fullmatch(row[0].strip("\ufeff ")) if row else None
    time = _TIME.fullmatch(row[1].strip()) if len(row) >= 5 else None
    if date is None or time is None:
        return Message(text=", ".join(row)) if row else None
    day = f"{date[3]}-{int(date[2]):02}-{int(date[1]):02}"
    return Message(
        written=f"{day}T{int(time[1]):02}:{time[2]}",
        author=row[2] or row[3],
        text=",".join(row[4:]),
        facts=(("number", row[3]),) if row[3] and row[2] else (),
    )
