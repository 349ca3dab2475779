"""A `SoundOut` that a test listens through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.ui.reading.sound_out import SoundUnavailableError


@dataclass
class FakeSound:
    """Holds what is to be asked for frames; asks nothing by itself."""

    broken: bool = False
    rate: int = 0
    channels: int = 0
    pull: Callable[[int], bytes] | None = None

    def play(self, rate: int, channels: int, pull: Callable[[int], bytes]) -> None:
        if self.broken:
            raise SoundUnavailableError
        self.rate, self.channels, self.pull = rate, channels, pull

    def stop(self) -> None:
        self.pull = None

    def hear(self, seconds: float) -> bytes:
        """Take so much of the sound."""
        assert self.pull is not None
        return self.pull(int(seconds * self.rate))
