"""What a child does: find the format, parse, finish. Pure: bytes in, reports out."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO

from archive.drafts import KEPT_WITHOUT_TEXT
from archive.errors import (
    KeptUnreadError,
    MalformedSourceError,
    NoTextError,
    RecognitionUnavailableError,
    SkryniaError,
    SourceCrashedError,
    SourceError,
    SourceTooLargeError,
    TooComplexError,
    UnknownFormatError,
    UnprotectedError,
)
from archive.ports import RecognisedPage
from archive.records import ArticleDraft, EmbeddedFile
from importers.detection import HEAD_BYTES, detect_format
from importers.encoding import is_wide
from importers.finishing import finish
from importers.format_row import MEBIBYTE, Format
from importers.jail.draft_wire import written
from importers.jail.reports import Found, Lost, Part, Report
from importers.jail.sealed_memory import shared
from importers.language import LanguageDetector
from importers.pictures.recognition import recognise_page
from importers.practice import TIMES, practice_documents
from importers.streams import stream_of

LARGEST_EMBEDDED = 128 * MEBIBYTE


class Worker:
    """Reads files of all formats; its detector of languages is loaded once."""

    def __init__(self, detector: LanguageDetector | None = None) -> None:
        self._detector = detector or LanguageDetector()

    def warm_up(self) -> None:
        """Load the model of languages, which would be loaded at the first document."""
        self._detector.share_model(shared)
        self._detector.detect("A sentence that is long enough to be told.")

    def practise(self) -> None:
        """Read a few documents until the interpreter has adapted to it."""
        for name, content in TIMES * practice_documents():
            for report in self.read_file(BytesIO(content), name, len(content), may_risk=True):
                deque(written(report), maxlen=0)

    def read_file(
        self,
        untrusted_file: BinaryIO,
        name: str,
        size_bytes: int,
        *,
        may_risk: bool,
        known: Collection[int] = (),
    ) -> Iterator[Report]:
        """Format, drafts and embedded files. Raises nothing; the last report may be an error.

        `size_bytes` is what the file is said to have; `may_risk` is False where there is no jail
        and nobody said yes. Parts of it with `known` numbers are not parsed.
        """
        try:
            yield from self._read(untrusted_file, name, size_bytes, may_risk, known)
        except SourceError as error:
            yield error
        except (MemoryError, RecursionError):
            yield TooComplexError()
        except Exception:
            # A parser met its own bug: that is one failed item, with nothing told of its content.
            yield SourceCrashedError()

    def read_record(self, format_: Format, untrusted_line: bytes) -> Report:
        """One line of a file of records."""
        try:
            return self._finished(format_, untrusted_line)
        except SourceError as error:
            return error
        except (MemoryError, RecursionError):
            return TooComplexError()

    def read_page(
        self, untrusted_bytes: bytes, media_type: str, page: int, languages: Sequence[str]
    ) -> RecognisedPage | SkryniaError:
        """The text that is seen on one page of a picture or a PDF, and its language."""
        try:
            seen = recognise_page(untrusted_bytes, media_type, page, languages)
            return replace(seen, language=self._detector.detect(seen.text))
        except (SourceError, RecognitionUnavailableError) as error:
            return error
        except (MemoryError, RecursionError):
            return TooComplexError()
        except Exception:
            return SourceCrashedError()

    def _read(
        self,
        untrusted_file: BinaryIO,
        name: str,
        size_bytes: int,
        may_risk: bool,
        known: Collection[int],
    ) -> Iterator[Report]:
        head = untrusted_file.read(HEAD_BYTES)
        format_ = detected(head, name)
        if format_.risky and not may_risk:
            raise UnprotectedError
        if size_bytes > format_.limit_bytes and not format_.by_line:
            raise SourceTooLargeError
        yield Found(format_.name)
        if format_.by_line:
            return
        if format_.unpack_rest is not None:
            stream = stream_of(_rejoined(head, untrusted_file), name)
            yield from self._unpacked(format_.unpack_rest(stream, known))
        elif format_.unpack is not None:
            stream = stream_of(_rejoined(head, untrusted_file), name)
            yield from self._unpacked(format_.unpack(stream))
        else:
            whole = _gathered(_rejoined(head, untrusted_file), format_.limit_bytes)
            yield from self._parsed(format_, whole)

    def _parsed(self, format_: Format, untrusted_bytes: bytes) -> Iterator[Report]:
        """The draft, or why there is none, and what is embedded in it either way."""
        if format_.parse is None:
            raise UnknownFormatError
        draft = format_.parse(untrusted_bytes)
        embedded = draft.embedded
        kept_empty = format_.media_type.startswith(KEPT_WITHOUT_TEXT)
        may_be_empty = kept_empty or format_.is_unread
        try:
            yield finish(replace(draft, embedded=()), self._detector, may_be_empty=may_be_empty)
        except NoTextError as error:
            if not embedded:
                raise
            yield Lost(error)
        yield from map(_handed_over, embedded)
        if format_.is_unread:
            yield Lost(KeptUnreadError())

    def _unpacked(
        self, things: Iterator[ArticleDraft | EmbeddedFile | Lost | Part]
    ) -> Iterator[Report]:
        empty = True
        for thing in things:
            empty = empty and isinstance(thing, Part) and not thing.is_known
            if isinstance(thing, Part):
                yield thing
                continue
            if isinstance(thing, EmbeddedFile):
                yield _handed_over(thing)
                continue
            if isinstance(thing, Lost):
                yield thing
                continue
            try:
                yield finish(replace(thing, embedded=()), self._detector)
            except NoTextError as error:
                yield Lost(error)
            yield from map(_handed_over, thing.embedded)
        if empty:
            raise NoTextError

    def _finished(self, format_: Format, untrusted_line: bytes) -> ArticleDraft:
        if format_.parse is None:
            raise UnknownFormatError
        return finish(format_.parse(untrusted_line), self._detector)


def detected(untrusted_head: bytes, untrusted_name: str) -> Format:
    """The format of a file, from its beginning.

    Raises `NoTextError` when it is empty, `UnknownFormatError`, and `MalformedSourceError` for
    lines of records in UTF-16, which end in the middle of a character.
    """
    if not untrusted_head.strip():
        raise NoTextError
    format_ = detect_format(untrusted_head, untrusted_name)
    if format_ is None:
        raise UnknownFormatError
    if format_.by_line and is_wide(untrusted_head):
        raise MalformedSourceError
    return format_


def _handed_over(embedded: EmbeddedFile) -> EmbeddedFile | Lost:
    if len(embedded.content) > LARGEST_EMBEDDED:
        return Lost(SourceTooLargeError(), embedded.name)
    return embedded


def _gathered(untrusted_pieces: Iterator[bytes], limit_bytes: int) -> bytes:
    """All pieces as one. Raises `SourceTooLargeError`.

    A buffer that grows gives its bytes away without a copy: a child holds a large film once.
    """
    whole = BytesIO()
    for piece in untrusted_pieces:
        if whole.tell() + len(piece) > limit_bytes:
            raise SourceTooLargeError
        whole.write(piece)
    return whole.getvalue()


def _rejoined(head: bytes, rest: BinaryIO) -> Iterator[bytes]:
    """The head that was looked at, and then the rest."""
    yield head
    while piece := rest.read(MEBIBYTE):
        yield piece
