"""Where pages lie under each other, at a zoom and turned: numbers alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSizeF

from archive.ports import PageSize, PlacedWord

GAP = 12.0
"""Pixels between pages and around them."""
SMALLEST_ZOOM, LARGEST_ZOOM = 0.1, 8.0
ZOOM_STEPS = (0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0)


class Fit(Enum):
    """How large a page is shown."""

    WIDTH = "width"
    PAGE = "page"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class PageLayout:
    """Rectangles of all pages, top to bottom."""

    rectangles: tuple[QRectF, ...]
    zoom: float
    """Of the page that is looked at: pixels of the screen for each of the page's units."""

    @property
    def size(self) -> QSizeF:
        """Of everything with its gaps."""
        if not self.rectangles:
            return QSizeF(0.0, 0.0)
        width = max(each.width() for each in self.rectangles)
        return QSizeF(width + 2 * GAP, self.rectangles[-1].bottom() + GAP)

    def visible(self, top: float, bottom: float) -> range:
        """Numbers of the pages that lie between these heights."""
        starts = [each.top() for each in self.rectangles]
        first = max(bisect_right(starts, top) - 1, 0)
        return range(first, max(bisect_right(starts, bottom), first))

    def page_at(self, height: float) -> int:
        """Number of the page at a height, from 0."""
        return max(bisect_right([each.top() for each in self.rectangles], height) - 1, 0)

    def place_of(self, height: float) -> tuple[int, float]:
        """The page at a height, and how much of it lies above."""
        if not self.rectangles:
            return 0, 0.0
        number = self.page_at(height + GAP)
        place = self.rectangles[number]
        return number, (height - place.top() + GAP) / place.height()

    def height_of(self, page: int, share: float) -> int:
        """The height at which `share` of a page lies above; 0 for one that is not there."""
        if page >= len(self.rectangles):
            return 0
        place = self.rectangles[page]
        return int(place.top() - GAP + share * place.height())

    def point(self, at: QPointF, turn: int) -> tuple[int, QPointF] | None:
        """The page at a point, and the shares of its width and height as it stands unturned."""
        if not self.rectangles:
            return None
        number = self.page_at(at.y())
        place = self.rectangles[number]
        across = (at.x() - place.left()) / place.width()
        down = (at.y() - place.top()) / place.height()
        for _ in range(turn // 90 % 4):
            across, down = down, 1.0 - across
        return number, QPointF(across, down)


def laid_out(
    sizes: Sequence[PageSize], view: QSizeF, fit: Fit, zoom: float, turn: int, unit: float
) -> PageLayout:
    """Pages for a view of this size; `unit` is pixels for a page's unit at 100 %.

    Each page fits for itself; free pages share one zoom. `turn` is in degrees.
    """
    rectangles: list[QRectF] = []
    width = max(view.width(), 2 * GAP + 1.0)
    shown = zoom
    top = GAP
    for size in sizes:
        turned = QSizeF(size.width, size.height)
        if turn % 180:
            turned.transpose()
        shown = _zoom(turned, view, fit, zoom, unit)
        scaled = turned * shown * unit
        left = max((width - scaled.width()) / 2, GAP)
        rectangles.append(QRectF(left, top, scaled.width(), scaled.height()))
        top += scaled.height() + GAP
    return PageLayout(tuple(rectangles), shown)


def _zoom(page: QSizeF, view: QSizeF, fit: Fit, zoom: float, unit: float) -> float:
    if fit is Fit.FREE:
        return zoom
    across = (view.width() - 2 * GAP) / (page.width() * unit)
    down = (view.height() - 2 * GAP) / (page.height() * unit)
    share = across if fit is Fit.WIDTH else min(across, down)
    return min(max(share, SMALLEST_ZOOM), LARGEST_ZOOM)


def next_zoom(zoom: float, by: int) -> float:
    """The next step up (1) or down (-1)."""
    if by > 0:
        return next((step for step in ZOOM_STEPS if step > zoom * 1.01), LARGEST_ZOOM)
    return next((step for step in reversed(ZOOM_STEPS) if step < zoom * 0.99), SMALLEST_ZOOM)


def word_rectangle(word: PlacedWord, page: QRectF, turn: int) -> QRectF:
    """Where a word stands on a page that is shown turned by `turn` degrees, clockwise."""
    left, top, right, bottom = word.left, word.top, word.right, word.bottom
    for _ in range(turn // 90 % 4):
        left, top, right, bottom = 1.0 - bottom, left, 1.0 - top, right
    return QRectF(
        page.left() + left * page.width(),
        page.top() + top * page.height(),
        (right - left) * page.width(),
        (bottom - top) * page.height(),
    )
