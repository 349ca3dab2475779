"""Chats taken out of Signal Desktop by signal-export: `data.json` (a message a line), `chat.md`.

Signal itself keeps its messages under encryption and offers backups that only it reads; this open
program's two files are the form in which such chats are handed on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from archive.errors import MalformedSourceError
from archive.records import ArticleDraft
from importers.messages.conversation import Chat, Message, days

_LONGEST_LINE = 1024 * 1024
_STAMP = re.compile(
    r"\[(\d{4}-\d\d-\d\d)[, ]{1,2}(\d\d:\d\d(?::\d\d)?)\] ([^:\n]{1,100}): ?(.*)", re.DOTALL
)
_OWN_NAMES = frozenset(("chat.md", "index.md"))
_ATTACHMENT = re.compile(r"!?\[([^\]\n]{0,200})\]\((\./[^)\n]{1,300})\)")
_JSON = Chat(program="Signal", media_type="application/json")
_MARKDOWN = Chat(program="Signal", media_type="text/markdown")


def is_signal_json(untrusted_head: str) -> bool:
    """Whether the first line is a message of `data.json`."""
    line = untrusted_head.lstrip("\ufeff\r\n \t")[:400]
    return line.startswith('{"date": "') and '"sender": "' in line and '"body": "' in line


def is_signal_markdown(untrusted_head: str, untrusted_name: str) -> bool:
    """Whether the text begins with a message of `chat.md`.

    A diary and a chat of WhatsApp may have such stamps, but neither links to files beside it, nor
    do most of its lines end in two blanks.
    """
    head = untrusted_head.lstrip("\ufeff\r\n \t")
    if _STAMP.match(head[:400]) is None:
        return False
    if untrusted_name.rpartition("/")[2].lower() in _OWN_NAMES or _ATTACHMENT.search(head):
        return True
    stamped = [line for line in head.split("\n") if _STAMP.match(line)]
    return 2 * sum(line.rstrip("\r").endswith("  ") for line in stamped) > len(stamped)


def unpack_signal_json(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """A document for each day; the file may be a pipe. Raises `MalformedSourceError`."""
    yield from days(_JSON, _from_json(untrusted_file))


def unpack_signal_markdown(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """The same from the Markdown; a line without a stamp belongs to the message above it."""
    yield from days(_MARKDOWN, _from_markdown(untrusted_file))


def _lines(untrusted_file: BinaryIO) -> Iterator[bytes]:
    return iter(lambda: untrusted_file.readline(_LONGEST_LINE), b"")


def _from_json(untrusted_file: BinaryIO) -> Iterator[Message]:
    for line in _lines(untrusted_file):
        if not line.strip():
            continue
        try:
            fields = json.loads(line.decode("utf-8-sig", errors="replace"))
        except (ValueError, RecursionError) as error:
            raise MalformedSourceError from error
        if not isinstance(fields, dict):
            raise MalformedSourceError
        yield replace(_message(fields), written_as=line)


def _message(fields: dict[str, object]) -> Message:
    facts = [("quote", _string(fields.get("quote")).strip("> \n"))]
    attachments = fields.get("attachments")
    for attachment in attachments if isinstance(attachments, list) else []:
        if isinstance(attachment, dict):
            facts.append(("media", _string(attachment.get("path")).removeprefix("./")))
    reactions = fields.get("reactions")
    for reaction in reactions if isinstance(reactions, list) else []:
        parts = list(reaction.values()) if isinstance(reaction, dict) else reaction
        if isinstance(parts, list):
            facts.append(("reaction", ": ".join(filter(None, map(_string, parts)))))
    return Message(
        written=_string(fields.get("date")).replace(" ", "T")[:19],
        author=_string(fields.get("sender")),
        text=_string(fields.get("body")),
        facts=tuple((key, value) for key, value in facts if value),
    )


def _from_markdown(untrusted_file: BinaryIO) -> Iterator[Message]:
    match: re.Match[str] | None = None
    lines: list[bytes] = []
    for line in _lines(untrusted_file):
        found = _STAMP.match(line.decode("utf-8-sig", errors="replace"))
        if found is None:
            lines.append(line)
            continue
        if match is not None:
            yield _stamped(match, lines)
        match, lines = found, [line]
    if match is None:
        raise MalformedSourceError
    yield _stamped(match, lines)


def _stamped(match: re.Match[str], lines: list[bytes]) -> Message:
    text = match[4] + b"".join(lines[1:]).decode("utf-8", errors="replace")
    files = [found[2].removeprefix("./") for found in _ATTACHMENT.finditer(text)]
    return Message(
        written=f"{match[1]}T{match[2]}",
        author=match[3],
        text=_ATTACHMENT.sub("", text),
        facts=tuple(("media", file.replace("%20", " ")) for file in files),
        written_as=b"".join(lines),
    )


def _string(untrusted_value: object) -> str:
    return untrusted_value if isinstance(untrusted_value, str) else ""
