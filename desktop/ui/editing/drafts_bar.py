"""After unlocking: something was not finished, and can be gone on with."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.sentence_layout import SentenceLayout
from desktop.ui.languages import follow_language


class DraftsBar(QFrame):
    """Says how much, never what: somebody may look over the shoulder."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._count = 0
        self._left = False
        self.words, self.go_on, self.later = PlainLabel(), QPushButton(), QPushButton()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        line = SentenceLayout()
        for part in (self.words, self.go_on, self.later):
            line.addWidget(part)
        layout.addLayout(line)
        self.later.setProperty("quiet", True)
        self.go_on.clicked.connect(self.wanted)
        self.later.clicked.connect(self._leave)
        self.hide()
        follow_language(self, self._retranslate)

    def tell(self, count: int) -> None:
        """Show how many pieces of writing wait; nothing where none does."""
        self._count = count
        self._retranslate()
        self.setVisible(count > 0 and not self._left)

    def _leave(self) -> None:
        self._left = True
        self.hide()

    def _retranslate(self) -> None:
        self.words.setText(self.tr("%Ln piece(s) of writing not finished", "", self._count))
        self.setAccessibleName(self.words.text())
        self.go_on.setText(self.tr("Go on writing"))
        self.later.setText(self.tr("Later"))
