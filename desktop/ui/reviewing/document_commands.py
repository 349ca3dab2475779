"""The actions on documents that change what is known about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.ingest import ImportReport
from archive.review import Unreviewed
from desktop.ui.editing.draft_keeper import DraftDesk
from desktop.ui.frame.one_window import show_once
from desktop.ui.library_page import LibraryPage
from desktop.ui.reviewing.corrections import Corrections
from desktop.ui.reviewing.review_dialog import ReviewDialog

if TYPE_CHECKING:
    from desktop.ui.window import Window


def connect_documents(window: Window, library: LibraryPage, desk: DraftDesk | None) -> None:
    """Review, and what asks for a correction; `desk` keeps what is half written."""
    archive, history = window.archive, window.history
    if archive is None or history is None or desk is None:
        return
    corrections = Corrections(archive, window.jobs, history, library)
    corrections.follow()

    def make_review() -> ReviewDialog:
        dialog = ReviewDialog(corrections, desk, window)
        dialog.open_wanted.connect(library.open_document)
        return dialog

    def show_review() -> None:
        show_once(window, ReviewDialog, make_review)

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
    corrections.told.connect(library.results.undo_bar.tell)
    corrections.refused.connect(library.reader.notice.tell_error)
