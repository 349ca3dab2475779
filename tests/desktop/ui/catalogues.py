"""The catalogues of the window's words, and a translator that notes what none of them has."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from typing_extensions import override

CATALOGUES = Path(str(files("resources"))) / "translations"
# What is printed on keys stays as it is printed; kinds of files are named by the system.
NOT_OURS = ("QShortcut", "QMimeType")
NO_WORDS = ("QT_LAYOUT_DIRECTION", "%p%", "Alt+Up", "Alt+Left", "Alt+Right")


def messages(name: str) -> Iterator[ElementTree.Element]:
    return ElementTree.parse(CATALOGUES / f"{name}.ts").iter("message")


class Missing(QTranslator):
    """Asked after all others: notes every text that no catalogue had."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: set[tuple[str, str]] = set()

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        if context not in NOT_OURS and text not in NO_WORDS:
            self.texts.add((context, text))
        return None


@pytest.fixture
def missing(qapp: QApplication) -> Iterator[Missing]:
    missing = Missing()
    # Translators are asked from the last one installed on: the window's come before this one.
    qapp.installTranslator(missing)
    yield missing
    qapp.removeTranslator(missing)
