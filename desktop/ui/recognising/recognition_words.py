"""What the reader says of a text that was read from pictures."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from archive.recognition import recognition_of
from archive.records import Extras


def recognition_words(extras: Extras) -> str:
    """One sentence with the confidence; empty where no text was recognised."""
    found = recognition_of(extras)
    if found is None or found.confidence is None:
        return ""
    words = QCoreApplication.translate(
        "Recognition", "Text read from the picture by this program, certain by %1 %"
    )
    return words.replace("%1", str(found.confidence))
