"""What is imported and searched, and the doors to backups and keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton
from typing_extensions import override

from archive.searching import Layer
from desktop.ui.languages import follow_language
from desktop.ui.preferences import Preferences, PreferenceStore, layers_as_text, layers_of
from desktop.ui.searching.search_words import layer_words
from desktop.ui.settings.rows import Section, SettingRow


class ImportSection(Section):
    """What is remembered of files."""

    def __init__(self, store: PreferenceStore) -> None:
        self._store = store
        self.keep_paths = QCheckBox()
        self._row = SettingRow(self.keep_paths)
        super().__init__([self._row])
        self.keep_paths.toggled.connect(self._take)
        follow_language(self, self._retranslate)

    @override
    def show_current(self, preferences: Preferences) -> None:
        """Show what is in force."""
        blocker = QSignalBlocker(self.keep_paths)
        self.keep_paths.setChecked(preferences.keep_paths)
        blocker.unblock()

    def _take(self, checked: bool) -> None:
        self._store.put(replace(self._store.current, keep_paths=checked))

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Import"))
        self._row.set_words(
            self.tr("Remember where imported files lay"),
            self.tr(
                "Helps to find an original again. Whoever makes you open the archive sees it too."
            ),
        )
        self.keep_paths.setText(self.tr("Remember"))
        self.show_current(self._store.current)


class SearchSection(Section):
    """What a word finds."""

    def __init__(self, store: PreferenceStore) -> None:
        self._store = store
        self.switches = {layer: QCheckBox() for layer in Layer}
        self._rows = {layer: SettingRow(switch) for layer, switch in self.switches.items()}
        super().__init__(list(self._rows.values()))
        for switch in self.switches.values():
            switch.toggled.connect(self._take)
        follow_language(self, self._retranslate)

    @override
    def show_current(self, preferences: Preferences) -> None:
        """Show what is in force."""
        layers = layers_of(preferences)
        for layer, switch in self.switches.items():
            blocker = QSignalBlocker(switch)
            switch.setChecked(layer in layers)
            blocker.unblock()

    def _take(self) -> None:
        layers = frozenset(layer for layer, each in self.switches.items() if each.isChecked())
        if layers:
            self._store.put(replace(self._store.current, layers=layers_as_text(layers)))
        # A search without any layer would find nothing and not say why.
        self.show_current(self._store.current)

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Search"))
        for layer, row in self._rows.items():
            row.set_words(self.tr("A word finds: %1").replace("%1", layer_words(layer)))
            self.switches[layer].setText(self.tr("On"))
            self.switches[layer].setAccessibleName(row.name.text())
        self.show_current(self._store.current)


class BackupSection(Section):
    """Doors to the backup and to the page about health."""

    backup_wanted = Signal()
    health_wanted = Signal()

    def __init__(self) -> None:
        self.back_up, self.health = QPushButton(), QPushButton()
        for button in (self.back_up, self.health):
            button.setAutoDefault(False)
        self._row = SettingRow(self.back_up, self.health)
        super().__init__([self._row])
        self.back_up.clicked.connect(self.backup_wanted)
        self.health.clicked.connect(self.health_wanted)
        follow_language(self, self._retranslate)

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Backup"))
        self._row.set_words(
            self.tr("A second archive in another place"),
            self.tr("Nothing else brings documents back from a dead disk."),
        )
        self.back_up.setText(self.tr("Back up…"))
        self.health.setText(self.tr("Health…"))


class KeysSection(Section):
    """Door to the list of keys."""

    keys_wanted = Signal()

    def __init__(self) -> None:
        self.keys = QPushButton()
        self.keys.setAutoDefault(False)
        self._row = SettingRow(self.keys)
        super().__init__([self._row])
        self.keys.clicked.connect(self.keys_wanted)
        follow_language(self, self._retranslate)

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Keys"))
        self._row.set_words(
            self.tr("Passphrases, key files, recovery words"),
            self.tr("Change your passphrase here, or give the archive a second key on paper."),
        )
        self.keys.setText(self.tr("Keys…"))
