"""The original file: what it looks like, what it is called, and what it says of itself."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from desktop.ui.controls.upright import upright
from desktop.ui.document.fact_names import fact_name
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.document.pairs_page import Pair, PairsPage
from desktop.ui.document.picture_view import PictureView
from desktop.ui.languages import follow_language
from desktop.ui.vocabulary import size_words

_FACTS_AT_ONCE = 30
"""Lines that take no time that could be felt."""


class OriginalPage(PairsPage):
    """A picture where there is one, and facts in the file's own order."""

    def __init__(self) -> None:
        self.picture, self.more = PictureView(), QPushButton()
        super().__init__(self.picture, self.more)
        self._document: OpenedDocument | None = None
        self._most = _FACTS_AT_ONCE
        self.more.clicked.connect(self._show_all)
        follow_language(self, self._fill)

    def show_document(self, document: OpenedDocument | None) -> None:
        """Show a document's original, or nothing."""
        self._document, self._most = document, _FACTS_AT_ONCE
        self.picture.show_picture(document)
        self._fill()

    def _show_all(self) -> None:
        if self._document is not None:
            self._most = len(self._document.reading.extras.facts)
            self._fill()

    def _fill(self) -> None:
        self.setAccessibleName(self.tr("Original"))
        facts = self._document.reading.extras.facts if self._document else ()
        self.more.setText(self.tr("Show %Ln more", "", max(len(facts) - self._most, 0)))
        self.more.setVisible(len(facts) > self._most)
        self.show_pairs(self._pairs_of(self._document) if self._document else [])

    def _pairs_of(self, document: OpenedDocument) -> list[Pair]:
        original = document.reading.article.original
        facts = document.reading.extras.facts[: self._most]
        if original is None:
            return [(self.tr("Original file"), self.tr("None is kept.")), *facts]
        named = [(fact_name(name, original.media_type), value) for name, value in facts]
        return [
            (self.tr("Original file"), upright(original.name) or self.tr("Without a name")),
            (self.tr("Kind of file"), original.media_type),
            (self.tr("Size"), size_words(original.size_bytes)),
            *named,
        ]
