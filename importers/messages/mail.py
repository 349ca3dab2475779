"""A mail (RFC 5322): its text, its header as facts, its attachments as files of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.errors import NoTextError
from archive.records import ArticleDraft, Description, EmbeddedFile, Kind
from importers.mail_people import below_people, below_people_in_html, people_lines
from importers.messages.bodies import Body, read_bodies
from importers.messages.headers import (
    HeaderList,
    day_of,
    people,
)
from importers.messages.headers import field as header_field
from importers.messages.mail_parts import MailContent, read_parts
from importers.messages.mime import LENGTH_LINE, parse_part
from importers.messages.tnef import read_packed
from importers.normalising import clean_line, clean_text

_MOST_FACTS = 200
_LONGEST_FACT = 2_000
_BEFORE_HEADER = re.compile(
    rb"(?:\xef\xbb\xbf|[ \t]*+\r?\n)++(?=(?:[!-9;-~]{1,100}:[^\r\n]*+\r?\n){2})"
)


def parse_mail(untrusted_bytes: bytes) -> ArticleDraft:
    """The mail as a letter. Forwarded mails are embedded as they are, never changed.

    The text of a mail that holds attachments only is its subject, else their names. Raises
    `NoTextError`; `MalformedSourceError` and `SourceTooLargeError` for nesting and numbers of parts
    beyond all measure.
    """
    mail = _without_envelope(untrusted_bytes)
    root = parse_part(mail, 0, len(mail))
    content = MailContent()
    read_parts(root, content)
    attachments = tuple(content.attachments)
    return draft_of_mail(root.headers, content.texts(), attachments, content.sealed)


def parse_packed_mail(untrusted_bytes: bytes) -> ArticleDraft:
    """What Outlook packed for itself, where it was saved alone (`winmail.dat`).

    Raises `MalformedSourceError`, `SourceTooLargeError` and `NoTextError`.
    """
    packed = read_packed(untrusted_bytes)
    return draft_of_mail(packed.headers, [packed.body()], packed.files)


def draft_of_mail(
    headers: HeaderList,
    bodies: list[Body],
    attachments: tuple[EmbeddedFile, ...],
    sealed: Sequence[str] = (),
) -> ArticleDraft:
    """The draft of a mail whose parts are known; its people stand above what it says.

    Raises `NoTextError`.
    """
    subject = header_field(headers, "subject")
    text, rich_text = read_bodies(bodies)
    names = (*sealed, *(file.name for file in attachments))
    text = text or subject or clean_text("\n".join(names))
    if not text:
        raise NoTextError
    people_of_it = people_lines(headers)
    return ArticleDraft(
        untrusted_text=below_people(people_of_it, text),
        description=_describe(headers, subject),
        rich_text=below_people_in_html(people_of_it, rich_text),
        facts=(*_facts(headers), *(("encrypted part", name) for name in sealed)),
        embedded=attachments,
    )


def _describe(headers: HeaderList, subject: str) -> Description:
    return Description(
        title=subject,
        kind=Kind.LETTER,
        authors=people(headers, "from") or people(headers, "sender"),
        published=day_of(header_field(headers, "date")),
        external_id=header_field(headers, "message-id").strip("<> "),
    )


def _facts(headers: HeaderList) -> tuple[tuple[str, str], ...]:
    facts = ((clean_line(name), clean_line(value, _LONGEST_FACT)) for name, value in headers)
    return tuple((name, value) for name, value in facts if value)[:_MOST_FACTS]


def _without_envelope(mail: bytes) -> bytes:
    """The mail without the line that a mailbox puts before it, and without a mark or empty lines.

    What has these before it would have no header. Apple's program puts the length of the mail
    before it and its own notes behind.
    """
    if of_apple := LENGTH_LINE.match(mail):
        mail = mail[of_apple.end() : of_apple.end() + int(of_apple[1])]
    nothing = _BEFORE_HEADER.match(mail)
    mail = mail[nothing.end() :] if nothing else mail
    return mail.partition(b"\n")[2] if mail.startswith((b"From ", b">From ")) else mail
