"""What the items of the tree stand for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem

from archive.saved_searches import SavedSearch
from archive.searching import FacetFilter, FacetName
from desktop.ui.shelves.shelf_rows import LABELLED, Section, ShelfRow

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
SECTION_ROLE = ROW_ROLE + 1
_FIRST = 0


@dataclass(frozen=True, slots=True)
class LabelPlace:
    """A place on the shelves of tags or collections: a name, or "" for the shelf itself."""

    section: Section
    name: str = ""


def row_of(item: QTreeWidgetItem) -> ShelfRow | None:
    """The line that an item shows; None for a heading."""
    row = item.data(_FIRST, ROW_ROLE)
    return row if isinstance(row, ShelfRow) else None


def section_of(item: QTreeWidgetItem) -> Section | None:
    """The section that an item is the heading of."""
    section = item.data(_FIRST, SECTION_ROLE)
    return Section(section) if section else None


def key_of(item: QTreeWidgetItem) -> object:
    """What tells a line from others when all are written anew."""
    row = row_of(item)
    if row is None:
        return section_of(item)
    return row.chosen.name if isinstance(row.chosen, SavedSearch) else row.chosen or row.more


def label_of(item: QTreeWidgetItem) -> LabelPlace | None:
    """The tag or collection that a line stands for."""
    row, section = row_of(item), section_of(item)
    if section in LABELLED:
        return LabelPlace(section)
    if row is None or not isinstance(row.chosen, FacetFilter) or not row.chosen.value:
        return None
    if row.chosen.facet in (FacetName.TAG, FacetName.COLLECTION):
        return LabelPlace(Section(row.chosen.facet.value), row.chosen.value)
    return None
