"""Settings in one window that can be searched, applied at once and remembered in the archive.

Its sections are made one after the other once it is seen, each in a turn of its own: all at once
would hold the window. Whoever needs one of them sooner has it made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, SignalInstance
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
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

_LINES = (44, 30)
"""Width and height, in lines of text: no more than a screen of 800 pixels has in large text."""
_LEAST_WIDTH = 600
_LIST_CHARACTERS = 18
_BESIDE = 80
"""Pixels for margins, the scroll bar and frames."""


_Part = TypeVar("_Part", bound=Section)


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
        self._makers: tuple[Callable[[], Section], ...] = (
            partial(LookSection, store, neutral),
            partial(SecuritySection, store, jail),
            partial(ImportSection, store),
            partial(SearchSection, store),
            BackupSection,
            KeysSection,
        )
        self._made: list[Section] = []
        self.line, self.sections = QLineEdit(), QListWidget()
        self._ground = QWidget()
        self._column = QVBoxLayout(self._ground)
        self._nothing, self._where = PlainLabel(role="muted"), PlainLabel(role="muted")
        self._scroll = QuietScroll(self._ground)
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._make_next)
        self._arrange()
        self._connect()
        follow_language(self, self._retranslate)

    @property
    def parts(self) -> tuple[Section, ...]:
        """All sections, in order."""
        while self._make_next():
            pass
        return tuple(self._made)

    @property
    def look(self) -> LookSection:
        """Language and look."""
        return self._part(LookSection)

    @property
    def security(self) -> SecuritySection:
        """When it locks, and what is copied."""
        return self._part(SecuritySection)

    @property
    def imports(self) -> ImportSection:
        """What is remembered of files."""
        return self._part(ImportSection)

    @property
    def search(self) -> SearchSection:
        """What a word finds."""
        return self._part(SearchSection)

    @property
    def keys(self) -> KeysSection:
        """Door to the list of keys."""
        return self._part(KeysSection)

    @property
    def backup(self) -> BackupSection:
        """Doors to the backup and to health."""
        return self._part(BackupSection)

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

    @override
    def sizeHint(self) -> QSize:
        """All that fits; the rest scrolls."""
        line = self.fontMetrics().lineSpacing()
        across, down = _LINES
        return QSize(across * line, down * line).expandedTo(self.minimumSizeHint())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._turn.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In large text the settings need the room of the list of their sections."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        left = self.width() - self._ground.minimumSizeHint().width() - _BESIDE
        self.sections.setVisible(left >= self.sections.sizeHintForColumn(0))

    def _part(self, kind: type[_Part]) -> _Part:
        (found,) = (part for part in self.parts if isinstance(part, kind))
        return found

    def _make_next(self) -> bool:
        """Make one section more; whether there was one to be made."""
        if len(self._made) == len(self._makers):
            # By now the last one is seen, too, and its width counts.
            self._share_room()
            return False
        part = self._makers[len(self._made)]()
        self._column.insertWidget(len(self._made), part)
        # Qt would show it in a later turn, and until then it has no place to jump to.
        part.show()
        self._made.append(part)
        self._open_doors(part)
        self._list(part)
        self._turn.start()
        return True

    def _arrange(self) -> None:
        self._column.setContentsMargins(4, 0, 8, 0)
        self._column.addWidget(self._nothing)
        self._column.addStretch()
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

    def _connect(self) -> None:
        self._store.changed.connect(self._show_preferences)
        self.line.textChanged.connect(self.narrow)
        self.sections.currentRowChanged.connect(self._jump)

    def _open_doors(self, part: Section) -> None:
        """Have its buttons run their actions."""
        wanted: dict[str, SignalInstance] = {}
        if isinstance(part, SecuritySection):
            wanted["protected"] = part.protection_wanted
        elif isinstance(part, BackupSection):
            wanted["back-up"], wanted["health"] = part.backup_wanted, part.health_wanted
        elif isinstance(part, KeysSection):
            wanted["keys"] = part.keys_wanted
        for name in wanted.keys() & self._doors.keys():
            wanted[name].connect(self._doors[name].trigger)

    def _jump(self, row: int) -> None:
        if row >= 0:
            part = self.parts[row]
            self._settle()
            self._scroll.verticalScrollBar().setValue(part.y())

    def _settle(self) -> None:
        """What was just made has its place only now; Qt would give it one in its own time."""
        self._column.activate()
        QCoreApplication.sendPostedEvents(self._scroll.viewport(), QEvent.Type.LayoutRequest.value)

    def _show_preferences(self, preferences: Preferences) -> None:
        for part in self._made:
            part.show_current(preferences)

    def _list(self, part: Section) -> None:
        self.sections.blockSignals(True)
        self.sections.addItem(part.heading.text())
        self.sections.setCurrentRow(max(self.sections.currentRow(), 0))
        self.sections.blockSignals(False)
        self._fit_list()

    def _fit_list(self) -> None:
        width = self.sections.fontMetrics().averageCharWidth() * _LIST_CHARACTERS
        self.sections.setFixedWidth(max(width, self.sections.sizeHintForColumn(0) + 24))

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
        self._relist()

    def _relist(self) -> None:
        for place, part in enumerate(self._made):
            item = self.sections.item(place)
            if item is not None:
                item.setText(part.heading.text())
        self._fit_list()
        if self.line.text():
            self.narrow(self.line.text())
