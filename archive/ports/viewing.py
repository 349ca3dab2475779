"""What the reader needs of whoever draws and plays originals without letting them do harm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class PageSize:
    """Of a page as it stands: points (1/72 inch) of a PDF, pixels of a picture."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word and where it stands, in shares (0 to 1) of the page's width and height."""

    text: str = field(repr=False)
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as it looks."""

    width: int
    height: int
    pixels: bytes = field(repr=False)
    """Red, green, blue: 3 bytes for each of width x height pixels, row by row."""
    words: tuple[PlacedWord, ...] = field(default=(), repr=False)
    """In reading order; empty where the file knows of no text."""


@dataclass(frozen=True, slots=True)
class SoundPiece:
    """A piece of a recording."""

    rate: int
    """Frames a second."""
    channels: int
    """1 or 2."""
    start_frame: int
    total_frames: int
    """Of the whole recording."""
    samples: bytes = field(repr=False)
    """Signed 16-bit integers, little endian, channels interleaved."""


@dataclass(frozen=True, slots=True)
class FilmPiece:
    """What is to be seen in a piece of a recording."""

    width: int
    height: int
    start_ms: int
    end_ms: int
    """Until where this piece tells all that is to be seen."""
    total_ms: int
    """Of the whole recording."""
    moments_ms: tuple[int, ...]
    """When each picture begins, ascending; the first may have begun before the piece. None where
    there is nothing to be seen."""
    pixels: bytes = field(repr=False)
    """Of all pictures, one behind the other, each as in `PagePicture`."""


@dataclass(frozen=True, slots=True)
class PageMarkup:
    """A saved page without anything that loads or leads anywhere."""

    html: str = field(repr=False)
    """Structure and emphasis; a link is followed by its number in brackets."""
    addresses: tuple[str, ...] = field(default=(), repr=False)
    """Where the links lead, by number from 1: to be read and copied, never followed."""


class OriginalViewer(Protocol):
    """Shows originals; several threads may ask at once.

    Every method raises `SourceError` for what cannot be shown: `UnknownFormatError` where the kind
    of file has nothing of the sort, `UnprotectedError` where this machine has no jail and nobody
    agreed to go without; `CancelledError` when it was stopped.
    """

    def sizes(self, untrusted_bytes: bytes, media_type: str) -> Sequence[PageSize]:
        """Of every page of a PDF, or of every picture in a file, in order."""

    def page(
        self, untrusted_bytes: bytes, media_type: str, page: int, width_pixels: int
    ) -> PagePicture:
        """One page, counted from 0, about as wide as asked: less where it would be too large.

        Of a film `page` is a moment in thousandths of a second: the picture to be seen there.
        """

    def small(self, untrusted_bytes: bytes, media_type: str) -> bytes:
        """The first page of a PDF as it looks in a list: PNG, at most 256 by 256 pixels."""

    def sound(self, untrusted_bytes: bytes, media_type: str, start_second: int) -> SoundPiece:
        """The piece of a recording that begins there, some seconds of it; empty at its end."""

    def film(
        self, untrusted_bytes: bytes, media_type: str, start_ms: int, width_pixels: int
    ) -> FilmPiece:
        """Pictures of a recording from that moment, about as wide as asked or smaller."""

    def markup(self, untrusted_bytes: bytes, media_type: str) -> PageMarkup:
        """A saved web page, whole."""

    def stop(self) -> None:
        """End what is under way, for good."""
