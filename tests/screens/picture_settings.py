"""What pictures are taken with: language, look, size of the window and of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from desktop.ui.look.theme import LARGEST_TEXT, SMALLEST_TEXT, Look
from desktop.ui.services import Resumption

SMALL, LARGE = (1024, 600), (1366, 768)
LOOKS = (Look.LIGHT, Look.DARK, Look.HIGH_CONTRAST)
QUERIES = {"be": "палітвязні", "en": "prisoners", "ru": "политзаключённые"}


@dataclass(frozen=True)
class Setting:
    """What one set of pictures is taken with."""

    language: str
    look: Look
    size: tuple[int, int]
    text_size: int = 100
    """Percent."""

    @property
    def suffix(self) -> str:
        """As it stands in the names of pictures, such as "be-dark-1024x600" or "…-250"."""
        width, height = self.size
        text = "" if self.text_size == 100 else f"-{self.text_size}"
        return f"{self.language}-{self.look.value}-{width}x{height}{text}"


def settings() -> Iterator[Setting]:
    """Two languages in every look at both sizes, with very small and very large text; Russian."""
    for size, look, language in product((SMALL, LARGE), LOOKS, ("be", "en")):
        yield Setting(language, look, size)
    for text_size, language in product((SMALLEST_TEXT, LARGEST_TEXT), ("be", "en")):
        yield Setting(language, Look.LIGHT, SMALL, text_size)
    yield Setting("ru", Look.LIGHT, SMALL)


def resumption(setting: Setting, vault: Path | None = None) -> Resumption:
    """What a window of this setting starts with."""
    return Resumption(
        folder="" if vault is None else str(vault),
        language=setting.language,
        look=setting.look.value,
        text_size=setting.text_size,
    )
