"""Exports of Telegram Desktop in HTML: `messages.html`, `messages2.html`, … of one chat.

The page does not say whether it shows a channel; it is taken for one when everything in it is
written under the name of the chat itself. Replies, forwards, media, polls, places, contacts, calls
and service messages are kept: every message has a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import BinaryIO

from lxml.html import HtmlElement

from archive.errors import MalformedSourceError, SourceTooLargeError
from archive.records import ArticleDraft
from importers.dates import to_edtf
from importers.encoding import decode
from importers.markup import parse_page
from importers.messages.conversation import Chat, Message, days, posts
from importers.messages.telegram_page_contents import (
    all_of,
    author_and_bot,
    first_of,
    media_of,
    text_of,
    words_of,
)
from importers.normalising import clean_line

LARGEST_PAGE = 32 * 1024 * 1024
_MARK = re.compile(
    r"<title>[^<]{0,200}</title>.{0,4000}<div class=\"page_wrap.{0,4000}<div class=\"page_header",
    re.DOTALL,
)
_BEGINNING = re.compile(rb'<div class="message[ "]')
_DATE = re.compile(r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d:\d\d)(?: UTC([+-]\d\d:\d\d))?", re.ASCII)
_REPLY = re.compile(r"go_to_message(\d{1,12})")


def is_telegram_html(untrusted_head: str) -> bool:
    """Whether the first characters are those of a page of such an export."""
    return _MARK.search(untrusted_head) is not None


def unpack_telegram_html(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """The documents of one page in their order.

    Raises `MalformedSourceError` for another page and `SourceTooLargeError`.
    """
    untrusted_bytes = untrusted_file.read(LARGEST_PAGE + 1)
    if len(untrusted_bytes) > LARGEST_PAGE:
        raise SourceTooLargeError
    page = parse_page(decode(untrusted_bytes))
    if page is None:
        raise MalformedSourceError
    name = text_of(first_of(page.root, "page_header")).split("\n")[0]
    messages = _messages(page.root, _written_as(untrusted_bytes))
    if not messages:
        raise MalformedSourceError
    authors = {message.author for message in messages if message.author}
    is_channel = authors == {clean_line(name)}
    stamp = _stamp(page.root)
    zone = (stamp[5] or "") if stamp else ""
    chat = Chat(program="Telegram", name=name, facts=(("time zone", zone),), media_type="text/html")
    yield from (posts if is_channel else days)(chat, messages)


def _written_as(untrusted_bytes: bytes) -> list[bytes]:
    """What stands for each message, with all that follows it before the next one.

    Empty where the page is in another form than the program's own.
    """
    starts = [found.start() for found in _BEGINNING.finditer(untrusted_bytes)]
    edges = [*starts, len(untrusted_bytes)]
    return [untrusted_bytes[start:end] for start, end in pairwise(edges)]


def _messages(root: HtmlElement, written_as: list[bytes]) -> list[Message]:
    """What is written between two messages, such as a line with a day, goes with the next one."""
    elements = [each for each in root.iter("div") if "message" in _classes(each)]
    pieces = written_as if len(written_as) == len(elements) else [b""] * len(elements)
    found: list[Message] = []
    before = b""
    for message, piece in zip(_told(elements), pieces, strict=True):
        before += piece
        if message is not None:
            found.append(replace(message, written_as=before))
            before = b""
    if found and before:
        found[-1] = replace(found[-1], written_as=found[-1].written_as + before)
    return found


def _told(elements: list[HtmlElement]) -> Iterator[Message | None]:
    """What each element says. Joined messages have no name of their own: the one above counts."""
    author = bot = day = ""
    for element in elements:
        classes = _classes(element)
        if "service" in classes:
            text = text_of(first_of(element, "body"))
            if date := _day_line(text):
                day = date
            said = text and not date
            yield Message(written=day, text=text, number=_number(element)) if said else None
            continue
        if "joined" not in classes:
            name, bot = author_and_bot(_own_author(element))
            author = clean_line(name)
        message = _message(element, author, bot, day)
        day = message.day or day
        yield message


def _message(element: HtmlElement, author: str, bot: str, day: str) -> Message:
    written = _written(element)
    reply = first_of(element, "reply_to")
    target = _REPLY.search(" ".join(_attributes(reply, "onclick", "href")))
    facts = [("reply to", target[1] if target else ""), ("via bot", bot)]
    facts.append(("forwarded from", _forwarded_from(element)))
    facts += media_of(element)
    return Message(
        written=written or day,
        author=author,
        text=words_of(element),
        number=_number(element),
        facts=tuple((key, value) for key, value in facts if value),
    )


def _forwarded_from(element: HtmlElement) -> str:
    """Behind whose picture stand the name and, since 2019, when it was first said."""
    for forwarded in all_of(element, "forwarded"):
        name = first_of(forwarded, "from_name")
        if name is not None:
            said = next(("".join(span.itertext()) for span in name.iter("span")), "")
            return clean_line(clean_line(text_of(name)).removesuffix(clean_line(said)))
    return ""


def _own_author(element: HtmlElement) -> str:
    return text_of(first_of(element, "from_name")).split("\n")[0]


def _written(element: HtmlElement) -> str:
    match = _stamp(element)
    return f"{match[3]}-{match[2]}-{match[1]}T{match[4]}" if match else ""


def _stamp(element: HtmlElement) -> re.Match[str] | None:
    date = first_of(element, "date")
    return _DATE.search("" if date is None else date.get("title") or "")


def _day_line(untrusted_text: str) -> str:
    """A line between two days is a date in words, which its messages tell better."""
    return to_edtf(untrusted_text) if len(untrusted_text) < 40 else ""


def _number(element: HtmlElement) -> str:
    identifier = element.get("id") or ""
    return identifier.removeprefix("message") if identifier.startswith("message") else ""


def _attributes(element: HtmlElement | None, *names: str) -> Iterator[str]:
    if element is not None:
        for link in element.iter("a"):
            yield from (link.get(name) or "" for name in names)


def _classes(element: HtmlElement) -> list[str]:
    return (element.get("class") or "").split()
