"""Words of REFI-QDA files: values as XML has them, and UUIDs of what has none in the archive."""

from __future__ import annotations

import re
import uuid
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

_NAMESPACE = uuid.UUID("6f1c8a52-6f0b-5d0e-9d55-536b72796e69")
_UNWRITABLE = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def named_uid(name: str) -> str:
    """Always the same for the same name (RFC 9562, version 5); 32 hex letters."""
    return uuid.uuid5(_NAMESPACE, name).hex


def guid(uid: str) -> str:
    """A UUID as the format spells it."""
    return str(uuid.UUID(uid))


def content(value: str) -> str:
    """Text between tags; what XML 1.0 has no letter for becomes U+FFFD."""
    return escape(_UNWRITABLE.sub("\ufffd", value))


def attribute(value: str) -> str:
    """A value of an attribute in quotation marks, as `content` otherwise."""
    return quoteattr(_UNWRITABLE.sub("\ufffd", value))


def moment(at: datetime | None) -> str:
    """The attribute that says when something was made."""
    return f' creationDateTime="{at.isoformat()}"' if at else ""
