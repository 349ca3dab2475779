"""The library: search on top, filters, results and the reader side by side."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from archive.ingest import Outcome
from archive.ports import OpenArchive
from archive.records import ArticleId
from archive.searching import (
    ALL_LAYERS,
    FacetFilter,
    Layer,
    Mistake,
    Order,
    SearchRequest,
    SearchResult,
    Suggestion,
)
from desktop.ui.controls.labels import Notice, row
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.editing.drafts_bar import DraftsBar
from desktop.ui.frame.drop_area import DropArea
from desktop.ui.frame.panes import Panes
from desktop.ui.frame.strips import Rank, Strips
from desktop.ui.importing.import_bar import ImportBar
from desktop.ui.importing.import_job import ImportStep
from desktop.ui.jobs import Jobs
from desktop.ui.languages import follow_language
from desktop.ui.listing.empty_library import EmptyLibrary
from desktop.ui.listing.results_pane import ResultsPane
from desktop.ui.listing.thumbnails import Thumbnails
from desktop.ui.look.theme import Theme
from desktop.ui.reading.reader import Reader
from desktop.ui.recognising.recognition_bar import RecognitionBar
from desktop.ui.recognising.recognition_session import RecognitionSession
from desktop.ui.searching.layers_button import LayersButton
from desktop.ui.searching.search_box import SearchBox
from desktop.ui.searching.search_session import SearchSession
from desktop.ui.services import Services
from desktop.ui.shelves.shelves_pane import ShelvesPane

_REFRESH_PAUSE_MS = 400


class LibraryPage(DropArea):
    """What is seen of an unlocked archive."""

    folder_wanted = Signal()
    """The user wants to choose a folder to import."""

    def __init__(
        self,
        archive: OpenArchive,
        services: Services,
        jobs: Jobs,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(archive, services, jobs, parent)
        self._services = services
        self._can_write = not archive.read_only
        self.search = SearchSession(archive, jobs, self)
        self.recognition = RecognitionSession(archive, services.recogniser, jobs, self)
        self.box = SearchBox(theme)
        self.layers = LayersButton(theme)
        self.facets = ShelvesPane(theme, can_write=self._can_write)
        pictures = Thumbnails(archive, jobs, self, services.viewer)
        self.results = ResultsPane(self.search, theme, pictures, can_write=self._can_write)
        self.reader = Reader(archive, jobs, theme, services)
        self.import_bar = ImportBar(self.imports)
        self.recognition_bar = RecognitionBar(self.recognition)
        has_sample = services.sample is not None
        self.empty = EmptyLibrary(theme, archive, jobs, self.imports, has_sample=has_sample)
        self.read_only, self.notice, self.drafts_bar = Notice(), Notice(), DraftsBar()
        self.strips = Strips()
        self.pages = QStackedWidget()
        self.top = row(self.box, self.layers, stretch=0)
        self._refresh = QTimer(self, interval=_REFRESH_PAUSE_MS, singleShot=True)
        self._refresh.timeout.connect(self.search.ask)
        self._arrange()
        self._connect()
        follow_language(self, self._tell_read_only)

    def begin(self) -> None:
        """Show what was imported last and wait for words."""
        self.box.setFocus()
        self.search.submit("")

    def search_for(
        self,
        query: str,
        filters: tuple[FacetFilter, ...],
        layers: frozenset[Layer],
        order: Order | None = None,
    ) -> None:
        """Ask another search, and show it in the line and the switches."""
        self.box.show_query(query)
        self.layers.show_layers(layers)
        self.search.begin(query, filters, layers, order)

    def search_anew(self, query: str) -> None:
        """Ask another query of all documents; which forms words find stays as it is."""
        self.search_for(query, (), self.search.layers)

    def show_layers(self, layers: frozenset[Layer]) -> None:
        """Ask these layers from now on."""
        self.layers.show_layers(layers)
        self.search.set_layers(layers)

    def import_paths(self, paths: list[Path]) -> None:
        """Import files and folders."""
        self.imports.start(paths)

    def tell_nothing_to_paste(self) -> None:
        """Say that the clipboard holds nothing that can be imported."""
        self.notice.tell(
            lambda: self.tr("There is nothing in the clipboard that can be imported."),
            lambda: self.tr(
                "Copy files, a text or a picture. What was marked as secret is passed over."
            ),
            tone="",
        )

    def open_document(self, article_id: ArticleId, *, returning: bool = False) -> None:
        """Read a document, whether it is in the list or not; again where it was left, perhaps."""
        self.pages.setCurrentWidget(self.panes)
        self.results.view.show_current(article_id)
        self.reader.open(article_id, self.search.request(), returning=returning)

    def add_strip(self, strip: QWidget, rank: Rank = Rank.TOLD) -> None:
        """Put the strip of other long work below those that are there."""
        self.strips.add(strip, rank)

    def focus_search(self) -> None:
        """Put the cursor where words are searched."""
        self.box.setFocus()
        self.box.selectAll()

    def clear_search(self) -> None:
        """Take away query and filters."""
        self.box.show_query("")
        self.search.type("")
        self.search.set_filters(())
        self.search.submit("")
        self.box.setFocus()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 6)
        layout.setSpacing(8)
        layout.addLayout(self.top)
        layout.addWidget(self.read_only)
        layout.addWidget(self.notice)
        layout.addWidget(self.pages, 1)
        # Filled in its place: Qt gives all that a widget holds its style anew wherever it is put.
        self.panes = Panes(self.facets, self.results, self.reader, self.pages)
        self.pages.addWidget(self.panes)
        self.pages.addWidget(self.empty)
        layout.addWidget(self.strips)
        for waiting in (self.drafts_bar, self.results.newcomers):
            self.strips.add(waiting, Rank.WAITING)
        for strip in (self.results.undo_bar, self.import_bar, self.recognition_bar):
            self.strips.add(strip)

    def _connect(self) -> None:
        self.box.typed.connect(self.search.type)
        self.box.submitted.connect(self.search.submit)
        self.box.down.connect(self.results.enter_list)
        self.search.answered.connect(self._show)
        self.search.refused.connect(lambda _: self.reader.invite(wanted=False))
        self.search.filters_changed.connect(self._show_filters)
        self.facets.filters_wanted.connect(self.search.set_filters)
        self.results.clear_wanted.connect(self.clear_search)
        self.results.offers.wanted.connect(self._take_offer)
        self.layers.chosen.connect(self.search.set_layers)
        self.results.view.search_wanted.connect(self.box.setFocus)
        self.results.view.chosen.connect(self._open)
        self.reader.shown.connect(self._note_reading)
        self.results.view.entered.connect(self.reader.text.setFocus)
        self.hovered.connect(self.empty.show_drop)
        self.imports.advanced.connect(self._take_newcomers)
        self.imports.finished.connect(lambda _: self.recognition.follow_import())
        self.recognition.stored.connect(self._show_recognised)
        self.imports.started.connect(self.notice.clear)
        self.search.answered.connect(lambda _: self.notice.clear())
        self.empty.folder_wanted.connect(self.folder_wanted)
        self.empty.sample_wanted.connect(self._import_sample)

    def _show(self, result: SearchResult) -> None:
        nothing_there = _asks_for_all(result.request) and not result.total
        if nothing_there:
            self.empty.look()
        self.pages.setCurrentWidget(self.empty if nothing_there else self.panes)
        self.facets.show_facets(
            result.facets, self.search.filters, narrowed=bool(result.request.query)
        )
        if not result.total:
            self.reader.forget()
        self.reader.invite(wanted=bool(result.total))
        self._follow_search(result)

    def _follow_search(self, result: SearchResult) -> None:
        """What is read shows the hits of the new search, and goes where that does not list it."""
        reading, view = self.reader.reading, self.results.view
        if reading is None or _asked(result.request) == _asked(self.reader.request):
            return
        article_id, listed = reading.article.id, view.results.row_of(reading.article.id)
        if listed is not None:
            view.show_current(article_id)
        if listed is not None or _asks_for_all(result.request):
            self.reader.open(article_id, result.request)
        else:
            self.reader.forget()

    def _show_filters(self) -> None:
        answer = self.search.answer
        facets, has_words = (answer.facets if answer else {}), bool(self.search.query)
        self.facets.show_facets(facets, self.search.filters, narrowed=has_words)

    def _open(self, article_id: ArticleId) -> None:
        self.reader.open(article_id, self.search.request())
        self.search.remember()

    def _note_reading(self, opened: OpenedDocument | None) -> None:
        article_id = None if opened is None else opened.reading.article.id
        self.results.view.note_reading(article_id)

    def _take_newcomers(self, step: ImportStep) -> None:
        count = sum(each.outcome is Outcome.IMPORTED for each in step.outcomes)
        if count and (
            self.pages.currentWidget() is self.empty or self.results.take_newcomers(count)
        ):
            self._refresh.start()

    def _show_recognised(self, article_id: ArticleId) -> None:
        self._refresh.start()
        if self.reader.reading is not None and self.reader.reading.article.id == article_id:
            self.reader.reopen()

    def _take_offer(self, offer: Suggestion) -> None:
        everything = offer.reason is Mistake.LAYERS
        layers = ALL_LAYERS if everything else self.search.layers
        self.search_for(offer.query, self.search.filters, layers)
        self.box.setFocus()

    def _import_sample(self) -> None:
        if self._services.sample is not None:
            self.import_paths([self._services.sample])

    def _tell_read_only(self) -> None:
        """Say so for as long as the archive is open, with the two causes that there can be."""
        if not self._can_write:
            self.read_only.tell(
                lambda: self.tr("Open for reading only: nothing can be imported or changed."),
                lambda: self.tr(
                    "Another window is working on this archive, or its folder cannot be written "
                    "to. Lock it and unlock it again when that has changed."
                ),
                tone="",
            )


def _asks_for_all(request: SearchRequest) -> bool:
    return not request.query and not request.filters


def _asked(request: SearchRequest) -> tuple[object, ...]:
    """What makes one search another, whatever its order and pages are."""
    return request.query, request.prefix_last, request.filters, request.layers
