"""The actions on marks, joined with the reader of an unlocked archive."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QSplitter
from typing_extensions import override

from archive.changes import Change
from archive.ports import OpenArchive
from archive.records import Annotation, Span
from desktop.ui.annotation.annotating import Annotating
from desktop.ui.annotation.draft_keeper import DraftKeeper
from desktop.ui.annotation.found_notes import FoundNotes
from desktop.ui.annotation.giving_codes import GivingCodes
from desktop.ui.annotation.history import History
from desktop.ui.annotation.kept_as_they_are import KeptAsTheyAre
from desktop.ui.annotation.letter_keys import LetterKeys, keep_letters_to
from desktop.ui.annotation.margin_pane import MarginPane
from desktop.ui.annotation.mark_looks import LOOKS
from desktop.ui.annotation.page_marks import PageMarks
from desktop.ui.annotation.popup import MarkPopup
from desktop.ui.annotation.selections import Selections
from desktop.ui.annotation.sound_marks import SoundMarks
from desktop.ui.annotation.text_marks import TextMarks
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.reading.reader import Tab

if TYPE_CHECKING:
    from desktop.ui.library_page import LibraryPage
    from desktop.ui.window import Window

_WIDE = 640
"""Pixels from which the list stands beside the text and not below it."""
_LEAST_LINES = 4
"""Of the text with its tabs that are left to it."""

_SIDES = (Tab.TEXT, Tab.ORIGINAL)
"""Where there are marks to be seen."""

_CHANGING = (
    *(f"mark-{look.number}" for look in LOOKS),
    *("unmark", "move-mark", "note", "label-mark", "quick-code", "recent-codes"),
)


class MarksDesk(QObject):
    """All that belongs to the marks of the document that is read."""

    def __init__(
        self, window: Window, library: LibraryPage, archive: OpenArchive, history: History
    ) -> None:
        super().__init__(library)
        reader = library.reader
        self.annotating = Annotating(archive, window.jobs, history, self)
        self.drafts = DraftKeeper(archive, window.jobs, self)
        original = reader.original_view
        self.pages = PageMarks(original.pages.canvas, self.annotating)
        self.sound = SoundMarks(original.media, self.annotating)
        self.selections = Selections(reader.text, self.pages, self.sound)
        self.marks = TextMarks(reader.text, self.annotating, self.selections, window.theme)
        self.codes = GivingCodes(archive, self.annotating, self.selections, reader.text)
        kept = KeptAsTheyAre(archive, window.jobs, self)
        self.margin = MarginPane(self.annotating, self.drafts, kept, window.theme)
        self.popup = MarkPopup(reader.text, self.annotating, window.book, window.theme)
        self._wanted: bool | None = None
        self._instead = False
        """Whether the list is looked at instead of the text, where there is no room for both."""
        self._lent = 0
        """Pixels that a line above stands back for while a note is written."""
        self._reader = reader
        reader.annotating = self.annotating
        reader.beside.addWidget(self.margin)
        reader.beside.setStretchFactor(0, 3)
        reader.beside.setStretchFactor(1, 2)
        self._moved = False
        reader.beside.splitterMoved.connect(self._note_moved)
        reader.beside.installEventFilter(self)
        reader.shown.connect(self._show_document)
        reader.tabs.currentChanged.connect(self._show_margin)
        self.annotating.place_wanted.connect(self._show_side)
        self.annotating.marks_changed.connect(self._show_margin)
        self.margin.note.opened.connect(self._show_margin)
        self.margin.list.activated.connect(self._read_on)
        self.margin.list.clicked.connect(self._read_on)
        reader.tabs.tabBarClicked.connect(self._read_on)
        self.margin.lost.put_wanted.connect(self.marks.put_lost)
        self.annotating.nothing_chosen.connect(partial(self._hint, library))
        self.margin.hide()
        FoundNotes(library, self.annotating)

    def _show_document(self, opened: OpenedDocument | None) -> None:
        # The reader shows all its lines anew.
        self._instead, self._lent = False, 0
        self.annotating.show_document(opened)

    def toggle_margin(self) -> None:
        """Show the list of marks, or hide it; where room is little, instead of the text."""
        wanted = self.margin.isHidden()
        if self.fits_both:
            self._wanted = wanted
        else:
            self._instead = wanted
        self._show_margin()
        if wanted:
            self.margin.list.setFocus()

    @property
    def fits_both(self) -> bool:
        """Whether text and list have room beside each other, or one above the other."""
        beside = self._reader.beside
        needed = self._reader.pages.minimumHeight() + self.margin.least_height
        return beside.orientation() == Qt.Orientation.Horizontal or (
            beside.height() - self._lent >= needed
        )

    def _read_on(self) -> None:
        """From the list that stands instead of the text back to that."""
        if self._instead:
            self._instead = False
            self._show_margin()
            self._reader.text.setFocus()

    def write_note(self) -> None:
        """Write a note on what is selected, which is marked for it, or on the chosen mark."""
        target = self.selections.target()
        mark = self.annotating.standing_on(target) if target else self.annotating.current
        if mark is not None:
            self.annotating.choose(mark.id)
            self._show_side_of(mark)
            self.margin.notes.write()
        elif target is not None:
            self.annotating.mark(target, done=self._write_made)
        else:
            self.annotating.nothing_chosen.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QSplitter) and event.type() == QEvent.Type.Resize:
            wide = watched.width() >= _WIDE
            self.margin.take_room(None if wide else watched.height())
            # More would be taken from a note that is being written.
            least = _LEAST_LINES * self._reader.fontMetrics().lineSpacing()
            self._reader.pages.setMinimumHeight(least)
            watched.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
            self._show_margin()
            self._share_height()
        return False

    def _note_moved(self) -> None:
        self._moved = True

    def _share_height(self) -> None:
        """One above the other, the list gets two fifths, until somebody moves the line between."""
        beside = self._reader.beside
        upright = beside.orientation() == Qt.Orientation.Vertical
        if upright and not self._moved and not self.margin.isHidden():
            least = beside.height() * 2 // 5
            beside.setSizes([beside.height() - least, least])

    def _show_side_of(self, mark: Annotation) -> None:
        if self._reader.tabs.currentIndex() not in _SIDES:
            self._show_side(mark.place or mark.span)

    def _show_side(self, place: object) -> None:
        """A place of the original is looked for there, one of the text in the text."""
        tab = Tab.TEXT if isinstance(place, Span) else Tab.ORIGINAL
        if self._reader.tabs.currentIndex() != tab:
            self._reader.show_tab(tab)

    def _hint(self, library: LibraryPage) -> None:
        if self.annotating.state is not None:
            library.notice.tell(
                lambda: self.tr("Select words in the text first, or a mark."),
                lambda: self.tr("With the keyboard: Shift and the arrow keys in the text."),
                tone="",
            )

    def _write_made(self, change: Change) -> None:
        if change.made_annotation is not None:
            self.margin.notes.write(newly_made=True)

    def _show_margin(self) -> None:
        """Marks are seen without being asked for, until the list is hidden."""
        is_wanted = bool(self.annotating.marks) if self._wanted is None else self._wanted
        is_needed = self.margin.note.mark is not None or not self.margin.notice.isHidden()
        marked = self._reader.tabs.currentIndex() in _SIDES
        known = self.annotating.state is not None
        was_hidden = self.margin.isHidden()
        is_there = marked and known
        instead = not self.fits_both and is_there and (is_needed or self._instead)
        # They would lie over each other.
        self.margin.setVisible(
            instead or (self.fits_both and is_there and (is_wanted or is_needed))
        )
        self._reader.pages.setVisible(not instead)
        self._lend_room(instead and self.margin.note.mark is not None)
        if was_hidden:
            self._share_height()

    def _lend_room(self, wanted: bool) -> None:
        """Have the line about the document stand back for a note that has too little room."""
        meta = self._reader.meta
        if wanted and not self._lent and not meta.isHidden():
            self._lent = meta.height()
            meta.hide()
        elif not wanted and self._lent:
            self._lent = 0
            meta.setVisible(self.annotating.state is not None and bool(meta.text()))


def connect_marks(window: Window, library: LibraryPage) -> MarksDesk | None:
    """The actions on marks of what is read; None where no archive is open."""
    archive, history = window.archive, window.history
    if archive is None or history is None:
        return None
    desk = MarksDesk(window, library, archive, history)
    book, marks, codes = window.book, desk.marks, desk.codes
    for look in LOOKS:
        book.connect(f"mark-{look.number}", partial(marks.colour, look.number))
    book.connect("unmark", marks.remove)
    book.connect("move-mark", marks.move)
    book.connect("note", desk.write_note)
    book.connect("label-mark", partial(codes.ask, book["label"].trigger))
    book.connect("quick-code", codes.give_last)
    book.connect("recent-codes", codes.show_recent)
    book.connect("overlapping", marks.next_overlapping)
    book.connect("next-mark", partial(marks.step, 1))
    book.connect("previous-mark", partial(marks.step, -1))
    book.connect("marks", desk.toggle_margin)
    LetterKeys(book, library.reader.text, desk.margin.list)
    keep_letters_to(window, book, library.reader, desk.margin)
    for name in _CHANGING:
        book[name].setEnabled(not archive.read_only)
    desk.annotating.told.connect(library.results.undo_bar.tell)
    window.leaving.keep(desk.codes.leave)
    window.leaving.keep(desk.margin.notes.leave)
    window.leaving.keep(desk.drafts.leave)
    return desk
