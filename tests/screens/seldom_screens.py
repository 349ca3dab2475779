"""Pictures of moments that pass or come seldom: work under way, what was lost, what is hidden."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from archive.editing.correcting import correct_text
from archive.records import Sensitivity
from desktop.ui.annotation.code_commands import CodesDesk
from desktop.ui.annotation.code_picker import CodePicker
from desktop.ui.annotation.codebook_window import CodebookWindow
from desktop.ui.annotation.mark_commands import MarksDesk
from desktop.ui.annotation.split_dialog import SplitDialog
from desktop.ui.library_page import LibraryPage
from desktop.ui.reading.reader import Tab
from desktop.ui.window import Window
from tests.narrowed import present
from tests.screens.reading_screens import open_named
from tests.screens.waiting import until, wait


def busy_screen(window: Window) -> Iterator[tuple[str, QWidget]]:
    """While the key is checked."""
    page = window.entrance.unlock_page
    page.passphrase.line.setText("typed a moment ago")
    page._set_busy(True)
    yield "unlocking", window
    page._set_busy(False)
    page.passphrase.clear()


def blurred_screen(window: Window, library: LibraryPage) -> Iterator[tuple[str, QWidget]]:
    """A picture that may hurt or harm, before it is asked for."""
    open_named(library, "river.png")
    reader = library.reader
    reader.show_tab(Tab.ORIGINAL)
    opened = present(reader.document)
    article = opened.reading.article
    described = replace(article.description, sensitivity=Sensitivity.SENSITIVE)
    reading = replace(opened.reading, article=replace(article, description=described))
    reader.original_view.show_document(replace(opened, reading=reading))
    wait(200)
    yield "blurred", window
    reader.show_tab(Tab.TEXT)


def mark_moments(window: Window, library: LibraryPage) -> Iterator[tuple[str, QWidget]]:
    """What is offered for words that are selected, and marks whose words are gone."""
    desk = present(window.findChild(MarksDesk))
    window.activateWindow()
    library.reader.text.setFocus()
    until(library.reader.text.hasFocus)
    wait(300)
    desk.popup.offer()
    yield "mark-popup", window
    yield from _codebook_questions(window)
    article, history = present(library.reader.reading).article, present(window.history)
    archive = present(window.archive)
    left = article.text[130:]
    words = partial(QCoreApplication.translate, "StepWords", "Text corrected")
    history.run(words, lambda: correct_text(archive, article.id, left).change)
    until(lambda: history.idle and bool(_lost(desk)))
    wait(200)
    yield "mark-lost", window
    window.book["undo"].trigger()
    until(lambda: history.idle and not _lost(desk))


def _lost(desk: MarksDesk) -> int:
    state = desk.annotating.state
    return 0 if state is None else len(state.lost)


def _codebook_questions(window: Window) -> Iterator[tuple[str, QWidget]]:
    desk = present(window.findChild(CodesDesk))
    desk.show_codebook()
    book = present(desk.codebook)
    until(lambda: book.model.rowCount() > 0)
    book.tree.setCurrentIndex(book.model.index(0, 0))
    for name, button, kind in (
        ("code-merge", book.merge, CodePicker),
        ("code-split", book.split, SplitDialog),
    ):
        button.click()
        yield name, _asked(book, kind)
        _asked(book, kind).reject()
    book.close()


def _asked(book: CodebookWindow, kind: type[QDialog]) -> QDialog:
    def there() -> list[QDialog]:
        return [each for each in book.findChildren(kind) if each.isVisible()]

    until(lambda: bool(there()))
    return there()[0]
