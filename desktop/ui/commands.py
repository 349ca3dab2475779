"""What the actions on an open archive do, and the page that shows it.

All that such a page is made of is loaded with this, while the passphrase is typed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from archive.ports import OpenArchive
from desktop.ui.annotation.code_commands import connect_codes
from desktop.ui.annotation.mark_commands import connect_marks
from desktop.ui.editing.edit_commands import connect_editing
from desktop.ui.frame.panes import Pane
from desktop.ui.importing.import_commands import connect_imports
from desktop.ui.library_page import LibraryPage
from desktop.ui.listing.listing_commands import connect_listing
from desktop.ui.listing.older_kinds import connect_older_kinds
from desktop.ui.reading.reading_commands import connect_reading
from desktop.ui.reviewing.document_commands import connect_documents
from desktop.ui.searching.search_commands import connect_searches

if TYPE_CHECKING:
    from desktop.ui.window import Window

Acts = dict[str, Callable[[], object]]


def make_library(window: Window, archive: OpenArchive) -> LibraryPage:
    """The page of an archive that was opened; its actions are connected afterwards."""
    return LibraryPage(archive, window.services, window.jobs, window.theme, window.pages)


def connect_library(window: Window, library: LibraryPage) -> None:
    """The actions on what an unlocked archive shows."""

    def go_to_shelves() -> None:
        library.panes.show_pane(Pane.SHELVES)
        library.facets.setFocus()

    acts: Acts = {
        "reindex": library.results.rebuild_index,
        "search": library.focus_search,
        "clear-filters": lambda: library.search.set_filters(()),
        "facets": go_to_shelves,
        "next-result": lambda: library.results.view.step(1),
        "previous-result": lambda: library.results.view.step(-1),
        "find": library.reader.find_in_document,
        "next-hit": lambda: library.reader.step(1),
        "previous-hit": lambda: library.reader.step(-1),
        "details": library.reader.toggle_details,
    }
    for name, act in acts.items():
        window.book.connect(name, act)
    connect_imports(window, library)
    connect_searches(window, library)
    connect_reading(window, library)
    connect_listing(window, library)
    connect_older_kinds(window, library)
    connect_documents(window, library, connect_editing(window, library))
    desk = connect_marks(window, library)
    if desk is not None:
        connect_codes(window, library, desk)
