"""The reader: one document with its hits marked, and all that is known about it."""

from __future__ import annotations

from enum import IntEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from archive.documents import Reading
from archive.errors import SkryniaError
from archive.ports import OpenArchive
from archive.records import ArticleId, Kind
from archive.searching import SearchRequest
from desktop.ui.annotation.annotating import Annotating
from desktop.ui.controls.labels import Notice, PlainLabel, row
from desktop.ui.document.bin_notice import BinNotice
from desktop.ui.document.custody_page import CustodyPage
from desktop.ui.document.details import Details
from desktop.ui.document.opened_document import OpenedDocument, open_document
from desktop.ui.document.original_page import OriginalPage
from desktop.ui.document.outline_box import OutlineBox
from desktop.ui.document.relation_links import RelationLinks
from desktop.ui.document.relatives_page import RelativesPage
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.reading.find_bar import FindBar
from desktop.ui.reading.find_row import FindRow
from desktop.ui.reading.look_button import LookButton
from desktop.ui.reading.original_view import OriginalView
from desktop.ui.reading.reader_text import MarkKind, ReaderText
from desktop.ui.reading.text_look import TextLook
from desktop.ui.reading.title_line import TitleLine
from desktop.ui.recognising.recognition_words import recognition_words
from desktop.ui.services import Services
from desktop.ui.vocabulary import date_words


class Tab(IntEnum):
    """What is shown of a document."""

    TEXT = 0
    ORIGINAL = 1
    DETAILS = 2
    VERSIONS = 3
    CUSTODY = 4


