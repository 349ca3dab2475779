"""What the parts of a mail hold: its texts, its files, and what is encrypted."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, field

from archive.errors import MalformedSourceError
from archive.records import EmbeddedFile
from importers.messages.bodies import Body, add_to_bodies
from importers.messages.headers import decode_charset, decode_words
from importers.messages.mime import Part, leaves, parse_part
from importers.messages.signed_data import signed_content
from importers.messages.tnef import read_packed
from importers.normalising import clean_line

_SUFFIXES = {
    "text/plain": ".txt",
    "text/html": ".html",
    "text/calendar": ".ics",
    "text/vcard": ".vcf",
    "text/x-vcard": ".vcf",
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
_PACKED = frozenset(("application/ms-tnef", "application/vnd.ms-tnef"))
_PACKED_NAME = "winmail.dat"
_SEALED_BY_PGP = "application/pgp-encrypted"
"""Says which version of the form the part beside it has."""
_PGP_MESSAGE = b"-----BEGIN PGP MESSAGE-----"
_MOST_SIGNED = 4
"""A signed message may hold another that is signed, too."""
_FIELD = re.compile(rb"[!-9;-~]{1,100}:")
_WRAPPED = ".p7m"
_IN_THE_CLEAR = re.compile(rb"Content-Type:[ \t]*multipart/", re.IGNORECASE)
_NOTES = frozenset(("message/delivery-status", "message/disposition-notification"))


@dataclass(slots=True)
class MailContent:
    """What is collected on the way through the parts."""

    bodies: list[Body] = field(default_factory=list)
    attachments: list[EmbeddedFile] = field(default_factory=list)
    sealed: list[str] = field(default_factory=list)
    """Names of encrypted parts: they stay in the original."""
    packed: list[Body] = field(default_factory=list)
    """For Outlook alone: most mails say the same in a part for everybody."""

    def texts(self) -> list[Body]:
        """What is to be read."""
        said = any(body.plain() or body.html().strip() for body in self.bodies)
        return self.bodies if said else self.packed


def read_parts(root: Part, content: MailContent, depth: int = 0) -> None:
    """Collect what is in a part, also in what was signed.

    Raises `MalformedSourceError` and `SourceTooLargeError` as `leaves` does.
    """
    for part in leaves(root):
        is_sealed = part.content_type in _SEALED and depth < _MOST_SIGNED
        signed = signed_content(part.content()) if is_sealed else None
        if signed is None:
            _collect(part, content)
        elif _FIELD.match(signed):
            read_parts(parse_part(signed, 0, len(signed)), content, depth + 1)
        else:
            # a file, not a letter, was signed
            name = _name(part).removesuffix(_WRAPPED) or "signed"
            content.attachments.append(EmbeddedFile(name, signed))


def read_wrapped(file: EmbeddedFile, content: MailContent) -> bool:
    """Collect what is in a file that a signed or encrypted mail was put into; False for others.

    So Outlook keeps them (MS-OXOSMIME, sections 2.1.3.1 and 2.1.3.2): what is signed in the clear
    is all of its parts. Raises as `read_parts` does.
    """
    if file.media_type in _SIGNATURES:
        return True
    is_sealed = file.media_type in _SEALED or file.name.lower().endswith(_WRAPPED)
    if not is_sealed and file.media_type != "multipart/signed":
        return False
    entity = file.content
    if not _IN_THE_CLEAR.match(entity):
        name = base64.b64encode(file.name.encode("utf-8", errors="replace"))
        entity = (
            b'Content-Type: application/pkcs7-mime; name="=?utf-8?B?%b?="\r\n\r\n' % name + entity
        )
    read_parts(parse_part(entity, 0, len(entity)), content)
    return True


def _collect(part: Part, content: MailContent) -> None:
    kind, name = part.content_type, _name(part)
    attached = part.fields.get_content_disposition() == "attachment"
    if kind in _SIGNATURES or kind == _SEALED_BY_PGP:
        return
    if kind in _SEALED or (not _is_body(kind) and part.content().startswith(_PGP_MESSAGE)):
        content.sealed.append(name or kind)
        return
    if (kind in _PACKED or name.lower() == _PACKED_NAME) and _unpack(part.content(), content):
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


def _unpack(untrusted_bytes: bytes, content: MailContent) -> bool:
    """Whether it is what it is called."""
    try:
        packed = read_packed(untrusted_bytes)
    except MalformedSourceError:
        return False
    content.packed.append(packed.body())
    content.attachments += packed.files
    return True


def _is_body(kind: str) -> bool:
    shown = ("text/plain", "text/html", "text/enriched", "text/rfc822-headers")
    return kind in shown or kind in _NOTES or kind.startswith("multipart/")


def _attach(part: Part, name: str, content: MailContent) -> None:
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
