"""The one way out of an unlocked archive: out of sight at once, then this process is replaced.

Never asks, never waits for long: what is not stored within a second is not stored. What was read
stays in the memory of this process whatever is cleared, so the process itself has to end.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop.ui.safety.clipboard import ClipboardGuard

LONGEST_WAIT_MS = 1000


class Ending(QObject):
    """Lock, hide and quit all go through here."""

    begun = Signal()

    def __init__(self, clipboard: ClipboardGuard, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._leave: Callable[[], None] | None = None
        self._left = False
        self._deadline = QTimer(self, interval=LONGEST_WAIT_MS, singleShot=True)
        self._deadline.timeout.connect(self._finish)

    @property
    def under_way(self) -> bool:
        """Whether it has begun."""
        return self._leave is not None

    def begin(self, save: Callable[[Callable[[], None]], None], leave: Callable[[], None]) -> None:
        """Hide everything, let `save` store what must be kept, then call `leave`.

        `save` gets a function to call when it is done; after a second it is no longer waited for.
        Once one is under way another call does nothing.
        """
        if self.under_way:
            return
        self._leave = leave
        for window in QApplication.topLevelWidgets():
            window.hide()
        self._clipboard.clear()
        self.begun.emit()
        self._deadline.start()
        save(self._finish)

    def _finish(self) -> None:
        if self._left or self._leave is None:
            return
        self._left = True
        self._deadline.stop()
        self._leave()
