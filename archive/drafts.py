"""The gate between what an importer read and what the archive keeps."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import UTC, datetime

from archive.edtf import is_edtf
from archive.errors import InvalidRecordError, NoTextError
from archive.fingerprints import content_hash, text_hash
from archive.ports import NewArticle
from archive.records import Article, ArticleDraft, Description, Extras, OriginalFile, Place

THUMBNAIL_BYTES = 256 * 1024
"""Of a thumbnail, at most: it lies in the records and is shown in lists."""

DESCRIPTION_FIELDS = frozenset(each.name for each in fields(Description))

_LONGEST_LANGUAGE_CODE = 8
_PNG = b"\x89PNG\r\n\x1a\n"
KEPT_WITHOUT_TEXT = ("image/", "audio/", "video/", "application/pdf")
"""Beginnings of the media types whose files are documents without text too."""


def check(draft: ArticleDraft, imported_at: datetime) -> NewArticle:
    """Turn a draft into an article to be stored.

    Without text only pictures, sounds, films, PDFs and what is kept for its bytes are documents;
    they are called by their file's name when they have no title.
    Raises `NoTextError` when there is nothing to read, `InvalidRecordError` when a field does not
    hold what it must.
    """
    text = draft.untrusted_text
    if not text.strip():
        draft, text = _without_text(draft), ""
    _check_text(text)
    check_description(draft.description)
    if draft.original is not None:
        _check_field("original", draft.original.name)
    _check_extras(draft)
    if not DESCRIPTION_FIELDS.issuperset(draft.guessed):
        raise InvalidRecordError("guessed")
    return NewArticle(
        draft=draft,
        text=text,
        content_hash=content_hash(text, draft.description),
        text_hash=text_hash(draft.description.title, text),
        imported_at=imported_at,
    )


def as_draft(article: Article, extras: Extras) -> ArticleDraft:
    """A stored document as one that might come: without the bytes of its original."""
    known = article.original
    return ArticleDraft(
        untrusted_text=article.text,
        description=article.description,
        original=None if known is None else OriginalFile(b"", known.media_type, known.name),
        facts=extras.facts,
        places=extras.places,
        for_its_bytes=not article.text,
    )


def _check_text(text: str) -> None:
    # Lone surrogates cannot be written as UTF-8; NUL ends strings in too many libraries.
    if "\0" in text or any(unicodedata.category(letter) == "Cs" for letter in set(text)):
        raise InvalidRecordError("text")


def _without_text(draft: ArticleDraft) -> ArticleDraft:
    original = draft.original
    if original is None:
        raise NoTextError
    if not (draft.for_its_bytes or original.media_type.startswith(KEPT_WITHOUT_TEXT)):
        raise NoTextError
    title = draft.description.title or _name_of(original)
    return replace(draft, description=replace(draft.description, title=title), places=())


def _name_of(original: OriginalFile) -> str:
    head, dot, _ = original.name.rpartition(".")
    return head if dot and head else original.name


def _check_extras(draft: ArticleDraft) -> None:
    for field, value in (("rich_text", draft.rich_text), ("importer", draft.importer)):
        _check_field(field, value)
    for fact in draft.facts:
        for value in fact:
            _check_field("facts", value)
    for named in draft.named:
        for value in (named.name, named.author, named.written, named.caption):
            _check_field("named", value)
    _check_places(draft.places, len(draft.untrusted_text))
    if draft.thumbnail and not draft.thumbnail.startswith(_PNG):
        raise InvalidRecordError("thumbnail")
    if len(draft.thumbnail) > THUMBNAIL_BYTES:
        raise InvalidRecordError("thumbnail")


def _check_places(places: Sequence[Place], length: int) -> None:
    starts = [place.start for place in places]
    if starts != sorted(starts) or any(not 0 <= start <= length for start in starts):
        raise InvalidRecordError("places")
    for place in places:
        _check_field("places", place.label)


def check_description(description: Description) -> None:
    """Raises `InvalidRecordError` when a field does not hold what it must."""
    for field in ("title", "source", "url", "external_id", "place", "witness"):
        _check_field(field, getattr(description, field))
    for field in ("authors", "tags", "collections"):
        for value in getattr(description, field):
            _check_field(field, value)
    if description.published and not is_edtf(description.published):
        raise InvalidRecordError("published")
    if not _is_language(description.language):
        raise InvalidRecordError("language")
    if not all(code and _is_language(code) for code in description.other_languages):
        raise InvalidRecordError("other_languages")
    captured = description.captured_at
    if captured is not None and captured.tzinfo is not UTC:
        raise InvalidRecordError("captured_at")


def _is_language(code: str) -> bool:
    # A comma stands between codes where several are stored.
    return len(code) <= _LONGEST_LANGUAGE_CODE and code.isascii() and "," not in code


def _check_field(field: str, value: str) -> None:
    try:
        _check_text(value)
    except InvalidRecordError as error:
        raise InvalidRecordError(field) from error
