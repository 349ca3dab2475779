"""Pictures of what is protected, keys, backups, health, the settings and the guide."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.guide.guide_window import GuideWindow
from desktop.ui.safety.backup_dialog import BackupDialog
from desktop.ui.safety.health_dialog import HealthDialog
from desktop.ui.safety.keys_dialog import KeysDialog
from desktop.ui.safety.protection_page import ProtectionDialog
from desktop.ui.settings.settings_dialog import SettingsDialog
from desktop.ui.window import Window
from tests.screens.waiting import until

Kind = TypeVar("Kind", bound=QDialog)


def safety_screens(window: Window, place: Path) -> Iterator[tuple[str, QWidget]]:
    """Each page as its action opens it; a backup is written into `place`."""
    protection = opened(window, "protected", ProtectionDialog)
    until(lambda: bool(protection.rows))
    yield "protected", protection
    protection.reject()
    keys = opened(window, "keys", KeysDialog)
    until(lambda: bool(keys.slots))
    yield "keys", keys
    keys.change.click()
    if keys.step is not None:
        yield "new-passphrase", keys.step
        keys.step.reject()
    keys.reject()
    yield from care_screens(window, place)
    settings = opened(window, "settings", SettingsDialog)
    yield "settings", settings
    settings.sections.setCurrentRow(1)
    yield "settings-security", settings
    settings.reject()
    guide = opened(window, "guide", GuideWindow)
    yield "guide", guide
    guide.reject()


def care_screens(window: Window, place: Path) -> Iterator[tuple[str, QWidget]]:
    """Backup and health."""
    care = window.safety.care
    if care is None:
        return
    backup = opened(window, "back-up", BackupDialog)
    backup.place.parent_folder.set_path(place)
    backup.begin.click()
    yield "backup-running", backup
    until(lambda: care.running is None)
    yield "backup", backup
    backup.reject()
    health = opened(window, "health", HealthDialog)
    until(lambda: health.state is not None)
    health.check_deep.click()
    until(lambda: care.running is None and health.history.topLevelItemCount() > 1)
    yield "health", health
    health.reject()


def opened(window: Window, action: str, kind: type[Kind]) -> Kind:
    """The page that an action opens."""
    window.book[action].trigger()
    (page,) = [each for each in window.findChildren(kind) if each.isVisible()]
    return page
