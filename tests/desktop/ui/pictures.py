"""Pictures that are made for a test."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

BLACK, WHITE = QColor("#000000"), QColor("#ffffff")


def stripes(width: int = 120, height: int = 90) -> QImage:
    """Lines of four pixels, as writing is."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for y in range(height):
        for x in range(width):
            image.setPixelColor(x, y, BLACK if x // 4 % 2 else WHITE)
    return image


def png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, b"PNG").write(image)
    return bytes(buffer.data().data())
