"""Every dialog of safety, settings and guide, for the tests that walk all screens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.guide.guide_window import GuideWindow
from desktop.ui.safety.backup_dialog import BackupDialog
from desktop.ui.safety.health_dialog import HealthDialog
from desktop.ui.safety.health_state import read_health
from desktop.ui.safety.key_dialogs import PassphraseDialog, RecoveryDialog
from desktop.ui.safety.keys_dialog import KeysDialog
from desktop.ui.safety.protection_page import ProtectionDialog
from desktop.ui.safety.restore_dialog import RestoreDialog
from desktop.ui.window import Window


def safety_dialogs(window: Window, until: Callable[[Callable[[], bool]], None]) -> list[QWidget]:
    """All of them over the open archive, with what they read in them."""
    archive, care = window.archive, window.safety.care
    assert archive is not None
    assert care is not None
    services, jobs, theme = window.services, window.jobs, window.theme
    keys = KeysDialog(archive, services, jobs, theme, window)
    health = HealthDialog(care, lambda: read_health(archive, None), jobs, window)
    protection = ProtectionDialog(
        lambda: services.protections(None), window.safety._seen, jobs, theme, window
    )
    until(lambda: bool(keys.slots) and health.state is not None and bool(protection.rows))
    keyring = archive.keyring
    dialogs: list[QDialog] = [
        *(keys, health, protection, BackupDialog(care, window)),
        PassphraseDialog(lambda secret: keyring.add(secret, ""), services, jobs, theme, window),
        RecoveryDialog(keyring, services, jobs, theme, window),
        RestoreDialog(services, jobs, theme, window),
        GuideWindow(theme, window),
    ]
    return [*dialogs]
