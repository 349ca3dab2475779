"""Offline copies of sites (`.zim`, as Kiwix reads them): every page is a document."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import groupby
from typing import BinaryIO

from archive.errors import MalformedSourceError, SourceTooLargeError
from archive.records import ArticleDraft, EmbeddedFile
from importers.dates import to_edtf
from importers.fields import language_code
from importers.jail.reports import Lost, Part
from importers.normalising import clean_line
from importers.webarchives.captures import Capture, documents_of, is_document, name_of
from importers.webarchives.counting import Counting, without_parts
from importers.webarchives.zim_file import Entry, ZimFile

LARGEST_ZIM = 256 * 1024 * 1024
_NAMESPACE_OF_NOTES = "M"
_NOTES = ("Title", "Name", "Creator", "Publisher", "Source", "Date", "Language", "License")
_LONGEST_NOTE = 10_000
_MAGIC = b"ZIM\x04"


def is_zim(untrusted_head: bytes) -> bool:
    """Whether the file begins with the format's number."""
    return untrusted_head.startswith(_MAGIC)


def unpack_zim(untrusted_file: BinaryIO) -> Iterator[ArticleDraft | EmbeddedFile | Lost]:
    """Pages and other readable files, cluster by cluster, with what the copy says of itself.

    The format points forwards and backwards, so the file is in memory. Raises
    `MalformedSourceError`, `SourceTooLargeError` and `DecompressionBombError`.
    """
    return without_parts(unpack_rest_of_zim(untrusted_file))


def unpack_rest_of_zim(
    untrusted_file: BinaryIO, known: Collection[int] = ()
) -> Iterator[ArticleDraft | EmbeddedFile | Part]:
    """The same, each behind its part; of `known` ones nothing is parsed."""
    untrusted_bytes = untrusted_file.read(LARGEST_ZIM + 1)
    if len(untrusted_bytes) > LARGEST_ZIM:
        raise SourceTooLargeError
    zim = ZimFile(untrusted_bytes)
    entries = [entry for entry in zim.entries() if _is_note(entry) or _is_page(entry, zim)]
    notes = _notes(zim, entries)
    pages = {(page.cluster, page.blob): page for page in entries if _is_page(page, zim)}
    counting = Counting(known)
    for number, members in groupby(sorted(pages), key=lambda place: place[0]):
        # nothing is unpacked where everything is known
        blobs: list[bytes] | None = None
        for place in members:
            part = counting.next(name_of(_capture(pages[place], b"")))
            yield part
            if part.is_known:
                continue
            blobs = zim.cluster(number) if blobs is None else blobs
            if place[1] >= len(blobs):
                raise MalformedSourceError
            for thing in documents_of(_capture(pages[place], blobs[place[1]])):
                yield _told(thing, zim, notes) if isinstance(thing, ArticleDraft) else thing


def _is_note(entry: Entry) -> bool:
    return entry.namespace == _NAMESPACE_OF_NOTES and entry.path in _NOTES


def _is_page(entry: Entry, zim: ZimFile) -> bool:
    return entry.namespace == zim.content_namespace and is_document(entry.media_type)


def _capture(entry: Entry, content: bytes) -> Capture:
    facts = (("zim path", entry.path),)
    return Capture(entry.path, entry.media_type, content, title=entry.title, facts=facts)


def _told(draft: ArticleDraft, zim: ZimFile, notes: dict[str, str]) -> ArticleDraft:
    """The draft with what is known of the whole copy."""
    described = draft.description
    source = notes.get("Publisher") or notes.get("Creator") or notes.get("Title", "")
    description = replace(
        described,
        source=described.source or source,
        language=described.language or _language(notes.get("Language", "")),
        external_id=dict(draft.facts).get("zim path", ""),
    )
    told = tuple((f"zim {name.lower()}", value) for name, value in notes.items())
    day = to_edtf(notes.get("Date", ""))
    copied = (("zim day", day),) if day else ()
    facts = (*draft.facts, ("zim uuid", zim.uuid), *told, *copied)
    return replace(draft, description=description, facts=facts)


def _language(untrusted_codes: str) -> str:
    """The language of a copy in one language."""
    return "" if "," in untrusted_codes else language_code(untrusted_codes)


def _notes(zim: ZimFile, entries: list[Entry]) -> dict[str, str]:
    found = {entry.path: entry for entry in entries if _is_note(entry)}
    notes = {}
    for name in _NOTES:
        entry = found.get(name)
        if entry is not None:
            blobs = zim.cluster(entry.cluster)
            content = blobs[entry.blob] if entry.blob < len(blobs) else b""
            value = content[:_LONGEST_NOTE].decode("utf-8", errors="replace")
            notes[name] = clean_line(value)
    return {name: value for name, value in notes.items() if value}
