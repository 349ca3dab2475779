"""An `OriginalViewer` over what a test says of media types; it draws pages of one colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from archive.errors import SkryniaError, UnknownFormatError, UnprotectedError
from archive.ports import FilmPiece, PageMarkup, PagePicture, PageSize, PlacedWord, SoundPiece

RATE = 8_000
PIECE_SECONDS = 20
FILM_MS = 3_000
PICTURE_MS = 500


@dataclass
class FakeViewer:
    """Without pages, sound, film or markup it knows no format."""

    page_sizes: tuple[PageSize, ...] = ()
    words: tuple[tuple[PlacedWord, ...], ...] = ()
    small_png: bytes = b""
    sound_seconds: int = 0
    film_seconds: int = 0
    page_markup: PageMarkup | None = None
    error: SkryniaError | None = None
    unprotected: bool = False
    risked: list[bool] = field(default_factory=list)
    asked: list[tuple[str, int, int]] = field(default_factory=list)
    """What, number and width of every question."""
    stopped: bool = False

    def sizes(self, untrusted_bytes: bytes, media_type: str) -> Sequence[PageSize]:
        self._ask("sizes", 0, 0, known=bool(self.page_sizes))
        return self.page_sizes

    def page(
        self, untrusted_bytes: bytes, media_type: str, page: int, width_pixels: int
    ) -> PagePicture:
        self._ask("page", page, width_pixels, known=page < len(self.page_sizes))
        size = self.page_sizes[page]
        height = max(1, round(width_pixels * size.height / size.width))
        words = self.words[page] if page < len(self.words) else ()
        return PagePicture(width_pixels, height, bytes([200]) * width_pixels * height * 3, words)

    def small(self, untrusted_bytes: bytes, media_type: str) -> bytes:
        self._ask("small", 0, 0, known=bool(self.small_png))
        return self.small_png

    def sound(self, untrusted_bytes: bytes, media_type: str, start_second: int) -> SoundPiece:
        self._ask("sound", start_second, 0, known=bool(self.sound_seconds))
        start, total = start_second * RATE, self.sound_seconds * RATE
        frames = max(0, min(PIECE_SECONDS * RATE, total - start))
        # every frame tells its second
        numbers = ((start + frame) // RATE for frame in range(frames))
        samples = b"".join(number.to_bytes(2, "little") for number in numbers)
        return SoundPiece(RATE, 1, min(start, total), total, samples)

    def film(
        self, untrusted_bytes: bytes, media_type: str, start_ms: int, width_pixels: int
    ) -> FilmPiece:
        self._ask("film", start_ms, width_pixels, known=bool(self.film_seconds))
        total = self.film_seconds * 1_000
        start, end = min(start_ms, total), min(start_ms + FILM_MS, total)
        moments = tuple(range(start // PICTURE_MS * PICTURE_MS, end, PICTURE_MS))
        # every picture is as grey as its number
        pixels = b"".join(bytes([moment // PICTURE_MS % 256]) * 8 * 6 * 3 for moment in moments)
        return FilmPiece(8, 6, start, end, total, moments, pixels)

    def markup(self, untrusted_bytes: bytes, media_type: str) -> PageMarkup:
        self._ask("markup", 0, 0, known=self.page_markup is not None)
        assert self.page_markup is not None
        return self.page_markup

    def stop(self) -> None:
        self.stopped = True

    def _ask(self, what: str, number: int, width: int, *, known: bool) -> None:
        self.asked.append((what, number, width))
        if self.unprotected and not (self.risked and self.risked[-1]):
            raise UnprotectedError
        if self.error is not None:
            raise self.error
        if not known:
            raise UnknownFormatError
