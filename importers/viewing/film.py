"""Pieces of films as pictures: not more of them, and none larger, than a reader looks at."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing
from ctypes import byref, c_void_p
from fractions import Fraction

from archive.errors import MalformedSourceError, UnknownFormatError
from archive.ports import FilmPiece, PagePicture
from importers.ffmpeg.container import opened
from importers.ffmpeg.decoder import Decoder, decoder
from importers.ffmpeg.length import form_of, seconds_of
from importers.ffmpeg.libraries import Libraries, libraries
from importers.ffmpeg.scaling import Scaler, quarter_turns
from importers.ffmpeg.structures import VIDEO, Frame

PIECE_MS = 3_000
MOST_A_SECOND = 20
MOST_PICTURES = PIECE_MS // 1000 * MOST_A_SECOND + 1
MOST_FILM_PIXELS = 262_144
"""Of one picture: 682 x 384. A piece is 48 MB at most."""
_THOUSAND = 1_000
_EVERY_PICTURE = Fraction(1, 2)
"""Seconds before the piece from which nothing is left out any more."""


def film_piece(
    untrusted_bytes: bytes, media_type: str, start_ms: int, width_pixels: int
) -> FilmPiece:
    """`PIECE_MS` of it, from the picture that is to be seen at that moment; none of mere sound.

    Raises `UnknownFormatError` for what is no such recording, is encoded in a way that is not
    decoded here, or where the libraries are not at hand; `DecompressionBombError`,
    `MalformedSourceError`, `TooComplexError`.
    """
    place = (start_ms, PIECE_MS)
    return _drawn(untrusted_bytes, media_type, place, (width_pixels, MOST_FILM_PIXELS))


def film_still(
    untrusted_bytes: bytes, media_type: str, moment_ms: int, width_pixels: int, most_pixels: int
) -> PagePicture:
    """The one picture that is to be seen at a moment, as large as the film has it.

    Raises as `film_piece`, and `MalformedSourceError` where there is none.
    """
    size = (width_pixels, most_pixels)
    piece = _drawn(untrusted_bytes, media_type, (moment_ms, 0), size)
    if not piece.moments_ms:
        raise MalformedSourceError
    return PagePicture(piece.width, piece.height, piece.pixels)


def _drawn(
    untrusted_bytes: bytes, media_type: str, place: tuple[int, int], size: tuple[int, int]
) -> FilmPiece:
    """`place` is a moment and a length in thousandths, `size` a width and the most pixels."""
    found = libraries()
    if found is None:
        raise UnknownFormatError
    form = form_of(media_type)
    total = int(seconds_of(found, untrusted_bytes, media_type) * _THOUSAND)
    start = min(max(place[0], 0), total)
    end = min(start + place[1], total)
    with opened(found, untrusted_bytes, form) as container:
        number = container.best(VIDEO)
        if number is None:
            return FilmPiece(1, 1, start, end, total, (), b"")
        container.only(number)
        if start:
            container.seek(number, Fraction(start, _THOUSAND))
        turns = quarter_turns(container, number)
        with decoder(container, number) as decoding:
            drawn = _Piece(found, (start, end, total), turns, size).drawn(decoding)
    if not drawn.moments_ms and not start:
        raise MalformedSourceError
    return drawn


class _Piece:
    """The pictures that are gathered."""

    def __init__(
        self, found: Libraries, place: tuple[int, int, int], turns: int, size: tuple[int, int]
    ) -> None:
        self._found, self._turns, self._size = found, turns, size
        self._start, self._end, self._total = place
        self._moments: list[int] = []
        self._pixels: list[bytes] = []
        self._scaler: Scaler | None = None

    def drawn(self, decoding: Decoder) -> FilmPiece:
        """One picture of each moment of `MOST_A_SECOND`; the first from before, if there is one."""
        early = Fraction(self._start, _THOUSAND) - _EVERY_PICTURE
        decoding.skips = lambda second: second < early
        with closing(decoding.frames()) as frames, closing(_held(self._found, frames)) as held:
            for begin, end, frame in held:
                if begin >= max(self._end, self._start + 1):
                    break
                if end is None or end > self._start:
                    self._take(begin, frame)
        width, height = (
            (1, 1) if self._scaler is None else (self._scaler.width, self._scaler.height)
        )
        place = (self._start, self._end, self._total)
        return FilmPiece(width, height, *place, tuple(self._moments), b"".join(self._pixels))

    def _take(self, begin: int, frame: Frame) -> None:
        step = _THOUSAND // MOST_A_SECOND
        last = self._moments[-1] if self._moments else None
        if last is not None and (begin <= last or begin // step == last // step):
            return
        if len(self._moments) == MOST_PICTURES:
            return
        if self._scaler is None:
            self._scaler = Scaler(self._found, frame, self._turns, *self._size)
        self._moments.append(max(begin, 0))
        self._pixels.append(self._scaler.pixels(frame))


def _held(
    found: Libraries, frames: Iterator[tuple[Fraction | None, Frame]]
) -> Generator[tuple[int, int | None, Frame], None, None]:
    """Each with the moments, in thousandths, at which it begins and the next one does."""
    address = c_void_p(found.util.av_frame_alloc())
    held = Frame.from_address(address.value or 0)
    begin: int | None = None
    try:
        for second, frame in frames:
            untold = (begin or 0) + _THOUSAND // MOST_A_SECOND
            next_begin = untold if second is None else int(second * _THOUSAND)
            if begin is not None:
                yield begin, next_begin, held
            found.util.av_frame_unref(address)
            found.util.av_frame_move_ref(address, byref(frame))
            begin = next_begin
        if begin is not None:
            yield begin, None, held
    finally:
        found.util.av_frame_free(byref(address))
