"""A picture from memory; that of a sensitive document is blurred until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from archive.records import Sensitivity
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.upright import upright
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.languages import follow_language
from desktop.ui.safety.blur import blurred

_MOST_HEIGHT = 360
_MOST_ENLARGED = 2


class PictureView(QWidget):
    """Hidden while there is no picture."""

    def __init__(self) -> None:
        super().__init__()
        self._image, self._shown = QImage(), QImage()
        self._title = ""
        self.picture = QLabel()
        self.picture.setTextFormat(Qt.TextFormat.PlainText)
        # Else a picture could never become smaller than it was shown once.
        self.picture.setMinimumWidth(1)
        self.small = PlainLabel(role="muted")
        self.reveal = QPushButton()
        self.reveal.clicked.connect(lambda: self._show(True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.addWidget(self.picture)
        layout.addWidget(self.small)
        layout.addWidget(self.reveal, 0, Qt.AlignmentFlag.AlignLeft)
        follow_language(self, self._retranslate)
        self.show_picture(None)

    @property
    def is_shown(self) -> bool:
        """Whether the picture can be seen."""
        return self.reveal.isHidden() and not self.picture.pixmap().isNull()

    def show_picture(self, document: OpenedDocument | None) -> None:
        """Show the picture of a document, if it has one."""
        self._image = QImage() if document is None else document.picture
        self._shown = QImage()
        self.setVisible(not self._image.isNull())
        if document is None:
            self.picture.clear()
            return
        described = document.reading.article.description
        self._title = upright(described.title)
        self._show(described.sensitivity is Sensitivity.NORMAL)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show(self, shown: bool) -> None:
        self.reveal.setHidden(shown)
        self.small.setVisible(shown)
        self._shown = self._image if shown else blurred(self._image)
        self._fit()

    def _fit(self) -> None:
        if self._shown.isNull():
            self.picture.clear()
            return
        most = QSize(max(self.width(), 1), _MOST_HEIGHT)
        size = (self._image.size() * _MOST_ENLARGED).boundedTo(most)
        scaled = self._shown.scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self.picture.setPixmap(QPixmap.fromImage(scaled))
        self._retranslate()

    def _retranslate(self) -> None:
        self.reveal.setText(self.tr("Show the picture"))
        self.small.setText(
            self.tr("%1 × %2 pixels")
            .replace("%1", str(self._image.width()))
            .replace("%2", str(self._image.height()))
        )
        named = self.tr("Picture: %1") if self.is_shown else self.tr("Blurred picture: %1")
        self.picture.setAccessibleName(named.replace("%1", self._title))
