"""How much room the window gives to text: what can be missed stands back where it is little."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_ROOMY_LINES = 20
"""Of text in the window from which there is room for sentences, too."""


def lines_in_window(part: QWidget) -> int:
    """Lines of the text of a part that the height of its window would hold."""
    return part.window().height() // part.fontMetrics().lineSpacing()


def is_roomy(part: QWidget) -> bool:
    """Whether more than what somebody came for may be shown."""
    return lines_in_window(part) >= _ROOMY_LINES
