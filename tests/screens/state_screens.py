"""Pictures of states that are seen seldom: nothing there yet, or something under way."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.annotation.code_commands import CodesDesk
from desktop.ui.annotation.mark_commands import MarksDesk
from desktop.ui.batch.batch_dialog import BatchDialog
from desktop.ui.editing.drafts_dialog import DraftsDialog
from desktop.ui.library_page import LibraryPage
from desktop.ui.reading.reader import Tab
from desktop.ui.searching.searches_dialog import SearchesDialog
from desktop.ui.window import Window
from tests.narrowed import present
from tests.screens.reading_screens import open_named, search
from tests.screens.waiting import until, wait


def untouched_screens(window: Window) -> Iterator[tuple[str, QWidget]]:
    """Dialogs and windows that nothing was put into yet."""
    kinds: tuple[tuple[str, type[QDialog]], ...] = (
        ("drafts", DraftsDialog),
        ("searches", SearchesDialog),
        ("batch", BatchDialog),
    )
    for name, kind in kinds:
        window.book[name].trigger()
        wait(300)
        for dialog in window.findChildren(kind):
            yield f"{name}-empty", dialog
            dialog.reject()
    codes = present(window.findChild(CodesDesk))
    codes.show_codebook()
    wait(300)
    book = present(codes.codebook)
    yield "codebook-empty", book
    book.close()
    codes.show_report()
    wait(300)
    report = present(codes.report)
    yield "report-empty", report
    report.close()


def original_marks(window: Window, library: LibraryPage) -> Iterator[tuple[str, QWidget]]:
    """Marks on a page and on a stretch of a recording; a chat with what was sent in it."""
    reader, view = library.reader, library.reader.original_view
    desk, history = present(window.findChild(MarksDesk)), present(window.history)
    search(library, "")
    open_named(library, "case.pdf")
    reader.show_tab(Tab.ORIGINAL)
    until(lambda: view.views_pages and view.pages.source.page(0) is not None)
    wait(300)
    canvas = view.pages.canvas
    for colour, (start, end) in enumerate((((0.1, 0.1), (0.9, 0.14)), ((0.1, 0.2), (0.6, 0.26)))):
        canvas.selection.begin(canvas.source, 0, QPointF(*start))
        canvas.selection.extend(canvas.source, 0, QPointF(*end))
        window.book[f"mark-{colour + 2}"].trigger()
        until(lambda: history.idle)
    wait(300)
    yield "pages-marked", window
    open_named(library, "interview.ogg")
    until(view.media.button.isVisible)
    view.media.player.seek(4.5)
    window.book["mark-3"].trigger()
    until(lambda: history.idle)
    wait(300)
    yield "recording-marked", window
    for mark in tuple(desk.annotating.marks):
        desk.annotating.choose(mark.id)
    open_named(library, "WhatsApp Chat.txt")
    reader.show_tab(Tab.TEXT)
    wait(200)
    yield "chat", window
    reader.show_tab(Tab.VERSIONS)
    wait(200)
    yield "chat-files", window
    reader.show_tab(Tab.TEXT)
