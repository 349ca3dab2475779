"""The pictures of a film: asked of the jail some seconds ahead, let go of when they were seen."""

from __future__ import annotations

import time
from bisect import bisect_right
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from archive.errors import SkryniaError
from archive.ports import FilmPiece, OriginalViewer, PagePicture
from desktop.ui.jobs import Jobs, Lane

MOST_PIECES = 2
"""That are held, what is seen and what follows: six seconds, of less than 50 MB each."""
_NEAR_MS = 4_000
_BYTES_A_PIXEL = 3


class FilmSource(QObject):
    """One film at a time, one question at a time: what is no longer wanted is not asked."""

    opened = Signal(bool)
    """Whether there is anything to be seen."""
    sharpened = Signal(int, QImage)
    """A moment in thousandths of a second, and its picture as large as the film has it."""
    came = Signal()
    """More pictures are here."""
    failed = Signal(object)
    """`SkryniaError`: the pictures cannot be decoded."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._viewer: OriginalViewer | None = None
        self._content, self._media_type, self._width = b"", "", 0
        self._generation = 0
        self._clock = time.monotonic
        self._pieces: list[FilmPiece] = []
        self._end_ms: int | None = None
        self._asking = False
        self._wanted_ms, self._playing, self._late_ms = 0, False, 0

    @property
    def held_bytes(self) -> int:
        """Pixels in memory."""
        return sum(len(piece.pixels) for piece in self._pieces)

    def open(
        self, viewer: OriginalViewer, untrusted_bytes: bytes, media_type: str, width: int
    ) -> None:
        """Ask for the beginning; `opened` or `failed` follows. `width` is in pixels."""
        self.forget()
        self._viewer, self._content, self._media_type = viewer, untrusted_bytes, media_type
        self._width = width
        self._ask(0)

    def forget(self) -> None:
        """Let go of the film and of every picture."""
        self._generation += 1
        self._viewer, self._content, self._end_ms = None, b"", None
        self._pieces, self._asking = [], False
        self._wanted_ms, self._playing, self._late_ms = 0, False, 0

    def want(self, moment_ms: int, width: int, *, playing: bool) -> None:
        """Have the pictures of this moment, and while it is playing those that follow."""
        self._wanted_ms, self._width, self._playing = moment_ms, width, playing
        moment = self._within(moment_ms)
        piece = self._covering(moment)
        if piece is None:
            if not playing or not self._is_near(moment):
                self._ask(moment + (self._late_ms if playing else 0))
        elif playing and piece.end_ms != self._end_ms and self._covering(piece.end_ms) is None:
            self._ask(piece.end_ms)

    def picture(self, moment_ms: int) -> QImage | None:
        """What is to be seen at this moment, if it is here."""
        moment = self._within(moment_ms)
        piece = self._covering(moment)
        if piece is None or not piece.moments_ms:
            return None
        number = max(bisect_right(piece.moments_ms, moment) - 1, 0)
        size = piece.width * piece.height * _BYTES_A_PIXEL
        pixels = piece.pixels[number * size : (number + 1) * size]
        return _image(pixels, piece.width, piece.height)

    def sharpen(self, moment_ms: int, width: int) -> None:
        """Have one picture that one rests on in full; `sharpened` follows where there is more."""
        piece = self._covering(self._within(moment_ms))
        if self._viewer is None or piece is None or piece.width >= width:
            return
        self._jobs.run(
            Lane.VIEW,
            partial(self._viewer.page, self._content, self._media_type, moment_ms, width),
            self,
            partial(self._take_still, self._generation, moment_ms),
            # what is seen already stays
            lambda _: None,
        )

    def _take_still(self, generation: int, moment_ms: int, still: PagePicture) -> None:
        if generation == self._generation:
            self.sharpened.emit(moment_ms, _image(still.pixels, still.width, still.height))

    def _within(self, moment_ms: int) -> int:
        return moment_ms if self._end_ms is None else min(moment_ms, self._end_ms)

    def _covering(self, moment_ms: int) -> FilmPiece | None:
        fitting = (
            piece
            for piece in self._pieces
            if piece.start_ms <= moment_ms < max(piece.end_ms, piece.start_ms + 1)
            or moment_ms == piece.end_ms == self._end_ms
        )
        return next(fitting, None)

    def _is_near(self, moment_ms: int) -> bool:
        """Whether pictures a little further on are here: a slow computer leaves some out."""
        return any(0 < piece.start_ms - moment_ms < _NEAR_MS for piece in self._pieces)

    def _ask(self, moment_ms: int) -> None:
        if self._viewer is None or self._asking:
            return
        self._asking = True
        start = self._within(moment_ms)
        self._jobs.run(
            Lane.VIEW,
            partial(self._viewer.film, self._content, self._media_type, start, self._width),
            self,
            partial(self._take, self._generation, self._clock()),
            partial(self._refuse, self._generation),
        )

    def _take(self, generation: int, asked_at: float, piece: FilmPiece) -> None:
        if generation != self._generation:
            return
        first, self._asking = not self._pieces, False
        self._pieces = [*self._pieces[1 - MOST_PIECES :], piece]
        self._late_ms = 0
        if self._playing and piece.end_ms <= self._wanted_ms:
            self._late_ms = round((self._clock() - asked_at) * 1_000)
        self._end_ms = piece.total_ms
        if first:
            self.opened.emit(bool(piece.moments_ms))
        self.came.emit()

    def _refuse(self, generation: int, error: SkryniaError) -> None:
        if generation == self._generation:
            self._viewer, self._asking = None, False
            self.failed.emit(error)


def _image(pixels: bytes, width: int, height: int) -> QImage:
    """Plain numbers to an image that owns them: nothing is decoded."""
    lent = QImage(pixels, width, height, width * _BYTES_A_PIXEL, QImage.Format.Format_RGB888)
    return lent.copy()
