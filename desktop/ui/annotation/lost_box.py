"""What can be done about a mark whose passage was not found in the text as it is now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.languages import follow_language


class LostBox(QFrame):
    """Nothing here takes a mark away."""

    look_wanted = Signal()
    """Show where the passage may stand now."""
    put_wanted = Signal()
    """Put the mark on what is selected in the text."""
    kept = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.words, self.advice = PlainLabel(), PlainLabel(role="muted")
        self.look, self.put, self.keep = QPushButton(), QPushButton(), QPushButton()
        self.keep.setProperty("quiet", True)
        self.look.clicked.connect(self.look_wanted)
        self.put.clicked.connect(self.put_wanted)
        self.keep.clicked.connect(self.kept)
        self._offered: bool | None = None
        buttons = FlowLayout()
        for button in (self.look, self.put, self.keep):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(4)
        layout.addWidget(self.words)
        layout.addWidget(self.advice)
        layout.addLayout(buttons)
        follow_language(self, self._retranslate)
        self.hide()

    def ask(self) -> None:
        """Begin with a mark: nothing was looked for yet."""
        self._offered = None
        self._retranslate()
        self.show()

    def tell_offer(self, offered: bool) -> None:
        """Say whether a place was found that may be it."""
        self._offered = offered
        self._retranslate()

    def _retranslate(self) -> None:
        self.words.setText(self.tr("The passage of this mark was not found in the changed text."))
        if self._offered is None:
            advice = self.tr("The mark is kept with its note and codes.")
        elif self._offered:
            advice = self.tr("It may be what is selected now. If not, select the right passage.")
        else:
            advice = self.tr("Nothing in the text is like it. Select the passage yourself.")
        self.advice.setText(advice)
        self.setAccessibleName(self.words.text())
        self.look.setText(self.tr("Find its place again"))
        self.put.setText(self.tr("Put it on what is selected"))
        self.keep.setText(self.tr("Keep it as it is"))
