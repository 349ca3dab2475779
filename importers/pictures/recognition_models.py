"""Which languages can be read from pictures here, and where their models lie."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

MODELS = {"be": "bel", "ru": "rus", "uk": "ukr", "en": "eng", "pl": "pol", "lt": "lit"}
"""Tesseract's names of the languages by ISO 639-1 code, in the order in which they are tried."""

_SYSTEM_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
    "C:/Program Files/Tesseract-OCR/tessdata",
)


def own_folder() -> Path:
    """Where the models lie that came with the packaged program; a checkout has none."""
    return Path(sys.modules["importers"].__path__[0]).parent / "resources" / "tessdata"


@cache
def models_folder() -> Path | None:
    """Where the models lie: those that came with the program, or the system's; None without any."""
    return first_with_models((own_folder(), *map(Path, _SYSTEM_FOLDERS)))


def first_with_models(folders: Sequence[Path]) -> Path | None:
    """The first of these folders that has a model of one of the languages."""
    for folder in folders:
        if any((folder / f"{name}.traineddata").is_file() for name in MODELS.values()):
            return folder
    return None


def languages_available() -> tuple[str, ...]:
    """ISO 639-1 codes of the languages whose models are here."""
    folder = models_folder()
    if folder is None:
        return ()
    return tuple(
        code for code, name in MODELS.items() if (folder / f"{name}.traineddata").is_file()
    )


def languages_or_all(languages: Sequence[str]) -> tuple[str, ...]:
    """The languages asked for, or all that are available."""
    return tuple(languages) or languages_available()
