"""How marks look: five colours, each with a line and a digit of its own.

Nothing is told by colour alone. Lines of marks lie under the words; hits of a search are letters
on a ground, so that the two differ in grey as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QIcon, QImage, QPainter, QPen, QPixmap

from desktop.ui.look.colours import Colours, contrast
from desktop.ui.marking import QT_TRANSLATE_NOOP

_WAVE = 3
_THICK = 2.0


class Line(Enum):
    """How the line under a passage is drawn."""

    STRAIGHT = "straight"
    DASHED = "dashed"
    WAVY = "wavy"
    DOUBLE = "double"
    DASH_DOT = "dash-dot"


@dataclass(frozen=True, slots=True)
class MarkLook:
    """One of the colours."""

    number: int
    line: Line
    words: str
    """English source, in the context "MarkLook"."""
    on_light: str
    on_dark: str

    def ink(self, colours: Colours) -> QColor:
        """The colour of its line: 4.5 : 1 and more against the ground of the text."""
        light_ground = contrast(colours.base, "#000000") > contrast(colours.base, "#ffffff")
        return QColor(self.on_light if light_ground else self.on_dark)


LOOKS = (
    MarkLook(1, Line.STRAIGHT, QT_TRANSLATE_NOOP("MarkLook", "blue, line"), "#1f5fae", "#7fb2f0"),
    MarkLook(2, Line.DASHED, QT_TRANSLATE_NOOP("MarkLook", "green, dashes"), "#1c6b38", "#7ccf96"),
    MarkLook(3, Line.WAVY, QT_TRANSLATE_NOOP("MarkLook", "red, wave"), "#b0291a", "#ff9d8a"),
    MarkLook(
        4, Line.DOUBLE, QT_TRANSLATE_NOOP("MarkLook", "violet, two lines"), "#6d3aa8", "#c9a4f5"
    ),
    MarkLook(
        5,
        Line.DASH_DOT,
        QT_TRANSLATE_NOOP("MarkLook", "brown, dashes and dots"),
        "#7a4a00",
        "#e8bd6b",
    ),
)


def look_of(colour: int) -> MarkLook:
    """The look of a mark's colour; colours of other programs above five share the lines."""
    return LOOKS[(colour - 1) % len(LOOKS)]


def look_words(colour: int) -> str:
    """Colour and line in the language in force."""
    return QCoreApplication.translate("MarkLook", look_of(colour).words)


def draw_line(painter: QPainter, look: MarkLook, ink: QColor, left: QPointF, width: float) -> None:
    """Draw the line of a look from a point to the right."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(look.line, ink))
    line = QLineF(left, left + QPointF(width, 0))
    if look.line is Line.WAVY:
        painter.setBrushOrigin(left)
        area = QRectF(left.x(), left.y(), width, _WAVE + 2)
        painter.fillRect(area, QBrush(_wave(ink.name())))
    elif look.line is Line.DOUBLE:
        painter.drawLine(line)
        painter.drawLine(line.translated(0, _THICK + 1))
    else:
        painter.drawLine(line)


def _pen(line: Line, ink: QColor) -> QPen:
    pen = QPen(ink, 1.2 if line in (Line.DOUBLE, Line.WAVY) else _THICK)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if line is Line.DASHED:
        pen.setDashPattern([3.5, 2.0])
    elif line is Line.DASH_DOT:
        pen.setDashPattern([4.0, 2.0, 1.0, 2.0])
    return pen


@lru_cache(maxsize=32)
def _wave(ink: str) -> QImage:
    """One wave, to be laid side by side: a path as long as a line takes a millisecond to draw."""
    image = QImage(2 * _WAVE, _WAVE + 2, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ink), 1.3))
    low, high = QPointF(_WAVE, _WAVE + 1), 1.0
    painter.drawLine(QLineF(QPointF(0, high), low))
    painter.drawLine(QLineF(low, QPointF(2 * _WAVE, high)))
    painter.end()
    return image


def look_icon(look: MarkLook, colours: Colours, side: int = 20) -> QIcon:
    """Its digit over its line."""
    icon = QIcon()
    for scale in (1, 2):
        pixmap = QPixmap(side * scale, side * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = look.ink(colours)
        painter.setFont(_digit_font(side))
        painter.setPen(ink)
        place = QRectF(0, 0, side, side - 5)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(look.number))
        draw_line(painter, look, ink, QPointF(1, side - 4), side - 2)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def _digit_font(side: int) -> QFont:
    font = QFont()
    font.setPixelSize(side - 7)
    font.setBold(True)
    return font
