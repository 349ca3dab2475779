"""Chats exported by WhatsApp as `.txt`, in the date forms of the phones that wrote them.

Android writes "31.12.2020, 21:45 - Name: text", iOS "[31.12.20, 21:45:10] Name: text", each with
the order, the signs and the clock of the phone's language. A phone writes all lines of a file in
one form: a stamp in another one was pasted into a message. Where the order of day and month can be
told by no line of the file, the day is taken to be first, and a fact of the document says so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePath
from typing import BinaryIO

from archive.errors import MalformedSourceError, SourceTooLargeError
from archive.records import ArticleDraft
from importers.exact_text import ExactText, exact_text, readable
from importers.messages.conversation import Chat, Message, days
from importers.messages.numeric_dates import day_of, order_of_dates, order_told
from importers.messages.whatsapp_files import file_of
from importers.normalising import clean_line
from importers.text_lines import lines_of

LARGEST_CHAT = 64 * 1024 * 1024
_HALF = (
    r"(?:[ \u00a0\u202f]?(?P<half>[AaPp]\.?[ \u00a0\u202f]?[Mm]\.?|[ДПдп]\.?[ \u00a0\u202f]?[Пп]\.?"
    r"|(?:[Дд]о|[Пп]осле) полудня|(?:[Дд]а|[Пп]асля) (?:паўдня|палудня)|priešpiet|popiet"
    r"|(?:pr|po)\.[ \u00a0\u202f]?p\.|[μπ]\.μ\.|(?:пр|сл)\.[ \u00a0\u202f]?об\.))?"
    r"(?:[ \u00a0\u202f]ч\.)?"
)
_AFTERNOON = re.compile("(?:[pп](?![rр])|сл|μ)", re.IGNORECASE)
_STAMP = (
    r"(?P<a>\d{1,4})(?P<sign>[./-])[ ]?(?P<b>\d{1,2})(?P=sign)[ ]?(?P<c>\d{1,4})\.?"
    r"(?: г\.| р\.)?,?[ \u00a0\u202f](?:at |um |à |klo |о |в |у |o )?"
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?" + _HALF
)
_ANDROID = re.compile(_STAMP + r" [-–] (?P<rest>.*)", re.ASCII | re.DOTALL)
_IOS = re.compile(r"\[" + _STAMP + r"\] (?P<rest>.*)", re.ASCII | re.DOTALL)
_MARKS = re.compile("[\u200e\u200f\u202a-\u202c\ufeff]")
_AUTHOR = re.compile(r"([^:\n]{1,100}): (.*)|([^:\n]{1,100}):\Z", re.DOTALL)
_QUOTES = '"„“”«»'
_OWN_SIGN = re.compile("WhatsApp|[\u200e\u202a-\u202c]")
"""The first lines of most chats tell of WhatsApp, and what it writes itself stands behind marks."""
_FILE_NAME = re.compile(
    r"(?:WhatsApp[- ]Chat (?:with|mit|[-–])|Ч[аa]т WhatsApp (?:с|со|з|із|зь|[-–])"
    r"|Cza[ct] (?:na )?WhatsApp (?:z|ze|[-–])(?: użytkownikiem)?"
    r"|„?WhatsApp“? pokalbis (?:su|[-–])) (?P<name>.+?)(?: \(\d\d?\))?"
)
"""What phones call the file, in the languages of the archive; nothing inside tells the name."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One message before the order of its date's numbers is known."""

    numbers: tuple[str, str, str]
    time: str
    rest: str
    written_as: str


def is_whatsapp(untrusted_head: str) -> bool:
    """Whether the text begins with lines of such a chat: the first, and one of the next twenty.

    A diary has such stamps, too: most of them are followed by an author, and those in brackets
    have seconds, or the program tells of itself.
    """
    head = untrusted_head[:8192]
    lines = _MARKS.sub("", head).lstrip().split("\n")
    stamped = [number for number, line in enumerate(lines[:20]) if _stamp(line)]
    if len(stamped) < 2 or stamped[0] != 0:
        return False
    if _OWN_SIGN.search(head):
        return True
    found = [match for line in lines if (match := _stamp(line))]
    authors = sum(_said(match["rest"]) is not None for match in found)
    exact = found[0].re is _ANDROID or found[0]["second"] is not None
    return exact and 2 * authors > len(found)


