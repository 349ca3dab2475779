"""Where a film is seen: the picture of the moment, and the words that are said below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from archive.ports import OriginalViewer
from desktop.ui.jobs import Jobs
from desktop.ui.languages import follow_language
from desktop.ui.reading.film_source import FilmSource
from desktop.ui.reading.player import Player

_STEP_MS = 40
_REST_MS = 250
"""After so long at one moment its picture is shown in full."""
_LEAST_HEIGHT = 120
_MARGIN = 8
_SURROUND = QColor("#000000")
_SHADE = QColor(0, 0, 0, 190)
_LETTERS = QColor("#ffffff")


class FilmView(QWidget):
    """In step with the player; hidden while there is nothing to be seen."""

    clicked = Signal()

    def __init__(self, jobs: Jobs, player: Player) -> None:
        super().__init__()
        self.source = FilmSource(jobs, self)
        self._player = player
        self._image: QImage | None = None
        self._caption, self._is_seen = "", False
        self._step = QTimer(self, interval=_STEP_MS)
        self._step.timeout.connect(self._show_moment)
        self._sharp_ms: int | None = None
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._sharpen)
        self.source.sharpened.connect(self._take_sharp)
        self.source.opened.connect(self._begin)
        self.source.came.connect(self._show_moment)
        player.moved.connect(lambda _: self._show_moment())
        player.playing_changed.connect(self._keep_step)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        follow_language(self, lambda: self.setAccessibleName(self.tr("Picture of the recording")))
        self.hide()

    @property
    def image(self) -> QImage | None:
        """What is seen."""
        return self._image

    def open(self, viewer: OriginalViewer, untrusted_bytes: bytes, media_type: str) -> None:
        """Show this film in step with the player, which plays the same recording."""
        self.source.open(viewer, untrusted_bytes, media_type, self._wanted_width())

    def forget(self) -> None:
        """Show nothing, and let go of every picture."""
        self._step.stop()
        self._rest.stop()
        self.source.forget()
        self._image, self._sharp_ms, self._caption = None, None, ""
        self._is_seen = False
        self.hide()

    def show_caption(self, words: str) -> None:
        """What is said now; may be empty."""
        if words != self._caption:
            self._caption = words
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), _SURROUND)
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._place(self._image.size()), self._image)
        if self._caption:
            self._paint_caption(painter)
        painter.end()

    def _paint_caption(self, painter: QPainter) -> None:
        room = self.rect().adjusted(3 * _MARGIN, _MARGIN, -3 * _MARGIN, -_MARGIN)
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        flags |= int(Qt.TextFlag.TextWordWrap)
        place = painter.boundingRect(room, flags, self._caption).intersected(room)
        painter.fillRect(place.adjusted(-_MARGIN, -2, _MARGIN, 2), _SHADE)
        painter.setPen(_LETTERS)
        painter.drawText(place, flags, self._caption)

    def _place(self, size: QSize) -> QRect:
        fitting = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, fitting.width(), fitting.height())
        place.moveCenter(self.rect().center())
        return place

    def _wanted_width(self) -> int:
        return max(1, round(max(self.width(), self.sizeHint().width()) * self.devicePixelRatio()))

    def _begin(self, has_pictures: bool) -> None:
        self._is_seen = has_pictures
        self.setVisible(has_pictures)
        if has_pictures:
            self._keep_step(self._player.playing)

    def _keep_step(self, playing: bool) -> None:
        if playing and self._is_seen:
            self._step.start()
        else:
            self._step.stop()

    def _show_moment(self) -> None:
        if not self._is_seen:
            return
        moment = int(self._player.heard * 1_000)
        self.source.want(moment, self._wanted_width(), playing=self._player.playing)
        if not self._player.playing and moment == self._sharp_ms:
            return
        image = self.source.picture(moment)
        if image is not None:
            self._image, self._sharp_ms = image, None
            self.update()
        self._rest.start()

    def _sharpen(self) -> None:
        if self._is_seen and not self._player.playing:
            self.source.sharpen(int(self._player.heard * 1_000), self._wanted_width())

    def _take_sharp(self, moment_ms: int, image: QImage) -> None:
        if not self._player.playing and moment_ms == int(self._player.heard * 1_000):
            self._image, self._sharp_ms = image, moment_ms
            self.update()
