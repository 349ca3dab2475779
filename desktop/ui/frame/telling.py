"""How a strip says that it has something new, to whoever gives it its place."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

TOLD = "told"
"""Property that changes whenever there is something new."""
_ENDED = "ended"


def tell_anew(strip: QWidget, *, ended: bool = False) -> None:
    """Say that a strip has something new; `ended` where it went well and asks for nothing."""
    strip.setProperty(_ENDED, ended)
    strip.setProperty(TOLD, int(strip.property(TOLD) or 0) + 1)


def has_ended(strip: QWidget) -> bool:
    """Whether what it tells may be put away by itself."""
    return bool(strip.property(_ENDED))
