"""Pages, sections, messages and cues of a document, to jump to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QComboBox, QListView
from typing_extensions import override

from archive.records import Place, PlaceKind
from desktop.ui.languages import follow_language

_LONGEST_LABEL = 80
_SHOWN_AT_ONCE = 18
_LETTERS = 12
_ROOT = QModelIndex()


class PlacesModel(QAbstractListModel):
    """Words for each place, made when they are looked at: a chat has tens of thousands."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.places: tuple[Place, ...] = ()

    def show_places(self, places: Sequence[Place]) -> None:
        """Offer these instead."""
        self.beginResetModel()
        self.places = tuple(places)
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.places)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        place = self.places[index.row()]
        label = " ".join(place.label.split())[:_LONGEST_LABEL]
        if place.kind is PlaceKind.PAGE:
            return self.tr("Page %1").replace("%1", label or "–")
        return label or self.tr("Without a title")


class OutlineBox(QComboBox):
    """Says where the reader is, and goes where it is told; hidden where there are no places."""

    jump_wanted = Signal(int)
    """Offset in the text, code points."""

    def __init__(self) -> None:
        super().__init__()
        self._places = PlacesModel(self)
        self._starts: list[int] = []
        view = QListView()
        view.setUniformItemSizes(True)
        self.setView(view)
        self.setModel(self._places)
        self.setMaxVisibleItems(_SHOWN_AT_ONCE)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.activated.connect(lambda row: self.jump_wanted.emit(self._starts[row]))
        follow_language(self, self._retranslate)

    def show_places(self, places: Sequence[Place]) -> None:
        """Offer these places, by ascending start."""
        self._places.show_places(places)
        self._starts = [place.start for place in places]
        self.setCurrentIndex(0 if places else -1)
        self.setVisible(bool(places))

    def follow(self, offset: int) -> None:
        """Show the place that this offset of the text belongs to."""
        if self._starts:
            self.setCurrentIndex(max(bisect_right(self._starts, offset) - 1, 0))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Contents"))
        self.setToolTip(self.tr("Contents"))
        self.update()
