"""When the archive locks, the key that hides, what is copied, and what protects from files."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QKeySequenceEdit, QPushButton, QSpinBox, QWidget
from typing_extensions import override

from desktop.ui.languages import follow_language
from desktop.ui.preferences import (
    LEAST_CLIPBOARD_SECONDS,
    LONGEST_CLIPBOARD_SECONDS,
    LONGEST_IDLE_MINUTES,
    Preferences,
    PreferenceStore,
)
from desktop.ui.safety.hide_key import is_free
from desktop.ui.safety.jail import JailPanel, JailWatch
from desktop.ui.settings.rows import Section, SettingRow

_PORTABLE = QKeySequence.SequenceFormat.PortableText


class SecuritySection(Section):
    """Applied as it is chosen."""

    protection_wanted = Signal()

    def __init__(self, store: PreferenceStore, jail: JailWatch | None) -> None:
        self._store = store
        self.idle, self.clipboard = QSpinBox(), QSpinBox()
        self.idle.setRange(1, LONGEST_IDLE_MINUTES)
        self.clipboard.setRange(LEAST_CLIPBOARD_SECONDS, LONGEST_CLIPBOARD_SECONDS)
        self.sleep, self.protection = QCheckBox(), QPushButton()
        self.hide_key = QKeySequenceEdit()
        self.hide_key.setMaximumSequenceLength(1)
        self.hide_key.setClearButtonEnabled(True)
        controls = (self.idle, self.sleep, self.hide_key, self.clipboard, self.protection)
        self._rows = [SettingRow(each) for each in controls]
        panels: list[QWidget] = [] if jail is None else [JailPanel(jail)]
        super().__init__([*self._rows, *panels])
        self.protection.setAutoDefault(False)
        self._refused = False
        self._connect()
        follow_language(self, self._retranslate)

    @override
    def show_current(self, preferences: Preferences) -> None:
        """Show what is in force."""
        blockers = [QSignalBlocker(each) for each in (self.idle, self.clipboard, self.sleep)]
        self.idle.setValue(preferences.idle_minutes)
        self.clipboard.setValue(preferences.clipboard_seconds)
        self.sleep.setChecked(preferences.lock_on_sleep)
        for blocker in blockers:
            blocker.unblock()
        if not self.hide_key.hasFocus():
            keys = QKeySequence.fromString(preferences.hide_key, _PORTABLE)
            self.hide_key.setKeySequence(keys)

    def _connect(self) -> None:
        self.idle.valueChanged.connect(self._take)
        self.clipboard.valueChanged.connect(self._take)
        self.sleep.toggled.connect(self._take)
        self.hide_key.editingFinished.connect(self._take_key)
        self.protection.clicked.connect(self.protection_wanted)

    def _take(self) -> None:
        self._store.put(
            replace(
                self._store.current,
                idle_minutes=self.idle.value(),
                clipboard_seconds=self.clipboard.value(),
                lock_on_sleep=self.sleep.isChecked(),
            )
        )

    def _take_key(self) -> None:
        keys = self.hide_key.keySequence()
        self._refused = not keys.isEmpty() and not is_free(keys)
        if not self._refused:
            chosen = keys.toString(_PORTABLE)
            self._store.put(replace(self._store.current, hide_key=chosen))
        self._retranslate()

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Security"))
        idle, sleep, key, clipboard, protection = self._rows
        idle.set_words(
            self.tr("Lock when idle for"),
            self.tr("Locking ends everything that is open; what was imported is stored already."),
        )
        sleep.set_words(
            self.tr("Lock when the computer sleeps or its screen is locked"),
            self.tr("Without it, whoever wakes the computer up may read on."),
        )
        self.sleep.setText(self.tr("Lock"))
        key.set_words(self.tr("One more key that hides and locks"), self._key_words())
        key.why.set_role("danger" if self._refused else "muted")
        clipboard.set_words(
            self.tr("Take away what was copied after"),
            self.tr("Other programs can read the clipboard for as long as it is there."),
        )
        protection.set_words("")
        self.protection.setText(self.tr("What is protected here…"))
        self.idle.setSuffix(self.tr(" min"))
        self.clipboard.setSuffix(self.tr(" s"))
        self.show_current(self._store.current)

    def _key_words(self) -> str:
        if self._refused:
            return self.tr(
                "This key types something or does something else. Press another one, with Ctrl or "
                "Alt, or one from F1 to F12 that is free."
            )
        return self.tr("F12 always does it. Click here and press the key you want.")
