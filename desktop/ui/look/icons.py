"""Line drawings from `resources/icons` (Lucide), painted in the colours of the look."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SCALES = (1, 2, 3)


def drawn(name: str, colour: str, side: int = 18) -> QIcon:
    """The drawing `name` in a colour ("#rrggbb"), `side` pixels wide and high."""
    drawing = (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    icon = QIcon()
    for scale in _SCALES:
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            # Qt would tint that of a chosen line.
            icon.addPixmap(_rendered(renderer, side, scale), mode)
    return icon


def _rendered(renderer: QSvgRenderer, side: int, scale: int) -> QPixmap:
    image = QImage(side * scale, side * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return QPixmap.fromImage(image)
