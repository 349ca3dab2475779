"""Menus in one row; those for which large text leaves no room stand behind the last one.

Qt puts them behind a button of twelve pixels, which nobody finds.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from typing_extensions import override

from desktop.ui.languages import follow_language

_BESIDE_WORDS = 28
"""Pixels around the words of a menu and before the next, rather too many than too few."""
_TEXT_CHANGES = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LanguageChange)


class MenuBar(QMenuBar):
    """Keeps the order of its menus, whether they are seen at once or not."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: list[QAction] = []
        self.more = QMenu(self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit)
        follow_language(self, self._retranslate)

    def add_named_later(self) -> QMenu:
        """A new last menu, whose title is yet to be set."""
        menu = QMenu(self)
        self._all.append(menu.menuAction())
        self.addAction(menu.menuAction())
        return menu

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _TEXT_CHANGES:
            # Titles follow the language later, in an order that is Qt's own.
            self._soon.start()

    def _fit(self) -> None:
        if self.isNativeMenuBar():
            return
        shown = self._as_many_as_fit()
        folded = self._all[shown:]
        if folded == self.more.actions():
            return
        for place in (self, self.more):
            for action in place.actions():
                place.removeAction(action)
        self.addActions(self._all[:shown])
        self.more.addActions(folded)
        if folded:
            self.addAction(self.more.menuAction())

    def _as_many_as_fit(self) -> int:
        widths = [self._width_of(each) for each in self._all]
        if sum(widths) <= self.width():
            return len(widths)
        left, shown = self.width() - self._width_of(self.more.menuAction()), 0
        while shown < len(widths) and widths[shown] <= left:
            left -= widths[shown]
            shown += 1
        return shown

    def _width_of(self, action: QAction) -> int:
        words = action.text().replace("&", "")
        return self.fontMetrics().horizontalAdvance(words) + _BESIDE_WORDS

    def _retranslate(self) -> None:
        self.more.setTitle(self.tr("More"))
        self._soon.start()
