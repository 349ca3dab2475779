"""Finds and loads FFmpeg's five libraries, of the major numbers that this binding was written for.

They are those that Qt brings along for its own player (FFmpeg 7.1, LGPL 2.1 or later), without Qt:
`scripts/ffmpeg_libraries.py` takes them out of its package. What they were linked against for the
network and for graphics cards is not there, only its names: a call of it would end the process.
"""

from __future__ import annotations

import ctypes
import sys
from ctypes import CDLL, c_char_p, c_int, c_void_p
from functools import cache
from pathlib import Path

from importers.ffmpeg.signatures import SIGNATURES

FOLDER = "skrynia-ffmpeg"
"""Its name, within the folder of libraries of the program or of the virtual environment."""
_MAJORS = {"avutil": 59, "swresample": 5, "avcodec": 61, "avformat": 61, "swscale": 8}
"""In the order in which they need each other."""
_RTLD_LAZY = 1
_QUIET = -8


class Libraries:
    """The functions, by the name of their library."""

    def __init__(self, loaded: dict[str, CDLL]) -> None:
        self.util, self.resample = loaded["avutil"], loaded["swresample"]
        self.codec, self.format, self.scale = (
            loaded["avcodec"],
            loaded["avformat"],
            loaded["swscale"],
        )


@cache
def libraries() -> Libraries | None:
    """Loaded once; nothing where they are missing, or are of another make."""
    folder = libraries_folder()
    loaded: dict[str, CDLL] = {}
    for name, major in _MAJORS.items():
        library = _opened(folder / f"lib{name}.so.{major}")
        if library is None or getattr(library, f"{name}_version")() >> 16 != major:
            return None
        loaded[name] = library
    for name, library in loaded.items():
        for function, (result, *arguments) in SIGNATURES[name].items():
            getattr(library, function).restype = result
            getattr(library, function).argtypes = arguments
    loaded["avutil"].av_log_set_level(_QUIET)
    return Libraries(loaded)


def libraries_folder() -> Path:
    """Beside the modules of the packaged program, else in the virtual environment."""
    packaged = getattr(sys, "_MEIPASS", None)
    return Path(packaged or sys.prefix) / "lib" / FOLDER


def _opened(path: Path) -> CDLL | None:
    """Functions are looked up when they are first called: those for the network exist nowhere."""
    if sys.platform != "linux" or not path.is_file():
        return None
    opening = CDLL(None).dlopen
    opening.restype, opening.argtypes = c_void_p, [c_char_p, c_int]
    handle = opening(str(path).encode(), _RTLD_LAZY)
    return ctypes.CDLL(str(path), handle=handle) if handle else None
