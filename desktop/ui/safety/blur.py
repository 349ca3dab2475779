"""Pictures that may hurt, shown so that nobody recognises anything in them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

_LEFT_OVER = 8
"""Pixels of the longer side that are all that a blurred picture is made of."""


def blurred(image: QImage) -> QImage:
    """As large as the picture, made of a few of its colours: nothing of it can be restored."""
    if image.isNull():
        return image
    few = image.size().scaled(_LEFT_OVER, _LEFT_OVER, Qt.AspectRatioMode.KeepAspectRatio)
    few = few.expandedTo(QSize(1, 1))
    return _scaled(_scaled(image, few), image.size())


def _scaled(image: QImage, size: QSize) -> QImage:
    whole = Qt.AspectRatioMode.IgnoreAspectRatio
    return image.scaled(size, whole, Qt.TransformationMode.SmoothTransformation)
