"""Types of the part of miniaudio 1.71 that is used here."""

from collections.abc import Generator
from enum import Enum

class MiniaudioError(Exception): ...

class Backend(Enum):
    PULSEAUDIO = 7
    NULL = 14

class SampleFormat(Enum):
    SIGNED16 = 2

class PlaybackDevice:
    def __init__(
        self,
        output_format: SampleFormat = ...,
        nchannels: int = 2,
        sample_rate: int = 44100,
        buffersize_msec: int = 200,
        *,
        backends: list[Backend] | None = None,
        app_name: str = "",
    ) -> None: ...
    def start(self, callback_generator: Generator[bytes, int]) -> None: ...
    def stop(self) -> None: ...
    def close(self) -> None: ...
