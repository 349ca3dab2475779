"""Marks on pages of an original: made of selected words or of a rectangle, painted, chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from typing_extensions import override

from archive.annotate import Target
from archive.marks import PageArea
from archive.ports import PlacedWord
from archive.records import Annotation
from desktop.ui.annotation.annotating import Annotating
from desktop.ui.annotation.mark_looks import draw_line, look_of
from desktop.ui.look.colours import LIGHT
from desktop.ui.reading.page_canvas import PageCanvas
from desktop.ui.reading.page_layout import word_rectangle

_TINT, _CURRENT_TINT = 20, 60


class PageMarks(QObject):
    """A `Selection`. With Alt held the mouse draws a rectangle, also where there are no words."""

    def __init__(self, canvas: PageCanvas, annotating: Annotating) -> None:
        super().__init__(canvas)
        self._canvas, self._annotating = canvas, annotating
        self._corners: tuple[int, QPointF, QPointF] | None = None
        canvas.over_pages.append(self.paint)
        canvas.viewport().installEventFilter(self)
        annotating.marks_changed.connect(canvas.viewport().update)
        annotating.current_changed.connect(canvas.viewport().update)
        annotating.place_wanted.connect(self._show)

    @property
    def is_looked_at(self) -> bool:
        """Whether pages are on the screen."""
        return self._canvas.isVisible()

    def target(self) -> PageArea | None:
        """The rectangle that was drawn, else the one round the selected words."""
        if self._corners is not None:
            page, one, other = self._corners
            return self._area(page, [_box(one, other)])
        for page in range(len(self._canvas.source.sizes)):
            shown = self._canvas.source.page(page)
            numbers = self._canvas.selection.words_on(page)
            if shown is not None and numbers:
                return self._area(page, [shown.words[number] for number in numbers])
        return None

    def passage(self) -> PageArea | None:
        """What is selected."""
        return self.target()

    def clear(self) -> None:
        """Select nothing."""
        self._corners = None
        self._canvas.selection.clear()
        self._canvas.viewport().update()

    def marks(self) -> Sequence[Annotation]:
        """Page after page."""
        return [each for each in self._annotating.marks if isinstance(each.place, PageArea)]

    def crossing(self, target: Target) -> Sequence[Annotation]:
        """Those that share something with an area, the smallest first."""
        found = [
            (_size(place), each.id, each)
            for each in self.marks()
            if isinstance(place := each.place, PageArea)
            and isinstance(target, PageArea)
            and _meet(place, target)
        ]
        return [each for *_, each in sorted(found, key=lambda one: one[:2])]

    def is_behind(self, mark: Annotation) -> bool:
        """From the page on that is looked at."""
        return isinstance(mark.place, PageArea) and mark.place.page > self._canvas.page

    def paint(self, painter: QPainter, page: int, place: QRectF, turn: int) -> None:
        """Paint the marks of a page over it; pages are paper whatever the look is."""
        for mark in self._on(page):
            current = self._annotating.current
            chosen = current is not None and current.id == mark.id
            self._paint_mark(painter, mark, self._rectangle(mark, place, turn), chosen)
        if self._corners is not None and self._corners[0] == page:
            box = word_rectangle(_box(*self._corners[1:]), place, turn)
            painter.setPen(Qt.PenStyle.DashLine)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        found = self._canvas.point_at(event.position().toPoint())
        if event.type() == QEvent.Type.MouseButtonPress:
            self._corners = (found[0], found[1], found[1]) if alt and found else None
            return alt
        if self._corners is not None and found is not None and found[0] == self._corners[0]:
            self._corners = (*self._corners[:2], found[1])
            self._canvas.viewport().update()
            return True
        if event.type() == QEvent.Type.MouseButtonRelease and found is not None:
            self._choose(*found)
        return False

    def _choose(self, page: int, point: QPointF) -> None:
        selected = self.target()
        if selected is not None:
            self._annotating.passage_selected.emit(selected)
            return
        marks = [mark for mark in self._on(page) if _holds(self._shares(mark), point)]
        current = self._annotating.current
        number = marks.index(current) + 1 if current in marks else 0
        self._annotating.choose(marks[number % len(marks)].id if marks else None)

    def _show(self, wanted: object) -> None:
        if isinstance(wanted, PageArea) and wanted.page <= len(self._canvas.source.sizes):
            height = self._canvas.source.sizes[wanted.page - 1].height
            self._canvas.go_to(wanted.page - 1, max(0.0, 1 - wanted.top / height - 0.1))

    def _on(self, page: int) -> Iterable[Annotation]:
        return [
            mark
            for mark in self._annotating.marks
            if isinstance(mark.place, PageArea) and mark.place.page == page + 1
        ]

    def _area(self, page: int, words: list[PlacedWord]) -> PageArea | None:
        """In whole points from the lower left corner; at least one point wide and high."""
        size = self._canvas.source.sizes[page]
        left = round(min(each.left for each in words) * size.width)
        right = round(max(each.right for each in words) * size.width)
        top = round((1 - min(each.top for each in words)) * size.height)
        bottom = round((1 - max(each.bottom for each in words)) * size.height)
        return PageArea(page + 1, left, bottom, max(right, left + 1), max(top, bottom + 1))

    def _shares(self, mark: Annotation) -> PlacedWord:
        area = mark.place
        if not isinstance(area, PageArea):
            return PlacedWord("", 0, 0, 0, 0)
        size = self._canvas.source.sizes[area.page - 1]
        across = area.left / size.width, area.right / size.width
        down = 1 - area.top / size.height, 1 - area.bottom / size.height
        return PlacedWord("", across[0], down[0], across[1], down[1])

    def _rectangle(self, mark: Annotation, place: QRectF, turn: int) -> QRectF:
        return word_rectangle(self._shares(mark), place, turn).adjusted(-2, -1, 2, 1)

    def _paint_mark(self, painter: QPainter, mark: Annotation, box: QRectF, chosen: bool) -> None:
        look = look_of(mark.colour)
        ink = look.ink(LIGHT)
        tint = QColor(ink)
        tint.setAlpha(_CURRENT_TINT if chosen else _TINT)
        painter.fillRect(box, tint)
        draw_line(painter, look, ink, box.bottomLeft(), box.width())
        painter.setPen(ink)
        digit = f"{mark.colour}*" if mark.note else str(mark.colour)
        painter.drawText(box.topLeft() + QPointF(-14, 10), digit)


def _meet(one: PageArea, other: PageArea) -> bool:
    across = one.left < other.right and other.left < one.right
    return one.page == other.page and across and one.bottom < other.top and other.bottom < one.top


def _size(area: PageArea) -> int:
    return (area.right - area.left) * (area.top - area.bottom)


def _box(one: QPointF, other: QPointF) -> PlacedWord:
    across, down = sorted((one.x(), other.x())), sorted((one.y(), other.y()))
    return PlacedWord("", across[0], down[0], across[1], down[1])


def _holds(box: PlacedWord, point: QPointF) -> bool:
    return box.left <= point.x() <= box.right and box.top <= point.y() <= box.bottom
