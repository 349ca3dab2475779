"""The colours that codes are given, each with a name: a box to choose one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QComboBox

from desktop.ui.languages import follow_language
from desktop.ui.marking import QT_TRANSLATE_NOOP

CODE_COLOURS = (
    ("#1f5fae", QT_TRANSLATE_NOOP("CodeColours", "blue")),
    ("#1c6b38", QT_TRANSLATE_NOOP("CodeColours", "green")),
    ("#b0291a", QT_TRANSLATE_NOOP("CodeColours", "red")),
    ("#6d3aa8", QT_TRANSLATE_NOOP("CodeColours", "violet")),
    ("#7a4a00", QT_TRANSLATE_NOOP("CodeColours", "brown")),
    ("#c2691c", QT_TRANSLATE_NOOP("CodeColours", "orange")),
    ("#1c8a8a", QT_TRANSLATE_NOOP("CodeColours", "turquoise")),
    ("#5d6570", QT_TRANSLATE_NOOP("CodeColours", "grey")),
)


def swatch(colour: str, side: int = 14) -> QIcon:
    """A square of a colour; nothing for none."""
    if not colour:
        return QIcon()
    pixmap = QPixmap(side, side)
    pixmap.fill(QColor(colour))
    icon = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        icon.addPixmap(pixmap, mode)  # Qt would tint that of a chosen line
    return icon


def colour_name(colour: str) -> str:
    """The colour in words; of one that came from another program its number."""
    words = dict(CODE_COLOURS).get(colour)
    return colour if words is None else QCoreApplication.translate("CodeColours", words)


class ColourBox(QComboBox):
    """Chooses a colour, or none."""

    def __init__(self) -> None:
        super().__init__()
        follow_language(self, self._retranslate)

    def choose(self, colour: str) -> None:
        """Show a colour, also one that is not among ours."""
        self.clear()
        known = [value for value, _ in CODE_COLOURS]
        values = ["", *known, *([colour] if colour and colour not in known else [])]
        for value in values:
            self.addItem(swatch(value), self._word(value), value)
        self.setCurrentIndex(values.index(colour))

    def _word(self, colour: str) -> str:
        return colour_name(colour) if colour else self.tr("No colour")

    def _retranslate(self) -> None:
        for place in range(self.count()):
            self.setItemText(place, self._word(self.itemData(place)))

    @property
    def colour(self) -> str:
        """What is chosen: "#rrggbb", or empty."""
        return str(self.currentData() or "")
