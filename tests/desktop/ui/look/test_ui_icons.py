"""Drawings are painted once for a colour and a size, the same for a line that is chosen."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication

from desktop.ui.look.icons import drawn

SIDE = QSize(18, 18)


def seen(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    return icon.pixmap(SIDE, 1.0, mode).toImage()


def test_what_is_kept_is_told_apart_by_drawing_and_colour(qapp: QApplication) -> None:
    first = seen(drawn("search", "#102030"))
    assert seen(drawn("search", "#102030")) == first
    assert seen(drawn("search", "#102030"), QIcon.Mode.Selected) == first
    assert seen(drawn("search", "#c0d0e0")) != first
    assert seen(drawn("table", "#102030")) != first
