"""Settings, applied at once and remembered in the archive."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.fitted_dialog import FittedDialog
from desktop.ui.jail import JailPanel, JailWatch
from desktop.ui.labels import PlainLabel
from desktop.ui.languages import INTERFACE_LANGUAGES, follow_language
from desktop.ui.preferences import LONGEST_IDLE_MINUTES, PreferenceStore
from desktop.ui.theme import LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, Look


class SettingsDialog(FittedDialog):
    """Language, look, size of text, when to lock, and what locks up the readers of files."""

    def __init__(
        self, store: PreferenceStore, parent: QWidget, jail: JailWatch | None = None
    ) -> None:
        super().__init__(parent)
        self._jail = jail
        self._store = store
        self.language, self.look = QComboBox(), QComboBox()
        self.text_size, self.idle = QSpinBox(), QSpinBox()
        self.text_size.setRange(SMALLEST_TEXT, LARGEST_TEXT)
        self.text_size.setSingleStep(TEXT_STEP)
        self.text_size.setKeyboardTracking(False)
        self.idle.setRange(1, LONGEST_IDLE_MINUTES)
        self._labels = [PlainLabel(wrap=False) for _ in range(4)]
        self._why_idle, self._where = PlainLabel(role="muted"), PlainLabel(role="muted")
        self._arrange()
        self._connect()
        follow_language(self, self._retranslate)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        for label, field in zip(
            self._labels, (self.language, self.look, self.text_size, self.idle), strict=True
        ):
            label.setBuddy(field)
            form.addRow(label, field)
        form.addRow(self._why_idle)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        if self._jail is not None:
            layout.addWidget(JailPanel(self._jail))
        layout.addWidget(self._where)
        layout.addStretch()
        layout.addWidget(box)
        self.setMinimumWidth(460)

    def _connect(self) -> None:
        self.language.activated.connect(self._take)
        self.look.activated.connect(self._take)
        self.text_size.valueChanged.connect(self._take)
        self.idle.valueChanged.connect(self._take)

    def show_current(self) -> None:
        """Fill in what is in force."""
        self._retranslate()

    def _take(self) -> None:
        self._store.put(
            replace(
                self._store.current,
                language=self.language.currentData(),
                look=self.look.currentData(),
                text_size=self.text_size.value(),
                idle_minutes=self.idle.value(),
            )
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        names = (
            self.tr("Language"),
            self.tr("Look"),
            self.tr("Size of text"),
            self.tr("Lock when idle for"),
        )
        fields = (self.language, self.look, self.text_size, self.idle)
        for label, field, name in zip(self._labels, fields, names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        self._why_idle.setText(
            self.tr("Locking ends everything that is open; what was imported is stored already.")
        )
        self._where.setText(
            self.tr("Settings are kept inside the archive, encrypted like the rest.")
        )
        self.text_size.setSuffix(self.tr(" %"))
        self.idle.setSuffix(self.tr(" min"))
        self._fill()

    def _fill(self) -> None:
        current = self._store.current
        blockers = [QSignalBlocker(field) for field in (self.text_size, self.idle)]
        languages = {"": self.tr("As the system"), **INTERFACE_LANGUAGES}
        looks = {
            Look.SYSTEM.value: self.tr("As the system"),
            Look.LIGHT.value: self.tr("Light"),
            Look.DARK.value: self.tr("Dark"),
            Look.HIGH_CONTRAST.value: self.tr("High contrast"),
        }
        for field, choices, chosen in (
            (self.language, languages, current.language),
            (self.look, looks, current.look),
        ):
            field.clear()
            for value, words in choices.items():
                field.addItem(words, value)
            field.setCurrentIndex(field.findData(chosen))
        self.text_size.setValue(current.text_size)
        self.idle.setValue(current.idle_minutes)
        for blocker in blockers:
            blocker.unblock()
