"""Shows originals, each page by a child of its own: the port `OriginalViewer`."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from archive.errors import CancelledError, SourceCrashedError, UnprotectedError
from archive.ports import (
    FilmPiece,
    OriginalViewer,
    PageMarkup,
    PagePicture,
    PageSize,
    SoundPiece,
)
from importers.jail.exchange import Exchange, StoppedError
from importers.jail.jail import Jail
from importers.jail.limits import time_limits
from importers.jail.messages import GarbledError, Message, MessageBuffer, packed
from importers.jail.view_wire import (
    film_of,
    markup_of,
    picture_of,
    sizes_of,
    small_of,
    sound_of,
    written_view,
)
from importers.jail.viewing_work import FILM, MARKUP, PAGE, SIZES, SMALL, SOUND, shown

T = TypeVar("T")
_PIECE_BYTES = 1024 * 1024


class Asked(Protocol):
    """Gives the message that answers one question about an original."""

    def __call__(
        self, untrusted_bytes: bytes, media_type: str, what: str, number: int, width: int
    ) -> Message:
        """See `viewing_work.shown`. Raises `SourceError`, `CancelledError`."""

    def stop(self) -> None:
        """End what is under way, for good."""


class Viewer:
    """`OriginalViewer` over whoever answers."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked

    def sizes(self, untrusted_bytes: bytes, media_type: str) -> Sequence[PageSize]:
        """Of every page."""
        return _checked(sizes_of, self._asked(untrusted_bytes, media_type, SIZES, 0, 0))

    def page(
        self, untrusted_bytes: bytes, media_type: str, page: int, width_pixels: int
    ) -> PagePicture:
        """One page, from 0."""
        answer = self._asked(untrusted_bytes, media_type, PAGE, page, width_pixels)
        return _checked(picture_of, answer)

    def small(self, untrusted_bytes: bytes, media_type: str) -> bytes:
        """A thumbnail of the first page."""
        return _checked(small_of, self._asked(untrusted_bytes, media_type, SMALL, 0, 0))

    def sound(self, untrusted_bytes: bytes, media_type: str, start_second: int) -> SoundPiece:
        """A piece of a recording."""
        return _checked(sound_of, self._asked(untrusted_bytes, media_type, SOUND, start_second, 0))

    def film(
        self, untrusted_bytes: bytes, media_type: str, start_ms: int, width_pixels: int
    ) -> FilmPiece:
        """A piece of a film."""
        answer = self._asked(untrusted_bytes, media_type, FILM, start_ms, width_pixels)
        return _checked(film_of, answer)

    def markup(self, untrusted_bytes: bytes, media_type: str) -> PageMarkup:
        """A saved page."""
        return _checked(markup_of, self._asked(untrusted_bytes, media_type, MARKUP, 0, 0))

    def stop(self) -> None:
        """End what is under way, for good."""
        self._asked.stop()


class JailedAnswers:
    """Every question in a child; from any number of threads."""

    def __init__(self, jail: Jail, *, may_risk: bool) -> None:
        """`may_risk` shows even where the jail is not complete."""
        self._jail = jail
        self._may_risk = may_risk
        self._running: set[Exchange] = set()
        self._stopped = False
        self._lock = threading.Lock()

    def __call__(
        self, untrusted_bytes: bytes, media_type: str, what: str, number: int, width: int
    ) -> Message:
        """Raises `UnprotectedError` where there is no jail, `CancelledError`, `SourceError`."""
        if not self._may_risk and not self._jail.confinement().complete:
            raise UnprotectedError
        exchange = self._jail.child(time_limits(len(untrusted_bytes)))
        with self._lock:
            self._running.add(exchange)
            if self._stopped:
                exchange.stop()
        try:
            task = _task(untrusted_bytes, media_type, what, number, width)
            return _only(list(exchange.messages(task)))
        except StoppedError as error:
            raise CancelledError from error
        finally:
            with self._lock:
                self._running.discard(exchange)

    def stop(self) -> None:
        """Kill the children that are at work, and begin no other."""
        with self._lock:
            self._stopped = True
            for exchange in self._running:
                exchange.stop()


class LocalAnswers:
    """In this very process: for systems where no child can be forked."""

    def __init__(self, *, may_risk: bool) -> None:
        """`may_risk`: somebody said yes."""
        self._may_risk = may_risk
        # pdfium and libsndfile are not made for several threads
        self._lock = threading.Lock()

    def __call__(
        self, untrusted_bytes: bytes, media_type: str, what: str, number: int, width: int
    ) -> Message:
        """Raises `UnprotectedError` unless somebody said yes."""
        if not self._may_risk:
            raise UnprotectedError
        with self._lock:
            answer = shown(untrusted_bytes, media_type, what, number, width)
        return _only(list(MessageBuffer().feed(b"".join(written_view(answer)))))

    def stop(self) -> None:
        """Nothing: what is under way ends with its page."""


def make_viewer(jail: Jail, *, may_risk: bool, system: str = sys.platform) -> OriginalViewer:
    """Children on Linux; elsewhere there are none. `system` as Python says."""
    if system == "linux":
        return Viewer(JailedAnswers(jail, may_risk=may_risk))
    return Viewer(LocalAnswers(may_risk=may_risk))


def _task(
    untrusted_bytes: bytes, media_type: str, what: str, number: int, width: int
) -> Iterator[bytes]:
    head: dict[str, object] = {"task": "view", "what": what, "media_type": media_type}
    yield from packed({**head, "number": number, "width": width})
    view = memoryview(untrusted_bytes)
    for start in range(0, len(view), _PIECE_BYTES):
        yield bytes(view[start : start + _PIECE_BYTES])


def _only(messages: list[Message]) -> Message:
    if len(messages) != 1:
        raise SourceCrashedError
    return messages[0]


def _checked(read: Callable[[Message], T], message: Message) -> T:
    try:
        return read(message)
    except GarbledError as error:
        raise SourceCrashedError from error
