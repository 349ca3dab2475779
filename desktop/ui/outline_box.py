"""Pages, sections, messages and cues of a document, to jump to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QListView

from archive.records import Place, PlaceKind
from desktop.ui.languages import follow_language

_LONGEST_LABEL = 80
_SHOWN_AT_ONCE = 18
_LETTERS = 12


class OutlineBox(QComboBox):
    """Says where the reader is, and goes where it is told; hidden where there are no places."""

    jump_wanted = Signal(int)
    """Offset in the text, code points."""

    def __init__(self) -> None:
        super().__init__()
        self._places: tuple[Place, ...] = ()
        view = QListView()
        view.setUniformItemSizes(True)
        self.setView(view)
        self.setMaxVisibleItems(_SHOWN_AT_ONCE)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.activated.connect(lambda row: self.jump_wanted.emit(self._places[row].start))
        follow_language(self, self._retranslate)

    def show_places(self, places: Sequence[Place]) -> None:
        """Offer these places, by ascending start."""
        self._places = tuple(places)
        self.setVisible(bool(places))
        self._retranslate()

    def follow(self, offset: int) -> None:
        """Show the place that this offset of the text belongs to."""
        if self._places:
            starts = [place.start for place in self._places]
            self.setCurrentIndex(max(bisect_right(starts, offset) - 1, 0))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Contents"))
        self.setToolTip(self.tr("Contents"))
        row = self.currentIndex()
        self.clear()
        self.addItems([self._words(place) for place in self._places])
        if 0 <= row < self.count():
            self.setCurrentIndex(row)

    def _words(self, place: Place) -> str:
        label = " ".join(place.label.split())[:_LONGEST_LABEL]
        if place.kind is PlaceKind.PAGE:
            return self.tr("Page %1").replace("%1", label or "–")
        return label or self.tr("Without a title")
