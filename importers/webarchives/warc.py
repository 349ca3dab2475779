"""Web archives (`.warc`, `.warc.gz`): every captured page or file that people read, in order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import datetime
from email.message import Message
from typing import IO

from archive.errors import SourceError, UnknownFormatError
from archive.records import ArticleDraft, EmbeddedFile
from importers.dates import to_instant
from importers.jail.reports import Lost, Part
from importers.webarchives.captures import (
    LARGEST_CAPTURE,
    Capture,
    documents_of,
    file_name,
    is_document,
    name_of,
)
from importers.webarchives.counting import Counting, without_parts
from importers.webarchives.http import parse_answer
from importers.webarchives.warc_records import Fields, Record, read_records

_WANTED = frozenset(("response", "resource"))
"""A revisit says that nothing changed since another capture; the others are about captures."""
_TOLD = (
    *("warc-record-id", "warc-target-uri", "warc-date", "warc-payload-digest"),
    "warc-ip-address",
)
_WORDS_OF_PAGE = "urn:text:"
"""Before the address of a page: its words as the browser of Browsertrix showed them."""
_TOLD_BY_SERVER = ("server", "last-modified", "content-type")


def _no_title(_: str) -> str:
    return ""


def unpack_warc(untrusted_file: IO[bytes]) -> Iterator[ArticleDraft | EmbeddedFile | Lost]:
    """Pages with address and moment of capture, other readable files as they are.

    The file may be a pipe; one record of at most `LARGEST_CAPTURE` bytes is in memory. Raises what
    `read_records` raises; answers other than success are passed over, and captures that cannot be
    taken apart are told.
    """
    return without_parts(unpack_rest_of_warc(untrusted_file))


def unpack_rest_of_warc(
    untrusted_file: IO[bytes], known: Collection[int] = ()
) -> Iterator[ArticleDraft | EmbeddedFile | Lost | Part]:
    """The same, each behind its part; of `known` ones nothing is parsed."""
    return captured(untrusted_file, Counting(known), _no_title, set())


def captured(
    untrusted_file: IO[bytes], counting: Counting, title_of: Callable[[str], str], given: set[str]
) -> Iterator[ArticleDraft | EmbeddedFile | Lost | Part]:
    """What `unpack_rest_of_warc` gives; `title_of` gives the title known for an address.

    To `given` the addresses of pages are added that are given, now or before; of the others the
    words that the capturing program took down are given, if it did.
    """
    for record in read_records(untrusted_file, _WANTED, LARGEST_CAPTURE):
        try:
            capture = _capture(record, title_of)
        except SourceError as error:
            counting.number += 1
            yield Lost(error, file_name(_address(record.fields), _instant(record.fields)))
            continue
        if capture is None:
            continue
        part = counting.next(name_of(capture))
        if part.is_known:
            given.add(capture.url)
            yield part
        elif not (_is_words(record) and capture.url in given):
            yield part
            yield from _documents(capture, given)


def _documents(capture: Capture, given: set[str]) -> Iterator[ArticleDraft | EmbeddedFile]:
    for document in documents_of(capture):
        given.add(capture.url)
        yield document


def _capture(record: Record, title_of: Callable[[str], str]) -> Capture | None:
    fields = record.fields
    url = _address(fields).removeprefix(_WORDS_OF_PAGE)
    if url.startswith("metadata:"):
        # what the capturing program says of itself
        return None
    told = tuple((name, fields.get(name, "")) for name in _TOLD)
    when = _instant(fields)
    if fields.get("content-type", "").lower().startswith("application/http"):
        answer = parse_answer(record.block, LARGEST_CAPTURE)
        media_type, charset = _content_type(answer.fields.get("content-type", ""))
        if not 200 <= answer.status < 300 or not is_document(media_type):
            return None
        if not answer.is_decoded:
            raise UnknownFormatError
        served = tuple((name, answer.fields.get(name, "")) for name in _TOLD_BY_SERVER)
        facts = (*told, ("http-status", str(answer.status)), *served)
        return Capture(url, media_type, answer.body, when, charset, title_of(url), facts)
    media_type, charset = _content_type(fields.get("content-type", ""))
    if not is_document(media_type):
        return None
    return Capture(url, media_type, record.block, when, charset, title_of(url), told)


def _address(fields: Fields) -> str:
    return fields.get("warc-target-uri", "").strip("<>")


def _is_words(record: Record) -> bool:
    return _address(record.fields).startswith(_WORDS_OF_PAGE)


def _instant(fields: Fields) -> datetime | None:
    return to_instant(fields.get("warc-date", ""))


def _content_type(untrusted_value: str) -> tuple[str, str]:
    """Media type and charset."""
    parsed = Message()
    parsed["content-type"] = " ".join(untrusted_value.split())[:300]
    charset = parsed.get_param("charset")
    return parsed.get_content_type(), charset if isinstance(charset, str) else ""
