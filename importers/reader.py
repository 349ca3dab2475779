"""The port `DraftReader`: files and folders in, one item for every document or failure out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from archive.errors import (
    MalformedSourceError,
    NoTextError,
    SourceError,
    SourceTooLargeError,
    UnknownFormatError,
)
from archive.ports import IsKnown, SourceItem, nothing_known
from archive.records import ArticleDraft, OriginalFile
from importers.detection import HEAD_BYTES, detect_format
from importers.encoding import is_wide
from importers.finishing import finish
from importers.format_row import Format
from importers.formats import JSON_LINES
from importers.language import LanguageDetector
from importers.opening import opened, read_lines, read_whole, readable_path
from importers.walking import FoundFile, walk

_COUNTED_BYTES = 1024 * 1024 * 1024
"""Lines of larger collections are not counted beforehand: that would read them twice."""
_COUNTING_BLOCK = 1024 * 1024


class FileReader:
    """Reads plain text, Markdown, saved web pages and JSON Lines.

    The original of a document is the file, bit for bit; of a record of JSON Lines it is the line
    without its end, as `application/json` under the file's name. One file, or one line, is in
    memory at a time.
    """

    def __init__(self, detector: LanguageDetector | None = None) -> None:
        self._detector = detector or LanguageDetector()

    def count(self, sources: Sequence[Path]) -> int | None:
        """Items to expect: files, and lines of JSON Lines; None when these are too many bytes."""
        total = bytes_to_count = 0
        for source in sources:
            for found in walk(source):
                if found.error is None and found.path.suffix.lower() in JSON_LINES.suffixes:
                    bytes_to_count += _size(found.path)
                    if bytes_to_count > _COUNTED_BYTES:
                        return None
                    total += _count_lines(found.path)
                else:
                    total += 1
        return total

    def read(
        self, sources: Sequence[Path], is_known: IsKnown = nothing_known
    ) -> Iterator[SourceItem]:
        """Every item in the order of the sources and of the names; a failure is an item."""
        for source in sources:
            for found in walk(source):
                yield from self._read_found(found)

    def _read_found(self, found: FoundFile) -> Iterator[SourceItem]:
        label = readable_path(found.path)
        if found.error is not None:
            yield SourceItem(label, found.error)
            return
        try:
            with opened(found.path) as file:
                format_ = _detected(file, found.path.name)
                if format_.by_line:
                    yield from self._read_lines(file, found.path, format_)
                else:
                    untrusted_bytes = read_whole(file, format_.limit_bytes)
                    yield SourceItem(label, self._draft(untrusted_bytes, found.path, format_))
        except SourceError as error:
            yield SourceItem(label, error)

    def _read_lines(self, file: BinaryIO, path: Path, format_: Format) -> Iterator[SourceItem]:
        label = readable_path(path)
        for number, line in enumerate(read_lines(file, format_.limit_bytes), start=1):
            if isinstance(line, SourceTooLargeError):
                yield SourceItem(f"{label}#{number}", line)
            elif line.strip():
                yield SourceItem(f"{label}#{number}", self._draft(line, path, format_))

    def _draft(
        self, untrusted_bytes: bytes, path: Path, format_: Format
    ) -> ArticleDraft | SourceError:
        original = OriginalFile(untrusted_bytes, format_.media_type, readable_path(Path(path.name)))
        if format_.parse is None:
            return UnknownFormatError()
        try:
            return finish(format_.parse(untrusted_bytes), original, self._detector)
        except SourceError as error:
            return error


def _detected(file: BinaryIO, name: str) -> Format:
    """The format of an open file.

    Raises `NoTextError` when it is empty, `UnknownFormatError`, and `MalformedSourceError` for
    lines of records in UTF-16, which end in the middle of a character.
    """
    head = file.read(HEAD_BYTES)
    if not head.strip():
        raise NoTextError
    format_ = detect_format(head, name)
    if format_ is None:
        raise UnknownFormatError
    if format_.by_line and is_wide(head):
        raise MalformedSourceError
    return format_


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _count_lines(path: Path) -> int:
    """Lines that are read as items; 1, the item that tells the failure, for an unreadable file."""
    try:
        with opened(path) as file:
            return sum(1 for line in read_lines(file, _COUNTING_BLOCK) if _is_item(line)) or 1
    except SourceError:
        return 1


def _is_item(line: bytes | SourceTooLargeError) -> bool:
    return isinstance(line, SourceTooLargeError) or bool(line.strip())
