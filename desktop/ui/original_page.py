"""The original file: what it looks like, what it is called, and what it says of itself."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from desktop.ui.languages import follow_language
from desktop.ui.opened_document import OpenedDocument
from desktop.ui.pairs_page import Pair, PairsPage
from desktop.ui.picture_view import PictureView


class OriginalPage(PairsPage):
    """A picture where there is one, and facts in the file's own order."""

    def __init__(self) -> None:
        self.picture = PictureView()
        super().__init__(self.picture)
        self._document: OpenedDocument | None = None
        follow_language(self, self._fill)

    def show_document(self, document: OpenedDocument | None) -> None:
        """Show a document's original, or nothing."""
        self._document = document
        self.picture.show_picture(document)
        self._fill()

    def _fill(self) -> None:
        self.setAccessibleName(self.tr("Original"))
        self.show_pairs(self._pairs_of(self._document) if self._document else [])

    def _pairs_of(self, document: OpenedDocument) -> list[Pair]:
        original = document.reading.article.original
        facts = list(document.reading.extras.facts)
        if original is None:
            return [(self.tr("Original file"), self.tr("None is kept.")), *facts]
        return [
            (self.tr("Original file"), original.name or self.tr("Without a name")),
            (self.tr("Kind of file"), original.media_type),
            (self.tr("Size"), QLocale().formattedDataSize(original.size_bytes, 1)),
            *facts,
        ]
