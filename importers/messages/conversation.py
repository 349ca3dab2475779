"""Conversations as documents: one for a day of talk, one for a post of a channel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from archive.edtf import is_edtf
from archive.errors import SourceError
from archive.records import (
    ArticleDraft,
    Description,
    Kind,
    NamedFile,
    OriginalFile,
    Place,
    PlaceKind,
)
from importers.named_paths import path_inside
from importers.normalising import clean_line, clean_text

LONGEST_DOCUMENT = 200_000
"""Characters; a day of more talk, or of more facts, is continued in a further document."""
MOST_FACTS = 500
_ENDINGS = {
    "text/plain": ".txt",
    "text/csv": ".csv",
    "text/markdown": ".md",
    "text/html": ".html",
    "application/json": ".json",
}
_LINE_OF_AUTHOR = 40
_LONGEST_TITLE = 120
_LONGEST_FACT = 2_000
_LONGEST_CAPTION = 500
_MOST_HEARD = 50_000
"""Messages that a reply is looked for in: the last ones before it."""
_FILES = ("media", "left out")
_OF_POSTS = frozenset(("unix time",))
"""What is told of a single message only: of a day of talk it says nothing more than the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message, as an export tells it; everything untrusted but the date."""

    written: str = ""
    """Date and time, "2024-09-11T12:30:05" or shorter, of the exporting person's clock."""
    author: str = field(default="", repr=False)
    text: str = field(default="", repr=False)
    number: str = ""
    """What replies name it by."""
    facts: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Such as ("reply to", "12"), ("forwarded from", "…"), ("media", "photos/a.jpg").

    ("left out", "photo") is a file that the export does not hold.
    """
    caption: str | None = field(default=None, repr=False)
    """What is said with the files; None where that is the whole text."""
    file_bytes: int | None = None
    """Of its only file, where the export tells it."""
    written_as: bytes = field(default=b"", repr=False)
    """What stands for it in the export, with its line end; empty when that cannot be told."""

    @property
    def day(self) -> str:
        """The EDTF day; empty when unknown."""
        return _known_day(self.written[:10])


@lru_cache(maxsize=64)
def _known_day(written: str) -> str:
    """Thousands of messages in a row are of one day."""
    return written if is_edtf(written) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """Where messages were written."""

    program: str
    name: str = field(default="", repr=False)
    number: str = ""
    facts: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    media_type: str = "text/plain"
    """Of what stands in the export."""


def posts(chat: Chat, messages: Iterable[Message]) -> Iterator[ArticleDraft]:
    """Every message that says something is a document: the posts of a channel."""
    for message in messages:
        text = _body(message)
        if text:
            first = clean_line(text.split("\n", 1)[0])
            title = first if len(first) <= _LONGEST_TITLE else _cut(first)
            identifier = f"{chat.number}/{message.number}" if message.number else ""
            description = Description(
                title=title,
                published=message.day,
                authors=_authors([message]),
                source=clean_line(chat.name),
                external_id=clean_line(identifier),
            )
            facts = _facts((*_chat_facts(chat), ("date", message.written), *message.facts))
            yield ArticleDraft(
                untrusted_text=text,
                description=description,
                original=_original(chat, message.number, [message]),
                facts=facts,
                named=_named([message]),
            )


def days(chat: Chat, messages: Iterable[Message]) -> Iterator[ArticleDraft]:
    """A document for each day of talk; messages without a date belong to the day before them."""
    day, size, part = "", 0, 1
    room = facts_left = MOST_FACTS - len(_chat_facts(chat))
    waiting: list[Message] = []
    try:
        for message in _telling_whom_they_answer(messages):
            next_day = message.day or day
            facts_left -= len(_told_of_talk(message))
            if waiting and (next_day != day or size > LONGEST_DOCUMENT or facts_left < 0):
                yield from _day_of_talk(chat, day, part, waiting)
                part = part + 1 if next_day == day else 1
                waiting, size = [], 0
                facts_left = room - len(_told_of_talk(message))
            day = next_day
            waiting.append(message)
            size += len(message.text) + _LINE_OF_AUTHOR
    except SourceError:
        # what was read of a day before its export breaks off is not lost
        yield from _day_of_talk(chat, day, part, waiting)
        raise
    yield from _day_of_talk(chat, day, part, waiting)


def _telling_whom_they_answer(messages: Iterable[Message]) -> Iterator[Message]:
    """Replies with author and time of what they answer: no text of a day holds its number."""
    heard: dict[str, str] = {}
    for message in messages:
        facts = message.facts and tuple(
            (key, f"{value} ({heard[value]})" if key == "reply to" and value in heard else value)
            for key, value in message.facts
        )
        yield replace(message, facts=facts) if facts != message.facts else message
        if not message.number:
            continue
        told = ", ".join(filter(None, (clean_line(message.author, 100), message.written)))
        if told:
            heard[message.number] = told
        if len(heard) > _MOST_HEARD:
            del heard[next(iter(heard))]


def _told_of_talk(message: Message) -> tuple[tuple[str, str], ...]:
    return tuple(fact for fact in message.facts if fact[0] not in _OF_POSTS)


def _day_of_talk(
    chat: Chat, day: str, part: int, messages: list[Message]
) -> Iterator[ArticleDraft]:
    pieces: list[str] = []
    places: list[Place] = []
    facts: list[tuple[str, str]] = []
    start = 0
    for message in messages:
        piece = _as_talk(message)
        if not piece:
            continue
        label = ", ".join(filter(None, (clean_line(message.author, 100), message.day)))
        places.append(Place(start, PlaceKind.MESSAGE, label))
        pieces.append(piece)
        start += len(piece) + 2
        time = message.written[11:]
        facts += [(key, f"{time} {value}".strip()) for key, value in _told_of_talk(message)]
    if pieces:
        name = clean_line(chat.name)
        more = f" ({part})" if part > 1 else ""
        yield ArticleDraft(
            untrusted_text="\n\n".join(pieces),
            description=Description(
                title=clean_line(f"{name}, {day}{more}".strip(", ")),
                kind=Kind.CHAT,
                published=day,
                authors=_authors(messages),
                source=name,
                external_id=clean_line(f"{chat.number}/{day}{more}") if chat.number else "",
            ),
            original=_original(chat, f"{day}{more}", messages),
            facts=_facts((*_chat_facts(chat), *facts)),
            places=tuple(places),
            named=_named(messages),
        )


def _original(chat: Chat, number: str, messages: list[Message]) -> OriginalFile | None:
    """What stands in the export for these messages; None where that cannot be told."""
    content = b"".join(message.written_as for message in messages)
    if not content:
        return None
    named = ", ".join(filter(None, (clean_line(chat.name, 100), number))).replace("/", "-")
    return OriginalFile(content, chat.media_type, f"{named}{_ENDINGS[chat.media_type]}")


def _named(messages: Iterable[Message]) -> tuple[NamedFile, ...]:
    """The files of the messages, each with what is told of it."""
    found: list[NamedFile] = []
    for message in messages:
        caption = clean_text(message.text if message.caption is None else message.caption)
        for key, value in message.facts:
            path = path_inside(value) if key == "media" else ""
            # what leads elsewhere is followed nowhere; that it is not here is told all the same
            if key == "left out" or (key == "media" and value.strip()):
                file = NamedFile(
                    name=path,
                    size_bytes=message.file_bytes if path else None,
                    author=clean_line(message.author, 100),
                    written=clean_line(message.written, 30),
                    caption=caption[:_LONGEST_CAPTION],
                )
                found.append(file)
    return tuple(found)


def _as_talk(message: Message) -> str:
    """A line with author and time, then what was said; "" for what says nothing."""
    body = _body(message)
    if not body:
        return ""
    time = message.written[11:16]
    head = ", ".join(filter(None, (clean_line(message.author), time)))
    return f"{head}\n{body}" if head else body


def _body(message: Message) -> str:
    """The text; of a message without text the names of its files."""
    text = clean_text(message.text)
    media = (_file_name(value) for key, value in message.facts if key in _FILES)
    return text or "\n".join(f"[{name}]" for name in media if name)


def _file_name(untrusted_path: str) -> str:
    """Without folders, which the facts tell."""
    path = clean_line(untrusted_path).replace("\\", "/").rstrip("/")
    return path.rpartition("/")[2]


def _authors(messages: Iterable[Message]) -> tuple[str, ...]:
    names = (clean_line(message.author) for message in messages)
    return tuple(dict.fromkeys(name for name in names if name))[:100]


def _chat_facts(chat: Chat) -> tuple[tuple[str, str], ...]:
    return (("program", chat.program), ("chat", chat.name), ("chat id", chat.number), *chat.facts)


def _facts(facts: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """At most as many as a document has; the last one tells how many more there were."""
    cleaned = ((key, clean_line(value, _LONGEST_FACT)) for key, value in facts)
    kept = tuple((key, value) for key, value in cleaned if value)
    if len(kept) <= MOST_FACTS:
        return kept
    return (*kept[: MOST_FACTS - 1], ("facts left out", str(len(kept) - MOST_FACTS + 1)))


def _cut(line: str) -> str:
    return line[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
