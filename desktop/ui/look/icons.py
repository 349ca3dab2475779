"""Line drawings from `resources/icons` (Lucide), painted in the colours of the look."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SCALES = (1, 2, 3)


def drawn(name: str, colour: str, side: int = 18) -> QIcon:
    """The drawing `name` in a colour ("#rrggbb"), `side` pixels wide and high."""
    icon = QIcon()
    for image in _rendered(name, colour, side):
        pixmap = QPixmap.fromImage(image)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            # Qt would tint that of a chosen line.
            icon.addPixmap(pixmap, mode)
    return icon


# Images, for a pixmap must not outlive the application. Some buttons have the same drawing, and all
# have it again when the look is changed back.
@lru_cache(maxsize=128)
def _rendered(name: str, colour: str, side: int) -> tuple[QImage, ...]:
    drawing = (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    return tuple(_painted(renderer, side * scale) for scale in _SCALES)


def _painted(renderer: QSvgRenderer, side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image
