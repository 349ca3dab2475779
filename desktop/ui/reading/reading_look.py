"""How a text looks while it is read: ground, letters, width and size, apart from the window's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum

SMALLEST, LARGEST, STEP = 70, 250, 10


class Ground(StrEnum):
    """What a text stands on."""

    WINDOW = "window"
    """As the rest of the window."""
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"


class Letters(StrEnum):
    """What a text is set in."""

    PLAIN = "plain"
    SERIF = "serif"


class Width(StrEnum):
    """How long lines are."""

    FULL = "full"
    MEDIUM = "medium"
    NARROW = "narrow"


COLOURS = {
    Ground.LIGHT: ("#ffffff", "#20242a"),
    Ground.SEPIA: ("#f6eedd", "#3a2c1a"),
    Ground.DARK: ("#16181b", "#e7e6e2"),
}
"""Ground and ink; each pair has contrast of more than 7 : 1."""

LETTERS_A_LINE = {Width.MEDIUM: 80, Width.NARROW: 60}
"""Lines of 45 to 80 letters are read with the least effort."""


@dataclass(frozen=True, slots=True)
class ReadingLook:
    """All of it."""

    ground: Ground = Ground.WINDOW
    letters: Letters = Letters.PLAIN
    width: Width = Width.MEDIUM
    size: int = 100
    """Percent of the window's own text."""


def look_of(kept: Mapping[str, str]) -> ReadingLook:
    """The look that was kept; the usual one for what makes no sense."""
    size = kept.get("size", "")
    return ReadingLook(
        Ground(_known(kept.get("ground"), Ground, Ground.WINDOW)),
        Letters(_known(kept.get("letters"), Letters, Letters.PLAIN)),
        Width(_known(kept.get("width"), Width, Width.MEDIUM)),
        bounded(int(size)) if size.isascii() and size.isdecimal() else 100,
    )


def as_kept(look: ReadingLook) -> dict[str, str]:
    """What is kept of a look."""
    return {name: str(value) for name, value in asdict(look).items()}


def bounded(size: int) -> int:
    """A size that is neither too small nor too large."""
    return min(max(size, SMALLEST), LARGEST)


def _known(value: str | None, kind: type[StrEnum], usual: StrEnum) -> str:
    return value if value in tuple(kind) else usual
