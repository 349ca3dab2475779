"""Which codes meet, as a picture: codes round a circle, lines as thick as they meet often."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from archive.marks import CodeId
from desktop.ui.annotation.report_data import CodeReport
from desktop.ui.annotation.report_models import meeting_codes
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme

_THINNEST, _THICKEST = 1.5, 9.0
_DOT = 7.0
_MOST_CODES = 40
_COUNT_PLACE = 0.38
_NAME_SHARE = 0.3
"""Of the width, for the names at each side."""


class MeetingsPicture(QWidget):
    """The table beside it says the same in words and numbers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._report: CodeReport | None = None
        self._codes: tuple[CodeId, ...] = ()
        self.setMinimumSize(300, 220)
        theme.changed.connect(self.update)
        follow_language(self, self._retranslate)

    def show_report(self, report: CodeReport | None) -> None:
        """Draw which codes of a report meet; the first forty where there are more."""
        self._report = report
        self._codes = () if report is None else meeting_codes(report)[:_MOST_CODES]
        self._retranslate()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(460, 360)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        painter.fillRect(self.rect(), QColor(colours.base))
        if self._report is None or not self._codes:
            painter.setPen(QColor(colours.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(20, 0, -20, 0), flags, self._nothing())
            return
        places = self._places()
        self._draw_lines(painter, self._report, places)
        self._draw_codes(painter, self._report, places)

    def _places(self) -> Mapping[CodeId, QPointF]:
        middle = QPointF(self.width() / 2, self.height() / 2)
        wide = self.width() * (0.5 - _NAME_SHARE) - _DOT
        high = self.height() / 2 - 26
        step = 2 * math.pi / len(self._codes)
        return {
            code: middle
            + QPointF(
                math.sin(number * step + step / 2) * wide,
                -math.cos(number * step + step / 2) * high,
            )
            for number, code in enumerate(self._codes)
        }

    def _draw_lines(
        self, painter: QPainter, report: CodeReport, places: Mapping[CodeId, QPointF]
    ) -> None:
        colours = self._theme.colours
        most = max(report.meetings.values())
        for (one, other), count in sorted(report.meetings.items(), key=lambda each: each[1]):
            if one not in places or other not in places:
                continue
            thick = _THINNEST + (_THICKEST - _THINNEST) * (count / most)
            ink = QColor(colours.accent)
            ink.setAlpha(150)
            painter.setPen(QPen(ink, thick))
            painter.drawLine(places[one], places[other])
            # Not in the middle, where lines cross.
            at = places[one] + (places[other] - places[one]) * _COUNT_PLACE
            self._draw_count(painter, at, count)

    def _draw_count(self, painter: QPainter, at: QPointF, count: int) -> None:
        colours = self._theme.colours
        words = str(count)
        width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 8
        height = QFontMetricsF(painter.font()).height()
        box = QRectF(at.x() - width / 2, at.y() - height / 2, width, height)
        painter.setPen(QColor(colours.border))
        painter.setBrush(QColor(colours.base))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(colours.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_codes(
        self, painter: QPainter, report: CodeReport, places: Mapping[CodeId, QPointF]
    ) -> None:
        colours = self._theme.colours
        metrics = QFontMetricsF(painter.font())
        room = self.width() * _NAME_SHARE - _DOT - 8
        for code, at in places.items():
            own = report.book.get(code)
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.setBrush(QColor(own.colour or colours.accent))
            painter.drawEllipse(at, _DOT, _DOT)
            right = at.x() >= self.width() / 2
            left = at.x() + _DOT + 5 if right else at.x() - _DOT - 5 - room
            box = QRectF(left, at.y() - metrics.height() / 2, room, metrics.height())
            side = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight
            painter.setPen(QColor(colours.text))
            shown = metrics.elidedText(own.name, Qt.TextElideMode.ElideRight, room)
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _nothing(self) -> str:
        return self.tr("Codes meet where their passages overlap. None do yet.")

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Picture of codes that meet"))
        words = [self._nothing()]
        if self._report is not None and self._codes:
            report = self._report
            words = [
                f"{report.path(one)} – {report.path(other)}: {count}"
                for (one, other), count in report.meetings.items()
            ]
        self.setAccessibleDescription("; ".join(words))
        self.update()
