"""The way to the loudspeaker: samples from memory, nothing else.

miniaudio loads the system's own sound library and opens its device or the local socket of the sound
server; it reads no files of ours, and no address of a network is among what it can open.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from desktop.device.sound_traces import keep_sound_library_quiet, leave_no_trace_of_sound

if TYPE_CHECKING:
    from miniaudio import Backend, PlaybackDevice

_BUFFER_MS = 150
_NEUTRAL_NAME = "Library"

Pull = Callable[[int], bytes]
"""Gives at most so many frames; called on the sound's own thread. Less is followed by silence."""


class SoundUnavailableError(Exception):
    """This computer has no way to be heard, or does not let us use it."""


class SoundOut(Protocol):
    """Plays samples."""

    def play(self, rate: int, channels: int, pull: Pull) -> None:
        """Begin to ask for frames of signed 16-bit integers. Raises `SoundUnavailableError`."""

    def stop(self) -> None:
        """Ask no more."""


class DeviceOut:
    """`SoundOut` over the system's usual device."""

    def __init__(self, backends: list[Backend] | None = None) -> None:
        """`backends` are tried in order; where none are named, all that can be heard."""
        self._backends = backends
        self._device: PlaybackDevice | None = None

    def play(self, rate: int, channels: int, pull: Pull) -> None:
        """Open the device. Raises `SoundUnavailableError`."""
        # not before somebody listens: it looks for the system's sound libraries
        leave_no_trace_of_sound()
        keep_sound_library_quiet()
        import miniaudio

        self.stop()
        try:
            self._device = miniaudio.PlaybackDevice(
                miniaudio.SampleFormat.SIGNED16,
                channels,
                rate,
                _BUFFER_MS,
                backends=self._backends or _audible(),
                app_name=_NEUTRAL_NAME,
            )
            frames = _frames(pull)
            next(frames)
            self._device.start(frames)
        except miniaudio.MiniaudioError as error:
            self.stop()
            raise SoundUnavailableError from error

    def stop(self) -> None:
        """Close the device."""
        device, self._device = self._device, None
        if device is not None:
            with suppress(Exception):
                device.close()


def _audible() -> list[Backend]:
    """Without the one that swallows what is played: silence must be said, not shown as playing."""
    from miniaudio import Backend

    return [backend for backend in Backend if backend is not Backend.NULL]


def _frames(pull: Pull) -> Generator[bytes, int, None]:
    wanted = yield b""
    while True:
        wanted = yield pull(wanted)
