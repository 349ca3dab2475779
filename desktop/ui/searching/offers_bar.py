"""Under a search that finds nothing: other queries that find something, to be clicked."""

from __future__ import annotations

from functools import partial
from itertools import groupby

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QToolButton, QWidget
from typing_extensions import override

from archive.searching import Suggestion
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.languages import follow_language
from desktop.ui.searching.search_words import mistake_words

_BESIDE_WORDS = 4
"""Pixels, that no rounding breaks the line."""


class _Introduction(PlainLabel):
    """Wants one line; where there is no room for it, the whole row in which it breaks."""

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + _BESIDE_WORDS, metrics.height())


class OffersBar(QWidget):
    """A button for each offer, behind the words that say what may have been wrong."""

    wanted = Signal(object)
    """`Suggestion`."""

    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[Suggestion, ...] = ()
        self.buttons: list[QToolButton] = []
        self._labels: list[PlainLabel] = []
        self._flow = FlowLayout()
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._flow)
        self.hide()
        follow_language(self, self._fill)

    def show_offers(self, offers: tuple[Suggestion, ...]) -> None:
        """Show these, or nothing."""
        self._offers = offers
        self._fill()

    def _fill(self) -> None:
        for old in (*self.buttons, *self._labels):
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons, self._labels = [], []
        for mistake, offers in groupby(self._offers, lambda offer: offer.reason):
            label = _Introduction(role="muted")
            label.setText(mistake_words(mistake))
            label.setMinimumWidth(1)  # else the whole pane were as wide as the words
            self._flow.addWidget(label)
            self._labels.append(label)
            for offer in offers:
                self._add(offer, label.text())
        self.setVisible(bool(self._offers))

    def _add(self, offer: Suggestion, introduction: str) -> None:
        button = QToolButton()
        button.setProperty("chip", True)
        words = f"{offer.query} ({offer.total})"
        button.setText(words.replace("&", "&&"))
        button.setAccessibleName(f"{introduction} {words}")
        button.clicked.connect(partial(self.wanted.emit, offer))
        self._flow.addWidget(button)
        self.buttons.append(button)
