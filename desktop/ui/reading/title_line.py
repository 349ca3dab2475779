"""The title of what is read: two lines at most, one in a low window.

Signs that are hidden in it never turn it round.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QSizePolicy
from typing_extensions import override

from archive.records import Span
from desktop.ui.controls.labels import Heading
from desktop.ui.controls.upright import in_one_line
from desktop.ui.languages import follow_language
from desktop.ui.look.colours import Colours
from desktop.ui.look.theme import Theme
from desktop.ui.reading.offsets import Utf16Offsets
from desktop.ui.safety.clipboard import secret_text

_MOST_LINES = 2
_ROOMY_LINES = 26
"""Lines of a window that is high enough for a title of two."""


class TitleLine(Heading):
    """Selectable; what has no room in it is told by the tooltip, and copied with the rest."""

    def __init__(self, factor: float = 1.3, theme: Theme | None = None) -> None:
        """Nothing is marked without a `theme`."""
        self._whole = ""
        self._theme = theme
        self._marks: tuple[Span, ...] = ()
        """Words of the title that were searched for; in UTF-16 units of the whole."""
        self._starts: list[tuple[int, int]] = []
        """Of each line: where it begins as it is shown, and in the whole; in UTF-16 units."""
        super().__init__(factor)
        self.setWordWrap(False)
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.make_selectable()
        self.copy = QAction(self)
        self.copy.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy.triggered.connect(self._copy)
        self.addAction(self.copy)
        # Qt's own menu would copy the breaks and the sign of what was cut.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        follow_language(self, lambda: self.copy.setText(self.tr("Copy")))

    def show_title(self, title: str, marks: Sequence[Span] = ()) -> None:
        """Show a title as it stands in the archive; `marks` count in it on one line."""
        self._whole = in_one_line(title)
        self._marks = Utf16Offsets(self._whole).spans(tuple(marks))
        self.setAccessibleName(self._whole)
        self._fit()

    def marked(self) -> list[tuple[int, str]]:
        """What is marked: the line, from 0, and the words as they are shown there."""
        return [
            (place, text[Utf16Offsets(text).back(start) : Utf16Offsets(text).back(end)])
            for place, text, start, end in self._shown_marks()
        ]

    def _shown_marks(self) -> list[tuple[int, str, int, int]]:
        """Line, its text, and from where to where; nothing of what was cut off."""
        found = []
        for place, text in enumerate(self.text().split("\n")):
            begin = self._starts[place][1] if place < len(self._starts) else 0
            room = _units(text) - text.endswith("…") * bool(self.toolTip())
            for mark in self._marks:
                start, end = max(0, mark.start - begin), min(room, mark.end - begin)
                if start < end:
                    found.append((place, text, start, end))
        return found

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # What is selected is to be seen, and the colours of both would lie over one another.
        if self._theme is not None and not self.hasSelectedText():
            self._paint_marks(self._theme.colours)

    def _paint_marks(self, colours: Colours) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(colours.mark_text))
        metrics, corner = self.fontMetrics(), self.contentsRect().topLeft()
        for place, text, start, end in self._shown_marks():
            layout = QTextLayout(text, self.font())
            layout.beginLayout()
            line = layout.createLine()
            layout.endLayout()
            sides = sorted(_x(line.cursorToX(each)) for each in (start, end))
            top = corner.y() + place * metrics.lineSpacing()
            area = QRectF(corner.x() + sides[0], top, sides[1] - sides[0], metrics.height())
            painter.fillRect(area, QColor(colours.mark))
            painter.setClipRect(area)
            layout.draw(painter, QPointF(corner.x(), top))
            painter.setClipping(False)
        painter.end()

    def chosen(self) -> str:
        """What is selected, as it stands in the title; to its end where the rest was cut off."""
        start = self.selectionStart()
        if start < 0:
            return ""
        end = start + _units(self.selectedText())
        whole = self._whole.encode("utf-16-le", "surrogatepass")
        there = whole[2 * self._place(start) : 2 * self._place(end)]
        return there.decode("utf-16-le", "replace")

    def _copy(self) -> None:
        if self.chosen():
            QApplication.clipboard().setMimeData(secret_text(self.chosen()))

    def _place(self, shown: int) -> int:
        """Where in the whole title lies what is shown at a place."""
        if shown >= _units(self.text()):
            return _units(self._whole)
        first, start = max(each for each in self._starts if each[0] <= shown)
        return start + shown - first

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A label that can be selected keeps this key for itself, before any action.
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    @override
    def refit(self) -> None:
        super().refit()
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        lines = self._lines()
        roomy = (
            self.window().height() > _ROOMY_LINES * self.fontMetrics().lineSpacing() / self._factor
        )
        most = _MOST_LINES if roomy else 1
        cut = len(lines) > most
        if cut:
            rest = "".join(lines[most - 1 :])
            last = self.fontMetrics().elidedText(
                rest, Qt.TextElideMode.ElideRight, max(1, self.width())
            )
            lines = [*lines[: most - 1], last]
        # QLabel would break between words alone, and a name can be one long word.
        shown = [line.rstrip(" ") for line in lines]
        self.setText("\n".join(shown))
        self._starts = [
            (_units("\n".join((*shown[:place], ""))), _units("".join(lines[:place])))
            for place in range(len(lines))
        ]
        self.setToolTip(self._whole if cut else "")
        self.setFixedHeight(max(1, len(lines)) * self.fontMetrics().lineSpacing() + 1)

    def _lines(self) -> list[str]:
        """What stands in each line of this width."""
        layout = QTextLayout(self._whole, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        ends = [0]
        while (line := layout.createLine()).isValid() and len(ends) < len(self._whole) + 2:
            line.setLineWidth(max(1, self.width()))
            ends.append(line.textStart() + line.textLength())
        layout.endLayout()
        units = self._whole.encode("utf-16-le", "surrogatepass")
        return [
            units[2 * start : 2 * end].decode("utf-16-le", "replace")
            for start, end in pairwise(ends)
        ]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _x(place: object) -> float:
    """PySide gives the place alone or with the position that it belongs to."""
    value = place[0] if isinstance(place, tuple) else place
    return float(value) if isinstance(value, int | float) else 0.0
