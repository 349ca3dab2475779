"""A dialog that is as large as its words need.

Qt makes a new window at most two thirds of the screen wide, which cuts large text on small screens.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QStyle
from typing_extensions import override

from desktop.ui.controls.quiet_scroll import QuietScroll
from desktop.ui.look.theme import text_scale

_TEXT_CHANGES = (
    QEvent.Type.ApplicationFontChange,
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
)


def _scale() -> float:
    """How much larger the text is than that of 100 %; what is smaller takes no room away."""
    return max(text_scale(), 1.0)


def take_keyboard(dialog: QDialog, shown: QShowEvent) -> None:
    """Have the keys belong to a window that somebody opened, whoever manages the windows.

    Some managers leave the keyboard where it was, and what is meant for the new window would act on
    the one below.
    """
    if not shown.spontaneous():
        dialog.activateWindow()


class FittedDialog(QDialog):
    """Takes the size that its layout asks for, as far as the screen has room.

    It follows the size of text while it is open; who drags it says how large it is.
    """

    _grown_for = 1.0
    """The size of text for which there is room, 1.0 for 100 %."""
    _unscaled_size: QSize | None = None
    """Its size for text of 100 %."""
    _taken_size: QSize | None = None
    """The size that it took by itself."""

    @override
    def setVisible(self, visible: bool) -> None:
        """Have Enter press what was made the default before the dialog had it; Qt forgets that."""
        for button in self.findChildren(QPushButton):
            if visible and button.isDefault():
                button.setDefault(False)
                button.setDefault(True)
        super().setVisible(visible)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()
        self.fit()
        self._taken_size = self.size()
        take_keyboard(self, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _TEXT_CHANGES and self.isVisible() and self._grown_for != _scale():
            # What lies in it has its new size only when all of this is through.
            QTimer.singleShot(0, self, self._follow_text)

    def _follow_text(self) -> None:
        if self.isVisible() and self._grown_for != _scale():
            self._grow()
            self.fit()
            self._taken_size = self.size()

    def _grow(self) -> None:
        """What was made for text of 100 % has as much room for text of now."""
        scale = _scale()
        if scale == self._grown_for:
            return
        if self._unscaled_size is None or self.size() != self._taken_size:
            self._unscaled_size = self.size() / self._grown_for
        self._grown_for = scale
        self.resize(self._unscaled_size * scale)

    def fit(self) -> None:
        """Grow to what the words need now."""
        # What the system draws above it is on the screen, too.
        room = self.screen().availableSize() - QSize(0, self._title_height())
        wanted = self.size().expandedTo(self.sizeHint()).boundedTo(room)
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            height = layout.totalHeightForWidth(wanted.width())
            wanted.setHeight(min(max(wanted.height(), height), room.height()))
        self.resize(wanted)
        lacking = max((each.lacking_height() for each in self._scrolls()), default=0)
        if lacking:
            self.resize(QSize(wanted.width(), min(wanted.height() + lacking, room.height())))
        self._come_on_screen()

    def _come_on_screen(self) -> None:
        """What grew downwards from where it stood has its buttons in sight."""
        screen, frame = self.screen().availableGeometry(), self.frameGeometry()
        left = max(screen.left(), min(frame.left(), screen.right() + 1 - frame.width()))
        top = max(screen.top(), min(frame.top(), screen.bottom() + 1 - frame.height()))
        if (left, top) != (frame.left(), frame.top()):
            self.move(left, top)

    def _title_height(self) -> int:
        """Pixels of its frame, or what the style thinks of one that is not there yet."""
        drawn = self.frameGeometry().height() - self.height()
        return max(drawn, self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight))

    def _scrolls(self) -> list[QuietScroll]:
        return [each for each in self.findChildren(QuietScroll) if each.isVisible()]