class Reader(QWidget):
    """Reads a document on a lane and shows it; the last one asked for wins."""

    left = Signal()
    shown = Signal(object)
    """`OpenedDocument`, once its text is shown, or None when nothing is shown any more."""
    correction_wanted = Signal(object, str)
    """`Reading` of the document whose description is to be corrected, and the field to begin at."""

    def __init__(
        self,
        archive: OpenArchive,
        jobs: Jobs,
        theme: Theme,
        services: Services,
    ) -> None:
        super().__init__()
        self._archive = archive
        self._jobs = jobs
        self._request = SearchRequest(query="")
        self._wanted: ArticleId | None = None
        self.returning = False
        self.document: OpenedDocument | None = None
        self.annotating: Annotating | None = None
        """Marks of what is shown; set by who joins the two."""
        self._text_is_wanted = False
        self.title, self.meta = TitleLine(theme=theme), PlainLabel(role="muted")
        self.links = RelationLinks()
        self.tabs = QTabBar()
        self.text = ReaderText(theme)
        self.text_look, self.look = TextLook(self.text, theme), LookButton(theme)
        self.beside = QSplitter()
        """What is shown of the document, and what is put beside it."""
        self.outline = OutlineBox()
        self.original = OriginalPage()
        self.original_view = OriginalView(archive, services, jobs, theme, self.original)
        self.details = Details(can_write=not archive.read_only)
        self.relatives = RelativesPage()
        self.custody = CustodyPage()
        self.find_bar = FindBar(theme)
        self.notice, self.binned = Notice(), BinNotice()
        self.pages = QStackedWidget()
        """One for each tab."""
        self._empty = PlainLabel(role="muted")
        self._arrange()
        self._connect()
        theme.changed.connect(self.title.refit)
        follow_language(self, self._retranslate)
        self.forget()

    @property
    def reading(self) -> Reading | None:
        """The document that is shown."""
        return None if self.document is None else self.document.reading

    @property
    def request(self) -> SearchRequest:
        """The search whose hits are marked."""
        return self._request

    def open(
        self, article_id: ArticleId, request: SearchRequest, *, returning: bool = False
    ) -> None:
        """Show a document with the request's hits; where one is `returning`, not at the first."""
        still = self.returning and (article_id, request) == (self._wanted, self._request)
        self._wanted, self._request, self.returning = article_id, request, returning or still
        self._jobs.run(
            Lane.READ,
            partial(open_document, self._archive, request, article_id),
            self,
            self._show,
            partial(self._refuse, article_id),
        )

    def reopen(self) -> None:
        """Read the document that is shown once more: it was changed."""
        if self._wanted is not None:
            self.open(self._wanted, self._request)

    def forget(self) -> None:
        """Show no document."""
        self._wanted, self.document = None, None
        self.text.forget()
        self._fill()
        self.find_bar.reset()
        self.notice.clear()
        self._show_parts(False)
        self.shown.emit(None)

    def invite(self, *, wanted: bool) -> None:
        """Ask for a document to be chosen, where there are some and none is shown."""
        self._empty.setVisible(wanted and self.document is None and self.notice.isHidden())

    def step(self, by: int) -> None:
        """Go to another hit."""
        if self.document is not None and not self.original_view.step(by):
            self.show_tab(Tab.TEXT)
            self.text.step(by)

    def find_in_document(self) -> None:
        """Put the cursor where words to find are typed."""
        if self.document is not None and not self.original_view.find_entry():
            self.show_tab(Tab.TEXT)
            self.find_bar.line.setFocus()
            self.find_bar.line.selectAll()

    def toggle_details(self) -> None:
        """Change between text and details."""
        self.show_tab(Tab.DETAILS if self.tabs.currentIndex() == Tab.TEXT else Tab.TEXT)

    def show_tab(self, tab: Tab) -> None:
        """Show one side of the document."""
        self.tabs.setCurrentIndex(tab)

    def ask_to_correct(self, field: str = "title") -> None:
        """Have the description of the document corrected, where that can be."""
        if self.reading is not None and not self._archive.read_only:
            self.correction_wanted.emit(self.reading, field)

    def ask_for_people(self) -> None:
        """The same, beginning at who tells in it: the witness of a testimony, else the authors."""
        told = self.reading is not None and self.reading.article.description.kind is Kind.TESTIMONY
        self.ask_to_correct("witness" if told else "authors")

    def _arrange(self) -> None:
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        text_page = QWidget()
        text_layout = QVBoxLayout(text_page)
        text_layout.setContentsMargins(0, 0, 0, 0)
        text_layout.addWidget(FindRow(self.outline, self.find_bar))
        text_layout.addWidget(self.text, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 0, 0)
        layout.setSpacing(4)
        for widget in (self.title, self.meta, self.links, self.notice, self.binned):
            layout.addWidget(widget)
        layout.addLayout(row(self.tabs, self.look, stretch=0))
        self.beside.setChildrenCollapsible(False)
        layout.addWidget(self.beside, 1)
        self.beside.addWidget(self.pages)
        for page in (text_page, self.original_view, self.details, self.relatives, self.custody):
            self.tabs.addTab("")
            self.pages.addWidget(page)
        layout.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_page)
        self.tabs.tabBarClicked.connect(self._note_choice)
        self.text.step_changed.connect(self.find_bar.show_position)
        self.text.scrolled_to.connect(self.outline.follow)
        self.outline.jump_wanted.connect(self.text.show_place)
        self.find_bar.step_wanted.connect(self.step)
        self.find_bar.find_wanted.connect(self._find)
        self.find_bar.left.connect(self.text.setFocus)
        self.relatives.open_wanted.connect(self._open_relative)
        self.links.open_wanted.connect(self._open_relative)
        self.original_view.entry_wanted.connect(self._open_relative)
        self.links.list_wanted.connect(partial(self.show_tab, Tab.VERSIONS))
        self.details.correction_wanted.connect(partial(self.ask_to_correct, "title"))

    def _note_choice(self, _: int) -> None:
        self._text_is_wanted = False

    def _open_relative(self, article_id: ArticleId) -> None:
        self.open(article_id, self._request)

    def _show(self, opened: OpenedDocument) -> None:
        article = opened.reading.article
        if article.id != self._wanted:
            return
        self.document = opened
        self.notice.clear()
        self.find_bar.reset()
        self._show_parts(True)
        self._fill()
        self._retranslate()
        self.text.show_text(article.text, opened.marks)
        self._choose_tab()
        self.shown.emit(opened)

    def _choose_tab(self) -> None:
        """A document without text shows its picture; the next one with text shows that again."""
        has_text = bool(self.reading and self.reading.article.text)
        current = self.tabs.currentIndex()
        if current == Tab.TEXT and not has_text:
            self._text_is_wanted = True
            self.show_tab(Tab.ORIGINAL)
        elif current == Tab.ORIGINAL and has_text and self._text_is_wanted:
            self.show_tab(Tab.TEXT)

    def _fill(self) -> None:
        document = self.document
        self.links.show_document(document)
        self.binned.show_document(document)
        self.outline.show_places(document.reading.extras.places if document else ())
        self._show_page(self.tabs.currentIndex())

    def _show_page(self, tab: int) -> None:
        """Fill the page that is looked at and empty the others: large ones take their time."""
        self.pages.setCurrentIndex(tab)
        for each, show in (
            (Tab.ORIGINAL, self.original_view.show_document),
            (Tab.DETAILS, self.details.show_document),
            (Tab.VERSIONS, self.relatives.show_document),
            (Tab.CUSTODY, self.custody.show_document),
        ):
            show(self.document if each == tab else None)

    def _refuse(self, article_id: ArticleId, error: SkryniaError) -> None:
        if article_id == self._wanted:
            self.forget()
            self._empty.hide()
            self.notice.tell_error(error)

    def _find(self, words: str) -> None:
        if self.document is None:
            return
        if words.strip():
            self.text.mark(MarkKind.FOUND, self.text.places_of(words))
        else:
            self.text.mark(MarkKind.SEARCH, self.document.marks)

    def _show_parts(self, shown: bool) -> None:
        for widget in (self.title, self.meta, self.tabs, self.look, self.beside):
            widget.setVisible(shown)
        self._empty.setVisible(not shown)

    def _retranslate(self) -> None:
        for tab, words in (
            (Tab.TEXT, self.tr("Text")),
            (Tab.ORIGINAL, self.tr("Original")),
            (Tab.DETAILS, self.tr("Details")),
            (Tab.VERSIONS, self.tr("Versions")),
            (Tab.CUSTODY, self.tr("Custody")),
        ):
            self.tabs.setTabText(tab, words)
        self.tabs.setAccessibleName(self.tr("What is shown of the document"))
        self.text.setAccessibleName(self.tr("Text of the document"))
        self._empty.setText(self.tr("Choose a document in the list to read it here."))
        if self.document is not None and self.reading is not None:
            described = self.reading.article.description
            marks = self.document.title_marks
            self.title.show_title(described.title or self.tr("Without a title"), marks)
            date = date_words(described.published) if described.published else ""
            read = recognition_words(self.reading.extras)
            self.meta.setText(" · ".join(part for part in (date, described.source, read) if part))
            self.meta.setVisible(bool(self.meta.text()))
