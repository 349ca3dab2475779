"""Pictures of originals, of sound with its transcript, of texts side by side."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from desktop.ui.library_page import LibraryPage
from desktop.ui.reading.reader import Tab
from desktop.ui.reading.reading_look import Ground, Letters, ReadingLook
from desktop.ui.reading.side_by_side import SideBySide
from desktop.ui.window import Window
from tests.screens.waiting import until, wait


def reading_screens(window: Window, library: LibraryPage) -> Iterator[tuple[str, QWidget]]:
    """What was added by `add_originals`, each as it is read."""
    reader, view = library.reader, library.reader.original_view
    search(library, "сцяны")
    open_named(library, "case.pdf")
    reader.show_tab(Tab.ORIGINAL)
    until(lambda: view.views_pages)
    until(lambda: view.pages.source.page(0) is not None)
    wait(300)
    yield "pages", window
    search(library, "")
    open_named(library, "interview.ogg")
    until(view.media.button.isVisible)
    view.media.player.seek(10.0)
    yield "recording", window
    open_named(library, "square.mp4")
    until(lambda: view.media.film.isVisible() and view.media.button.isVisible())
    view.media.player.seek(0.5)
    yield "film", window
    open_named(library, "court.html")
    reader.show_tab(Tab.ORIGINAL)
    until(view.markup.isVisible)
    yield "saved-page", window
    open_named(library, "told-2021.txt")
    reader.show_tab(Tab.TEXT)
    plain = reader.look.look
    reader.look.chosen.emit(ReadingLook(Ground.SEPIA, Letters.SERIF, size=120))
    yield "reading-look", window
    reader.look.chosen.emit(plain)
    yield from side_by_side(window, library)
    reader.show_tab(Tab.TEXT)


def side_by_side(window: Window, library: LibraryPage) -> Iterator[tuple[str, QWidget]]:
    """Two versions of a testimony."""
    open_named(library, "told-2023.txt")
    window.book["side-by-side"].trigger()
    until(lambda: bool(window.findChildren(SideBySide)))
    (dialog,) = window.findChildren(SideBySide)
    until(lambda: dialog.pair is not None)
    wait(200)
    yield "side-by-side", dialog
    dialog.close()


def search(library: LibraryPage, words: str) -> None:
    """Ask and wait for the answer."""
    library.box.setText(words)
    library.search.submit(words)
    until(lambda: bool(library.search.answer and library.search.answer.request.query == words))


def open_named(library: LibraryPage, name: str) -> None:
    """Open the document of an imported file."""
    outcomes = library.imports.outcomes.outcomes
    found = [each.article_id for each in outcomes if name in each.label]
    assert found, [each.label for each in outcomes]
    number = found[0]
    assert number is not None
    library.open_document(number)
    reader = library.reader
    until(lambda: reader.reading is not None and reader.reading.article.id == number)
    wait(150)
