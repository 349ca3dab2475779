"""Documents that come in while the list is looked at: it stays as it is, and says so below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QPushButton, QVBoxLayout

from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.sentence_layout import SentenceLayout
from desktop.ui.languages import follow_language


class NewcomersBar(QFrame):
    """How many came, and a button that shows them. Below the panes, so that no row moves."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.count = 0
        self._searching = False
        self.words, self.show_them = PlainLabel(), QPushButton()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        line = SentenceLayout()
        line.addWidget(self.words)
        line.addWidget(self.show_them)
        layout.addLayout(line)
        self.show_them.clicked.connect(self.wanted)
        self.hide()
        follow_language(self, self._retranslate)

    def add(self, count: int, *, searching: bool) -> None:
        """So many more have come; a search may or may not find them."""
        self.count += count
        self._searching = searching
        self._retranslate()
        self.setVisible(bool(self.count))

    def clear(self) -> None:
        """The list has them now."""
        self.count = 0
        self.hide()

    def _retranslate(self) -> None:
        self.words.setText(self.tr("%Ln new document(s) came in.", "", self.count))
        self.show_them.setText(self.tr("Search again") if self._searching else self.tr("Show"))
        self.setAccessibleName(self.words.text())


def is_left_alone(view: QAbstractItemView) -> bool:
    """Whether nobody has a finger on a list: at its top, nothing chosen, without mouse and keys."""
    return not (
        view.verticalScrollBar().value()
        or view.selectionModel().hasSelection()
        or view.hasFocus()
        or view.underMouse()
    )
