"""The actions in which something is written, and what becomes of it when the archive locks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from archive.documents import Reading, read_article
from archive.manuscripts import Manuscript, ManuscriptPurpose
from desktop.ui.editing.describe_dialog import DescribeDialog
from desktop.ui.editing.draft_keeper import DraftDesk
from desktop.ui.editing.drafts_dialog import DraftsDialog
from desktop.ui.editing.editing import Editing
from desktop.ui.editing.text_dialog import TextDialog
from desktop.ui.editing.writing_dialog import WritingDialog
from desktop.ui.jobs import Lane
from desktop.ui.library_page import LibraryPage

if TYPE_CHECKING:
    from desktop.ui.window import Window


class WritingDesk:
    """Opens what is written in; what was typed about a document before comes back with it."""

    def __init__(self, window: Window, library: LibraryPage, editing: Editing) -> None:
        self._window, self._library, self._editing = window, library, editing
        self._drafts: tuple[Manuscript, ...] = ()
        self.desk = DraftDesk(editing.archive, window.jobs, library)
        self.desk.arrived.connect(self._note)
        self.desk.discarded.connect(self._offer_to_put_back)

    def write(self, draft: Manuscript | None = None) -> None:
        """A new document; where nothing can be kept, what was written is only read."""
        if draft is None and self.desk.read_only:
            return
        WritingDialog(self._editing, self.desk, self._window, draft).show()

    def describe(
        self, reading: Reading, draft: Manuscript | None = None, begin_at: str = "title"
    ) -> None:
        """The description of a document."""
        known = draft or self._draft_of(reading, ManuscriptPurpose.DESCRIPTION)
        dialog = DescribeDialog(self._editing, self.desk, reading, self._window, known)
        dialog.open()
        dialog.begin_at(begin_at)

    def correct(self, reading: Reading, draft: Manuscript | None = None) -> None:
        """The text of a document."""
        known = draft or self._draft_of(reading, ManuscriptPurpose.TEXT)
        theme = self._window.theme
        TextDialog(self._editing, self.desk, reading, theme, self._window, known).show()

    def correct_shown(self) -> None:
        """The text of the document that is read."""
        reading = self._library.reader.reading
        if reading is not None and not self._editing.read_only:
            self.correct(reading)

    def go_on(self, draft: Manuscript) -> None:
        """Open a draft where it belongs."""
        article_id = draft.article_id
        if article_id is None:
            self.write(draft)
            return
        begin = self.correct if draft.purpose is ManuscriptPurpose.TEXT else self.describe
        self._window.jobs.run(
            Lane.READ,
            lambda: read_article(self._editing.archive, article_id),
            self._library,
            lambda reading: begin(reading, draft),
            self._library.results.notice.tell_error,
        )

    def show_drafts(self) -> None:
        """All that is not finished."""
        dialog = DraftsDialog(self.desk, self._window.theme, self._window)
        dialog.wanted.connect(self.go_on)
        dialog.new_wanted.connect(self.write)
        dialog.show()

    def _draft_of(self, reading: Reading, purpose: ManuscriptPurpose) -> Manuscript | None:
        mine = (
            each
            for each in self._drafts
            if each.article_id == reading.article.id and each.purpose is purpose
        )
        return next(mine, None)

    def _offer_to_put_back(self, draft: Manuscript) -> None:
        put_back = partial(self.desk.put_back, draft, self.go_on)
        self._library.results.undo_bar.tell(self._editing.words.discarded, put_back)

    def _note(self, drafts: tuple[Manuscript, ...]) -> None:
        self._drafts = drafts
        read_only = self._editing.archive.read_only
        self._library.drafts_bar.tell(0 if read_only else len(drafts))


def connect_writing(window: Window, library: LibraryPage, editing: Editing) -> DraftDesk:
    """Writing, correcting, and drafts that survive everything; the answer keeps them."""
    writing = WritingDesk(window, library, editing)
    window.leaving.keep(writing.desk.flush)
    window.book.connect("write", writing.write)
    window.book.connect("drafts", writing.show_drafts)
    window.book.connect("correct-text", writing.correct_shown)
    library.reader.correction_wanted.connect(
        lambda reading, field: writing.describe(reading, begin_at=field)
    )
    library.drafts_bar.wanted.connect(writing.show_drafts)
    editing.open_wanted.connect(library.open_document)
    writing.desk.refused.connect(library.results.notice.tell_error)
    writing.desk.load()
    return writing.desk
