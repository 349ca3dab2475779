"""The list of hits at 100,000 rows: milliseconds of the model's and the painter's work a frame.

    python -m bench.list_scrolling [ROWS]

Runs without a screen. Pages are handed over at once, as if they had been read already: what is
measured is the work on the window's thread alone.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from archive.records import ArticleId, ArticleSummary, Description, Kind, Span
from archive.searching import Hit, SearchRequest, SearchResult, Snippet
from desktop.ui.jobs import Jobs
from desktop.ui.listing.results_table import ResultsTable
from desktop.ui.listing.results_view import ResultsView
from desktop.ui.listing.thumbnails import Thumbnails
from desktop.ui.look.theme import Theme
from desktop.ui.searching.search_session import PAGE_ROWS
from tests.contracts.fake_viewer import FakeViewer
from tests.contracts.fakes import FakeArchive

ROWS = 100_000
STEPS = 200
_AT = datetime(2026, 1, 1, tzinfo=UTC)
_TEXT = "Мы стаялі каля сцяны і чакалі, пакуль назавуць прозвішчы. " * 4


def hit(row: int) -> Hit:
    """A row as an archive would give it."""
    described = Description(
        title=f"Сведчанне {row} пра палітвязняў",
        kind=Kind.TESTIMONY,
        published="2020-08~",
        language="be",
        source="Вясна",
        tags=("суд", "лісты"),
    )
    summary = ArticleSummary(
        id=ArticleId(row + 1), description=described, imported_at=_AT, length=len(_TEXT)
    )
    return Hit(summary=summary, score=1.0, snippets=(Snippet(_TEXT, (Span(3, 9),)),))


def page(number: int) -> tuple[Hit, ...]:
    """The hits of a page."""
    return tuple(hit(row) for row in range(number * PAGE_ROWS, (number + 1) * PAGE_ROWS))


def frames(view: ResultsView | ResultsTable, rows: int) -> Iterator[float]:
    """Milliseconds of each frame while the list is scrolled from top to bottom in leaps."""
    bar = view.verticalScrollBar()
    for step in range(STEPS):
        bar.setValue(bar.maximum() * step // STEPS)
        started = time.perf_counter()
        view.viewport().grab()
        yield (time.perf_counter() - started) * 1000


def main(rows: int) -> None:
    """Print the figures of cards and table."""
    application = QApplication([])
    theme, jobs = Theme(application, application), Jobs()
    cards = ResultsView(theme, Thumbnails(FakeArchive(), jobs, jobs, lambda **_: FakeViewer()))
    model = cards.results
    made = {number: page(number) for number in range(rows // PAGE_ROWS)}
    model.page_needed.connect(lambda number: model.put_page(number, made[number]))
    request = SearchRequest(query="палітвязні")
    first = made[0]
    cards.show_result(
        SearchResult(request=request, total=rows, hits=first, facets={}, elapsed_ms=0.0)
    )
    for name, view in (("cards", cards), ("table", ResultsTable(cards, theme))):
        view.resize(420, 700)
        view.show()
        application.processEvents()
        taken = sorted(frames(view, rows))
        median, slow = statistics.median(taken), taken[int(len(taken) * 0.95)]
        sys.stdout.write(
            f"{name}: {rows} rows, {STEPS} leaps, "
            f"{median:.1f} ms a frame, 95 % under {slow:.1f} ms, longest {taken[-1]:.1f} ms\n"
        )
    jobs.stop()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
