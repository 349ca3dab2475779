"""A mail (RFC 5322): its text, its header as facts, its attachments as files of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from archive.errors import NoTextError
from archive.records import ArticleDraft, Description, EmbeddedFile, Kind
from importers.messages.bodies import Body, add_to_bodies, read_bodies
from importers.messages.headers import (
    HeaderList,
    day_of,
    decode_charset,
    decode_words,
    people,
)
from importers.messages.headers import field as header_field
from importers.messages.mime import LENGTH_LINE, Part, leaves, parse_part
from importers.messages.signed_data import signed_content
from importers.normalising import clean_line, clean_text

_MOST_FACTS = 200
_LONGEST_FACT = 2_000
_SUFFIXES = {
    "text/plain": ".txt",
    "text/html": ".html",
    "text/calendar": ".ics",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "application/pdf": ".pdf",
    "message/rfc822": ".eml",
}
_FORWARDED = frozenset(("message/rfc822", "message/global", "message/news"))
_SIGNATURES = frozenset(
    ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
)
"""They are of the mail, not in it: what they sign is the original, which is kept."""
_SEALED = frozenset(("application/pkcs7-mime", "application/x-pkcs7-mime"))
_SEALED_BY_PGP = "application/pgp-encrypted"
"""Says which version of the form the part beside it has."""
_PGP_MESSAGE = b"-----BEGIN PGP MESSAGE-----"
_MOST_SIGNED = 4
"""A signed message may hold another that is signed, too."""
_FIELD = re.compile(rb"[!-9;-~]{1,100}:")
_BEFORE_HEADER = re.compile(
    rb"(?:\xef\xbb\xbf|[ \t]*+\r?\n)++(?=(?:[!-9;-~]{1,100}:[^\r\n]*+\r?\n){2})"
)
_NOTES = frozenset(("message/delivery-status", "message/disposition-notification"))


@dataclass(slots=True)
class _Content:
    """What is collected on the way through the parts."""

    bodies: list[Body] = field(default_factory=list)
    attachments: list[EmbeddedFile] = field(default_factory=list)
    sealed: list[str] = field(default_factory=list)
    """Names of encrypted parts: they stay in the original."""


def parse_mail(untrusted_bytes: bytes) -> ArticleDraft:
    """The mail as a letter. Forwarded mails are embedded as they are, never changed.

    The text of a mail that holds attachments only is its subject, else their names. Raises
    `NoTextError`; `MalformedSourceError` and `SourceTooLargeError` for nesting and numbers of parts
    beyond all measure.
    """
    mail = _without_envelope(untrusted_bytes)
    root = parse_part(mail, 0, len(mail))
    content = _Content()
    _read_parts(root, content, 0)
    attachments = tuple(content.attachments)
    return draft_of_mail(root.headers, content.bodies, attachments, content.sealed)


def _read_parts(root: Part, content: _Content, depth: int) -> None:
    for part in leaves(root):
        is_sealed = part.content_type in _SEALED and depth < _MOST_SIGNED
        signed = signed_content(part.content()) if is_sealed else None
        if signed is None:
            _collect(part, content)
        elif _FIELD.match(signed):
            _read_parts(parse_part(signed, 0, len(signed)), content, depth + 1)
        else:
            # a file, not a letter, was signed
            name = _name(part).removesuffix(".p7m") or "signed"
            content.attachments.append(EmbeddedFile(name, signed))


def draft_of_mail(
    headers: HeaderList,
    bodies: list[Body],
    attachments: tuple[EmbeddedFile, ...],
    sealed: Sequence[str] = (),
) -> ArticleDraft:
    """The draft of a mail whose parts are known. Raises `NoTextError`."""
    subject = header_field(headers, "subject")
    text, rich_text = read_bodies(bodies)
    names = (*sealed, *(file.name for file in attachments))
    text = text or subject or clean_text("\n".join(names))
    if not text:
        raise NoTextError
    return ArticleDraft(
        untrusted_text=text,
        description=_describe(headers, subject),
        rich_text=rich_text,
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


def _collect(part: Part, content: _Content) -> None:
    kind, name = part.content_type, _name(part)
    attached = part.fields.get_content_disposition() == "attachment"
    if kind in _SIGNATURES or kind == _SEALED_BY_PGP:
        return
    if kind in _SEALED or (not _is_body(kind) and part.content().startswith(_PGP_MESSAGE)):
        content.sealed.append(name or kind)
        return
    if kind in _FORWARDED:
        number = len(content.attachments) + 1
        file = EmbeddedFile(name or f"message-{number}.eml", part.content(), "message/rfc822")
        content.attachments.append(file)
    elif attached or (name and not part.alternative) or not _is_body(kind):
        _attach(part, name, content)
    else:
        words = decode_charset(part.content(), _charset(part))
        add_to_bodies(content.bodies, part.choice, words, html=kind == "text/html")


def _is_body(kind: str) -> bool:
    shown = ("text/plain", "text/html", "text/enriched", "text/rfc822-headers")
    return kind in shown or kind in _NOTES or kind.startswith("multipart/")


def _attach(part: Part, name: str, content: _Content) -> None:
    data = part.content()
    if data.strip():
        number = len(content.attachments) + 1
        name = name or f"part-{number}{_SUFFIXES.get(part.content_type, '')}"
        content.attachments.append(EmbeddedFile(name, data, part.content_type))


def _name(part: Part) -> str:
    """The file name of an attachment (RFC 2183, RFC 2231), also where it is an encoded word."""
    try:
        name = part.fields.get_filename() or ""
    except (ValueError, LookupError, TypeError):
        return ""
    return clean_line(decode_words(name), 200)


def _charset(part: Part) -> str:
    value = part.fields.get_param("charset")
    if isinstance(value, tuple):
        value = value[2]
    return value if isinstance(value, str) else ""
