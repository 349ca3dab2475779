"""Columns of the results with counts: a value can be demanded or left out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QIcon, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from archive.searching import FacetCount, FacetFilter, FacetName, Facets
from desktop.ui.icons import drawn
from desktop.ui.labels import PlainLabel
from desktop.ui.languages import follow_language
from desktop.ui.theme import Theme
from desktop.ui.vocabulary import facet_value_word, facet_word

_VALUE, _COUNT, _EXCLUDE = range(3)
_FILTER_ROLE = Qt.ItemDataRole.UserRole
_SHOWN_AT_FIRST = 8
_OPTIONAL = (FacetName.TAG, FacetName.COLLECTION, FacetName.PERSON, FacetName.MONTH, FacetName.DAY)
"""Columns that are not shown where no document has a value in them."""
_INCLUDE_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EXCLUDE_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Minus)


class FacetsPanel(QWidget):
    """A tree of columns and their values; click or Space includes, the sign behind excludes."""

    filters_wanted = Signal(object)
    """Tuple of `FacetFilter`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._facets: Facets = {}
        self._filters: tuple[FacetFilter, ...] = ()
        self._expanded: set[FacetName] = set()
        self.tree = QTreeWidget()
        self.tree.setObjectName("facets")
        self.hint = PlainLabel(role="muted")
        self._set_up_tree()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.hint)
        self.setFocusProxy(self.tree)
        theme.changed.connect(self._fill)
        follow_language(self, self._retranslate)

    def show_facets(self, facets: Facets, filters: tuple[FacetFilter, ...]) -> None:
        """Show counts and the filters in force."""
        if (facets, filters) != (self._facets, self._filters):
            self._facets, self._filters = facets, filters
            self._fill()

    def toggle(self, facet: FacetName, value: str, *, exclude: bool) -> None:
        """Demand a value or leave it out; a second time takes it back."""
        wanted = FacetFilter(facet, value, exclude)
        others = tuple(each for each in self._filters if (each.facet, each.value) != (facet, value))
        taken_back = wanted in self._filters
        self.filters_wanted.emit(others if taken_back else (*others, wanted))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        item = self.tree.currentItem()
        if item is None or event.key() not in (*_INCLUDE_KEYS, *_EXCLUDE_KEYS):
            return False
        self._act(item, exclude=event.key() in _EXCLUDE_KEYS)
        return True

    def _set_up_tree(self) -> None:
        self.tree.setColumnCount(3)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(6)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(_VALUE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_COUNT, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_EXCLUDE, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.itemClicked.connect(lambda item, column: self._act(item, column == _EXCLUDE))
        self.tree.installEventFilter(self)

    def _act(self, item: QTreeWidgetItem, exclude: bool) -> None:
        chosen = item.data(_VALUE, _FILTER_ROLE)
        if isinstance(chosen, FacetFilter):
            self.toggle(chosen.facet, chosen.value, exclude=exclude)
        elif isinstance(chosen, FacetName):
            self._expanded ^= {chosen}
            self._fill()

    def _fill(self) -> None:
        current = self.tree.currentItem()
        kept = None if current is None else current.data(_VALUE, _FILTER_ROLE)
        self.tree.clear()
        for facet in FacetName:
            values = self._values(facet)
            if any(each.value for each in values) or (values and facet not in _OPTIONAL):
                self._add_facet(facet, values)
        self.hint.setVisible(self.tree.topLevelItemCount() > 0)
        self._restore_current(kept)

    def _values(self, facet: FacetName) -> list[FacetCount]:
        """The counted values, and those that are filtered by even when nothing has them."""
        counted = list(self._facets.get(facet, ()))
        if facet is FacetName.YEAR:
            counted.sort(key=lambda count: count.value, reverse=True)
        known = {count.value for count in counted}
        chosen = [each.value for each in self._filters if each.facet is facet]
        return counted + [FacetCount(value, 0) for value in chosen if value not in known]

    def _add_facet(self, facet: FacetName, values: list[FacetCount]) -> None:
        head = QTreeWidgetItem([facet_word(facet)])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.tree.font()
        font.setBold(True)
        head.setFont(_VALUE, font)
        head.setForeground(_VALUE, QBrush(QColor(self._theme.colours.muted)))
        self.tree.addTopLevelItem(head)
        all_shown = facet in self._expanded or len(values) <= _SHOWN_AT_FIRST + 1
        shown = values if all_shown else values[:_SHOWN_AT_FIRST]
        for count in shown:
            head.addChild(self._value_item(facet, count))
        if not all_shown:
            more = QTreeWidgetItem([self.tr("%n more…", "", len(values) - len(shown))])
            more.setData(_VALUE, _FILTER_ROLE, facet)
            more.setForeground(_VALUE, QBrush(QColor(self._theme.colours.accent)))
            head.addChild(more)
        head.setExpanded(True)
        head.setFirstColumnSpanned(True)

    def _value_item(self, facet: FacetName, count: FacetCount) -> QTreeWidgetItem:
        words = facet_value_word(facet, count.value)
        included = FacetFilter(facet, count.value) in self._filters
        excluded = FacetFilter(facet, count.value, exclude=True) in self._filters
        item = QTreeWidgetItem([words, f"{count.count}"])
        item.setData(_VALUE, _FILTER_ROLE, FacetFilter(facet, count.value))
        item.setIcon(_VALUE, self._state_icon(included, excluded))
        item.setIcon(_EXCLUDE, drawn("ban", self._exclude_colour(excluded), 14))
        item.setTextAlignment(_COUNT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(_COUNT, QBrush(QColor(self._theme.colours.muted)))
        font = self.tree.font()
        font.setBold(included)
        font.setStrikeOut(excluded)
        item.setFont(_VALUE, font)
        item.setToolTip(_VALUE, words)
        item.setToolTip(_EXCLUDE, self.tr("Leave out: %1").replace("%1", words))
        item.setData(
            _VALUE,
            Qt.ItemDataRole.AccessibleTextRole,
            self._spoken(words, count, included, excluded),
        )
        return item

    def _spoken(self, words: str, count: FacetCount, included: bool, excluded: bool) -> str:
        state = self.tr("chosen") if included else self.tr("left out") if excluded else ""
        return ", ".join(part for part in (words, str(count.count), state) if part)

    def _exclude_colour(self, excluded: bool) -> str:
        return self._theme.colours.danger if excluded else self._theme.colours.edge

    def _state_icon(self, included: bool, excluded: bool) -> QIcon:
        if included:
            return drawn("check", self._theme.colours.accent, 14)
        return drawn("x", self._theme.colours.danger, 14) if excluded else drawn("blank", "", 14)

    def _restore_current(self, kept: object) -> None:
        for head_number in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(head_number)
            for number in range(head.childCount() if head else 0):
                item = head.child(number) if head else None
                if item is not None and item.data(_VALUE, _FILTER_ROLE) == kept:
                    self.tree.setCurrentItem(item)
                    return

    def _retranslate(self) -> None:
        self.tree.setAccessibleName(self.tr("Filters"))
        self.hint.setText(self.tr("Space: only this. Delete: leave out."))
        self._fill()
