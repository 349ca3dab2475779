"""The left side of the library: the tree of shelves, and the dates as a picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from archive.saved_searches import SavedCount
from archive.searching import FacetFilter, FacetName, Facets
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.shelves.histogram import DateHistogram
from desktop.ui.shelves.shelf_rows import Section, Shelves
from desktop.ui.shelves.shelves_tree import ShelvesTree

_LEAST_LINES = 14
"""Of the tree, before the hint has room below it."""
_DATES = (FacetName.YEAR, FacetName.MONTH, FacetName.DAY)


class ShelvesPane(QWidget):
    """Shows counts and the filters in force, and says which filters are wanted."""

    filters_wanted = Signal(object)
    """Tuple of `FacetFilter`."""

    def __init__(self, theme: Theme, *, can_write: bool) -> None:
        super().__init__()
        self._shelves = Shelves()
        self.tree = ShelvesTree(theme, can_write=can_write)
        self.histogram = DateHistogram(theme)
        self.hint = PlainLabel(role="muted")
        self._hint_helps = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.histogram)
        layout.addWidget(self.hint)
        self.setFocusProxy(self.tree)
        self.tree.toggled.connect(self._toggle)
        self.histogram.wanted.connect(lambda chosen: self._toggle(chosen, False))
        self.histogram.left.connect(self._leave_dates)
        self.histogram.hide()
        follow_language(self, self._retranslate)

    def show_facets(
        self, facets: Facets, filters: tuple[FacetFilter, ...], *, narrowed: bool = False
    ) -> None:
        """Show counts and the filters in force; `narrowed` where words are searched for."""
        narrowed = narrowed or bool(filters)
        self._show(replace(self._shelves, facets=facets, filters=filters, narrowed=narrowed))
        self.histogram.show_dates(facets, filters)
        self._hint_helps = bool(filters) or any(facets.values())
        self._make_room()

    def show_saved(self, saved: tuple[SavedCount, ...]) -> None:
        """Show the saved searches."""
        self._show(replace(self._shelves, saved=saved))

    def show_labels(self, labels: Mapping[Section, Sequence[str]]) -> None:
        """Show all tags and collections that there are, also those that no document has."""
        self._show(replace(self._shelves, labels=labels))

    def toggle(self, facet: FacetName, value: str, *, exclude: bool) -> None:
        """Demand a value or leave it out; a second time takes it back."""
        wanted = FacetFilter(facet, value, exclude)
        filters = self._shelves.filters
        others = tuple(each for each in filters if (each.facet, each.value) != (facet, value))
        kept = _without_finer(others, facet)
        self.filters_wanted.emit(kept if wanted in filters else (*kept, wanted))

    def _toggle(self, chosen: FacetFilter, exclude: bool) -> None:
        self.toggle(chosen.facet, chosen.value, exclude=exclude)

    def _leave_dates(self) -> None:
        """Take back the finest date that is demanded."""
        filters = self._shelves.filters
        finest = next((e for e in reversed(_DATES) if any(f.facet is e for f in filters)), None)
        self.filters_wanted.emit(tuple(each for each in filters if each.facet is not finest))

    def _show(self, shelves: Shelves) -> None:
        self._shelves = shelves
        self.tree.show_shelves(shelves)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """In large text the names need the room more than the hint, which is read out there."""
        dates = 0 if self.histogram.isHidden() else self.histogram.height()
        left = self.height() - dates - self.hint.heightForWidth(max(self.width(), 1))
        enough = left >= _LEAST_LINES * self.fontMetrics().lineSpacing()
        self.hint.setVisible(self._hint_helps and enough)

    def _retranslate(self) -> None:
        hint = self.tr("Space: find only this. Del: find all but this.")
        self.hint.setText(hint)
        self.tree.setAccessibleDescription(hint)


def _without_finer(filters: tuple[FacetFilter, ...], facet: FacetName) -> tuple[FacetFilter, ...]:
    """Months are chosen within years, days within months: another year begins anew."""
    if facet not in _DATES:
        return filters
    finer = _DATES[_DATES.index(facet) + 1 :]
    return tuple(each for each in filters if each.facet not in finer)
