"""Web archives of Webrecorder (`.wacz`, WACZ 1.1): a ZIP with WARC files and a list of pages."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Collection, Iterator
from typing import BinaryIO

from archive.errors import (
    DecompressionBombError,
    MalformedSourceError,
    SourceTooLargeError,
)
from archive.records import ArticleDraft, EmbeddedFile
from importers.jail.reports import Lost, Part
from importers.normalising import clean_line
from importers.webarchives.counting import Counting, without_parts
from importers.webarchives.warc import captured

LARGEST_WACZ = 256 * 1024 * 1024
LARGEST_UNFOLDED = 2 * 1024 * 1024 * 1024
_MOST_PAGES = 200_000
_LONGEST_LINE = 1024 * 1024
_BROKEN_ZIP = (
    *(zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError),
    *(RuntimeError, OSError, KeyError),
)


def unpack_wacz(untrusted_file: BinaryIO) -> Iterator[ArticleDraft | EmbeddedFile | Lost]:
    """The captures of all its WARC files; pages without a title of their own have the list's.

    A ZIP is read from its end, so the file is in memory. Raises `MalformedSourceError`,
    `SourceTooLargeError` and `DecompressionBombError`.
    """
    return without_parts(unpack_rest_of_wacz(untrusted_file))


def unpack_rest_of_wacz(
    untrusted_file: BinaryIO, known: Collection[int] = ()
) -> Iterator[ArticleDraft | EmbeddedFile | Lost | Part]:
    """The same, each behind its part; of `known` ones nothing is parsed."""
    untrusted_bytes = untrusted_file.read(LARGEST_WACZ + 1)
    if len(untrusted_bytes) > LARGEST_WACZ:
        raise SourceTooLargeError
    try:
        with zipfile.ZipFile(io.BytesIO(untrusted_bytes)) as archive:
            if sum(member.file_size for member in archive.infolist()) > LARGEST_UNFOLDED:
                raise DecompressionBombError
            names = sorted(archive.namelist())
            titles = _titles(archive, names)
            counting, given = Counting(known), set[str]()
            for name in names:
                if name.startswith("archive/") and name.endswith((".warc", ".warc.gz")):
                    with archive.open(name) as member:
                        yield from captured(
                            member, counting, lambda url: titles.get(url, ""), given
                        )
    except _BROKEN_ZIP as error:
        raise MalformedSourceError from error


def _titles(archive: zipfile.ZipFile, names: list[str]) -> dict[str, str]:
    """Address to title, from the lists of pages; a list that is broken is left."""
    titles: dict[str, str] = {}
    for name in names:
        if name.startswith("pages/") and name.endswith(".jsonl"):
            with archive.open(name) as lines:
                while len(titles) < _MOST_PAGES and (line := lines.readline(_LONGEST_LINE)):
                    _note(line, titles)
    return titles


def _note(untrusted_line: bytes, titles: dict[str, str]) -> None:
    try:
        page = json.loads(untrusted_line)
    except (ValueError, RecursionError):
        return
    if isinstance(page, dict):
        url, title = page.get("url"), page.get("title")
        if isinstance(url, str) and isinstance(title, str):
            titles[url] = clean_line(title)
