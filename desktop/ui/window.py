"""The one window: the entrance before an archive is unlocked, the library after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QCloseEvent, QKeySequence, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget
from typing_extensions import override

from archive.ports import OpenArchive
from desktop.ui.action_book import ActionBook
from desktop.ui.appearance import Appearance
from desktop.ui.centred_card import CentredCard
from desktop.ui.clipboard import ClipboardGuard
from desktop.ui.commands import connect_library, connect_window
from desktop.ui.ending import Ending
from desktop.ui.entrance import Entrance
from desktop.ui.idle import IdleWatch, seconds_awake_or_asleep
from desktop.ui.jail import JailWatch
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.keyboard_layouts import CyrillicShortcuts
from desktop.ui.languages import Languages, follow_language
from desktop.ui.library_page import LibraryPage
from desktop.ui.lock_keys import LockKeys
from desktop.ui.palette import CommandPalette
from desktop.ui.preferences import Preferences, PreferenceStore
from desktop.ui.recovery_page import RecoveryPage
from desktop.ui.services import Resumption, Services
from desktop.ui.theme import Theme
from desktop.ui.top_buttons import add_top_buttons

_FIRST_SIZE = (1180, 720)
_LEAST_SIZE = (800, 500)


class Window(QMainWindow):
    """Puts the parts together; what each does is written in the parts."""

    def __init__(
        self,
        services: Services,
        application: QApplication,
        resumption: Resumption | None = None,
        clock: Callable[[], float] = seconds_awake_or_asleep,
    ) -> None:
        super().__init__()
        self.services = services
        self.jobs = Jobs(self)
        self.theme = Theme(application, self)
        self.languages = Languages(application, self)
        self.clipboard = ClipboardGuard(application, self)
        self.ending = Ending(self.clipboard, self)
        self.idle = IdleWatch(application, self, clock=clock)
        self.jail = JailWatch(services.confinement, self.jobs, self)
        self.store = PreferenceStore(self.jobs, self)
        self.appearance = Appearance(self.store, self.theme, self.languages, self)
        self.languages.choose("")
        self.archive: OpenArchive | None = None
        self.folder: Path | None = None
        self._language_chosen_here = ""
        self.library: LibraryPage | None = None
        self.recovery: RecoveryPage | None = None
        self.entrance = Entrance(services, self.jobs, self.theme, self.languages)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.entrance)
        self.setCentralWidget(self.pages)
        self.setMinimumSize(*_LEAST_SIZE)
        self.resize(*_FIRST_SIZE)
        self.book = ActionBook(self)
        self.book.set_unlocked(False)
        self.commands = CommandPalette(self.book, self)
        self.keys = CyrillicShortcuts(application, self, self._trigger)
        self.lock_keys = LockKeys(application, self, (self.book["lock"], self.book["hide"]))
        connect_window(self)
        self.entrance.opened.connect(self._open)
        self.entrance.created.connect(self._offer_recovery)
        self.entrance.language_wanted.connect(self._choose_language)
        self.store.changed.connect(self._follow_idle)
        self.idle.expired.connect(self.lock)
        follow_language(self, self._retranslate)
        self._resume(resumption or Resumption())

    def lock(self) -> None:
        """Replace this process by one that shows the unlock window."""
        self._leave(minimized=False)

    def hide_and_lock(self) -> None:
        """The same, and the fresh window stays minimised."""
        self._leave(minimized=True)

    def step_aside(self) -> None:
        """Show what is to be typed over when there is nothing to lock."""
        for other in QApplication.topLevelWidgets():
            if other is not self:
                other.hide()
        self.entrance.forget()
        self.clipboard.clear()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.ending.begin(self._save, self.services.end)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.remember_layout()

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.remember_layout()

    def remember_layout(self) -> None:
        """Note place and widths, once the archive's own were read."""
        if self.library is None or not self.store.attached or self.ending.under_way:
            return
        self.store.put(
            replace(
                self.store.current,
                geometry=_as_text(self.saveGeometry()),
                splitter=_as_text(self.library.splitter.saveState()),
            )
        )

    def _resume(self, resumed: Resumption) -> None:
        self.store.put(
            replace(
                self.store.current,
                language=resumed.language,
                look=resumed.look or self.store.current.look,
                text_size=resumed.text_size,
            )
        )
        if resumed.geometry:
            self.restoreGeometry(_as_bytes(resumed.geometry))
        self.folder = Path(resumed.folder) if resumed.folder else None
        self.entrance.unlock_page.offer(self.folder)

    def _open(self, archive: OpenArchive, folder: Path) -> None:
        self.archive, self.folder = archive, folder
        self.library = LibraryPage(archive, self.services, self.jobs, self.theme)
        self.library.splitter.splitterMoved.connect(self.remember_layout)
        self.jail.look()
        connect_library(self, self.library)
        add_top_buttons(self.book, self.library.top, self.theme)
        self.pages.addWidget(self.library)
        self.pages.setCurrentWidget(self.library)
        self.book.set_unlocked(True)
        for name in ("import-files", "import-folder", "paste", "reindex", "correct"):
            self.book[name].setEnabled(not archive.read_only)
        self.idle.start(self.store.current.idle_minutes * 60)
        self.store.attach(archive, self._restore_layout, language=self._language_chosen_here)
        self.library.begin()

    def _offer_recovery(self, archive: OpenArchive) -> None:
        """Before the new library is seen. The archive is open already, so that locking locks it."""
        self.recovery = RecoveryPage(self.services, self.jobs, self.theme, archive.keyring)
        card = CentredCard(self.theme, self.recovery)
        self.recovery.done.connect(partial(self._leave_recovery, card))
        self.pages.addWidget(card)
        self.pages.setCurrentWidget(card)
        self.recovery.forward.setFocus()

    def _leave_recovery(self, card: CentredCard) -> None:
        self.recovery = None
        self.pages.removeWidget(card)
        card.deleteLater()
        if self.library is not None:
            self.pages.setCurrentWidget(self.library)
            self.library.focus_search()

    def _choose_language(self, language: str) -> None:
        self._language_chosen_here = language
        self.appearance.set_language(language)

    def _restore_layout(self, preferences: Preferences) -> None:
        if preferences.geometry:
            self.restoreGeometry(_as_bytes(preferences.geometry))
        if preferences.splitter and self.library is not None:
            self.library.splitter.restoreState(_as_bytes(preferences.splitter))
        self._follow_idle(preferences)

    def _follow_idle(self, preferences: Preferences) -> None:
        if self.archive is not None:
            self.idle.start(preferences.idle_minutes * 60)

    def _leave(self, *, minimized: bool) -> None:
        if self.archive is None:
            self.step_aside()
            if minimized:
                self.showMinimized()
            return
        current = self.store.current
        resumption = Resumption(
            folder="" if self.folder is None else str(self.folder),
            language=current.language,
            look=current.look,
            text_size=current.text_size,
            geometry=_as_text(self.saveGeometry()),
            minimized=minimized,
        )
        self.ending.begin(self._save, lambda: self.services.restart(resumption))

    def _save(self, done: Callable[[], None]) -> None:
        """Store what must be kept, then let go of the archive, once an import has stopped."""
        self.idle.stop()
        archive = self.archive
        if archive is None or self.library is None:
            done()
            return
        self.library.imports.cancel()
        self.library.recognition.cancel()
        self.store.flush(
            lambda: self._finish_close(archive, done),
        )

    def _finish_close(self, archive: OpenArchive, done: Callable[[], None]) -> None:
        self.jobs.run(Lane.IMPORT, archive.close, self, lambda _: done(), lambda _: done())

    def _trigger(self, keys: QKeySequence) -> bool:
        action = self.book.by_key(keys)
        if action is not None:
            action.trigger()
        return action is not None

    def _retranslate(self) -> None:
        # Neutral and always the same: whoever looks at the list of windows learns nothing.
        self.setWindowTitle(self.tr("Library"))


def _as_text(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode("ascii")


def _as_bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(QByteArray(text.encode()))
