"""Types of the part of python-soundfile 0.14 that is used here."""

from types import TracebackType
from typing import BinaryIO, Literal, Self

import numpy as np
import numpy.typing as npt

class LibsndfileError(RuntimeError):
    code: int

class SoundFile:
    samplerate: int
    channels: int
    frames: int
    def __init__(self, file: BinaryIO) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...
    def seek(self, frames: int) -> int: ...
    def read(
        self, frames: int, dtype: Literal["int16"], always_2d: bool
    ) -> npt.NDArray[np.int16]: ...

def write(
    file: BinaryIO,
    data: npt.NDArray[np.float32],
    samplerate: int,
    subtype: str | None = None,
    *,
    format: str,
) -> None: ...
