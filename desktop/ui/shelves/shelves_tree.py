"""The tree of the shelves: click or Space includes, the sign behind excludes, documents drop in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QContextMenuEvent,
    QIcon,
    QKeyEvent,
)
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem
from typing_extensions import override

from archive.saved_searches import SavedSearch
from archive.searching import FacetFilter
from desktop.ui.languages import follow_language
from desktop.ui.look.icons import drawn
from desktop.ui.look.theme import Theme
from desktop.ui.shelves.drop_tree import DropTree
from desktop.ui.shelves.shelf_items import (
    ROW_ROLE,
    SECTION_ROLE,
    key_of,
    label_of,
    row_of,
    section_of,
)
from desktop.ui.shelves.shelf_rows import (
    LABELLED,
    Section,
    ShelfRow,
    Shelves,
    heading,
    rows_of,
)

_VALUE, _COUNT, _SIGN = range(3)
_INCLUDE_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EXCLUDE_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Minus)
_MAKE_KEYS = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_INDENTATION = 10
_ICON_SIDE = 14


class ShelvesTree(DropTree):
    """Says what is wanted; what that does is not known here."""

    toggled = Signal(object, bool)
    """`FacetFilter`, and whether to leave it out."""
    saved_wanted = Signal(object)
    """`SavedSearch`."""
    new_wanted = Signal(object)
    """`Section` to which something is to be added."""
    menu_wanted = Signal(object, object)
    """`LabelPlace` or `SavedSearch`, and the point of the screen where to ask what to do."""

    def __init__(self, theme: Theme, *, can_write: bool) -> None:
        super().__init__(theme, takes_drops=can_write)
        self._can_write = can_write
        self._shelves = Shelves()
        self._unfolded: set[Section] = set()
        self._icons: dict[tuple[str, str], QIcon] = {}
        self.setObjectName("facets")
        self._set_up()
        theme.changed.connect(self.fill)
        follow_language(self, self._retranslate)

    def show_shelves(self, shelves: Shelves) -> None:
        """Show these."""
        if shelves != self._shelves:
            self._shelves = shelves
            self.fill()

    def fill(self) -> None:
        """Write all lines anew; the current one and the place of the scroll bar stay."""
        current = self.currentItem()
        kept = None if current is None else key_of(current)
        scrolled = self.verticalScrollBar().value()
        self.clear()
        for section in Section:
            rows = rows_of(self._shelves, section, unfolded=section in self._unfolded)
            if rows:
                self._add_section(section, rows)
        self._restore_current(kept)
        self.verticalScrollBar().setValue(scrolled)

    def section_item(self, section: Section) -> QTreeWidgetItem | None:
        """The heading of a section."""
        return next((each for each in self.items() if section_of(each) is section), None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        key = event.key()
        if item is not None and key in _MAKE_KEYS:
            self._make(item)
        elif item is not None and key in (*_INCLUDE_KEYS, *_EXCLUDE_KEYS):
            self._act(item, exclude=key in _EXCLUDE_KEYS)
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        item = self.currentItem() if event.reason() == event.Reason.Keyboard else None
        item = item or self.itemAt(event.pos())
        place = event.globalPos()
        if event.reason() == event.Reason.Keyboard and item is not None:
            place = self.viewport().mapToGlobal(self.visualItemRect(item).center())
        row = None if item is None else row_of(item)
        if row is not None and isinstance(row.chosen, SavedSearch):
            self.menu_wanted.emit(row.chosen, place)
        elif item is not None and (label := label_of(item)) is not None:
            self.menu_wanted.emit(label, place)

    def _set_up(self) -> None:
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setIndentation(_INDENTATION)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(_VALUE, QHeaderView.ResizeMode.Stretch)
        for column in (_COUNT, _SIGN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.itemClicked.connect(self._click)

    def _click(self, item: QTreeWidgetItem, column: int) -> None:
        if section_of(item) is not None:
            if column == _SIGN:
                self._make(item)
        else:
            self._act(item, exclude=column == _SIGN)

    def _make(self, item: QTreeWidgetItem) -> None:
        head: QTreeWidgetItem | None = item
        section = section_of(item)
        while section is None and head is not None:
            head = head.parent()
            section = None if head is None else section_of(head)
        if self._can_write and section in (Section.SAVED, *LABELLED):
            self.new_wanted.emit(section)

    def _act(self, item: QTreeWidgetItem, *, exclude: bool) -> None:
        row = row_of(item)
        if row is None:
            return
        if isinstance(row.chosen, SavedSearch):
            self.saved_wanted.emit(row.chosen)
        elif isinstance(row.chosen, FacetFilter):
            self.toggled.emit(row.chosen, exclude)
        elif row.more is not None:
            self._unfolded ^= {row.more}
            self.fill()

    def _add_section(self, section: Section, rows: list[ShelfRow]) -> None:
        head = QTreeWidgetItem([heading(section)])
        head.setData(_VALUE, SECTION_ROLE, section)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.font()
        font.setBold(True)
        head.setFont(_VALUE, font)
        head.setForeground(_VALUE, QBrush(QColor(self._theme.colours.muted)))
        self.addTopLevelItem(head)
        for row in rows:
            self._add_row(head, row)
        head.setExpanded(True)
        if self._can_write and section in (Section.SAVED, *LABELLED):
            head.setIcon(_SIGN, self._icon("plus", self._theme.colours.accent))
            words = self.tr("New: %1").replace("%1", heading(section))
            head.setToolTip(_SIGN, words)
        else:
            head.setFirstColumnSpanned(True)

    def _more_words(self, row: ShelfRow) -> str:
        """Of names that people give all are meant, not those of the documents that are found."""
        if row.more is Section.TAG:
            return self.tr("All tags (%n more)…", "", row.count or 0)
        if row.more is Section.COLLECTION:
            return self.tr("All collections (%n more)…", "", row.count or 0)
        return self.tr("%n more…", "", row.count or 0)

    def _add_row(self, parent: QTreeWidgetItem, row: ShelfRow) -> None:
        count = "" if row.count is None or row.more else f"{row.count}"
        words = self._more_words(row) if row.more else row.words
        item = QTreeWidgetItem(parent, [words, count])
        item.setData(_VALUE, ROW_ROLE, row)
        colours = self._theme.colours
        if row.chosen is None:
            item.setForeground(
                _VALUE, QBrush(QColor(colours.accent if row.more else colours.muted))
            )
            item.setToolTip(_VALUE, row.words)
            item.setFirstColumnSpanned(True)
            return
        item.setTextAlignment(_COUNT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(_COUNT, QBrush(QColor(colours.muted)))
        item.setToolTip(_VALUE, row.words)
        item.setData(_VALUE, Qt.ItemDataRole.AccessibleTextRole, self._spoken(row))
        self._dress(item, row)
        for each in row.below:
            self._add_row(item, each)
        item.setExpanded(True)

    def _dress(self, item: QTreeWidgetItem, row: ShelfRow) -> None:
        """What is demanded is bold and ticked, what is left out is struck through and crossed."""
        colours = self._theme.colours
        font = self.font()
        font.setBold(row.included or row.new > 0)
        font.setStrikeOut(row.excluded)
        item.setFont(_VALUE, font)
        if isinstance(row.chosen, SavedSearch):
            item.setIcon(_VALUE, self._icon("search", colours.muted))
            if row.new:
                item.setText(_COUNT, self.tr("%Ln new", "", row.new))
            return
        if row.included:
            item.setIcon(_VALUE, self._icon("check", colours.accent))
        elif row.excluded:
            item.setIcon(_VALUE, self._icon("x", colours.danger))
        sign = colours.danger if row.excluded else colours.edge
        item.setIcon(_SIGN, self._icon("ban", sign))
        item.setToolTip(_SIGN, self.tr("Leave out: %1").replace("%1", row.words))

    def _icon(self, name: str, colour: str) -> QIcon:
        """A drawing, made once for each colour: a shelf has hundreds, and is filled often."""
        key = name, colour
        if key not in self._icons:
            self._icons[key] = drawn(name, colour, _ICON_SIDE)
        return self._icons[key]

    def _spoken(self, row: ShelfRow) -> str:
        state = self.tr("chosen") if row.included else self.tr("left out") if row.excluded else ""
        count = "" if row.count is None else str(row.count)
        return ", ".join(part for part in (row.words, count, state) if part)

    def _restore_current(self, kept: object) -> None:
        for item in self.items():
            if kept is not None and key_of(item) == kept:
                self.setCurrentItem(item)
                return

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Shelves and filters"))
        self.fill()
