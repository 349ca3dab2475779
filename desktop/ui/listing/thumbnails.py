"""Small pictures for the list of results, fetched and decoded off the window's thread.

A PDF that has none yet is drawn in the jail when its row is looked at, and its picture is kept.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from archive.errors import SkryniaError
from archive.ports import OpenArchive, OriginalViewer
from archive.records import ArticleId, ArticleSummary, Sensitivity
from archive.small_pictures import draw_small, keep_small, undrawn
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
Images = Mapping[Seen, QImage]
Thumbs = Mapping[ArticleId, bytes]
Found = tuple[Images, tuple[Seen, ...]]
"""Pictures, null ones where there are none, and those of which one can be drawn."""


class Thumbnails(QObject):
    """Asks for what was looked at last; what scrolled by meanwhile is asked again when seen."""

    arrived = Signal()

    def __init__(
        self,
        archive: OpenArchive,
        jobs: Jobs,
        parent: QObject,
        make_viewer: Callable[..., OriginalViewer],
    ) -> None:
        """`make_viewer` as in `Services`: it is asked once there is something to be drawn."""
        super().__init__(parent)
        self._make_viewer = make_viewer
        self._viewer: OriginalViewer | None = None
        self._undrawn: dict[Seen, None] = {}
        self._undrawable: set[ArticleId] = set()
        self._drawing = False
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

    def _take(self, found: Found) -> None:
        images, undrawn_ones = found
        self._show(images)
        # The archive may be one that is only read, which cannot remember it.
        asked = (each for each in undrawn_ones if each[0] not in self._undrawable)
        self._undrawn.update(dict.fromkeys(asked))
        self._draw()

    def _show(self, images: Images) -> None:
        self._known.update(images)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        if any(not image.isNull() for image in images.values()):
            self.arrived.emit()

    def _draw(self) -> None:
        """The one that was looked at last, and then the next: each is shown as it comes."""
        if self._drawing or not self._undrawn:
            return
        last, _ = self._undrawn.popitem()
        if self._viewer is None:
            self._viewer = self._make_viewer(may_risk=False)
        self._drawing = True
        work = partial(_drawn, self._archive, self._viewer, last)
        take = partial(self._take_drawn, last[0])
        self._jobs.run(Lane.SMALL, work, self, take, self._draw_no_more)

    def _take_drawn(self, asked: ArticleId, found: tuple[Images, Thumbs]) -> None:
        self._drawing = False
        images, pictures = found
        if not pictures.get(asked):
            self._undrawable.add(asked)
        self._show(images)
        if pictures and not self._archive.read_only:
            work = partial(keep_small, self._archive, pictures)
            self._jobs.run(Lane.WRITE, work, self, lambda _: None, self._go_without)
        self._draw()

    def _draw_no_more(self, _: SkryniaError) -> None:
        """What is damaged or stopped is told elsewhere."""
        self._drawing = False
        self._undrawn.clear()

    def _go_without(self, _: SkryniaError) -> None:
        """The list is as useful without; what is wrong is told where documents are read."""


def _read(archive: OpenArchive, wanted: tuple[Seen, ...]) -> Found:
    with archive.reading() as unit:
        found = {each[0]: unit.articles.thumbnail(each[0]) for each in wanted}
    missing = frozenset(undrawn(archive, [each for each, png in found.items() if not png]))
    return _decoded(wanted, found), tuple(each for each in wanted if each[0] in missing)


def _drawn(archive: OpenArchive, viewer: OriginalViewer, wanted: Seen) -> tuple[Images, Thumbs]:
    pictures = dict(draw_small(archive, viewer, [wanted[0]]))
    return _decoded((wanted,) if pictures else (), pictures), pictures


def _decoded(wanted: tuple[Seen, ...], pictures: Thumbs) -> Images:
    small = {each: _small(decoded(pictures[each[0]])) for each in wanted}
    return {each: blurred(image) if each[1] else image for each, image in small.items()}


def _small(image: QImage) -> QImage:
    if image.isNull():
        return image
    return image.scaled(
        SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
