"""A list of records as a document: what can be read lies in its records, which are others."""

from __future__ import annotations

from archive.records import ArticleDraft, Description, Kind, OriginalFile
from importers.format_row import MEBIBYTE, Format
from importers.normalising import clean_line
from importers.sources import OpenSource

_LARGEST_KEPT = 1024 * MEBIBYTE


def bytes_of_list(source: OpenSource, format_: Format) -> OriginalFile:
    """All of the file. Raises `SourceTooLargeError` and `SourceUnreadableError`."""
    return source.original(format_.media_type, min(format_.limit_bytes, _LARGEST_KEPT))


def is_one_record(original: OriginalFile, first: ArticleDraft | None) -> bool:
    """Whether nothing but this record is in the list: both would be one document twice."""
    record = first.original if first is not None else None
    return record is not None and record.sha256 == original.sha256


def list_draft(original: OriginalFile, format_: Format) -> ArticleDraft:
    """The list, without text, called as its file is."""
    return ArticleDraft(
        untrusted_text="",
        description=Description(title=clean_line(original.name), kind=Kind.LIST),
        original=original,
        importer=format_.importer,
        for_its_bytes=True,
    )
