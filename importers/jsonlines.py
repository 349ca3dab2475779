"""JSON Lines: one document a line."""

from __future__ import annotations

import json

from archive.errors import MalformedSourceError, NoTextError
from archive.records import ArticleDraft
from importers.fields import describe


def parse_json_line(untrusted_line: bytes) -> ArticleDraft:
    """One record: `text`, and the fields of `importers.fields.describe`; other fields are left.

    JSON between programs is UTF-8 (RFC 8259, section 8.1). Raises `MalformedSourceError` for what
    is not an object with a string `text`, `NoTextError` when that is blank.
    """
    try:
        untrusted_fields = json.loads(untrusted_line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise MalformedSourceError from error
    if not isinstance(untrusted_fields, dict):
        raise MalformedSourceError
    untrusted_text = untrusted_fields.get("text")
    if not isinstance(untrusted_text, str):
        raise MalformedSourceError
    if not untrusted_text.strip():
        raise NoTextError
    return ArticleDraft(untrusted_text=untrusted_text, description=describe(untrusted_fields))


def is_json_record(untrusted_line: bytes) -> bool:
    """Whether a line is a document of such a file."""
    try:
        parse_json_line(untrusted_line)
    except NoTextError:
        return True
    except MalformedSourceError:
        return False
    return True
