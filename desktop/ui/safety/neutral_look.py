"""What others may see of the program: title, icon and process name, chosen at run time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from archive.errors import SkryniaError
from desktop.device.neutral import Neutral, name_process, neutral_name
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.look.icons import drawn

_ICON_SIDE = 32
_GREY = "#7a7a7a"
"""Seen on light and dark panels of any system."""


class NeutralLook(QObject):
    """Wears what was read beside the program, and keeps what is chosen there."""

    changed = Signal()
    failed = Signal(object)
    """`SkryniaError`: what was chosen is worn, and not kept."""

    def __init__(
        self, worn: Neutral, save: Callable[[Neutral], None], jobs: Jobs, window: QWidget
    ) -> None:
        """`save` runs on a lane."""
        super().__init__(window)
        self._save, self._jobs, self._window = save, jobs, window
        self.current = worn
        self._wear()

    def title(self, usual: str) -> str:
        """What the window is called, instead of what it is called usually."""
        return self.current.name or usual

    def choose(self, wanted: Neutral) -> None:
        """Wear it at once and keep it for the next start."""
        wanted = Neutral(neutral_name(wanted.name), wanted.icon)
        if wanted != self.current:
            self.current = wanted
            self._wear()
            self._jobs.run(Lane.WRITE, partial(self._save, wanted), self, _kept, self._fail)

    def _wear(self) -> None:
        icon = self.current.icon
        self._window.setWindowIcon(drawn(icon, _GREY, _ICON_SIDE) if icon else QIcon())
        name_process(self.current.name)
        self.changed.emit()

    def _fail(self, error: SkryniaError) -> None:
        self.failed.emit(error)


def _kept(_: None) -> None:
    """Nothing more is to be done."""
