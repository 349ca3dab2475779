"""What is known about a document besides its text: what it is, and where it came from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from archive.documents import Reading
from archive.records import Consent, Description, Kind, Sensitivity
from desktop.ui.controls.upright import upright
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.document.pairs_page import Pair, PairsPage
from desktop.ui.editing.description_words import consent_word, field_word, sensitivity_word
from desktop.ui.languages import follow_language
from desktop.ui.vocabulary import date_words, instant_words, kind_word, language_word

_MOST_NAMES = 50
_BESIDE_WORDS = 60
"""Pixels for the margins of the page and of the button."""


class Details(PairsPage):
    """Description and provenance; a button to correct the first where the archive can change."""

    correction_wanted = Signal()

    def __init__(self, *, can_write: bool = False) -> None:
        self.correct = QPushButton()
        super().__init__(self.correct)
        self._reading: Reading | None = None
        self._layout.setAlignment(self.correct, Qt.AlignmentFlag.AlignLeft)
        self.correct.setVisible(can_write)
        self.correct.clicked.connect(self.correction_wanted)
        follow_language(self, self._fill)

    def show_reading(self, reading: Reading | None) -> None:
        """Show a document's details, or nothing."""
        self._reading = reading
        self._fill()

    def show_document(self, document: OpenedDocument | None) -> None:
        """The same of an opened document."""
        self.show_reading(document.reading if document else None)

    def _fill(self) -> None:
        self.setAccessibleName(self.tr("Details"))
        self._name_button()
        self.show_pairs(self._pairs_of(self._reading) if self._reading else [])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_button()

    def _name_button(self) -> None:
        """In few words where there is no room for more."""
        words = self.tr("Correct date, language or authors…")
        room = self.viewport().width() - _BESIDE_WORDS
        fits = self.correct.fontMetrics().horizontalAdvance(words) <= room
        self.correct.setText(words if fits else self.tr("Correct…"))
        self.correct.setAccessibleName(words)

    def _pairs_of(self, reading: Reading) -> list[Pair]:
        described = reading.article.description
        return [
            (self.tr("Title"), upright(described.title)),
            (self.tr("Authors"), ", ".join(described.authors)),
            (self.tr("Source"), described.source),
            (self.tr("Date"), date_words(described.published) if described.published else ""),
            (field_word("place"), described.place),
            (field_word("witness"), described.witness),
            (self.tr("Kind"), kind_word(described.kind)),
            (self.tr("Language"), language_word(described.language)),
            (
                field_word("other_languages"),
                ", ".join(language_word(code) for code in described.other_languages),
            ),
            *_care(described),
            (self.tr("Address"), described.url),
            (self.tr("Tags"), self._names(described.tags)),
            (self.tr("Collections"), self._names(described.collections)),
            *self._provenance(reading),
            (self.tr("Length"), self.tr("%Ln character(s)", "", len(reading.article.text))),
        ]

    def _names(self, names: Sequence[str]) -> str:
        """The first of them: breaking thousands into lines would hold the window up."""
        shown, left = ", ".join(names[:_MOST_NAMES]), len(names) - _MOST_NAMES
        if left <= 0:
            return shown
        more = self.tr("and %Ln more", "", left)
        return f"{shown} {more}"

    def _provenance(self, reading: Reading) -> list[Pair]:
        """Where from, when and by what it came here, and what its original can be known by."""
        article, origin = reading.article, reading.provenance
        captured = article.description.captured_at
        digest = article.original.sha256.hex() if article.original else ""
        return [
            (self.tr("Saved from its source"), instant_words(captured) if captured else ""),
            (self.tr("Imported"), instant_words(article.imported_at)),
            (self.tr("Read with"), origin.importer),
            (self.tr("Where it lay"), origin.path),
            (self.tr("Name in its parent"), origin.inner_path),
            (
                self.tr("Found again under the name"),
                self._names([*map(upright, reading.other_names)]),
            ),
            (
                self.tr("SHA-256 of the original"),
                _grouped(digest),
            ),
        ]


def _care(described: Description) -> list[Pair]:
    """What a witness agreed to, and how careful one must be; nothing where neither is unusual."""
    asked = described.kind is Kind.TESTIMONY or described.consent is not Consent.NOT_ASKED
    careful = described.sensitivity is not Sensitivity.NORMAL
    return [
        (field_word("consent"), consent_word(described.consent) if asked else ""),
        (field_word("sensitivity"), sensitivity_word(described.sensitivity) if careful else ""),
    ]


def _grouped(digits: str) -> str:
    """In eights, so that it can be compared by eye and broken into lines."""
    return " ".join(digits[start : start + 8] for start in range(0, len(digits), 8))
