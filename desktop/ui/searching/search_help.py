"""The page that explains how to search, by examples that can be tried."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.quiet_scroll import QuietScroll
from desktop.ui.languages import follow_language
from desktop.ui.searching.search_examples import examples


class SearchHelp(FittedDialog):
    """A button for each example; it is asked of the archive, if one is open."""

    wanted = Signal(str)
    """The query of an example."""

    def __init__(self, parent: QWidget, *, can_search: bool) -> None:
        super().__init__(parent)
        self._can_search = can_search
        self._introduction, self._layers = PlainLabel(), PlainLabel(role="muted")
        self.examples = [(QPushButton(), PlainLabel()) for _ in examples()]
        self._ground = QWidget()
        self._scroll = QuietScroll(self._ground)
        self._arrange()
        self.setMinimumWidth(560)
        follow_language(self, self._retranslate)

    @override
    def fit(self) -> None:
        """As high as all examples need; where the screen has no room for them, they scroll."""
        super().fit()
        viewport = self._scroll.viewport()
        lacking = self._ground.heightForWidth(viewport.width()) - viewport.height()
        room = self.screen().availableSize().height()
        self.resize(self.width(), min(self.height() + max(lacking, 0), room))

    def _arrange(self) -> None:
        grid = QGridLayout(self._ground)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setColumnStretch(1, 1)
        for line, (button, meaning) in enumerate(self.examples):
            button.setEnabled(self._can_search)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, button=button: self._try(button))
            meaning.setBuddy(button)
            grid.addWidget(button, line, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(meaning, line, 1)
        close = closing(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self._introduction)
        layout.addWidget(self._layers)
        layout.addSpacing(8)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(close)

    def _try(self, button: QPushButton) -> None:
        self.accept()
        self.wanted.emit(button.text().replace("&&", "&"))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("How to search"))
        self._scroll.setAccessibleName(self.tr("How to search"))
        self._introduction.setText(
            self.tr(
                "Type words: documents that have all of them are found, other forms included. "
                "Every example can be tried by a click."
            )
        )
        self._layers.setText(
            self.tr(
                "A word finds its forms, its other spellings, and names that sound like it in any "
                "script. “Words” beside the search line switches each of these off."
            )
        )
        for (button, meaning), example in zip(self.examples, examples(), strict=True):
            button.setText(example.query.replace("&", "&&"))
            button.setAccessibleDescription(example.meaning)
            meaning.setText(example.meaning)
