"""Plays a recording out of memory: pieces are decoded by the jail just before they are heard."""

from __future__ import annotations

import threading
import time
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from archive.errors import SkryniaError
from archive.ports import OriginalViewer, SoundPiece
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.reading.silent_out import SilentOut
from desktop.ui.reading.sound_out import SoundOut, SoundUnavailableError

_TICK_MS = 100
_AHEAD_SECONDS = 8
_MOST_PIECES = 3
_BYTES_A_SAMPLE = 2
_UNDERWAY_SECONDS = 0.1
"""About how long samples are on their way from here to the ear."""


class Player(QObject):
    """One recording at a time."""

    ready = Signal()
    """The length is known."""
    moved = Signal(float)
    """Seconds from the beginning."""
    playing_changed = Signal(bool)
    failed = Signal(object)
    """`SkryniaError`: it cannot be decoded."""
    unheard = Signal()
    """There is no way to play sound on this computer: it runs in silence."""

    def __init__(self, jobs: Jobs, out: SoundOut, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._out, self._silent_out = jobs, out, SilentOut(self)
        self._viewer: OriginalViewer | None = None
        self._content, self._media_type = b"", ""
        self._generation = 0
        self._asked: set[int] = set()
        self._lock = threading.Lock()
        self._pieces: list[SoundPiece] = []
        self._frame = 0
        self._first: SoundPiece | None = None
        self._pulled = (0, 0.0)
        """Frame and moment at which samples were last asked for."""
        self.playing = False
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._follow)

    @property
    def seconds(self) -> float:
        """Length of the recording; 0 while it is not known."""
        return self._first.total_frames / self._first.rate if self._first else 0.0

    @property
    def position(self) -> float:
        """Seconds from the beginning."""
        return self._frame / self._first.rate if self._first else 0.0

    @property
    def heard(self) -> float:
        """Seconds from the beginning, between one asking for samples and the next as well."""
        if self._first is None or not self.playing:
            return self.position
        with self._lock:
            frame, since = self._pulled
            last = self._frame
        passed = time.monotonic() - since - _UNDERWAY_SECONDS
        return max(min(frame / self._first.rate + passed, last / self._first.rate), 0.0)

    def open(self, viewer: OriginalViewer, untrusted_bytes: bytes, media_type: str) -> None:
        """Make ready to play; `ready` or `failed` follows."""
        self.forget()
        self._viewer, self._content, self._media_type = viewer, untrusted_bytes, media_type
        self._ask(0)

    def forget(self) -> None:
        """Be silent, and let go of the recording and of every piece."""
        self.pause()
        self._generation += 1
        self._viewer, self._content, self._first = None, b"", None
        self._asked.clear()
        with self._lock:
            self._pieces, self._frame = [], 0

    def toggle(self) -> None:
        """Play, or pause."""
        if self.playing:
            self.pause()
        else:
            self.play()

    def play(self) -> None:
        """From the place where it is; from the beginning when it is at its end."""
        first = self._first
        if first is None or self.playing:
            return
        if self._frame >= first.total_frames:
            self.seek(0.0)
        self._pulled = (self._frame, time.monotonic())
        try:
            self._out.play(first.rate, first.channels, self._pull)
        except SoundUnavailableError:
            self.unheard.emit()
            self._silent_out.play(first.rate, first.channels, self._pull)
        self.playing = True
        self._tick.start()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stay where it is."""
        self._tick.stop()
        self._out.stop()
        self._silent_out.stop()
        if self.playing:
            self.playing = False
            self.playing_changed.emit(False)

    def seek(self, seconds: float) -> None:
        """Go to a moment."""
        if self._first is None:
            return
        frame = int(max(seconds, 0.0) * self._first.rate)
        with self._lock:
            self._frame = min(frame, self._first.total_frames)
            self._pulled = (self._frame, time.monotonic())
        self._follow()

    def _follow(self) -> None:
        """Tell where it is, and have decoded what is heard next."""
        self.moved.emit(self.position)
        first = self._first
        if first is None:
            return
        if self._frame >= first.total_frames:
            self.pause()
            return
        piece = self._piece_at(self._frame)
        if piece is None:
            self._ask(self._frame // first.rate)
            return
        end = _end(piece)
        near = end - self._frame < _AHEAD_SECONDS * first.rate
        if near and end < first.total_frames and self._piece_at(end) is None:
            self._ask(end // first.rate)

    def _ask(self, second: int) -> None:
        viewer = self._viewer
        if viewer is None or second in self._asked:
            return
        self._asked.add(second)
        self._jobs.run(
            Lane.VIEW,
            partial(viewer.sound, self._content, self._media_type, second),
            self,
            partial(self._take, self._generation, second),
            partial(self._refuse, self._generation),
        )

    def _take(self, generation: int, second: int, piece: SoundPiece) -> None:
        if generation != self._generation:
            return
        self._asked.discard(second)
        with self._lock:
            self._pieces = [*self._pieces[1 - _MOST_PIECES :], piece]
        if self._first is None:
            self._first = piece
            self.ready.emit()

    def _refuse(self, generation: int, error: SkryniaError) -> None:
        if generation == self._generation:
            self.pause()
            self.failed.emit(error)

    def _piece_at(self, frame: int) -> SoundPiece | None:
        fitting = (each for each in self._pieces if each.start_frame <= frame < _end(each))
        return next(fitting, None)

    def _pull(self, frames: int) -> bytes:
        """On the sound's thread: as much as there is, joined over the ends of pieces."""
        heard: list[bytes] = []
        with self._lock:
            self._pulled = (self._frame, time.monotonic())
            while frames > 0:
                piece = self._piece_at(self._frame)
                if piece is None:
                    break
                width = piece.channels * _BYTES_A_SAMPLE
                start = (self._frame - piece.start_frame) * width
                cut = piece.samples[start : start + frames * width]
                heard.append(cut)
                self._frame += len(cut) // width
                frames -= len(cut) // width
        return b"".join(heard)


def _end(piece: SoundPiece) -> int:
    """The frame behind its last."""
    return piece.start_frame + len(piece.samples) // (piece.channels * _BYTES_A_SAMPLE)
