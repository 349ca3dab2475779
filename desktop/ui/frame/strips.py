"""One place at the bottom for all that is told in strips: what is read keeps its room."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.frame.room import is_roomy, lines_in_window
from desktop.ui.frame.telling import TOLD, has_ended
from desktop.ui.languages import follow_language

_LINES_FOR_ONE = 15
"""Of text in the window for each strip that is seen; one always is."""
_FOLDS_AFTER_MS = 20_000


class Rank(Enum):
    """What is seen where there is no room for all."""

    TOLD = auto()
    """The latest first."""
    WAITING = auto()
    """Behind all that is told."""
    REMINDING = auto()
    """Only where nothing else is there, and room for it."""


class Strips(QWidget):
    """Strips show and hide themselves; the latest is seen, the others wait behind a button.

    What ended well waits there after a while by itself. What is under the mouse or has the
    keyboard stays: no button goes from below a finger. How many are seen depends on the lines of
    text in the window alone, never on what a strip measures, which depends on what is seen.
    """

    def __init__(self) -> None:
        super().__init__()
        self._ranks: dict[QWidget, Rank] = {}
        self._slots: dict[QWidget, QWidget] = {}
        """What holds each strip: what is put behind the button is not hidden by its own will."""
        self._timers: dict[QWidget, QTimer] = {}
        self._wanted: list[QWidget] = []
        """In the order in which they told something."""
        self._folded: set[QWidget] = set()
        self.more = QToolButton()
        self.more.setCheckable(True)
        self.more.setProperty("chip", True)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._column, 1)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._arrange)
        self.more.toggled.connect(self._arrange)
        follow_language(self, self._arrange)

    def add(self, strip: QWidget, rank: Rank = Rank.TOLD) -> None:
        """Give a strip its place, below those that are there."""
        slot = QWidget()
        inside = QVBoxLayout(slot)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(strip)
        self._ranks[strip], self._slots[strip] = rank, slot
        timer = QTimer(strip, singleShot=True, interval=_FOLDS_AFTER_MS)
        timer.timeout.connect(partial(self._fold, strip))
        self._timers[strip] = timer
        self._column.addWidget(slot)
        strip.installEventFilter(self)
        self._follow(strip)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.window() and event.type() == QEvent.Type.Resize:
            self._soon.start()
        elif isinstance(watched, QWidget) and watched in self._slots:
            if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
                self._follow(watched)
            elif event.type() == QEvent.Type.Leave:
                self._soon.start()
            elif isinstance(event, QDynamicPropertyChangeEvent) and event.propertyName() == TOLD:
                self._bring_forward(watched)
        return False

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A window that grows in height alone does not resize what lies at its bottom.
        self.window().installEventFilter(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._soon.start()

    def _follow(self, strip: QWidget) -> None:
        """A strip was shown or hidden by its own will."""
        is_there = strip in self._wanted
        if strip.isHidden() and is_there:
            self._wanted.remove(strip)
            self._folded.discard(strip)
            self._timers[strip].stop()
        elif not strip.isHidden() and not is_there:
            self._wanted.append(strip)
        self._arrange()

    def _bring_forward(self, strip: QWidget) -> None:
        if strip in self._wanted:
            self._wanted.remove(strip)
            self._wanted.append(strip)
        self._folded.discard(strip)
        if has_ended(strip):
            self._timers[strip].start()
        else:
            self._timers[strip].stop()
        self._arrange()

    def _fold(self, strip: QWidget) -> None:
        if _is_in_use(strip):
            self._timers[strip].start()
        elif strip in self._wanted:
            self._folded.add(strip)
            self._arrange()

    def _arrange(self, *_: object) -> None:
        told = [each for each in self._wanted if self._ranks[each] is not Rank.REMINDING]
        reminding = self._wanted if is_roomy(self) else []
        seen = self._seen(told) if told else reminding
        waiting = len(told) - len(seen) if told else 0
        if not waiting:
            self.more.setChecked(False)
        for strip, slot in self._slots.items():
            slot.setVisible(strip in seen or (self.more.isChecked() and strip in told))
        self.more.setText(self._words(waiting, beside=bool(seen)))
        self.more.setVisible(waiting > 0)
        self.setVisible(bool(self._wanted))

    def _seen(self, told: list[QWidget]) -> list[QWidget]:
        """Those that are in use, then the latest."""
        room = max(1, lines_in_window(self) // _LINES_FOR_ONE)
        latest = [each for each in reversed(told) if each not in self._folded]
        latest.sort(key=lambda each: (not _is_in_use(each), self._ranks[each] is Rank.WAITING))
        return latest[:room]

    def _words(self, waiting: int, *, beside: bool) -> str:
        if self.more.isChecked():
            return self.tr("Fewer")
        if beside:
            return self.tr("%Ln more", "", waiting)
        return self.tr("%Ln message(s)", "", waiting)


def _is_in_use(strip: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return strip.underMouse() or (focused is not None and strip.isAncestorOf(focused))
