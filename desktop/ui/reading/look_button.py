"""The button beside the text that offers how it may look."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from desktop.ui.languages import follow_language
from desktop.ui.look.icons import drawn
from desktop.ui.look.theme import Theme
from desktop.ui.reading.reading_look import STEP, Ground, Letters, ReadingLook, Width, bounded


class LookButton(QToolButton):
    """A menu of grounds, letters, widths and sizes."""

    chosen = Signal(object)
    """`ReadingLook`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.look = ReadingLook()
        self.menu_ = QMenu(self)
        self.choices: dict[StrEnum, QAction] = {}
        self.sizes: dict[int, QAction] = {}
        for kind in (Ground, Letters, Width):
            self._add_group(kind)
            self.menu_.addSeparator()
        for by in (1, -1, 0):
            self.sizes[by] = self.menu_.addAction("")
            self.sizes[by].triggered.connect(lambda _=False, by=by: self._resize(by))
        self.setMenu(self.menu_)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theme.changed.connect(self._draw)
        self._draw()
        follow_language(self, self._retranslate)
        self.show_look(self.look)

    def show_look(self, look: ReadingLook) -> None:
        """Which look is in force."""
        self.look = look
        for value in (look.ground, look.letters, look.width):
            self.choices[value].setChecked(True)

    def _add_group(self, kind: type[StrEnum]) -> None:
        group = QActionGroup(self)
        for value in kind:
            action = self.menu_.addAction("")
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, value=value: self._choose(value))
            self.choices[value] = action

    def _choose(self, value: StrEnum) -> None:
        look = self.look
        if isinstance(value, Ground):
            look = replace(look, ground=value)
        elif isinstance(value, Letters):
            look = replace(look, letters=value)
        elif isinstance(value, Width):
            look = replace(look, width=value)
        self._take(look)

    def _resize(self, by: int) -> None:
        size = bounded(self.look.size + by * STEP) if by else 100
        self._take(replace(self.look, size=size))

    def _take(self, look: ReadingLook) -> None:
        self.show_look(look)
        self.chosen.emit(look)

    def _draw(self) -> None:
        self.setIcon(drawn("text-look", self._theme.colours.text))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("How the text looks"))
        self.setToolTip(self.tr("How the text looks"))
        for value, words in (
            (Ground.WINDOW, self.tr("As the window")),
            (Ground.LIGHT, self.tr("Light paper")),
            (Ground.SEPIA, self.tr("Sepia paper")),
            (Ground.DARK, self.tr("Dark paper")),
            (Letters.PLAIN, self.tr("Letters without serifs")),
            (Letters.SERIF, self.tr("Letters with serifs")),
            (Width.FULL, self.tr("Whole width")),
            (Width.MEDIUM, self.tr("Shorter lines")),
            (Width.NARROW, self.tr("Short lines")),
        ):
            self.choices[value].setText(words)
        for by, words in (
            (1, self.tr("Larger letters")),
            (-1, self.tr("Smaller letters")),
            (0, self.tr("Usual size")),
        ):
            self.sizes[by].setText(words)
