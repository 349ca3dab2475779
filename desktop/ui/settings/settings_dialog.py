"""Settings in one window that can be searched, applied at once and remembered in the archive."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.quiet_scroll import QuietScroll
from desktop.ui.languages import follow_language
from desktop.ui.preferences import Preferences, PreferenceStore
from desktop.ui.safety.jail import JailWatch
from desktop.ui.safety.neutral_look import NeutralLook
from desktop.ui.settings.content_sections import (
    BackupSection,
    ImportSection,
    KeysSection,
    SearchSection,
)
from desktop.ui.settings.look_section import LookSection
from desktop.ui.settings.rows import Section
from desktop.ui.settings.security_section import SecuritySection

_SIZE = (760, 540)
_LEAST_WIDTH = 600
_LIST_CHARACTERS = 18
_BESIDE = 80
"""Pixels for margins, the scroll bar and frames."""


class SettingsDialog(FittedDialog):
    """Sections below each other; the list at the side jumps, the line above narrows."""

    def __init__(
        self,
        store: PreferenceStore,
        parent: QWidget,
        jail: JailWatch | None = None,
        neutral: NeutralLook | None = None,
        doors: Mapping[str, QAction] | None = None,
    ) -> None:
        """`doors` are the actions "protected", "back-up", "health" and "keys"."""
        super().__init__(parent)
        self._store, self._doors = store, doors or {}
        self.look, self.security = LookSection(store, neutral), SecuritySection(store, jail)
        self.imports, self.search = ImportSection(store), SearchSection(store)
        self.backup, self.keys = BackupSection(), KeysSection()
        self.parts: tuple[Section, ...] = (
            *(self.look, self.security, self.imports, self.search, self.backup, self.keys),
        )
        self.line, self.sections = QLineEdit(), QListWidget()
        self._ground = QWidget()
        self._scroll = QuietScroll(self._ground)
        self._nothing, self._where = PlainLabel(role="muted"), PlainLabel(role="muted")
        self._arrange()
        self._connect()
        self.resize(*_SIZE)
        follow_language(self, self._retranslate)

    def show_current(self) -> None:
        """Fill in what is in force."""
        self._show_preferences(self._store.current)

    def narrow(self, words: str) -> None:
        """Show only the settings that have all the words."""
        left = [part.narrow(words) for part in self.parts]
        for place, shown in enumerate(left):
            item = self.sections.item(place)
            if item is not None:
                item.setHidden(not shown)
        self._nothing.setVisible(not any(left))

    def _arrange(self) -> None:
        column = QVBoxLayout(self._ground)
        column.setContentsMargins(4, 0, 8, 0)
        for part in (*self.parts, self._nothing):
            column.addWidget(part)
        column.addStretch()
        self._nothing.hide()
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.line.setClearButtonEnabled(True)
        self.sections.setSpacing(2)
        middle = QHBoxLayout()
        middle.addWidget(self.sections)
        middle.addWidget(self._scroll, 1)
        box = closing(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addLayout(middle, 1)
        layout.addWidget(self._where)
        layout.addWidget(box)
        self.setMinimumWidth(_LEAST_WIDTH)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In large text the settings need the room of the list of their sections."""
        super().resizeEvent(event)
        left = self.width() - self._ground.minimumSizeHint().width() - _BESIDE
        self.sections.setVisible(left >= self.sections.sizeHintForColumn(0))

    def _connect(self) -> None:
        self._store.changed.connect(self._show_preferences)
        self.line.textChanged.connect(self.narrow)
        self.sections.currentRowChanged.connect(self._jump)
        for name, wanted in {
            "protected": self.security.protection_wanted,
            "back-up": self.backup.backup_wanted,
            "health": self.backup.health_wanted,
            "keys": self.keys.keys_wanted,
        }.items():
            if name in self._doors:
                wanted.connect(self._doors[name].trigger)

    def _jump(self, row: int) -> None:
        if row >= 0:
            self._scroll.verticalScrollBar().setValue(self.parts[row].y())

    def _show_preferences(self, preferences: Preferences) -> None:
        for part in (self.look, self.security, self.imports, self.search):
            part.show_current(preferences)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self.line.setPlaceholderText(self.tr("Search the settings"))
        self.line.setAccessibleName(self.tr("Search the settings"))
        self.sections.setAccessibleName(self.tr("Sections"))
        self._scroll.setAccessibleName(self.tr("Settings"))
        self._nothing.setText(self.tr("There is no setting with these words."))
        self._where.setText(
            self.tr("Settings are kept inside the archive, encrypted like the rest.")
        )
        self._fill_list()

    def _fill_list(self) -> None:
        row = self.sections.currentRow()
        self.sections.blockSignals(True)
        self.sections.clear()
        self.sections.addItems([part.heading.text() for part in self.parts])
        self.sections.setCurrentRow(max(row, 0))
        self.sections.blockSignals(False)
        width = self.sections.fontMetrics().averageCharWidth() * _LIST_CHARACTERS
        self.sections.setFixedWidth(max(width, self.sections.sizeHintForColumn(0) + 24))
        self.narrow(self.line.text())
