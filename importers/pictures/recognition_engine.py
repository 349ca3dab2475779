"""Tesseract in this process, from memory: its models are read once, its pages never lie on a disk.

It reads its models when an engine is made (Smith 2007, ICDAR; LSTM models since version 4), and
nothing afterwards. So a process makes the engine before it gives up its right to open files.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING

from PIL import Image

from archive.errors import RecognitionUnavailableError

if TYPE_CHECKING:
    from tesserocr import PyTessBaseAPI

MODELS = {"be": "bel", "ru": "rus", "uk": "ukr", "en": "eng", "pl": "pol", "lt": "lit"}
"""Tesseract's names of the languages by ISO 639-1 code, in the order in which they are tried."""

RESOLUTION_DPI = 300
"""What the models were trained for."""

_SYSTEM_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
    "C:/Program Files/Tesseract-OCR/tessdata",
)
_LEAST_CONFIDENCE = 35
"""Below it there is no text: foliage and wallpaper are taken for letters."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen on one page."""

    text: str
    """As the engine gives it: lines, paragraphs set off by empty ones; "" when there is none."""
    confidence: int
    """Mean over the words, 0 to 100, by the engine's own judgement."""
    words: int


class Engine:
    """Reads pages in some languages at once; not for several threads."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        """`languages` are ISO 639-1 codes. Raises `RecognitionUnavailableError`."""
        folder = models_folder()
        names = [MODELS[code] for code in languages if code in MODELS]
        wanted = [name for name in names if folder and (folder / f"{name}.traineddata").is_file()]
        # threads of its own could not be started in a jail, and would not be there after a fork
        os.environ["OMP_THREAD_LIMIT"] = "1"
        try:
            import tesserocr

            self.version = tesserocr.tesseract_version().split("\n")[0].strip()
            if folder is None or not wanted:
                raise RecognitionUnavailableError
            self._api: PyTessBaseAPI = tesserocr.PyTessBaseAPI(
                path=f"{folder}/", lang="+".join(wanted), oem=tesserocr.OEM.LSTM_ONLY
            )
        except (ImportError, RuntimeError) as error:
            raise RecognitionUnavailableError from error
        self.models = "+".join(wanted)

    def read(self, page: Image.Image) -> Seen:
        """The text of a page in shades of grey (mode "L") at about `RESOLUTION_DPI`."""
        self._api.SetImageBytes(page.tobytes(), page.width, page.height, 1, page.width)
        self._api.SetSourceResolution(RESOLUTION_DPI)
        text = self._api.GetUTF8Text()
        confidences = [max(each, 0) for each in self._api.AllWordConfidences()]
        self._api.Clear()
        mean = round(fmean(confidences)) if confidences else 0
        if mean < _LEAST_CONFIDENCE:
            return Seen("", mean, 0)
        return Seen(text, mean, len(confidences))


@cache
def engine_for(languages: tuple[str, ...]) -> Engine:
    """The engine for some languages, made once: half a second, 90 MB for all six.

    Raises `RecognitionUnavailableError`.
    """
    return Engine(languages)


def languages_available() -> tuple[str, ...]:
    """ISO 639-1 codes of the languages whose models are here."""
    folder = models_folder()
    if folder is None:
        return ()
    return tuple(
        code for code, name in MODELS.items() if (folder / f"{name}.traineddata").is_file()
    )


@cache
def models_folder() -> Path | None:
    """Where the models lie: those that came with the program, or the system's; None without any."""
    own = Path(sys.modules["importers"].__path__[0]).parent / "resources" / "tessdata"
    for folder in (own, *map(Path, _SYSTEM_FOLDERS)):
        if any((folder / f"{name}.traineddata").is_file() for name in MODELS.values()):
            return folder
    return None


def languages_or_all(languages: Sequence[str]) -> tuple[str, ...]:
    """The languages asked for, or all that are available."""
    return tuple(languages) or languages_available()
