"""Pages under each other, scrolled, zoomed and turned; only what is looked at is drawn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication
from typing_extensions import override

from archive.errors import SkryniaError
from desktop.ui.look.theme import Theme
from desktop.ui.reading.page_layout import (
    LARGEST_ZOOM,
    SMALLEST_ZOOM,
    Fit,
    PageLayout,
    laid_out,
    next_zoom,
    word_rectangle,
)
from desktop.ui.reading.page_painting import PageMarks, paint_page, paint_placeholder
from desktop.ui.reading.page_selection import PageSelection
from desktop.ui.reading.page_source import PageSource
from desktop.ui.reading.page_words import hits_on
from desktop.ui.safety.clipboard import secret_text

_PAUSE_MS = 60
_LINE = 48
_BEYOND = 0.5
"""How much of a screen before and after what is seen is drawn too."""
_MOST_WIDTH = 8_000


class PageCanvas(QAbstractScrollArea):
    """The pages of a `PageSource`."""

    moved = Signal(int)
    """Number of the page that is looked at, from 0."""
    zoomed = Signal()
    drawn = Signal(int)

    def __init__(self, source: PageSource, theme: Theme) -> None:
        super().__init__()
        self.source = source
        self._theme = theme
        self._layout = PageLayout((), 1.0)
        self._page = 0
        self._broken: dict[int, SkryniaError] = {}
        self._unit = 1.0
        self.fit, self.zoom, self.turn = Fit.WIDTH, 1.0, 0
        self.wanted: frozenset[str] = frozenset()
        self.current_hit: tuple[int, int] | None = None
        """Page, and which of the hits on it."""
        self.selection = PageSelection()
        self.over_pages: list[Callable[[QPainter, int, QRectF, int], None]] = []
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(_LINE)
            bar.valueChanged.connect(self._follow)
        source.ready.connect(self._show_drawn)
        source.page_failed.connect(self._note_failure)
        theme.changed.connect(self.viewport().update)

    @property
    def page(self) -> int:
        """Number of the page that is looked at, from 0."""
        return self._page

    def begin(self, *, is_paper: bool) -> None:
        """Show the original that the source has opened. Paper is measured in points of 1/72 inch.

        A picture is not enlarged beyond its own pixels unless that is asked for.
        """
        self._unit = self.logicalDpiX() / 72 if is_paper else 1 / self.devicePixelRatioF()
        self.fit = Fit.WIDTH if is_paper else Fit.PAGE
        self.zoom, self.turn, self._page, self.current_hit = 1.0, 0, 0, None
        self._broken.clear()
        self.selection.clear()
        self.refresh()
        self.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Lay everything out anew and keep the place."""
        place = self._layout.place_of(self.verticalScrollBar().value())
        self._layout = laid_out(
            self.source.sizes,
            QSizeF(self.viewport().size()),
            self.fit,
            self.zoom,
            self.turn,
            self._unit,
        )
        size, view = self._layout.size, self.viewport().size()
        for bar, whole, seen in (
            (self.verticalScrollBar(), size.height(), view.height()),
            (self.horizontalScrollBar(), size.width(), view.width()),
        ):
            bar.setPageStep(max(seen - _LINE, 1))
            bar.setRange(0, max(int(whole) - seen, 0))
        self._return_to(*place)
        self._follow()

    def set_fit(self, fit: Fit, zoom: float | None = None) -> None:
        """Fit pages, or show them at a zoom (1 is their own size)."""
        self.zoom = min(max(zoom or self._shown_zoom(), SMALLEST_ZOOM), LARGEST_ZOOM)
        self.fit = fit
        self.refresh()
        self.zoomed.emit()

    def step_zoom(self, by: int) -> None:
        """Larger (1) or smaller (-1)."""
        self.set_fit(Fit.FREE, next_zoom(self._shown_zoom(), by))

    def shown_percent(self) -> int:
        """Zoom of the page that is looked at."""
        return round(100 * self._shown_zoom())

    def rotate(self) -> None:
        """Turn all pages by a quarter, clockwise."""
        self.turn = (self.turn + 90) % 360
        self.selection.clear()
        self.refresh()

    def go_to(self, page: int, share: float = 0.0) -> None:
        """Show a page, `share` of it down."""
        if 0 <= page < len(self._layout.rectangles):
            self._return_to(page, share)
            # the last pages may be too short to come to the top
            self._set_page(page)

    def hits(self, page: int) -> list[int]:
        """Numbers of the words of a page that are hits; empty while it is not drawn."""
        shown = self.source.page(page)
        return list(hits_on(shown.words, self.wanted)) if shown and self.wanted else []

    def reveal_hit(self) -> None:
        """Scroll to the current hit once its page is drawn."""
        if self.current_hit is None:
            return
        page, which = self.current_hit
        shown, numbers = self.source.page(page), self.hits(page)
        if shown is None or not numbers:
            return
        word = shown.words[numbers[min(which, len(numbers) - 1)]]
        where = word_rectangle(word, self._layout.rectangles[page], self.turn)
        height = self.viewport().height()
        top = where.top() - self.verticalScrollBar().value()
        if not 0 <= top <= height - where.height():
            self.verticalScrollBar().setValue(int(where.top() - height / 3))
        self.viewport().update()

    def copy(self) -> None:
        """Copy the selected words, marked as secret."""
        text = self.selection.text(self.source)
        if text:
            QApplication.clipboard().setMimeData(secret_text(text))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        bar, key = self.verticalScrollBar(), event.key()
        if control and key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.go_to(self._page + (1 if key == Qt.Key.Key_PageDown else -1))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            bar.setValue(bar.value() + bar.pageStep())
        elif key == Qt.Key.Key_PageUp:
            bar.setValue(bar.value() - bar.pageStep())
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        elif control and key == Qt.Key.Key_C:
            self.copy()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        # Ctrl+C is a shortcut nowhere else: without this the window would be asked first.
        is_copy = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_C
        if event.type() == QEvent.Type.ShortcutOverride and is_copy:
            event.accept()
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.point_at(event.position().toPoint())
        self.selection.begin(self.source, *found) if found else self.selection.clear()
        self.viewport().update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self.point_at(event.position().toPoint())
        if found and event.buttons() & Qt.MouseButton.LeftButton:
            self.selection.extend(self.source, *found)
            self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), QColor(self._theme.colours.window))
        top = self.verticalScrollBar().value()
        painter.translate(-self.horizontalScrollBar().value(), -top)
        for number in self._layout.visible(top, top + self.viewport().height()):
            self._paint_page(painter, number)
        painter.end()

    def _paint_page(self, painter: QPainter, number: int) -> None:
        place, shown = self._layout.rectangles[number], self.source.page(number)
        colours = self._theme.colours
        if shown is None:
            words = self.tr("This page cannot be shown.") if number in self._broken else "…"
            paint_placeholder(painter, place, colours, words)
        else:
            page, which = self.current_hit or (-1, -1)
            hits, chosen = self.hits(number), self.selection.words_on(number)
            marks = PageMarks(hits, which if page == number else -1, chosen)
            paint_page(painter, place, shown, self.turn, marks)
            for paint in self.over_pages:
                paint(painter, number, place, self.turn)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(colours.edge))
        painter.drawRect(place)

    def point_at(self, at: QPoint) -> tuple[int, QPointF] | None:
        """The page at a point of the viewport, and the shares of it; None where there is none."""
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return self._layout.point(QPointF(at) + scrolled, self.turn)

    def _shown_zoom(self) -> float:
        if not self._layout.rectangles:
            return self.zoom
        size = self.source.sizes[self._page]
        side = size.height if self.turn % 180 else size.width
        return self._layout.rectangles[self._page].width() / (side * self._unit)

    def _return_to(self, page: int, share: float) -> None:
        self.verticalScrollBar().setValue(self._layout.height_of(page, share))

    def _follow(self) -> None:
        if self._layout.rectangles:
            middle = self.verticalScrollBar().value() + self.viewport().height() / 2
            self._set_page(self._layout.page_at(middle))
        self._pause.start()
        self.viewport().update()

    def _set_page(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.moved.emit(page)

    def _ask(self) -> None:
        if not self.isVisible():
            return
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        seen = self._layout.visible(top, top + height)
        near = self._layout.visible(top - _BEYOND * height, top + (1 + _BEYOND) * height)
        pages = [*seen, *(number for number in near if number not in seen)]
        self.source.want(pages, [self._device_width(number) for number in pages])

    def _device_width(self, number: int) -> int:
        place = self._layout.rectangles[number]
        width = place.height() if self.turn % 180 else place.width()
        return min(max(round(width * self.devicePixelRatioF()), 1), _MOST_WIDTH)

    def _show_drawn(self, number: int) -> None:
        if self.current_hit is not None and self.current_hit[0] == number:
            self.reveal_hit()
        self.drawn.emit(number)
        self.viewport().update()

    def _note_failure(self, number: int, error: SkryniaError) -> None:
        self._broken[number] = error
        self.viewport().update()
