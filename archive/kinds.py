"""What a document may be: its kind, how sensitive it is, what was agreed to."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What sort of document this is."""

    ARTICLE = "article"
    TESTIMONY = "testimony"
    LETTER = "letter"
    CHAT = "chat"
    """A day of talk in a messenger."""
    COURT = "court"
    NOTE = "note"
    PICTURE = "picture"
    """A photo, a scan, a screenshot."""
    RECORDING = "recording"
    """Sound alone."""
    FILM = "film"
    LIST = "list"
    """A table or a list of literature, kept whole; what stands in it are documents, too."""
    ENTRY = "entry"
    """A row of a table that holds no running text, as in a register of people."""


_OF_MEDIA = {"image": Kind.PICTURE, "audio": Kind.RECORDING, "video": Kind.FILM}


def kind_of_media(media_type: str) -> Kind | None:
    """The kind of a file whose media type (RFC 6838) alone says what it is; else None."""
    return _OF_MEDIA.get(media_type.partition("/")[0])


class Consent(StrEnum):
    """What the person who tells has agreed to."""

    NOT_ASKED = "not_asked"
    KEEP = "keep"
    """It may be kept, and nothing more."""
    ANONYMOUS = "anonymous"
    """It may be quoted without a name."""
    OPEN = "open"
    """It may be published with the name."""
    WITHDRAWN = "withdrawn"


class Sensitivity(StrEnum):
    """How careful the program must be when it shows or hands out a document."""

    NORMAL = "normal"
    SENSITIVE = "sensitive"
    CONFIDENTIAL = "confidential"
