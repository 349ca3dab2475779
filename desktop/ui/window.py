"""The one window: the entrance before an archive is unlocked, the library after."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QKeySequence, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget
from typing_extensions import override

from archive.ports import OpenArchive
from desktop.ui.action_book import ActionBook
from desktop.ui.annotation.history import History
from desktop.ui.annotation.history_commands import connect_history
from desktop.ui.controls.centred_card import CentredCard
from desktop.ui.frame.application_events import ApplicationEvents
from desktop.ui.frame.layout_memory import LayoutMemory, as_bytes
from desktop.ui.frame.leaving import Leaving
from desktop.ui.frame.top_buttons import add_top_buttons
from desktop.ui.jobs import Jobs
from desktop.ui.keyboard.keyboard_layouts import CyrillicShortcuts
from desktop.ui.keyboard.palette import CommandPalette
from desktop.ui.languages import Languages, follow_language
from desktop.ui.locking.ending import Ending
from desktop.ui.locking.idle import IdleWatch, seconds_awake_or_asleep
from desktop.ui.locking.lock_keys import LockKeys
from desktop.ui.look.appearance import Appearance
from desktop.ui.look.theme import Theme
from desktop.ui.preferences import Preferences, PreferenceStore
from desktop.ui.safety.clipboard import ClipboardGuard
from desktop.ui.safety.dragging_out import keep_passages_in
from desktop.ui.safety.jail import JailWatch
from desktop.ui.safety.safety import Safety
from desktop.ui.services import Resumption, Services
from desktop.ui.unlocking.entrance import Entrance
from desktop.ui.unlocking.recovery_page import RecoveryPage
from desktop.ui.window_commands import connect_window

if TYPE_CHECKING:
    from desktop.ui.library_page import LibraryPage

_FIRST_SIZE = (1180, 720)
_LEAST_SIZE = (800, 500)
_NEED_WRITING = (
    *("import-files", "import-folder", "paste", "reindex", "recognise"),
    *("correct", "correct-date", "correct-people"),
)
"""More actions that an archive open for reading only has not."""


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
        self.events = ApplicationEvents(application, self)
        keep_passages_in(self.events)
        self.idle = IdleWatch(self.events, self, clock=clock)
        self.jail = JailWatch(services, self.jobs, self)
        self.store = PreferenceStore(self.jobs, self)
        self.layout_memory = LayoutMemory(self, self.store)
        self.leaving = Leaving(self)
        self.appearance = Appearance(self.store, self.theme, self.languages, self)
        resumed = resumption or Resumption()
        # Before anything has words: another language would go through all of them again.
        self.languages.choose(resumed.language)
        self.archive: OpenArchive | None = None
        self.folder: Path | None = None
        self._language_chosen_here = ""
        self.library: LibraryPage | None = None
        self.history: History | None = None
        self.recovery: RecoveryPage | None = None
        self.pages = QStackedWidget()
        self.setCentralWidget(self.pages)
        self.setMinimumSize(*_LEAST_SIZE)
        self.resize(*_FIRST_SIZE)
        with self.events.resting():
            self.entrance = Entrance(services, self.jobs, self.theme, self.languages, self.pages)
            self.pages.addWidget(self.entrance)
            self.book = ActionBook(self)
        self.book.set_unlocked(False)
        self.commands = CommandPalette(self.book, self)
        self.keys = CyrillicShortcuts(self.events, self, self._trigger)
        self.lock_keys = LockKeys(self.events, self, (self.book["lock"], self.book["hide"]))
        connect_window(self)
        self.safety = Safety(self, application)
        self.entrance.opened.connect(self._open)
        self.entrance.created.connect(self._offer_recovery)
        self.entrance.language_wanted.connect(self._choose_language)
        self.store.changed.connect(self._follow_idle)
        self.idle.expired.connect(self.lock)
        follow_language(self, self.entitle)
        self._resume(resumed)

    def lock(self) -> None:
        """Replace this process by one that shows the unlock window."""
        self.leaving.lock(minimized=False)

    def hide_and_lock(self) -> None:
        """The same, and the fresh window stays minimised."""
        self.leaving.lock(minimized=True)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.leaving.quit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._note_layout()

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._note_layout()

    def _note_layout(self) -> None:
        # What is hidden on the way out is no layout that anybody chose.
        if not self.ending.under_way:
            self.layout_memory.note()

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
            self.restoreGeometry(as_bytes(resumed.geometry))
        self.folder = Path(resumed.folder) if resumed.folder else None
        self.entrance.unlock_page.offer(self.folder, named=resumed.named)

    def _open(self, archive: OpenArchive, folder: Path) -> None:
        self.archive, self.folder = archive, folder
        with self.events.resting():
            library = self._put_library_together(archive)
        self.idle.start(self.store.current.idle_minutes * 60)
        self.store.attach(archive, self._restore_layout, language=self._language_chosen_here)
        library.begin()

    def _put_library_together(self, archive: OpenArchive) -> LibraryPage:
        # The window that asks for the passphrase does not wait for all that comes after it.
        from desktop.ui.commands import connect_library, make_library

        self.library = library = make_library(self, archive)
        self.layout_memory.follow(library.panes)
        self.safety.attach(archive)
        # What is loaded by now stays for as long as the process. Looking through it for cycles,
        # again and again while documents are imported, held the window for a third of a second.
        gc.freeze()
        self.jail.look()
        self.book.set_unlocked(True)
        for name in _NEED_WRITING:
            self.book[name].setEnabled(not archive.read_only)
        self.history = History(archive, self.jobs, self)
        connect_history(self.book, self.history)
        connect_library(self, library)
        add_top_buttons(self.book, library.top, self.theme)
        self.pages.addWidget(library)
        self.pages.setCurrentWidget(library)
        return library

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
        self.safety.look_for_words()
        self.pages.removeWidget(card)
        card.deleteLater()
        if self.library is not None:
            self.pages.setCurrentWidget(self.library)
            self.library.focus_search()

    def _choose_language(self, language: str) -> None:
        self._language_chosen_here = language
        self.appearance.set_language(language)

    def _restore_layout(self, preferences: Preferences) -> None:
        self.layout_memory.restore(preferences)
        self._follow_idle(preferences)

    def _follow_idle(self, preferences: Preferences) -> None:
        if self.archive is not None:
            self.idle.start(preferences.idle_minutes * 60)

    def _trigger(self, keys: QKeySequence) -> bool:
        action = self.book.by_key(keys)
        if action is not None:
            action.trigger()
        return action is not None

    def entitle(self) -> None:
        """Neutral and always the same: whoever looks at the list of windows learns nothing."""
        self.setWindowTitle(self.safety.neutral.title(self.tr("Library")))
