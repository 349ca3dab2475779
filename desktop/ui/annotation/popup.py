"""The small bar near what is selected: the same actions as in the menu, with their keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QToolButton
from typing_extensions import override

from desktop.ui.action_book import ActionBook
from desktop.ui.annotation.annotating import Annotating
from desktop.ui.annotation.mark_looks import LOOKS, look_icon, look_words
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme, text_scale
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.reading.reader_text import ReaderText

_PAUSE_MS = 250
_ICON_SIDE = 20
"""Pixels, which grow with the text."""
_GAP = 6
_BETWEEN = 3
_WORDS = (
    ("note", QT_TRANSLATE_NOOP("MarkPopup", "Note")),
    ("label-mark", QT_TRANSLATE_NOOP("MarkPopup", "Code, tag")),
    ("unmark", QT_TRANSLATE_NOOP("MarkPopup", "Remove")),
)


class MarkPopup(QFrame):
    """Never takes the keyboard from the text; Tab leads into it, Esc sends it away."""

    def __init__(
        self, text: ReaderText, annotating: Annotating, book: ActionBook, theme: Theme
    ) -> None:
        super().__init__(text)
        self._text, self._annotating, self._theme = text, annotating, theme
        self._book = book
        self.setObjectName("popup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.colours = [QToolButton() for _ in LOOKS]
        self.buttons = {name: QToolButton() for name, _ in _WORDS}
        self._arrange()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.offer)
        text.selectionChanged.connect(self._pause.start)
        text.verticalScrollBar().valueChanged.connect(self.hide)
        annotating.current_changed.connect(self._pause.start)
        annotating.marks_changed.connect(self._pause.start)
        text.installEventFilter(self)
        theme.changed.connect(self._draw)
        self._draw()
        follow_language(self, self._retranslate)
        self.hide()

    def offer(self) -> None:
        """Show near what is selected, else near the mark that is worked on; else hide."""
        selected = self._text.selected_span()
        current = self._annotating.current
        if self._annotating.state is None or self._annotating.read_only:
            self.hide()
            return
        chosen = selected.start < selected.end or current is not None
        if not chosen or not self._text.hasFocus():
            self.hide()
            return
        self.buttons["unmark"].setVisible(current is not None or self._covers_marks())
        self._fit()
        place = self._place()
        if place is None:
            self.hide()
        else:
            self.move(place)
            self.show()
            self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._hide_when_left)
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress and self.isVisible():
            self.hide()
            return True
        return False

    def _hide_when_left(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not self._text and not (focus is not None and self.isAncestorOf(focus)):
            self.hide()

    def _covers_marks(self) -> bool:
        span, state = self._text.selected_span(), self._annotating.state
        marks = () if state is None else state.on_text()
        return any(e.span.start < span.end and span.start < e.span.end for e in marks)

    def _place(self) -> QPoint | None:
        """Below what is selected, or above it where there is no room; None when out of sight."""
        area = self._text.viewport().rect()
        first, last = self._ends()
        below, above = last.bottom() + _GAP, first.top() - self.height() - _GAP
        if last.bottom() < area.top() or first.top() > area.bottom():
            return None
        top = below if below + self.height() <= area.bottom() else max(above, _GAP)
        left = max(_GAP, min(last.left() - self.width() // 2, area.right() - self.width() - _GAP))
        return self._text.viewport().mapTo(self._text, QPoint(left, top))

    def _ends(self) -> tuple[QRect, QRect]:
        cursor = self._text.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        current = self._annotating.current
        if start == end and current is not None and current.place is None:
            units = self._text.units(current.span)
            start, end = units.start, units.end
        cursor.setPosition(start)
        first = self._text.cursorRect(cursor)
        cursor.setPosition(end)
        return first, self._text.cursorRect(cursor)

    def _fit(self) -> None:
        """One row where there is room, else two."""
        buttons = [*self.colours, *(each for each in self.buttons.values() if not each.isHidden())]
        row = sum(each.sizeHint().width() + _BETWEEN for each in buttons) + 4 * _BETWEEN
        width = min(row, self._text.viewport().width() - 2 * _GAP)
        self.resize(width, self._flow.heightForWidth(width))

    def _arrange(self) -> None:
        self._flow = FlowLayout(_BETWEEN)
        self.setLayout(self._flow)
        self._flow.setContentsMargins(4, 4, 4, 4)
        for look, button in zip(LOOKS, self.colours, strict=True):
            button.clicked.connect(self._book[f"mark-{look.number}"].trigger)
            self._flow.addWidget(button)
        for name, button in self.buttons.items():
            button.clicked.connect(self._book[name].trigger)
            self._flow.addWidget(button)

    def _draw(self) -> None:
        for look, button in zip(LOOKS, self.colours, strict=True):
            side = round(_ICON_SIDE * text_scale())
            button.setIcon(look_icon(look, self._theme.colours, side))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Mark what is selected"))
        for look, button in zip(LOOKS, self.colours, strict=True):
            button.setAccessibleName(look_words(look.number))
            button.setToolTip(f"{look_words(look.number)} (Ctrl+{look.number})")
        for name, words in _WORDS:
            button = self.buttons[name]
            button.setText(QCoreApplication.translate("MarkPopup", words))
            button.setAccessibleName(button.text())
            button.setToolTip(self._book[name].toolTip())