def unpack_whatsapp(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """A document for each day of the chat. Raises `MalformedSourceError`, `SourceTooLargeError`.

    The order of the numbers in a date is known only at the end: the file is read whole.
    """
    untrusted_bytes = untrusted_file.read(LARGEST_CHAT + 1)
    if len(untrusted_bytes) > LARGEST_CHAT:
        raise SourceTooLargeError
    exact = exact_text(untrusted_bytes)
    stamps = (match for _, match in _lines(exact.text) if match is not None)
    dates = [numbers for numbers, _ in groupby(_numbers(match) for match in stamps)]
    if not dates:
        raise MalformedSourceError
    order, sure = order_of_dates(dates)
    chat = Chat(
        program="WhatsApp",
        name=_named_by_file(str(getattr(untrusted_file, "name", ""))),
        facts=(order_told(order, sure),),
    )
    yield from days(chat, (_message(entry, order, exact) for entry in _entries(exact.text)))


def _named_by_file(untrusted_name: str) -> str:
    """The person or group of the chat, where the file or what it lies in is called after them."""
    path = PurePath(unicodedata.normalize("NFC", untrusted_name))
    folder = path.parent.name.removesuffix(".zip")
    match = _FILE_NAME.fullmatch(path.stem) or _FILE_NAME.fullmatch(folder)
    return clean_line(match["name"]) if match else ""


def _lines(text: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    """Every line, with its stamp where that is in the form of the first one of the file."""
    form: tuple[object, ...] = ()
    pattern: re.Pattern[str] | None = None
    for line in lines_of(text):
        plain = _MARKS.sub("", line)
        match = pattern.match(plain) if pattern else _stamp(plain)
        if match is not None and pattern is None:
            form, pattern = _form(match), match.re
        yield line, match if match is not None and _form(match) == form else None


def _form(match: re.Match[str]) -> tuple[object, ...]:
    """What all stamps of one file share: brackets, sign, clock, and where and how the year is."""
    first, last, sign, half, second = match.group("a", "c", "sign", "half", "second")
    return match.re, sign, half is None, second is None, len(first) == 4, len(last) == 4


def _numbers(match: re.Match[str]) -> tuple[str, str, str]:
    first, second, third = match.group("a", "b", "c")
    return first, second, third


def _stamp(line: str) -> re.Match[str] | None:
    return _ANDROID.match(line) or _IOS.match(line)


def _entries(text: str) -> Iterator[_Entry]:
    """Lines without a stamp belong to the message above them."""
    match: re.Match[str] | None = None
    lines: list[str] = []
    for line, found in _lines(text):
        if found is None:
            lines.append(line)
            continue
        if match is not None:
            yield _entry(match, lines)
        match, lines = found, [line]
    if match is not None:
        yield _entry(match, lines)


def _entry(match: re.Match[str], lines: list[str]) -> _Entry:
    written_hour, minute, second, half = match.group("hour", "minute", "second", "half")
    hour = int(written_hour)
    if half and hour <= 12:
        hour = hour % 12 + (12 if _AFTERNOON.match(half) else 0)
    time = f"{hour:02}:{minute}:{second}" if second else f"{hour:02}:{minute}"
    below = _MARKS.sub("", "".join(lines[1:])) if len(lines) > 1 else ""
    rest = readable(match["rest"] + below)
    return _Entry(
        numbers=_numbers(match),
        time=time,
        rest=rest.replace("\r\n", "\n").rstrip("\n"),
        written_as="".join(lines),
    )


def _said(rest: str) -> re.Match[str] | None:
    """Author and text; a quotation that a colon stands in is no name, but of what happened."""
    match = _AUTHOR.match(rest)
    name = (match[1] or match[3]) if match else ""
    return None if sum(map(name.count, _QUOTES)) % 2 else match


def _message(entry: _Entry, order: str, exact: ExactText) -> Message:
    match = _said(entry.rest)
    text = (match[2] or "") if match else entry.rest
    may_name = match is not None and bool(text)
    facts, caption = file_of(text, readable(entry.written_as)) if may_name else ((), None)
    return Message(
        written=f"{day_of(entry.numbers, order)}T{entry.time}",
        author=(match[1] or match[3]) if match else "",
        text=text,
        facts=facts,
        caption=caption,
        written_as=exact.written(entry.written_as),
    )
