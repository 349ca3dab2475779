"""One setting with its sentence, and sections of them that a search narrows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGridLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.controls.labels import Heading, PlainLabel
from desktop.ui.preferences import Preferences

_BESIDE = 7
"""Pixels between a number and the edge of its box."""


class SettingRow(QWidget):
    """A name, what is chosen, and one sentence about what it means."""

    def __init__(self, *controls: QWidget) -> None:
        super().__init__()
        self.controls = controls
        self.name, self.why = PlainLabel(), PlainLabel(role="muted")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.name, 0, 0)
        for column, control in enumerate(controls, start=1):
            grid.addWidget(control, 0, column, Qt.AlignmentFlag.AlignRight)
            if not isinstance(control, QAbstractButton):
                control.setProperty("setting", True)
            if isinstance(control, QSpinBox):
                # A style sheet gives no room to what is written in it.
                control.lineEdit().setTextMargins(_BESIDE, 0, 0, 0)
        grid.addWidget(self.why, 1, 0, 1, len(controls) + 1)
        if controls:
            self.name.setBuddy(controls[0])

    def set_words(self, name: str, why: str = "") -> None:
        """Name the setting and its controls."""
        self.name.setText(name)
        self.name.setVisible(bool(name))
        self.why.setText(why)
        self.why.setVisible(bool(why))
        for control in self.controls:
            if not isinstance(control, QAbstractButton):
                control.setAccessibleName(name)
            control.setAccessibleDescription(why)

    def words(self) -> str:
        """Everything that is written here, for a search."""
        written = [self.name.text(), self.why.text()]
        for control in self.controls:
            if isinstance(control, QAbstractButton):
                written.append(control.text().replace("&", ""))
            if isinstance(control, QComboBox):
                written += [control.itemText(place) for place in range(control.count())]
        return " ".join(written).casefold()


class Section(QWidget):
    """Settings under one heading."""

    def __init__(self, rows: Sequence[QWidget]) -> None:
        super().__init__()
        self.heading = Heading(1.15)
        self.rows = tuple(rows)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 14)
        self._column.setSpacing(4)
        self._column.addWidget(self.heading)
        for row in self.rows:
            self._column.addWidget(row)

    def add_notice(self, notice: QWidget) -> None:
        """Something below that shows itself when there is something to say."""
        self._column.addWidget(notice)

    def show_current(self, preferences: Preferences) -> None:
        """Show what is in force; nothing where a section has doors alone."""

    def narrow(self, words: str) -> bool:
        """Show only what has all the words; whether anything is left."""
        wanted = words.casefold().split()
        whole = all(word in self.heading.text().casefold() for word in wanted)
        left = False
        for row in self.rows:
            written = row.words() if isinstance(row, SettingRow) else ""
            fits = whole or all(word in written for word in wanted)
            row.setVisible(fits)
            left = left or fits
        self.setVisible(left)
        return left
