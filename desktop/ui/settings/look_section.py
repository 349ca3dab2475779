"""Language and look, and what others may see of the program."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox
from typing_extensions import override

from desktop.device.neutral import ICONS, LONGEST_NAME, Neutral
from desktop.ui.controls.labels import Notice
from desktop.ui.languages import INTERFACE_LANGUAGES, follow_language, system_language
from desktop.ui.look.icons import drawn
from desktop.ui.look.theme import LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, Look
from desktop.ui.preferences import Preferences, PreferenceStore
from desktop.ui.safety.neutral_look import NeutralLook
from desktop.ui.settings.rows import Section, SettingRow


class LookSection(Section):
    """Applied as it is chosen."""

    def __init__(self, store: PreferenceStore, neutral: NeutralLook | None) -> None:
        self._store, self._neutral = store, neutral
        self.language, self.look, self.text_size = QComboBox(), QComboBox(), QSpinBox()
        self.text_size.setRange(SMALLEST_TEXT, LARGEST_TEXT)
        self.text_size.setSingleStep(TEXT_STEP)
        self.text_size.setKeyboardTracking(False)
        self._rows = [SettingRow(each) for each in (self.language, self.look, self.text_size)]
        self.name, self.icon, self.notice = QLineEdit(), QComboBox(), Notice()
        self._neutral_rows = [SettingRow(self.name), SettingRow(self.icon)]
        super().__init__([*self._rows, *([] if neutral is None else self._neutral_rows)])
        self.add_notice(self.notice)
        self._connect()
        follow_language(self, self._retranslate)

    @override
    def show_current(self, preferences: Preferences) -> None:
        """Show what is in force."""
        blockers = [QSignalBlocker(each) for each in (self.text_size, self.name)]
        self.language.setCurrentIndex(self.language.findData(preferences.language))
        self.look.setCurrentIndex(self.look.findData(preferences.look))
        self.text_size.setValue(preferences.text_size)
        if self._neutral is not None and not self.name.hasFocus():
            self.name.setText(self._neutral.current.name)
            self.icon.setCurrentIndex(self.icon.findData(self._neutral.current.icon))
        for blocker in blockers:
            blocker.unblock()

    def _connect(self) -> None:
        self.language.activated.connect(self._take)
        self.look.activated.connect(self._take)
        self.text_size.valueChanged.connect(self._take)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.editingFinished.connect(self._take_neutral)
        self.icon.activated.connect(self._take_neutral)
        if self._neutral is not None:
            self._neutral.failed.connect(self.notice.tell_error)

    def _take(self) -> None:
        self._store.put(
            replace(
                self._store.current,
                language=self.language.currentData(),
                look=self.look.currentData(),
                text_size=self.text_size.value(),
            )
        )

    def _take_neutral(self) -> None:
        if self._neutral is not None:
            self.notice.clear()
            self._neutral.choose(Neutral(self.name.text(), self.icon.currentData()))

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Language and look"))
        self._fill()
        for row, words in zip(
            (*self._rows, *self._neutral_rows),
            (
                (self.tr("Language"), ""),
                (self.tr("Look"), ""),
                (self.tr("Size of text"), ""),
                (
                    self.tr("What the window is called"),
                    self.tr(
                        "Title of the window and name in lists of programs. It is wanted before "
                        "the archive is open, so it lies in a small file beside the program."
                    ),
                ),
                (self.tr("Its picture"), ""),
            ),
            strict=True,
        ):
            row.set_words(*words)
        self.text_size.setSuffix(self.tr(" %"))
        self.name.setPlaceholderText(self.tr("Library"))
        self.show_current(self._store.current)

    def _fill(self) -> None:
        system = self.tr("As the system: %1")
        systems = system.replace("%1", INTERFACE_LANGUAGES[system_language()])
        languages = {"": systems, **INTERFACE_LANGUAGES}
        looks = {
            Look.SYSTEM.value: self.tr("As the system"),
            Look.LIGHT.value: self.tr("Light"),
            Look.DARK.value: self.tr("Dark"),
            Look.HIGH_CONTRAST.value: self.tr("High contrast"),
        }
        for field, choices in ((self.language, languages), (self.look, looks)):
            field.clear()
            for value, words in choices.items():
                field.addItem(words, value)
        self._fill_icons()

    def _fill_icons(self) -> None:
        names = (
            self.tr("None"),
            self.tr("A page"),
            self.tr("A folder"),
            self.tr("A box"),
            self.tr("A wheel"),
            self.tr("A magnifier"),
        )
        self.icon.clear()
        ink = self.palette().text().color().name()
        for icon, words in zip(ICONS, names, strict=True):
            self.icon.addItem(words, icon)
            if icon:
                self.icon.setItemIcon(self.icon.count() - 1, drawn(icon, ink))
