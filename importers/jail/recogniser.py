"""Reads pages, each in a child of its own: the port `PageRecogniser`."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Protocol

from archive.errors import (
    CancelledError,
    RecognitionUnavailableError,
    SkryniaError,
    SourceCrashedError,
    UnprotectedError,
)
from archive.ports import PageRecogniser, RecognisedPage
from archive.progress import CancelToken
from archive.records import ArticleDraft
from importers.jail.exchange import Exchange, StoppedError
from importers.jail.jail import Jail
from importers.jail.limits import TimeLimits
from importers.jail.messages import GarbledError, packed
from importers.jail.page_wire import page_of
from importers.jail.starting import start_recognition_server
from importers.jail.work import Worker
from importers.pictures.recognised import afresh, pages_to_recognise, with_recognised
from importers.pictures.recognition_models import languages_available, languages_or_all

PAGE_LIMITS = TimeLimits(cpu_seconds=180, silent_seconds=240)
"""A dense A4 page in six languages takes 20 s here; machines are slower, and have other work."""
_PIECE_BYTES = 1024 * 1024


class PageReader(Protocol):
    """Where pages are read."""

    def read(self, untrusted_bytes: bytes, media_type: str, page: int) -> RecognisedPage:
        """See `PageRecogniser.read`."""

    def stop(self) -> None:
        """End what is under way: it raises `CancelledError`."""


class Recogniser:
    """`PageRecogniser`."""

    def __init__(self, reader: PageReader, languages: Sequence[str]) -> None:
        """`languages` are ISO 639-1 codes."""
        self._reader = reader
        self._languages = languages

    def pages(self, draft: ArticleDraft) -> Sequence[int]:
        """Pages that are still to be read, counted from 1."""
        return pages_to_recognise(draft)

    def afresh(self, draft: ArticleDraft) -> ArticleDraft:
        """The draft as if none of its pages had been read yet."""
        return afresh(draft)

    def read(self, untrusted_bytes: bytes, media_type: str, page: int) -> RecognisedPage:
        """One page of an original. Raises what `PageRecogniser.read` raises."""
        return self._reader.read(untrusted_bytes, media_type, page)

    def joined(self, draft: ArticleDraft, pages: Mapping[int, RecognisedPage]) -> ArticleDraft:
        """The draft with the text of these pages in its place."""
        return with_recognised(draft, pages, self._languages)


class JailedPages:
    """Every page in a child; for one thread, `stop` for any."""

    def __init__(self, jail: Jail, languages: Sequence[str], *, may_risk: bool) -> None:
        """`may_risk` reads even where the jail is not complete."""
        self._jail = jail
        self._languages = list(languages)
        self._may_risk = may_risk
        self._running: Exchange | None = None
        self._stopped = False
        self._lock = threading.Lock()

    def read(self, untrusted_bytes: bytes, media_type: str, page: int) -> RecognisedPage:
        """Raises `UnprotectedError` where there is no jail, and what the child tells."""
        if not self._may_risk and not self._jail.confinement().complete:
            raise UnprotectedError
        answers = self._answers(_task(untrusted_bytes, media_type, page, self._languages))
        if len(answers) != 1:
            raise SourceCrashedError
        return _page(answers[0])

    def stop(self) -> None:
        """Kill the child that is at work, and begin no other."""
        with self._lock:
            self._stopped = True
            if self._running is not None:
                self._running.stop()

    def _answers(self, task: Iterator[bytes]) -> list[RecognisedPage | SkryniaError]:
        exchange = self._jail.child(PAGE_LIMITS)
        with self._lock:
            self._running = exchange
            if self._stopped:
                exchange.stop()
        try:
            return [page_of(message) for message in exchange.messages(task)]
        except StoppedError as error:
            raise CancelledError from error
        except GarbledError as error:
            raise SourceCrashedError from error
        finally:
            with self._lock:
                self._running = None


class LocalPages:
    """In this very process: for systems where no child can be forked."""

    def __init__(self, languages: Sequence[str], *, may_risk: bool) -> None:
        """`may_risk`: somebody said yes."""
        self._languages = languages
        self._may_risk = may_risk
        self._worker = Worker()

    def read(self, untrusted_bytes: bytes, media_type: str, page: int) -> RecognisedPage:
        """Raises `UnprotectedError` unless somebody said yes, and what reading raises."""
        if not self._may_risk:
            raise UnprotectedError
        return _page(self._worker.read_page(untrusted_bytes, media_type, page, self._languages))

    def stop(self) -> None:
        """Nothing: what is under way ends with its page."""


@contextmanager
def recogniser(
    languages: Sequence[str] = (),
    *,
    may_risk: bool = False,
    cancel: CancelToken | None = None,
    system: str = sys.platform,
) -> Iterator[PageRecogniser]:
    """Reads pages in these languages (ISO 639-1), or in all that are here, until the block ends.

    The server is a process of its own, begun at the first page: it inherits no key and no document.
    Cancelling ends the page under way. Raises `RecognitionUnavailableError`.
    """
    known = languages_available()
    asked = tuple(each for each in languages_or_all(languages) if each in known)
    if not asked:
        raise RecognitionUnavailableError
    jail = Jail(partial(start_recognition_server, asked))
    try:
        pages: PageReader = (
            JailedPages(jail, asked, may_risk=may_risk)
            if system == "linux"
            else LocalPages(asked, may_risk=may_risk)
        )
        if cancel is not None:
            cancel.when_cancelled(pages.stop)
        yield Recogniser(pages, asked)
    finally:
        jail.close()


def _task(
    untrusted_bytes: bytes, media_type: str, page: int, languages: list[str]
) -> Iterator[bytes]:
    yield from packed(
        {"task": "page", "media_type": media_type, "page": page, "languages": languages}
    )
    view = memoryview(untrusted_bytes)
    for start in range(0, len(view), _PIECE_BYTES):
        yield bytes(view[start : start + _PIECE_BYTES])


def _page(answer: RecognisedPage | SkryniaError) -> RecognisedPage:
    if isinstance(answer, SkryniaError):
        raise answer
    return answer
