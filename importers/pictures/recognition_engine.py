"""Tesseract in this process, from memory: its models are read once, its pages never lie on a disk.

It reads its models when an engine is made (Smith 2007, ICDAR; LSTM models since version 4), and
nothing afterwards. So a process makes the engine before it gives up its right to open files.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from statistics import fmean
from typing import TYPE_CHECKING

from PIL import Image

from archive.errors import RecognitionUnavailableError
from importers.pictures.recognition_models import MODELS, models_folder

if TYPE_CHECKING:
    from tesserocr import PyTessBaseAPI

RESOLUTION_DPI = 300
"""What the models were trained for."""

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
