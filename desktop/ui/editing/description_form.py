"""What is known about a document besides its text, as fields to be written in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from archive.records import Description
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.editing.date_reading import read_date
from desktop.ui.editing.description_words import FIELD_CHOICES, choice_word, field_word, typed
from desktop.ui.editing.languages_button import LanguagesButton
from desktop.ui.languages import follow_language
from desktop.ui.vocabulary import date_words

FEW_FIELDS = ("title", "published", "language", "authors")
ALL_FIELDS = (
    "title",
    "kind",
    "published",
    "place",
    "witness",
    "consent",
    "sensitivity",
    "language",
    "other_languages",
    "authors",
    "source",
    "url",
)
_BETWEEN_NAMES = ";"
_LEAST_LETTERS = 16


class DescriptionForm(QWidget):
    """Shows what is known; gives what was changed. Guessed fields say so in words."""

    changed = Signal()

    def __init__(self, fields: Sequence[str] = FEW_FIELDS) -> None:
        super().__init__()
        self._description = Description()
        self._guessed: frozenset[str] = frozenset()
        self.date_words = PlainLabel(role="muted")
        self._fields: dict[str, QWidget] = {name: _field(name) for name in fields}
        self._labels = {name: PlainLabel(wrap=False) for name in fields}
        self._arrange()
        for field in self._fields.values():
            if isinstance(field, QLineEdit):
                field.textChanged.connect(self._tell)
            elif isinstance(field, QComboBox):
                field.currentIndexChanged.connect(self._tell)
            elif isinstance(field, LanguagesButton):
                field.changed.connect(self._tell)
        follow_language(self, self._retranslate)

    @property
    def title(self) -> QLineEdit:
        """The line of the title."""
        return self.line("title")

    @property
    def date(self) -> QLineEdit:
        """The line of the date."""
        return self.line("published")

    @property
    def authors(self) -> QLineEdit:
        """The line of the authors."""
        return self.line("authors")

    @property
    def language(self) -> QComboBox:
        """The box of the language."""
        return self.box("language")

    def line(self, name: str) -> QLineEdit:
        """A field that is written. Raises `KeyError` for one that the form has not."""
        field = self._fields[name]
        if not isinstance(field, QLineEdit):
            raise KeyError(name)
        return field

    def box(self, name: str) -> QComboBox:
        """A field that is chosen. Raises `KeyError` for one that the form has not."""
        field = self._fields[name]
        if not isinstance(field, QComboBox):
            raise KeyError(name)
        return field

    @property
    def is_sound(self) -> bool:
        """Whether the date can be kept."""
        return read_date(self.date.text()) is not None

    def show_description(self, description: Description, guessed: Sequence[str] = ()) -> None:
        """Show a document's description; `guessed` are the names of its guessed fields."""
        self._description, self._guessed = description, frozenset(guessed)
        self.put({name: getattr(description, name) for name in self._fields})
        self._retranslate()

    def put(self, values: Mapping[str, object]) -> None:
        """Fill in values by the names of their fields, such as `changes` gave."""
        self.blockSignals(True)
        for name, value in values.items():
            field = self._fields[name]
            if isinstance(field, LanguagesButton) and isinstance(value, tuple):
                field.show_codes(tuple(map(str, value)))
            elif isinstance(field, QComboBox):
                _offer(field, name, value)
            elif isinstance(field, QLineEdit):
                names = value if isinstance(value, tuple) else (value,)
                field.setText(f"{_BETWEEN_NAMES} ".join(map(str, names)))
                field.setCursorPosition(0)
        self.blockSignals(False)
        self._explain_date()

    def rebase(self, description: Description) -> None:
        """Compare what is written with another description from now on; the cursor stays."""
        self._description = description

    def changes(self) -> dict[str, object]:
        """Fields of the description that differ from what was shown."""
        return {
            name: value
            for name, value in self._written().items()
            if value != getattr(self._description, name)
        }

    def description(self) -> Description:
        """The description as it is written now; its date as it stands, be it one or not."""
        written: Mapping[str, Any] = self._written()
        return replace(self._description, **written)

    def _written(self) -> dict[str, object]:
        return {name: self._value(name) for name in self._fields}

    def _value(self, name: str) -> object:
        field = self._fields[name]
        if isinstance(field, LanguagesButton):
            return field.codes()
        if isinstance(field, QComboBox):
            return typed(name, field.currentData())
        text = self.line(name).text().strip()
        if name == "published":
            return read_date(text) or text
        if name == "authors":
            names = (each.strip() for each in text.split(_BETWEEN_NAMES))
            return tuple(each for each in names if each)
        return text

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        for place, (name, field) in enumerate(self._fields.items()):
            self._labels[name].setBuddy(field)
            grid.addWidget(self._labels[name], 2 * place, 0)
            grid.addWidget(field, 2 * place, 1)
            if name == "published":
                # What is understood stands right below the date.
                grid.addWidget(self.date_words, 2 * place + 1, 1)

    def _tell(self) -> None:
        self._explain_date()
        self.changed.emit()

    def _explain_date(self) -> None:
        edtf = read_date(self.date.text())
        self.date_words.set_role("danger" if edtf is None else "muted")
        if edtf is None:
            words = self.tr("Write it as 11.09.2024, 09.2024, 2024, about 2024 or 2020 – 2024.")
        elif edtf:
            words = self.tr("Understood: %1").replace("%1", date_words(edtf))
        else:
            words = self.tr("When it happened or was published. It may be uncertain: about 2024.")
        self.date_words.setText(words)

    def _retranslate(self) -> None:
        for name, field in self._fields.items():
            words = field_word(name)
            guessed = self.tr("%1 (guessed)").replace("%1", words)
            shown = guessed if name in self._guessed else words
            self._labels[name].setText(shown)
            field.setAccessibleName(shown)
            if isinstance(field, QComboBox):
                for place in range(field.count()):
                    field.setItemText(place, choice_word(name, typed(name, field.itemData(place))))
        if "authors" in self._fields:
            self.authors.setPlaceholderText(self.tr("Several with ; between"))
        if "witness" in self._fields:
            self.line("witness").setPlaceholderText(self.tr("Never the real name"))
        self._explain_date()


def _field(name: str) -> QWidget:
    if name == "other_languages":
        button = LanguagesButton()
        button.show_codes(())
        return button
    if name not in FIELD_CHOICES:
        return QLineEdit()
    box = QComboBox()
    # Long values must not make the whole form wide: they are read in full in the list.
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LEAST_LETTERS)
    _offer(box, name, FIELD_CHOICES[name][0])
    return box


def _offer(box: QComboBox, name: str, current: object) -> None:
    """Offer all values and the current one, which may be another."""
    values = list(dict.fromkeys((*FIELD_CHOICES[name], current)))
    box.blockSignals(True)
    box.clear()
    for value in values:
        box.addItem(choice_word(name, value), value)
    box.setCurrentIndex(values.index(current))
    box.blockSignals(False)
