"""The filters in force, above the results: each can be taken away, also when nothing is found."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from archive.searching import FacetFilter
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.languages import follow_language
from desktop.ui.look.icons import drawn
from desktop.ui.look.theme import Theme
from desktop.ui.vocabulary import filter_words


class FilterChips(QWidget):
    """One button for each filter, and one that clears them all."""

    filters_wanted = Signal(object)
    """Tuple of `FacetFilter`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._filters: tuple[FacetFilter, ...] = ()
        self.chips: list[QToolButton] = []
        self._flow = FlowLayout()
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._flow)
        theme.changed.connect(self._fill)
        follow_language(self, self._fill)

    def show_filters(self, filters: tuple[FacetFilter, ...]) -> None:
        """Show the filters in force."""
        self._filters = filters
        self._fill()

    def _fill(self) -> None:
        while self.chips:
            chip = self.chips.pop()
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for chosen in self._filters:
            others = tuple(each for each in self._filters if each != chosen)
            words = filter_words(chosen)
            spoken = self.tr("Take away the filter: %1").replace("%1", words)
            self._add(words, spoken, others)
        if len(self._filters) > 1:
            self._add(self.tr("Clear all"), self.tr("Clear all filters"), ())
        self.setVisible(bool(self._filters))

    def _add(self, words: str, spoken: str, filters: tuple[FacetFilter, ...]) -> None:
        chip = QToolButton()
        chip.setProperty("chip", True)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setIcon(drawn("x", self._theme.colours.text, 14))
        chip.setText(words.replace("&", "&&"))
        chip.setToolTip(spoken)
        chip.setAccessibleName(spoken)
        chip.clicked.connect(partial(self.filters_wanted.emit, filters))
        self._flow.addWidget(chip)
        self.chips.append(chip)
