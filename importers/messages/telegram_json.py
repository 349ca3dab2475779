"""Exports of Telegram Desktop in JSON: `result.json` of one chat, or of a whole account.

A channel's posts are documents of their own, of other chats a day is one. Read are messages,
service messages, replies, forwards, edits, polls, places, contacts and the names of media; not
read are the account's contacts, sessions and settings. Times are those of the exporting machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import BinaryIO

from archive.errors import SourceError
from archive.records import ArticleDraft
from importers.json_stream import JsonStream
from importers.messages.conversation import Chat, Message, days, posts
from importers.messages.telegram_actions import action_in_words, language_of_talk
from importers.messages.telegram_contents import message_text, told_line, told_text

_CHANNELS = frozenset(("public_channel", "private_channel"))
_MEDIA = ("photo", "file", "contact_vcard")
"""Not "thumbnail": that is the same picture once more, small."""
_SIZES = ("photo_file_size", "file_size")
_TOLD = (
    ("edited", "edited"),
    ("forwarded_from", "forwarded from"),
    ("saved_from", "saved from"),
    ("via_bot", "via bot"),
    ("file_name", "file name"),
    ("media_type", "media type"),
    ("mime_type", "media type of the file"),
    ("duration_seconds", "seconds"),
    ("sticker_emoji", "sticker"),
    ("date_unixtime", "unix time"),
)
_HEARD_MESSAGES, _HEARD_CHARACTERS = 100, 4_000
"""Of a chat, until its language is told."""
_LARGEST_FILE = 2**40


def unpack_telegram_json(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """The documents of all chats in their order, message by message; the file may be a pipe.

    Raises `MalformedSourceError`; what was given before stays.
    """
    yield from _chats_in(JsonStream(untrusted_file), depth=0)


def _chats_in(stream: JsonStream, depth: int) -> Iterator[ArticleDraft]:
    """An object that is a chat, or that holds lists of chats."""
    told: dict[str, str] = {}
    for key in stream.members():
        if key == "messages" and stream.next_sign() == "[":
            yield from _chat(told, stream)
        elif key in ("chats", "left_chats") and stream.next_sign() == "{" and depth == 0:
            yield from _lists_in(stream)
        else:
            value = stream.value()
            if isinstance(value, str | int):
                told[key] = str(value)


def _lists_in(stream: JsonStream) -> Iterator[ArticleDraft]:
    for key in stream.members():
        if key == "list" and stream.next_sign() == "[":
            for _ in stream.items():
                yield from _chats_in(stream, depth=1)
        else:
            stream.value()


def _chat(told: dict[str, str], stream: JsonStream) -> Iterator[ArticleDraft]:
    kind = told.get("type", "")
    chat = Chat(
        program="Telegram",
        name=told.get("name", "") or ("Telegram" if kind != "saved_messages" else "Saved Messages"),
        number=told.get("id", ""),
        facts=(("chat type", kind),),
        media_type="application/json",
    )
    as_documents = posts if kind in _CHANNELS else days
    yield from as_documents(chat, _messages(stream))


def _messages(stream: JsonStream) -> Iterator[Message]:
    """What happened is worded in the language of what is said first."""
    values = _values(stream)
    first: list[tuple[dict[str, object], bytes]] = []
    said: list[str] = []
    broken: SourceError | None = None
    try:
        for fields, written in values:
            first.append((fields, written))
            said.append("" if _is_service(fields) else told_text(fields.get("text")))
            if len(first) >= _HEARD_MESSAGES or sum(map(len, said)) >= _HEARD_CHARACTERS:
                break
    except SourceError as error:
        broken = error
    language = language_of_talk(said)
    for fields, written in chain(first, values):
        yield replace(_message(fields, language), written_as=written + b"\n")
    if broken is not None:
        raise broken


def _values(stream: JsonStream) -> Iterator[tuple[dict[str, object], bytes]]:
    for _ in stream.items():
        untrusted_message, written = stream.written_value()
        if isinstance(untrusted_message, dict):
            yield untrusted_message, written


def _is_service(fields: dict[str, object]) -> bool:
    return fields.get("type") == "service"


def _message(fields: dict[str, object], language: str) -> Message:
    service = _is_service(fields)
    facts = [(name, told_line(fields.get(key))) for key, name in _TOLD]
    facts += [("reply to", _answered(fields))]
    facts += [_file(key, told_line(fields.get(key))) for key in _MEDIA]
    facts += [("action", told_line(fields.get("action")))] if service else []
    return Message(
        written=told_line(fields.get("date"))[:19],
        author=told_line(fields.get("author") or fields.get("from") or fields.get("actor")),
        text=_service_text(fields, language) if service else message_text(fields),
        number=told_line(fields.get("id")),
        facts=tuple((key, value) for key, value in facts if value),
        file_bytes=next(filter(None, (_size(fields.get(key)) for key in _SIZES)), None),
    )


def _answered(fields: dict[str, object]) -> str:
    """The number of the message that is answered, with its chat if that is another one.

    Every chat counts from one: the same number here is another message.
    """
    number, chat = (told_line(fields.get(f"reply_to_{of}_id")) for of in ("message", "peer"))
    return f"{number} in {chat}" if number and chat else number


def _file(key: str, value: str) -> tuple[str, str]:
    """A path, or in its place a sentence in parentheses: "(File not included. Change …)"."""
    told = value.startswith("(") and value.endswith(")")
    return ("left out", key.partition("_")[0]) if told else ("media", value)


def _size(untrusted_value: object) -> int | None:
    if not isinstance(untrusted_value, int) or isinstance(untrusted_value, bool):
        return None
    return untrusted_value if 0 < untrusted_value < _LARGEST_FILE else None


def _service_text(fields: dict[str, object], language: str) -> str:
    """What happened: "invited: A, B"."""
    members = fields.get("members")
    names = [told_line(name) for name in members] if isinstance(members, list) else []
    told = (
        told_line(fields.get("title")),
        ", ".join(filter(None, names)),
        told_text(fields.get("text")),
    )
    return action_in_words(told_line(fields.get("action")), told, language)


def is_telegram_json(untrusted_head: str) -> bool:
    """Whether the first characters are those of an export: a chat, or an account with chats."""
    head = untrusted_head[:4096].lstrip("\ufeff \r\n\t")
    if not head.startswith("{"):
        return False
    chat = '"type":' in head and '"messages":' in head and ('"date_unixtime"' in head)
    named = '"messages": [' in head and any(f'"{kind}"' in head for kind in _KINDS)
    return chat or named or ('"about":' in head and "Telegram" in head)


_KINDS = (
    *("personal_chat", "bot_chat", "saved_messages", "private_group", "private_supergroup"),
    *("public_supergroup", *sorted(_CHANNELS)),
)
