"""Pictures of what is known about documents, and of what was guessed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QTreeWidget, QWidget

from desktop.ui.editing.describe_dialog import DescribeDialog
from desktop.ui.importing.import_order import ImportOrder, Survey
from desktop.ui.importing.import_preview import ImportPreview
from desktop.ui.library_page import LibraryPage
from desktop.ui.reading.reader import Tab
from desktop.ui.reviewing.review_dialog import ReviewDialog
from desktop.ui.window import Window
from tests.screens.waiting import until, wait


def preview_screen(window: Window) -> Iterator[tuple[str, QWidget]]:
    """What a long import will take."""
    found = Survey(4120, 3_600_000_000, 57)
    preview = ImportPreview(ImportOrder(), found, lambda _: None, window)
    preview.show()
    yield "preview", preview
    preview.close()


def review_screens(window: Window) -> Iterator[tuple[str, QWidget]]:
    """What was guessed."""
    window.book["review"].trigger()
    for dialog in window.findChildren(ReviewDialog):
        until(partial(_has_rows, dialog.list))
        yield "review", dialog
        dialog.close()


def _has_rows(tree: QTreeWidget) -> bool:
    return tree.topLevelItemCount() > 0


def document_screens(window: Window, library: LibraryPage) -> Iterator[tuple[str, QWidget]]:
    """Every side of a mail with a picture, of the picture, and of an article with a copy."""
    outcomes = library.imports.outcomes.outcomes
    for name, tab in (
        ("letter.eml", Tab.TEXT),
        ("letter.eml", Tab.ORIGINAL),
        ("letter.eml", Tab.CUSTODY),
        ("letter.eml", Tab.DETAILS),
        ("river.png", Tab.ORIGINAL),
        ("second.txt", Tab.VERSIONS),
        ("register.csv", Tab.ORIGINAL),
    ):
        (wanted, *_) = [each.article_id for each in outcomes if each.label.endswith(name)]
        assert wanted is not None
        library.open_document(wanted)
        wait(300)
        library.reader.show_tab(tab)
        yield f"document-{Path(name).stem}-{tab.name.lower()}", window
    library.reader.ask_to_correct()
    for dialog in window.findChildren(DescribeDialog):
        yield "correct", dialog
        dialog.reject()
    library.reader.show_tab(Tab.TEXT)
