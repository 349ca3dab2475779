"""Pictures out of the archive, decoded in memory: PNG alone, and only what this program wrote."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

_MOST_PIXELS = 100_000_000


def decoded(png: bytes) -> QImage:
    """The picture, or a null one when there is none or it cannot be shown. For any thread."""
    if not png:
        return QImage()
    content = QByteArray(png)
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"png"))
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return QImage()
    image = reader.read()
    buffer.close()
    return image
