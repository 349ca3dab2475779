"""Small pictures for the list of results, fetched and decoded off the window's thread."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from archive.errors import SkryniaError
from archive.ports import OpenArchive
from archive.records import ArticleId, ArticleSummary, Sensitivity
from desktop.ui.document.png_pictures import decoded
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.safety.blur import blurred

SIDE = 160
"""Pixels of the longer side, at most: enough for a screen of two device pixels to each."""
_KEPT = 300
_AT_ONCE = 40
_PAUSE_MS = 40

Seen = tuple[ArticleId, bool]
"""A document, and whether its picture is to be blurred."""


class Thumbnails(QObject):
    """Asks for what was looked at last; what scrolled by meanwhile is asked again when seen."""

    arrived = Signal()

    def __init__(self, archive: OpenArchive, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs
        self._known: OrderedDict[Seen, QImage] = OrderedDict()
        self._wanted: dict[Seen, None] = {}
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)

    def of(self, summary: ArticleSummary) -> QImage:
        """The picture of a row, blurred if it is sensitive; null when there is none, or not yet."""
        seen = summary.id, summary.description.sensitivity is not Sensitivity.NORMAL
        image = self._known.get(seen)
        if image is None:
            self._wanted[seen] = None
            if not self._pause.isActive():
                self._pause.start()
            return QImage()
        self._known.move_to_end(seen)
        return image

    def _ask(self) -> None:
        wanted = tuple(self._wanted)[-_AT_ONCE:]
        self._wanted.clear()
        work = partial(_read, self._archive, wanted)
        self._jobs.run(Lane.READ, work, self, self._take, self._go_without)

    def _take(self, images: Mapping[Seen, QImage]) -> None:
        self._known.update(images)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        if any(not image.isNull() for image in images.values()):
            self.arrived.emit()

    def _go_without(self, _: SkryniaError) -> None:
        """The list is as useful without; what is wrong is told where documents are read."""


def _read(archive: OpenArchive, wanted: tuple[Seen, ...]) -> Mapping[Seen, QImage]:
    with archive.reading() as unit:
        found = {each: unit.articles.thumbnail(each[0]) for each in wanted}
    small = {each: _small(decoded(png)) for each, png in found.items()}
    return {each: blurred(image) if each[1] else image for each, image in small.items()}


def _small(image: QImage) -> QImage:
    if image.isNull():
        return image
    return image.scaled(
        SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
