"""Lock, hide, quit: what must be kept is stored, then the process ends or is replaced."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.ui.frame.layout_memory import as_text
from desktop.ui.jobs import Lane
from desktop.ui.services import Resumption

if TYPE_CHECKING:
    from archive.ports import OpenArchive
    from desktop.ui.window import Window

Saving = Callable[[Callable[[], None]], None]
"""Stores something, then calls what it is given, on the window's thread; also when it failed."""


class Leaving(QObject):
    """Never asks a question: what is half written is kept by whoever called `keep`."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._savings: list[Saving] = []

    def keep(self, saving: Saving) -> None:
        """Have something stored before the archive is let go, such as a draft."""
        self._savings.append(saving)

    def lock(self, *, minimized: bool) -> None:
        """Replace this process by one that shows the unlock window."""
        window = self._window
        # What is being opened would come into sight behind the back of who has just locked.
        folder = window.entrance.opening if window.archive is None else window.folder
        if folder is None:
            self.step_aside()
            if minimized:
                window.showMinimized()
            return
        current = window.store.current
        resumption = Resumption(
            folder=str(folder),
            language=current.language,
            look=current.look,
            text_size=current.text_size,
            geometry=as_text(window.saveGeometry()),
            minimized=minimized,
        )
        window.ending.begin(self._save, lambda: window.services.restart(resumption))

    def quit(self) -> None:
        """End this process."""
        self._window.ending.begin(self._save, self._window.services.end)

    def step_aside(self) -> None:
        """Show what is to be typed over when there is nothing to lock."""
        for other in QApplication.topLevelWidgets():
            if other is not self._window:
                other.hide()
        self._window.entrance.forget()
        self._window.clipboard.clear()

    def _save(self, done: Callable[[], None]) -> None:
        """Store what must be kept, then let go of the archive, once an import has stopped."""
        window = self._window
        window.idle.stop()
        archive = window.archive
        if archive is None or window.library is None:
            done()
            return
        window.library.imports.cancel()
        window.library.recognition.cancel()
        window.jobs.cancel()
        if window.history is not None:
            window.history.long_steps.leave()
        self._next([*self._savings, window.store.flush], lambda: self._close(archive, done))

    def _next(self, savings: list[Saving], done: Callable[[], None]) -> None:
        if savings:
            savings[0](lambda: self._next(savings[1:], done))
        else:
            done()

    def _close(self, archive: OpenArchive, done: Callable[[], None]) -> None:
        jobs = self._window.jobs
        jobs.run(Lane.IMPORT, archive.close, self, lambda _: done(), lambda _: done())
