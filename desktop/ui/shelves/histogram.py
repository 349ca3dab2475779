"""How many documents there are of each year, month or day: bars that narrow the list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from archive.searching import FacetFilter, FacetName, Facets
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme, scaled_font
from desktop.ui.vocabulary import facet_value_word

_HEIGHT = 86
_LEAST_BAR = 2
_WIDEST_BAR = 34
_LONGEST_GAP = 60
"""Years without documents are left open as far as these; beyond, years stand close."""
_MARGIN = 6


@dataclass(frozen=True, slots=True)
class Bar:
    """One year, month or day; "" for what is not known."""

    value: str
    count: int


class DateHistogram(QWidget):
    """Left and Right walk, Space narrows to a bar, Backspace goes back out.

    It shows nothing that the tree of filters does not say in words and numbers.
    """

    wanted = Signal(object)
    """`FacetFilter` to be switched."""
    left = Signal()
    """Back out to the coarser dates."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.facet = FacetName.YEAR
        self.bars: tuple[Bar, ...] = ()
        self._filters: tuple[FacetFilter, ...] = ()
        self.current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(_HEIGHT)
        theme.changed.connect(self.update)
        follow_language(self, self._say)

    def show_dates(self, facets: Facets, filters: tuple[FacetFilter, ...]) -> None:
        """Show the finest dates that are counted."""
        self.facet = next(
            (each for each in (FacetName.DAY, FacetName.MONTH) if facets.get(each)), FacetName.YEAR
        )
        self._filters = filters
        counts = {each.value: each.count for each in facets.get(self.facet, ())}
        self.bars = _bars(self.facet, counts)
        self.current = min(self.current, max(len(self.bars) - 1, 0))
        self.setVisible(any(bar.value for bar in self.bars))
        self._say()

    def bar_at(self, x: int) -> int | None:
        """The number of the bar at a place, in pixels from the left."""
        for number in range(len(self.bars)):
            if self._slot(number).left() <= x <= self._slot(number).right():
                return number
        return None

    @override
    def sizeHint(self) -> QSize:
        return QSize(180, _HEIGHT)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self.bar_at(int(event.position().x()))
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go(number)
            self._choose()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left:
                self._go(self.current - 1)
            case Qt.Key.Key_Right:
                self._go(self.current + 1)
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose()
            case Qt.Key.Key_Backspace | Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            number = self.bar_at(event.pos().x())
            if number is not None:
                QToolTip.showText(event.globalPos(), self._words(number), self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = self._theme.colours
        most = max((bar.count for bar in self.bars), default=0)
        for number, bar in enumerate(self.bars):
            slot = self._slot(number)
            height = 0 if not bar.count else max(slot.height() * bar.count // max(most, 1), 3)
            block = QRect(slot.left(), slot.bottom() - height + 1, slot.width(), height)
            chosen = FacetFilter(self.facet, bar.value) in self._filters
            colour = QColor(colours.accent if chosen else colours.edge)
            # What is not known is hatched: no bar says anything by its colour alone.
            style = Qt.BrushStyle.SolidPattern if bar.value else Qt.BrushStyle.BDiagPattern
            painter.fillRect(block, QBrush(colour, style))
            if number == self.current and self.hasFocus():
                painter.setPen(QColor(colours.accent))
                painter.drawRect(slot.adjusted(-1, 0, 0, 0))
        self._paint_ends(painter)

    def _paint_ends(self, painter: QPainter) -> None:
        """The first and the last date, below the bars."""
        known = [bar.value for bar in self.bars if bar.value]
        if not known:
            return
        painter.setFont(scaled_font(self, 0.8))
        painter.setPen(QColor(self._theme.colours.muted))
        line = QRect(0, self.height() - self._text_height(), self.width(), self._text_height())
        first, last = _short(known[0]), _short(known[-1])
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, first)
        if last != first:
            aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, aligned, last)

    def _slot(self, number: int) -> QRect:
        """The place of a bar, as high as the greatest."""
        count = max(len(self.bars), 1)
        room = self.width() - 2
        pitch = min(room / count, _WIDEST_BAR + 2)
        begin = 1 + int(number * pitch)
        width = max(int((number + 1) * pitch) - int(number * pitch) - 1, _LEAST_BAR)
        return QRect(begin, _MARGIN, width, self.height() - self._text_height() - _MARGIN - 2)

    def _text_height(self) -> int:
        return self.fontMetrics().lineSpacing()

    def _go(self, number: int) -> None:
        self.current = min(max(number, 0), max(len(self.bars) - 1, 0))
        self._say()

    def _choose(self) -> None:
        if self.bars:
            self.wanted.emit(FacetFilter(self.facet, self.bars[self.current].value))

    def _words(self, number: int) -> str:
        bar = self.bars[number]
        count = self.tr("%Ln document(s)", "", bar.count)
        return f"{facet_value_word(self.facet, bar.value)}: {count}"

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Documents by date"))
        self.setAccessibleDescription(self._words(self.current) if self.bars else "")
        self.update()


def _bars(facet: FacetName, counts: dict[str, int]) -> tuple[Bar, ...]:
    """In the order of time, with the gaps between; at the end what is not known."""
    known = sorted(value for value in counts if value)
    if facet is FacetName.YEAR and known:
        first, last = int(known[0]), int(known[-1])
        if last - first <= _LONGEST_GAP:
            known = [str(year) for year in range(first, last + 1)]
    elif facet is FacetName.MONTH and known:
        years = sorted({value[:4] for value in known})
        known = [f"{year}-{month:02}" for year in years for month in range(1, 13)]
    bars = [Bar(value, counts.get(value, 0)) for value in known]
    return tuple(bars + ([Bar("", counts[""])] if "" in counts else []))


def _short(value: str) -> str:
    """The date as it fits below a bar: months and days by their numbers."""
    parts = value.split("-")
    return ".".join(reversed(parts)) if len(parts) > 1 else value
