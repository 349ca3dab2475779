"""The reader: one document with its hits marked, and its details."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from archive.documents import Reading, read_article
from archive.errors import SkryniaError
from archive.find import marks_in
from archive.ports import OpenArchive
from archive.records import ArticleId, Span
from archive.searching import SearchRequest
from desktop.ui.details import Details
from desktop.ui.find_bar import FindBar
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.labels import Heading, Notice, PlainLabel
from desktop.ui.languages import follow_language
from desktop.ui.reader_text import MarkKind, ReaderText
from desktop.ui.theme import Theme
from desktop.ui.vocabulary import date_words

_TEXT, _DETAILS = 0, 1


@dataclass(frozen=True, slots=True)
class _Opened:
    reading: Reading
    marks: tuple[Span, ...]


class Reader(QWidget):
    """Reads a document on a lane and shows it; the last one asked for wins."""

    left = Signal()

    def __init__(self, archive: OpenArchive, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self._archive = archive
        self._jobs = jobs
        self._wanted: ArticleId | None = None
        self.reading: Reading | None = None
        self._search_marks: tuple[Span, ...] = ()
        self.title, self.meta = Heading(1.3), PlainLabel(role="muted")
        self.tabs = QTabBar()
        self.text = ReaderText(theme)
        self.details = Details()
        self.find_bar = FindBar(theme)
        self.notice = Notice()
        self._pages = QStackedWidget()
        self._empty = PlainLabel(role="muted")
        self._arrange()
        self._connect()
        theme.changed.connect(self.title.refit)
        follow_language(self, self._retranslate)
        self.forget()

    def open(self, article_id: ArticleId, request: SearchRequest) -> None:
        """Show a document with what the request matches in it."""
        self._wanted = article_id
        self._jobs.run(
            Lane.READ,
            partial(_read, self._archive, request, article_id),
            self,
            self._show,
            partial(self._refuse, article_id),
        )

    def forget(self) -> None:
        """Show no document."""
        self._wanted, self.reading = None, None
        self._search_marks = ()
        self.text.forget()
        self.details.show_reading(None)
        self.find_bar.reset()
        self.notice.clear()
        self._show_parts(False)

    def step(self, by: int) -> None:
        """Go to another hit."""
        if self.reading is not None:
            self.show_details(False)
            self.text.step(by)

    def find_in_document(self) -> None:
        """Put the cursor where words to find are typed."""
        if self.reading is not None:
            self.show_details(False)
            self.find_bar.line.setFocus()
            self.find_bar.line.selectAll()

    def toggle_details(self) -> None:
        """Change between text and details."""
        self.show_details(self.tabs.currentIndex() == _TEXT)

    def show_details(self, shown: bool) -> None:
        """Show the details, or the text."""
        self.tabs.setCurrentIndex(_DETAILS if shown else _TEXT)

    def _arrange(self) -> None:
        self.title.make_selectable()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for _ in (_TEXT, _DETAILS):
            self.tabs.addTab("")
        text_page = QWidget()
        text_layout = QVBoxLayout(text_page)
        text_layout.setContentsMargins(0, 0, 0, 0)
        text_layout.addWidget(self.find_bar)
        text_layout.addWidget(self.text, 1)
        self._pages.addWidget(text_page)
        self._pages.addWidget(self.details)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 0, 0)
        layout.setSpacing(4)
        for widget in (self.title, self.meta, self.notice, self.tabs):
            layout.addWidget(widget)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.text.step_changed.connect(self.find_bar.show_position)
        self.find_bar.step_wanted.connect(self.step)
        self.find_bar.find_wanted.connect(self._find)
        self.find_bar.left.connect(self.text.setFocus)

    def _show(self, opened: _Opened) -> None:
        article = opened.reading.article
        if article.id != self._wanted:
            return
        self.reading = opened.reading
        self._search_marks = opened.marks
        self.notice.clear()
        self.find_bar.reset()
        self._show_parts(True)
        self.details.show_reading(opened.reading)
        self._retranslate()
        self.text.show_text(article.text, opened.marks)

    def _refuse(self, article_id: ArticleId, error: SkryniaError) -> None:
        if article_id == self._wanted:
            self.forget()
            self._empty.hide()
            self.notice.tell_error(error)

    def _find(self, words: str) -> None:
        if self.reading is None:
            return
        if words.strip():
            self.text.mark(MarkKind.FOUND, self.text.places_of(words))
        else:
            self.text.mark(MarkKind.SEARCH, self._search_marks)

    def _show_parts(self, shown: bool) -> None:
        for widget in (self.title, self.meta, self.tabs, self._pages):
            widget.setVisible(shown)
        self._empty.setVisible(not shown)

    def _retranslate(self) -> None:
        self.tabs.setTabText(_TEXT, self.tr("Text"))
        self.tabs.setTabText(_DETAILS, self.tr("Details"))
        self.tabs.setAccessibleName(self.tr("Text or details"))
        self.text.setAccessibleName(self.tr("Text of the document"))
        self._empty.setText(self.tr("Choose a document in the list to read it here."))
        self.notice.retell()
        if self.reading is not None:
            described = self.reading.article.description
            self.title.setText(described.title or self.tr("Without a title"))
            date = date_words(described.published) if described.published else ""
            self.meta.setText(" · ".join(part for part in (date, described.source) if part))


def _read(archive: OpenArchive, request: SearchRequest, article_id: ArticleId) -> _Opened:
    reading = read_article(archive, article_id)
    marks = marks_in(archive, request, article_id) if request.query else ()
    return _Opened(reading, marks)
