"""What can be done with several documents at once, shown while several are chosen."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.languages import follow_language
from desktop.ui.listing.results_view import chosen_rows


class ChosenBar(QWidget):
    """The buttons say what they do; what that is, others know."""

    def __init__(self, selection: QItemSelectionModel, *, can_write: bool) -> None:
        super().__init__()
        self._selection, self._can_write = selection, can_write
        self.words = PlainLabel(wrap=False)
        self.label, self.change, self.remove = QPushButton(), QPushButton(), QPushButton()
        buttons = FlowLayout()
        buttons.setContentsMargins(0, 0, 0, 0)
        for widget in (self.words, self.label, self.change, self.remove):
            buttons.addWidget(widget)
        self.words.setMinimumHeight(self.label.sizeHint().height())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(buttons)
        selection.selectionChanged.connect(self._follow)
        selection.model().modelReset.connect(self._count)
        follow_language(self, self._retranslate)

    def _follow(self, _: QItemSelection, __: QItemSelection) -> None:
        self._count()

    def _count(self) -> None:
        count = len(chosen_rows(self._selection))
        self.words.setText(self.tr("%Ln chosen", "", count))
        self.setVisible(self._can_write and count > 1)

    def _retranslate(self) -> None:
        self.label.setText(self.tr("Tags…"))
        self.change.setText(self.tr("Change…"))
        self.remove.setText(self.tr("Bin"))
        for button, words in (
            (self.label, self.tr("Tags and collections of the chosen documents")),
            (self.change, self.tr("Language, kind and more of the chosen documents")),
            (self.remove, self.tr("Put the chosen documents into the bin")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._count()
