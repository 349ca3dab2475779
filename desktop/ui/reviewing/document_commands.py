"""The actions on documents that change what is known about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.ingest import ImportReport
from archive.records import ArticleId
from archive.review import Unreviewed
from desktop.ui.library_page import LibraryPage
from desktop.ui.reviewing.corrections import Corrections
from desktop.ui.reviewing.review_dialog import ReviewDialog

if TYPE_CHECKING:
    from desktop.ui.window import Window


def connect_documents(window: Window, library: LibraryPage) -> None:
    """Review, and what asks for a correction."""
    archive = window.archive
    if archive is None:
        return
    corrections = Corrections(archive, window.jobs, library)

    def show_review() -> None:
        dialog = ReviewDialog(corrections, window)
        dialog.open_wanted.connect(library.open_document)
        dialog.show()

    def refresh(ids: tuple[ArticleId, ...]) -> None:
        library.search.ask()
        shown = library.reader.reading
        if shown is not None and shown.article.id in ids:
            library.reader.reopen()

    def look_for_guesses(report: ImportReport) -> None:
        if report.imported:
            corrections.load()

    def tell(waiting: tuple[Unreviewed, ...]) -> None:
        library.import_bar.tell_waiting(len(waiting))

    window.book.connect("review", show_review)
    window.book.connect("correct", lambda: library.reader.ask_to_correct())
    window.book.connect("correct-date", lambda: library.reader.ask_to_correct("published"))
    window.book.connect("correct-people", library.reader.ask_for_people)
    library.import_bar.review_wanted.connect(show_review)
    library.imports.finished.connect(look_for_guesses)
    corrections.waiting.connect(tell)
    corrections.settled.connect(refresh)
    corrections.refused.connect(library.reader.notice.tell_error)
