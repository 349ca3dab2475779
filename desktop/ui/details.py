"""What is known about a document besides its text, as text that can be copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from archive.documents import Reading
from desktop.ui.labels import PlainLabel
from desktop.ui.languages import follow_language
from desktop.ui.vocabulary import date_words, instant_words, kind_word, language_word


class Details(QScrollArea):
    """Names and values, one pair a line; unknown values are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._reading: Reading | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        follow_language(self, self._fill)

    def show_reading(self, reading: Reading | None) -> None:
        """Show a document's details, or nothing."""
        self._reading = reading
        self._fill()

    def _fill(self) -> None:
        self.setAccessibleName(self.tr("Details"))
        body = QWidget()
        grid = QGridLayout(body)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        pairs = self._pairs(self._reading) if self._reading else []
        for line, (name, value) in enumerate((name, value) for name, value in pairs if value):
            name_label, value_label = PlainLabel(role="muted", wrap=False), PlainLabel()
            name_label.setText(name)
            value_label.setText(value)
            value_label.make_selectable()
            value_label.setAccessibleName(f"{name}: {value}")
            grid.addWidget(name_label, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value_label, line, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(body)

    def _pairs(self, reading: Reading) -> list[tuple[str, str]]:
        article, described = reading.article, reading.article.description
        captured = described.captured_at
        return [
            (self.tr("Title"), described.title),
            (self.tr("Authors"), ", ".join(described.authors)),
            (self.tr("Source"), described.source),
            (self.tr("Date"), date_words(described.published) if described.published else ""),
            (self.tr("Kind"), kind_word(described.kind)),
            (self.tr("Language"), language_word(described.language)),
            (self.tr("Address"), described.url),
            (self.tr("Tags"), ", ".join(described.tags)),
            (self.tr("Collections"), ", ".join(described.collections)),
            (self.tr("Saved from its source"), instant_words(captured) if captured else ""),
            (self.tr("Imported"), instant_words(article.imported_at)),
            (self.tr("Original file"), article.original.name if article.original else ""),
            (self.tr("Where it lay"), reading.provenance.path),
            (self.tr("Read with"), reading.provenance.importer),
            *self._family(reading),
            (self.tr("Length"), self.tr("%Ln character(s)", "", len(article.text))),
            *reading.extras.facts,
        ]

    def _family(self, reading: Reading) -> list[tuple[str, str]]:
        """Other documents that this one belongs to, by their numbers."""
        parent = reading.provenance.parent
        return [
            (self.tr("Attached to document"), "" if parent is None else str(parent)),
            (self.tr("Attached documents"), ", ".join(map(str, reading.children))),
            (self.tr("Nearly the same as"), ", ".join(map(str, reading.copies))),
        ]
