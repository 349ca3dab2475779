"""The gate between what an importer read and what the archive keeps."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

from archive.edtf import is_edtf
from archive.errors import InvalidRecordError, NoTextError
from archive.fingerprints import content_hash, text_hash
from archive.ports import NewArticle
from archive.records import ArticleDraft, Description

_LONGEST_LANGUAGE_CODE = 8


def check(draft: ArticleDraft, imported_at: datetime) -> NewArticle:
    """Turn a draft into an article to be stored.

    Raises `NoTextError` when there is nothing to read, `InvalidRecordError` when a field does not
    hold what it must.
    """
    text = draft.untrusted_text
    if not text.strip():
        raise NoTextError
    _check_text(text)
    _check_description(draft.description)
    if draft.original is not None:
        _check_field("original", draft.original.name)
    return NewArticle(
        draft=draft,
        text=text,
        content_hash=content_hash(text, draft.description),
        text_hash=text_hash(draft.description.title, text),
        imported_at=imported_at,
    )


def _check_text(text: str) -> None:
    # Lone surrogates cannot be written as UTF-8; NUL ends strings in too many libraries.
    if "\0" in text or any(unicodedata.category(letter) == "Cs" for letter in set(text)):
        raise InvalidRecordError("text")


def _check_description(description: Description) -> None:
    for field in ("title", "source", "url", "external_id"):
        _check_field(field, getattr(description, field))
    for field in ("authors", "tags", "collections"):
        for value in getattr(description, field):
            _check_field(field, value)
    if description.published and not is_edtf(description.published):
        raise InvalidRecordError("published")
    if len(description.language) > _LONGEST_LANGUAGE_CODE or not description.language.isascii():
        raise InvalidRecordError("language")
    captured = description.captured_at
    if captured is not None and captured.tzinfo is not UTC:
        raise InvalidRecordError("captured_at")


def _check_field(field: str, value: str) -> None:
    try:
        _check_text(value)
    except InvalidRecordError as error:
        raise InvalidRecordError(field) from error
