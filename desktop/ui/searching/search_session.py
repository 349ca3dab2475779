"""Search as you type: a pause before asking, one question at a time, late answers dropped."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from archive.errors import SkryniaError
from archive.find import find
from archive.ports import OpenArchive
from archive.search_history import remember_search
from archive.searching import ALL_LAYERS, FacetFilter, Layer, Order, SearchRequest, SearchResult
from archive.upkeep import reindex
from desktop.ui.jobs import Jobs, Lane

PAUSE_MS = 250
PAGE_ROWS = 50
_BUSY_AFTER_MS = 300


class SearchSession(QObject):
    """Asks the archive and passes on the answers that are still wanted."""

    answered = Signal(object)
    """`SearchResult`: the first page, with facets."""
    page_arrived = Signal(int, object)
    """Number of a page and its hits."""
    refused = Signal(object)
    """`SkryniaError`."""
    busy_changed = Signal(bool)
    filters_changed = Signal(object)
    """Tuple of `FacetFilter`."""
    order_changed = Signal(object)
    """`Order`."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs
        self._query = ""
        self._unfinished = False
        self._filters: tuple[FacetFilter, ...] = ()
        self._layers = ALL_LAYERS
        self._order = Order.RELEVANCE
        self._remembered = ""
        self._generation = 0
        self._waiting: Future[SearchResult] | None = None
        self._answer: SearchResult | None = None
        self._pages_under_way: set[int] = set()
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.ask)
        self._slow = QTimer(self, interval=_BUSY_AFTER_MS, singleShot=True)
        self._slow.timeout.connect(partial(self.busy_changed.emit, True))

    @property
    def query(self) -> str:
        """What is being searched for."""
        return self._query

    @property
    def filters(self) -> tuple[FacetFilter, ...]:
        """The filters in force."""
        return self._filters

    @property
    def layers(self) -> frozenset[Layer]:
        """The layers that are asked."""
        return self._layers

    @property
    def order(self) -> Order:
        """The order in which results stand."""
        return self._order

    @property
    def answer(self) -> SearchResult | None:
        """The last answer that was passed on."""
        return self._answer

    def type(self, query: str) -> None:
        """Search for a query that may go on, after a pause."""
        self._query, self._unfinished = query.strip(), not query.endswith(" ")
        self._pause.start()

    def submit(self, query: str) -> None:
        """Search for a finished query at once."""
        self._query, self._unfinished = query.strip(), False
        self.ask()

    def set_filters(self, filters: tuple[FacetFilter, ...]) -> None:
        """Narrow the results."""
        if filters != self._filters:
            self._filters = filters
            self.filters_changed.emit(filters)
            self.ask()

    def set_layers(self, layers: frozenset[Layer]) -> None:
        """Ask these layers from now on."""
        if layers != self._layers:
            self._layers = layers
            if self._query:
                self.ask()

    def set_order(self, order: Order) -> None:
        """Sort the results."""
        if order is not self._order:
            self._order = order
            self.order_changed.emit(order)
            self.ask()

    def begin(
        self,
        query: str,
        filters: tuple[FacetFilter, ...],
        layers: frozenset[Layer],
        order: Order | None = None,
    ) -> None:
        """Another search altogether, in the order in force unless another is told."""
        self._layers = layers
        if order is not None and order is not self._order:
            self._order = order
            self.order_changed.emit(order)
        if filters != self._filters:
            self._filters = filters
            self.filters_changed.emit(filters)
        self.submit(query)

    def remember(self) -> None:
        """Put the search whose answer is shown into the history, once."""
        answer, query = self._answer, self._query
        if answer is None or answer.request.query != query or query in ("", self._remembered):
            return
        self._remembered = query
        now, total = datetime.now(UTC), answer.total
        self._jobs.run(
            Lane.WRITE,
            partial(remember_search, self._archive, query, total, now),
            self,
            lambda _: None,
            # A search that is not remembered is not worth a message.
            lambda _: None,
        )

    def ask(self) -> None:
        """Search now, again if need be; whatever was asked before is no longer wanted."""
        self._pause.stop()
        self._generation += 1
        self._pages_under_way.clear()
        if self._waiting is not None:
            self._waiting.cancel()
        self._slow.start()
        generation = self._generation
        self._waiting = self._jobs.run(
            Lane.READ,
            partial(find, self._archive, self.request(with_facets=True)),
            self,
            partial(self._receive, generation),
            partial(self._refuse, generation),
        )

    def rebuild_index(self, done: Callable[[], None]) -> None:
        """Build the index again, then search again."""

        def finish(_: int) -> None:
            self.ask()
            done()

        self._jobs.run(Lane.WRITE, partial(reindex, self._archive), self, finish, self.refused.emit)

    def need_page(self, page: int) -> None:
        """Fetch the hits of a page, counted from 0, unless they are on their way."""
        if page in self._pages_under_way or self._answer is None:
            return
        self._pages_under_way.add(page)
        generation = self._generation
        self._jobs.run(
            Lane.READ,
            partial(find, self._archive, self.request(offset=page * PAGE_ROWS)),
            self,
            partial(self._receive_page, generation, page),
            partial(self._refuse, generation),
        )

    def request(self, *, offset: int = 0, with_facets: bool = False) -> SearchRequest:
        """The search as it stands."""
        return SearchRequest(
            query=self._query,
            filters=self._filters,
            offset=offset,
            limit=PAGE_ROWS,
            with_facets=with_facets,
            prefix_last=self._unfinished and bool(self._query),
            layers=self._layers,
            order=self._order,
        )

    def _receive(self, generation: int, result: SearchResult) -> None:
        if generation == self._generation:
            self._settle()
            self._answer = result
            self.answered.emit(result)
            if not result.request.prefix_last:
                self.remember()

    def _receive_page(self, generation: int, page: int, result: SearchResult) -> None:
        if generation == self._generation:
            self._pages_under_way.discard(page)
            self.page_arrived.emit(page, result.hits)

    def _refuse(self, generation: int, error: SkryniaError) -> None:
        if generation == self._generation:
            self._settle()
            self.refused.emit(error)

    def _settle(self) -> None:
        self._slow.stop()
        self.busy_changed.emit(False)
