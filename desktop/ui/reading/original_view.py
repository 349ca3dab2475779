"""The original of a document: its pages, its sound or its page of the web, and its facts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from archive.errors import SkryniaError, UnprotectedError
from archive.ports import OpenArchive, OriginalViewer, PageMarkup
from archive.records import Sensitivity
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.controls.quiet_scroll import QuietScroll
from desktop.ui.controls.sentence_layout import SentenceLayout
from desktop.ui.document.entries_table import EntriesTable
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.document.original_page import OriginalPage
from desktop.ui.frame.room import is_roomy
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.reading.markup_view import MarkupView
from desktop.ui.reading.media_view import MediaView
from desktop.ui.reading.original_sorts import Looked, Sort, is_saved_page, looked_at, sort_of
from desktop.ui.reading.page_view import PageView
from desktop.ui.services import Services


class OriginalView(QWidget):
    """Reads the bytes of an original when it is looked at, and lets go of them after."""

    shown = Signal()
    """Or it was said why not."""
    entry_wanted = Signal(object)
    """`ArticleId` of an entry of the list that is shown."""

    def __init__(
        self,
        archive: OpenArchive,
        services: Services,
        jobs: Jobs,
        theme: Theme,
        facts: OriginalPage,
    ) -> None:
        super().__init__()
        self._archive, self._jobs, self._make_viewer = archive, jobs, services.viewer
        self._viewer: OriginalViewer | None = None
        self._document: OpenedDocument | None = None
        self._may_risk = False
        self._generation = 0
        self.facts, self.pages = facts, PageView(jobs, theme)
        self.media, self.markup = MediaView(jobs, theme, services.sound()), MarkupView(theme)
        self.entries = EntriesTable(archive, jobs, theme)
        self._media_ground = QuietScroll(self.media)
        self.notice, self.risk = Notice(), QPushButton()
        self.cover, self.reveal = PlainLabel(role="muted"), QPushButton()
        self.switch, self.about = QPushButton(), QAction(self)
        self._stack = QStackedWidget()
        self._looked: QWidget = facts
        self._arrange()
        self._connect()
        follow_language(self, self._retranslate)
        self.show_document(None)

    @property
    def views_pages(self) -> bool:
        """Whether pages are what is looked at."""
        return self.isVisible() and self._stack.currentWidget() is self.pages

    def show_document(self, document: OpenedDocument | None) -> None:
        """Show a document's original, or nothing."""
        self._generation += 1
        self._document = document
        for view in (self.pages, self.media, self.markup, self.entries):
            view.forget()
        self.notice.clear()
        self.risk.hide()
        self.facts.show_document(document)
        self._look_at(self.facts)
        self._show_cover(False)
        if document is None or sort_of(document.reading) is Sort.FACTS:
            return
        if document.reading.article.description.sensitivity is Sensitivity.NORMAL:
            self._read(document)
        else:
            self._show_cover(True)

    def zoom(self, by: int) -> bool:
        """Larger (1), smaller (-1) or fitting (0), where pages are shown; whether they are."""
        if self.views_pages:
            self.pages.zoom(by)
        return self.views_pages

    @property
    def views_entries(self) -> bool:
        """Whether the table of a list is what is looked at."""
        return self.isVisible() and self._stack.currentWidget() is self.entries

    def step(self, by: int) -> bool:
        """Go to another hit on pages or in a table, where one is shown; whether one is."""
        if self.views_pages:
            self.pages.step(by)
        elif self.views_entries:
            self.entries.finder.step(by)
        return self.views_pages or self.views_entries

    def find_entry(self) -> bool:
        """Put the cursor where words to find in a table are typed; whether one is shown."""
        if self.views_entries:
            self.entries.finder.begin()
        return self.views_entries

    def _arrange(self) -> None:
        self.switch.setCheckable(True)
        self.switch.setProperty("quiet", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self.notice)
        layout.addWidget(self.risk, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._stack, 1)
        for page in (self.facts, self.pages, self._media_ground, self.markup, self.entries):
            self._stack.addWidget(page)
        covered = SentenceLayout()
        for part in (self.cover, self.reveal):
            covered.addWidget(part)
        layout.addLayout(covered)
        layout.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.pages.opened.connect(partial(self._look_at, self.pages))
        self.pages.failed.connect(self._refuse)
        self.media.failed.connect(self._offer_risk)
        self.entries.open_wanted.connect(self.entry_wanted)
        self.reveal.clicked.connect(self._uncover)
        self.risk.clicked.connect(self._risk)
        self.switch.toggled.connect(self._switch)
        self.about.triggered.connect(self.switch.toggle)
        self.entries.view.addAction(self.about)

    def _uncover(self) -> None:
        self._show_cover(False)
        if self._document is not None:
            self._read(self._document)

    def _show_cover(self, covered: bool) -> None:
        self.cover.setVisible(covered)
        self.reveal.setVisible(covered)

    def _risk(self) -> None:
        """Somebody said yes to showing originals without a jail, until the archive is locked."""
        self._may_risk, self._viewer = True, None
        self.show_document(self._document)

    def _read(self, document: OpenedDocument) -> None:
        if sort_of(document.reading) is Sort.ENTRIES:
            self.entries.show_document(document)
            self._look_at(self.entries)
            return
        self._jobs.run(
            Lane.VIEW,
            partial(looked_at, self._archive, document.reading),
            self,
            partial(self._open, self._generation, document),
            self._refuse,
        )

    def _open(self, generation: int, document: OpenedDocument, looked: Looked) -> None:
        if generation != self._generation:
            return
        if self._viewer is None:
            self._viewer = self._make_viewer(may_risk=self._may_risk)
        sort = sort_of(document.reading)
        if sort is Sort.PAGES:
            self.pages.open(self._viewer, looked.content, document)
        elif sort is Sort.SOUND:
            self.media.show_cues(looked.cues)
            self._look_at(self._media_ground)
            if looked.content:
                self.media.open(self._viewer, looked.content, looked.media_type)
        elif is_saved_page(document.reading):
            self._open_page(self._viewer, looked)
        else:
            self._show_markup(generation, PageMarkup(document.reading.extras.rich_text))

    def _open_page(self, viewer: OriginalViewer, looked: Looked) -> None:
        self._jobs.run(
            Lane.VIEW,
            partial(viewer.markup, looked.content, looked.media_type),
            self,
            partial(self._show_markup, self._generation),
            self._refuse,
        )

    def _show_markup(self, generation: int, markup: PageMarkup) -> None:
        if generation == self._generation:
            self.markup.show_markup(markup)
            self._look_at(self.markup)

    def _look_at(self, view: QWidget) -> None:
        self._looked = view
        self.switch.setChecked(False)
        self._stack.setCurrentWidget(view)
        self._fit()
        self.shown.emit()

    def _switch(self, to_facts: bool) -> None:
        self._stack.setCurrentWidget(self.facts if to_facts else self._looked)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In little room the rows of a table come first: its menu leads to the file, too."""
        beside_rows = self._stack.currentWidget() is self.entries and not is_roomy(self)
        self.switch.setVisible(self._looked is not self.facts and not beside_rows)

    def _refuse(self, error: SkryniaError) -> None:
        self.pages.forget()
        self._look_at(self.facts)
        self.notice.tell_error(error)
        self._offer_risk(error)

    def _offer_risk(self, error: SkryniaError) -> None:
        self.risk.setVisible(isinstance(error, UnprotectedError))

    def _retranslate(self) -> None:
        self.cover.setText(
            self.tr("This document is marked as sensitive. Its original is covered.")
        )
        self.reveal.setText(self.tr("Show the original"))
        self.risk.setText(self.tr("Show it all the same"))
        self.switch.setText(self.tr("About the file"))
        self.about.setText(self.switch.text())
