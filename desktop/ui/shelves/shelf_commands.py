"""What is done on the shelves: searches asked again, labels made, renamed, given by dropping."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu

from archive.label_paths import BETWEEN
from archive.labels import LabelKind
from archive.saved_searches import SavedSearch
from desktop.ui.editing.editing import Editing, Labels
from desktop.ui.editing.name_dialog import NameDialog
from desktop.ui.library_page import LibraryPage
from desktop.ui.listing.chosen import ChosenDocuments
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.searching.kept_searches import Kept, KeptSearches
from desktop.ui.shelves.shelf_items import LabelPlace
from desktop.ui.shelves.shelf_rows import Section

if TYPE_CHECKING:
    from desktop.ui.window import Window

_NEW = {
    Section.TAG: QT_TRANSLATE_NOOP("Shelves", "New tag"),
    Section.COLLECTION: QT_TRANSLATE_NOOP("Shelves", "New collection"),
}
_NAME = QT_TRANSLATE_NOOP(
    "Shelves", "Its name. A / makes it lie below another: “Courts/2020” lies below “Courts”."
)
_RENAME = QT_TRANSLATE_NOOP("Shelves", "Rename or move")


def _tr(source: str) -> str:
    return QCoreApplication.translate("Shelves", source)


def connect_saved(kept: KeptSearches, library: LibraryPage, show_all: Callable[[], object]) -> None:
    """Saved searches on their shelf; `show_all` opens the dialog in which they are kept."""
    tree = library.facets.tree

    def show(found: Kept) -> None:
        library.facets.show_saved(found.saved)

    def ask(saved: SavedSearch) -> None:
        kept.look(saved.name)
        library.search_for(saved.query, saved.filters, saved.layers, saved.order)

    def open_menu(wanted: object, place: QPoint) -> None:
        if isinstance(wanted, SavedSearch):
            menu = QMenu(tree)
            menu.addAction(_tr("Search again"), partial(ask, wanted))
            forget = menu.addAction(_tr("Forget this search"), partial(kept.forget, wanted.name))
            forget.setEnabled(not kept.read_only)
            menu.popup(place)

    kept.arrived.connect(show)
    tree.saved_wanted.connect(ask)
    tree.new_wanted.connect(lambda section: section is Section.SAVED and show_all())
    tree.menu_wanted.connect(open_menu)
    library.imports.finished.connect(lambda _: kept.load())
    kept.load()


def connect_labels(
    window: Window, library: LibraryPage, editing: Editing, chosen: ChosenDocuments
) -> None:
    """Tags and collections on their shelves."""
    tree = library.facets.tree

    def show(labels: Labels) -> None:
        library.facets.show_labels(
            {Section(kind.value): [node.name for node in nodes] for kind, nodes in labels.items()}
        )

    def ask_new(section: Section, upper: str = "") -> None:
        if section is not Section.SAVED:
            begin = f"{upper}{BETWEEN}" if upper else ""
            take = partial(editing.make, LabelKind(section.value))
            NameDialog(lambda: (_tr(_NEW[section]), _tr(_NAME)), begin, take, window).open()

    def ask_name(place: LabelPlace) -> None:
        take = partial(editing.rename, LabelKind(place.section.value), place.name)
        NameDialog(lambda: (_tr(_RENAME), _tr(_NAME)), place.name, take, window).open()

    def give(place: LabelPlace) -> None:
        if place.name:
            chosen.resolve(partial(editing.give, LabelKind(place.section.value), place.name))
        else:
            ask_new(place.section)

    def open_menu(wanted: object, place: QPoint) -> None:
        if not isinstance(wanted, LabelPlace) or editing.read_only:
            return
        menu = QMenu(tree)
        menu.addAction(_tr(_NEW[wanted.section]) + "…", partial(ask_new, wanted.section))
        if wanted.name:
            kind = LabelKind(wanted.section.value)
            menu.addAction(_tr("Give to the chosen documents"), partial(give, wanted))
            menu.addAction(_tr("New below it…"), partial(ask_new, wanted.section, wanted.name))
            menu.addAction(_tr("Rename or move…"), partial(ask_name, wanted))
            forget = partial(editing.forget, kind, wanted.name)
            menu.addAction(_tr("Delete; its documents stay"), forget)
        menu.popup(place)

    editing.labels_arrived.connect(show)
    tree.new_wanted.connect(ask_new)
    tree.dropped.connect(give)
    tree.menu_wanted.connect(open_menu)
    library.imports.finished.connect(lambda _: editing.load_labels())
    editing.load_labels()
