"""Title, date, language and authors of a document, to be corrected by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from archive.edtf import is_edtf
from archive.records import Description
from desktop.ui.labels import PlainLabel
from desktop.ui.languages import follow_language
from desktop.ui.vocabulary import KNOWN_LANGUAGES, date_words, language_word

_BETWEEN_NAMES = ";"


class DescriptionForm(QWidget):
    """Shows what is known; gives what was changed. Guessed fields say so in words."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._description = Description()
        self._guessed: frozenset[str] = frozenset()
        self.title, self.date, self.authors = QLineEdit(), QLineEdit(), QLineEdit()
        self.language = QComboBox()
        self.date_words = PlainLabel(role="muted")
        self._fields: dict[str, QWidget] = {
            "title": self.title,
            "published": self.date,
            "language": self.language,
            "authors": self.authors,
        }
        self._labels = {name: PlainLabel(wrap=False) for name in self._fields}
        self._arrange()
        for line in (self.title, self.date, self.authors):
            line.textChanged.connect(self._tell)
        self.language.currentIndexChanged.connect(self._tell)
        follow_language(self, self._retranslate)

    @property
    def is_sound(self) -> bool:
        """Whether the date can be kept."""
        written = self.date.text().strip()
        return not written or is_edtf(written)

    def show_description(self, description: Description, guessed: Sequence[str] = ()) -> None:
        """Show a document's description; `guessed` are the names of its guessed fields."""
        self._description, self._guessed = description, frozenset(guessed)
        self.blockSignals(True)
        self.title.setText(description.title)
        self.date.setText(description.published)
        self.authors.setText(f"{_BETWEEN_NAMES} ".join(description.authors))
        self._offer_languages(description.language)
        self.blockSignals(False)
        self._retranslate()

    def put(self, changes: Mapping[str, object]) -> None:
        """Fill in what was changed before, as `changes` gave it."""
        for name, value in changes.items():
            field = self._fields[name]
            if isinstance(field, QComboBox):
                field.setCurrentIndex(max(field.findData(value), 0))
            elif isinstance(field, QLineEdit):
                names = value if isinstance(value, tuple) else (str(value),)
                field.setText(f"{_BETWEEN_NAMES} ".join(names))

    def changes(self) -> dict[str, object]:
        """Fields of the description that differ from what was shown."""
        written: dict[str, object] = {
            "title": self.title.text().strip(),
            "published": self.date.text().strip(),
            "language": self.language.currentData() or "",
            "authors": tuple(
                name.strip() for name in self.authors.text().split(_BETWEEN_NAMES) if name.strip()
            ),
        }
        return {
            name: value
            for name, value in written.items()
            if value != getattr(self._description, name)
        }

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        for line, (name, field) in enumerate(self._fields.items()):
            self._labels[name].setBuddy(field)
            grid.addWidget(self._labels[name], line, 0)
            # The date shares its line with what it means in words.
            grid.addWidget(field, line, 1, 1, 1 if field is self.date else 2)
        grid.addWidget(self.date_words, 1, 2)
        self.date_words.setMinimumWidth(170)

    def _offer_languages(self, current: str) -> None:
        codes = dict.fromkeys(("", *KNOWN_LANGUAGES, current))
        self.language.clear()
        for code in codes:
            self.language.addItem(language_word(code), code)
        self.language.setCurrentIndex(self.language.findData(current))

    def _tell(self) -> None:
        self._explain_date()
        self.changed.emit()

    def _explain_date(self) -> None:
        written = self.date.text().strip()
        self.date_words.set_role("muted" if self.is_sound else "danger")
        if not self.is_sound:
            self.date_words.setText(self.tr("Write it as 2024-09-11, 2024-09, 2024 or 2024-09~."))
        else:
            self.date_words.setText(date_words(written) if written else "")

    def _retranslate(self) -> None:
        for name, words in (
            ("title", self.tr("Title")),
            ("published", self.tr("Date")),
            ("language", self.tr("Language")),
            ("authors", self.tr("Authors")),
        ):
            guessed = self.tr("%1 (guessed)").replace("%1", words)
            shown = guessed if name in self._guessed else words
            self._labels[name].setText(shown)
            self._fields[name].setAccessibleName(shown)
        self.authors.setPlaceholderText(self.tr("Several with ; between"))
        for row in range(self.language.count()):
            self.language.setItemText(row, language_word(self.language.itemData(row)))
        self._explain_date()
