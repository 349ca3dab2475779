"""What the actions of reading do, and what the reader keeps of where it was."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from archive.ports import OpenArchive
from archive.records import ArticleId, ArticleSummary
from desktop.ui.document.custody_file import CustodyFile
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.jobs import Lane
from desktop.ui.reading.closed_text import ClosedText
from desktop.ui.reading.custody_now import CustodyNow
from desktop.ui.reading.pdf_dialog import PdfDialog
from desktop.ui.reading.reader import Reader, Tab
from desktop.ui.reading.reading_store import ReadingStore
from desktop.ui.reading.side_by_side import SideBySide

if TYPE_CHECKING:
    from desktop.ui.library_page import LibraryPage
    from desktop.ui.window import Window

_MOST_RECENT = 12


def connect_reading(window: Window, library: LibraryPage) -> None:
    """The actions on what is read."""
    if window.archive is None:
        return
    reader = library.reader
    window.leaving.keep(ReadingStore(window.archive, window.jobs, reader).flush)
    pairs = PairChooser(window, window.archive, reader)
    window.book.connect("side-by-side", pairs.ask)
    window.book.connect("take-pdf", lambda: ask_for_pdf(window, reader))
    window.book.connect("original", lambda: show_original(reader))
    window.book.connect("play", reader.original_view.media.player.toggle)
    reader.relatives.compare_wanted.connect(pairs.ask_with)
    CustodyFile(window.archive, window.jobs, reader.custody)
    CustodyNow(window.archive, window.jobs, reader)
    resize_with_wheel(window, reader)


def ask_for_pdf(window: Window, reader: Reader) -> None:
    """Where the text that is read is to go as a PDF."""
    reading = reader.reading
    if window.archive is not None and reading is not None and reading.article.text:
        PdfDialog(window.archive, window.jobs, reading, window).open()


def resize_with_wheel(window: Window, shown: QWidget) -> None:
    """Ctrl and the wheel on a text do what the menu does."""

    def resize(by: int) -> None:
        window.book["larger" if by > 0 else "smaller"].trigger()

    for text in shown.findChildren(ClosedText):
        text.size_wanted.connect(resize)


def show_original(reader: Reader) -> None:
    """The original, or the text again."""
    on_original = reader.tabs.currentIndex() == Tab.ORIGINAL
    reader.show_tab(Tab.TEXT if on_original else Tab.ORIGINAL)


class PairChooser(QObject):
    """Remembers what was read since the archive was unlocked, to offer it for comparing."""

    def __init__(self, window: Window, archive: OpenArchive, reader: Reader) -> None:
        super().__init__(window)
        self._window, self._archive, self._reader = window, archive, reader
        self._recent: deque[ArticleId] = deque(maxlen=_MOST_RECENT)
        self.dialog: SideBySide | None = None
        reader.shown.connect(self._note)

    def ask(self) -> None:
        """The document that is read beside a version of it, else beside the one read before."""
        self.ask_with(None)

    def ask_with(self, other: ArticleId | None) -> None:
        """The document that is read, beside this one."""
        document = self._reader.document
        if document is None:
            return
        current = document.reading.article.id
        relatives = [*document.copies, *((document.parent,) if document.parent else ())]
        near = [each.summary.id for each in (*relatives, *document.children)]
        wanted = ([] if other is None else [other]) + near + list(self._recent)
        ids = [current, *(each for each in dict.fromkeys(wanted) if each != current)]
        self._window.jobs.run(
            Lane.READ,
            partial(_rows, self._archive, ids),
            self,
            self._open,
            self._reader.notice.tell_error,
        )

    def _note(self, document: OpenedDocument | None) -> None:
        if document is not None:
            number = document.reading.article.id
            if number in self._recent:
                self._recent.remove(number)
            self._recent.appendleft(number)

    def _open(self, rows: Sequence[ArticleSummary]) -> None:
        if len(rows) < 2:
            self._reader.notice.tell(
                lambda: self.tr("There is nothing to put beside this document yet."),
                lambda: self.tr("Read another document first; then both can be read side by side."),
                tone="",
            )
            return
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
        window = self._window
        self.dialog = SideBySide(self._archive, window.jobs, window.theme, rows, window)
        resize_with_wheel(window, self.dialog)
        self.dialog.show()


def _rows(archive: OpenArchive, ids: Sequence[ArticleId]) -> Sequence[ArticleSummary]:
    """Those that are still there, in this order."""
    with archive.reading() as unit:
        found = unit.articles.summaries(ids)
    return [found[each] for each in ids if each in found]
