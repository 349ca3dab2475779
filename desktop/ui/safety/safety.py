"""Everything of this folder that one window needs, joined to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from archive.ports import OpenArchive
from archive.protections import Protection
from desktop.ui.frame.one_window import show_once
from desktop.ui.frame.strips import Rank
from desktop.ui.guide.guide_window import GuideWindow
from desktop.ui.preferences import Preferences
from desktop.ui.safety.backup_dialog import BackupDialog
from desktop.ui.safety.care_session import CareSession
from desktop.ui.safety.care_strip import CareStrip
from desktop.ui.safety.health_dialog import HealthDialog
from desktop.ui.safety.health_state import read_health
from desktop.ui.safety.hide_key import use_hide_key
from desktop.ui.safety.key_dialogs import RecoveryDialog
from desktop.ui.safety.keys_dialog import KeysDialog
from desktop.ui.safety.neutral_look import NeutralLook
from desktop.ui.safety.protection_page import ProtectionDialog
from desktop.ui.safety.recovery_reminder import RecoveryReminder, second_key
from desktop.ui.safety.restore_dialog import RestoreDialog
from desktop.ui.safety.screen_shield import ScreenShield, refusal
from desktop.ui.safety.sleep_watch import SleepWatch
from desktop.ui.safety.system_lock import SystemLockWatch
from desktop.ui.safety.window_checks import window_protections
from desktop.ui.settings.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from desktop.ui.window import Window


class Safety(QObject):
    """Watches sleep, the system's lock and the screen; opens the pages about keys and health."""

    def __init__(self, window: Window, application: QApplication) -> None:
        super().__init__(window)
        self._window = window
        self.shield = ScreenShield(application, self, refusal())
        self.sleep = SleepWatch(self)
        self.system_lock = SystemLockWatch(self)
        self.care: CareSession | None = None
        self.reminder: RecoveryReminder | None = None
        services = window.services
        self.neutral = NeutralLook(services.neutral, services.save_neutral, window.jobs, window)
        self.neutral.changed.connect(window.entitle)
        self.sleep.woke.connect(self._leave)
        self.system_lock.leaving.connect(self._leave)
        window.store.changed.connect(self._follow)
        window.entrance.check_wanted.connect(self.show_protection)
        window.entrance.restore_wanted.connect(self.show_restore)
        for name, act in {
            "settings": self.show_settings,
            "guide": self.show_guide,
            "protected": self.show_protection,
            "keys": self.show_keys,
            "health": self.show_health,
            "back-up": self.show_backup,
            "restore": self.show_restore,
        }.items():
            window.book.connect(name, act)
        self._follow(window.store.current)

    def attach(self, archive: OpenArchive) -> None:
        """An archive was opened."""
        self.care = CareSession(archive, self._window.jobs, self)
        self._window.ending.begun.connect(self.care.cancel)
        if self._window.library is not None:
            self._window.library.add_strip(CareStrip(self.care, self._window))
            self.reminder = RecoveryReminder(archive, self._window.jobs, self._window.store)
            self.reminder.words_wanted.connect(self.make_words)
            self._window.library.add_strip(self.reminder, Rank.REMINDING)
        self.system_lock.listen()

    def show_guide(self) -> None:
        """Open the guide, beside the window."""
        window = self._window
        show_once(window, GuideWindow, partial(GuideWindow, window.theme, window))

    def show_settings(self) -> None:
        """Open the settings."""
        window = self._window
        doors = {name: window.book[name] for name in ("protected", "back-up", "health", "keys")}
        SettingsDialog(window.store, window, window.jail, self.neutral, doors).open()

    def show_protection(self) -> None:
        """Open “Protected?”."""
        window = self._window

        def find_out() -> Sequence[Protection]:
            found = tuple(window.services.protections(window.folder))
            archive = window.archive
            return found if archive is None else (*found, second_key(archive))

        page = ProtectionDialog(find_out, self._seen, window.jobs, window.theme, window)
        page.open()

    def show_keys(self) -> None:
        """Open the list of keys."""
        window = self._window
        if window.archive is not None:
            archive, services = window.archive, window.services
            page = KeysDialog(archive, services, window.jobs, window.theme, window)
            page.finished.connect(self.look_for_words)
            page.open()

    def make_words(self) -> None:
        """Offer recovery words for the archive that is open."""
        window = self._window
        if window.archive is not None:
            keyring, services = window.archive.keyring, window.services
            page = RecoveryDialog(keyring, services, window.jobs, window.theme, window)
            page.finished.connect(self.look_for_words)
            page.open()

    def look_for_words(self, *_: object) -> None:
        """See whether there are recovery words by now, and remind of them else."""
        if self.reminder is not None:
            self.reminder.look()

    def show_health(self) -> None:
        """Open the page about health, beside the window."""
        window, care = self._window, self.care
        if care is None:
            return

        def make() -> HealthDialog:
            read = partial(read_health, care.archive, window.folder)
            page = HealthDialog(care, read, window.jobs, window)
            page.backup_wanted.connect(self.show_backup)
            return page

        show_once(window, HealthDialog, make)

    def show_backup(self) -> None:
        """Ask for the place of a backup."""
        if self.care is not None:
            BackupDialog(self.care, self._window, self._window.folder).open()

    def show_restore(self) -> None:
        """Ask for a backup to make an archive of."""
        window = self._window
        page = RestoreDialog(window.services, window.jobs, window.theme, window)
        page.restored.connect(window.entrance.unlock_page.offer)
        page.open()

    def _seen(self) -> Sequence[Protection]:
        lock_noticed = self.system_lock.hears_system and self.system_lock.hears_desktop
        return window_protections(
            QApplication.platformName(),
            capture_refused=self.shield.holds,
            sleep_noticed=self._window.store.current.lock_on_sleep,
            lock_noticed=lock_noticed,
        )

    def _leave(self) -> None:
        if self._window.archive is not None and self._window.store.current.lock_on_sleep:
            self._window.lock()

    def _follow(self, preferences: Preferences) -> None:
        use_hide_key(self._window.book, preferences.hide_key)
        self._window.clipboard.keep_for(preferences.clipboard_seconds)
        if self._window.library is not None:
            self._window.library.imports.keep_paths = preferences.keep_paths
