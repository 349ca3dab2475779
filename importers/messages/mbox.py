"""Mailboxes in one file (RFC 4155): every mail is a document of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import BinaryIO

from archive.errors import MalformedSourceError
from archive.records import EmbeddedFile

LARGEST_MAIL = 64 * 1024 * 1024
_LONGEST_LINE = 64 * 1024
_ENVELOPE = re.compile(rb"From (?:\S|- ).*\d\d:\d\d.*\d{4}|From - |From (?:\S+\s*)?$")
_SURE_ENVELOPE = re.compile(
    rb"From (?:- |\S*@|\S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[ ,])|From (?:\S+\s*)?$"
)
_HEADER_FIELD = re.compile(rb"[!-9;-~]{1,200}[ \t]*:|>From ")
_USUAL_FIELD = re.compile(
    rb"(?:From|Date|To|Cc|Subject|Sender|Received|Status|[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+)[ \t]*:",
    re.IGNORECASE,
)
_QUOTED_FROM = re.compile(rb">+From ")


def unpack_mbox(untrusted_file: BinaryIO) -> Iterator[EmbeddedFile]:
    """The mails in their order, one in memory at a time; the file may be a pipe.

    A mail of more than `LARGEST_MAIL` bytes is cut one byte after, so that whoever reads it refuses
    it for its size and the others go on. Raises `MalformedSourceError` where no mail begins.
    """
    mail: list[bytes] | None = None
    size = number = 0
    after_blank = True
    lines = iter(lambda: untrusted_file.readline(_LONGEST_LINE), b"")
    for line, following in pairwise(chain(lines, (b"",))):
        if after_blank and _ENVELOPE.match(line) and (mail is None or _begins(line, following)):
            if mail is not None:
                yield _file(number, mail)
            mail, size, number = [], 0, number + 1
        elif mail is not None and size <= LARGEST_MAIL:
            # mboxrd: one ">" was put before every line that looked like an envelope
            line = line[1:] if _QUOTED_FROM.match(line) else line
            mail.append(line[: LARGEST_MAIL + 1 - size])
            size += len(line)
        elif mail is None and line.strip():
            raise MalformedSourceError
        after_blank = not line.strip()
    if mail is not None:
        yield _file(number, mail)


def _begins(line: bytes, following: bytes) -> bool:
    """Whether a mail begins behind a line that looks like an envelope, and not a sentence.

    "From 10:00 till 12:00 in August 2020 they …" has neither sender nor weekday: it is an envelope
    only before a field that every mail has.
    """
    field = _HEADER_FIELD if _SURE_ENVELOPE.match(line) else _USUAL_FIELD
    return field.match(following) is not None


def _file(number: int, lines: list[bytes]) -> EmbeddedFile:
    content = b"".join(lines)
    return EmbeddedFile(f"{number:06}.eml", content, "message/rfc822")
