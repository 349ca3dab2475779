"""Notes are written on the mark that is worked on, and on no other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from archive.annotate import Target
from archive.records import Annotation, AnnotationId, ArticleId
from desktop.ui.annotation.annotating import Annotating
from desktop.ui.annotation.draft_keeper import DraftKeeper
from desktop.ui.annotation.note_editor import NoteEditor
from desktop.ui.controls.labels import Notice

_LONGEST_QUOTE = 30


class WritingNotes(QObject):
    """Opens the editor, closes it when something else is chosen, and stores what it is given."""

    def __init__(
        self, annotating: Annotating, drafts: DraftKeeper, editor: NoteEditor, notice: Notice
    ) -> None:
        super().__init__(editor)
        self._annotating, self._drafts = annotating, drafts
        self._editor, self._notice = editor, notice
        self._document: ArticleId | None = None
        self._chosen: AnnotationId | None = None
        self._made_for_it = ""
        """UUID of the mark that there is only for the note that is being written."""
        self._before: QWidget | None = None
        annotating.marks_changed.connect(self._follow_document)
        annotating.current_changed.connect(self._follow_current)
        annotating.passage_selected.connect(self._follow_selection)
        drafts.loaded.connect(self._offer_draft)
        drafts.refused.connect(notice.tell_error)
        drafts.ask_before_leaving(editor.tell_draft)
        editor.saved.connect(self._save)
        editor.cancelled.connect(self._leave_as_it_was)
        editor.drafted.connect(self._keep_draft)
        editor.left.connect(self._go_back)

    def write(self, *, newly_made: bool = False) -> None:
        """Write the note of the mark that is worked on; one newly made for it goes if it is not."""
        mark = self._annotating.current
        if mark is None or self._annotating.read_only:
            return
        self._made_for_it = mark.uid if newly_made else self._made_for_it
        self._before = QApplication.focusWidget()
        self._notice.clear()
        self._editor.write(mark, self._drafts.of(mark.uid))
        self._editor.text.setFocus()

    def leave(self, done: Callable[[], None]) -> None:
        """Before the archive locks: a mark made for a note that nobody began goes. Then `done`."""
        self._annotating.history.when_idle(partial(self._leave_unwritten, done))

    def _leave_unwritten(self, done: Callable[[], None]) -> None:
        mark = self._editor.mark
        if mark is not None and not self._editor.is_unsaved:
            self._unmake(mark)
        self._annotating.history.when_idle(done)

    def _follow_document(self) -> None:
        state = self._annotating.state
        mark = self._editor.mark
        if mark is not None and (state is None or state.get(mark.id) is None):
            self._put_away()
        shown = None if state is None else state.article.id
        if shown != self._document:
            self._document = shown
            self._offer_draft()

    def _offer_draft(self) -> None:
        """Choose the mark whose note was being written in this document, if there is one."""
        for mark in self._annotating.marks:
            if self._editor.mark is None and self._unsaved(mark) is not None:
                self._annotating.choose(mark.id)
                self._follow_current()
                return

    def _follow_current(self) -> None:
        current, written = self._annotating.current, self._editor.mark
        if written is not None and current is not None and written.id == current.id:
            self._editor.follow(current)
            return
        if (None if current is None else current.id) != self._chosen:
            self._notice.clear()
        self._chosen = None if current is None else current.id
        self._put_away()
        draft = None if current is None else self._unsaved(current)
        if current is not None and draft is not None:
            self._editor.write(current, draft)

    def _follow_selection(self, target: Target) -> None:
        mark, state = self._editor.mark, self._annotating.state
        if mark is None or state is None or target == (mark.place or mark.span):
            return
        if mark.id in state.lost:
            self._put_away()  # it stays chosen: its new place is being selected
        else:
            self._annotating.choose(None)

    def _put_away(self) -> None:
        """Close the editor; what was written is kept, and where it is."""
        mark = self._editor.mark
        if mark is None:
            return
        unsaved = self._editor.is_unsaved
        self._editor.leave()
        if unsaved:
            quote = " ".join(mark.quote.split())[:_LONGEST_QUOTE]
            self._notice.tell(
                lambda: self.tr("What you wrote about “%1” is kept, and not saved yet.").replace(
                    "%1", quote
                ),
                lambda: self.tr("Choose that mark to go on writing."),
                tone="",
            )
        else:
            self._unmake(mark)

    def _leave_as_it_was(self, mark: Annotation) -> None:
        self._drafts.put(mark.uid, mark.note, mark.note)
        self._unmake(mark)

    def _unmake(self, mark: Annotation) -> None:
        """Take back the making of a mark that there was only for a note nobody wrote."""
        history = self._annotating.history
        step = history.undoable if history.idle else None
        made = None if step is None else step.change.made_annotation
        if made is not None and made.uid == mark.uid == self._made_for_it:
            history.undo()
        self._made_for_it = ""

    def _keep_draft(self, mark: Annotation, text: str) -> None:
        self._drafts.put(mark.uid, text, mark.note)

    def _save(self, mark: Annotation, note: str) -> None:
        def tell(_: object) -> None:
            self._drafts.put(mark.uid, note, note)
            self._notice.tell(lambda: self.tr("The note is saved."), tone="good")

        # Until it is stored it is a draft: nothing is lost when it cannot be.
        self._made_for_it = ""
        self._drafts.put(mark.uid, note, mark.note)
        self._annotating.write_note(mark.id, note, tell, partial(self._go_on, mark.id, note))

    def _go_on(self, mark_id: AnnotationId, note: str) -> None:
        """Have a note before one's eyes again that could not be stored, as it was written."""
        current = self._annotating.current
        if current is not None and current.id == mark_id and self._editor.mark is None:
            self._editor.write(current, note)
            self._editor.text.setFocus()

    def _unsaved(self, mark: Annotation) -> str | None:
        """The draft of a mark where it says something else than its note."""
        draft = None if self._annotating.read_only else self._drafts.of(mark.uid)
        return None if draft == mark.note else draft

    def _go_back(self) -> None:
        """Give the keyboard to where it was: Ctrl+Z and the arrow keys work on."""
        place = self._before if shiboken6.isValid(self._before) else None
        while place is not None and not place.isVisible():
            place = place.parentWidget()
        if place is not None:
            place.setFocus()
