"""Pages of a PDF as they look, and pictures at full size, with their bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from archive.ports import OriginalViewer
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.jobs import Jobs
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.reading.page_bar import PageBar
from desktop.ui.reading.page_canvas import PageCanvas
from desktop.ui.reading.page_layout import Fit
from desktop.ui.reading.page_source import PageSource
from desktop.ui.reading.page_words import pages_of_marks, wanted_words

PDF = "application/pdf"


class PageView(QWidget):
    """Opens an original and tells when it is shown, or why not."""

    opened = Signal()
    failed = Signal(object)
    """`SkryniaError`."""

    def __init__(self, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self.source = PageSource(jobs, self)
        self.bar, self.canvas = PageBar(theme), PageCanvas(self.source, theme)
        self._hit_pages: Sequence[int] = ()
        self._hit = -1
        self._is_paper = True
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self.bar)
        layout.addWidget(self.canvas, 1)
        self.setFocusProxy(self.canvas)
        self._connect()
        follow_language(self, self._retranslate)

    def open(
        self, viewer: OriginalViewer, untrusted_bytes: bytes, document: OpenedDocument
    ) -> None:
        """Show an original, with the hits of its text marked on its pages."""
        article = document.reading.article
        media_type = article.original.media_type if article.original else ""
        self._is_paper = media_type == PDF
        self.canvas.wanted = wanted_words(article.text, document.marks)
        self._hit_pages = pages_of_marks(document.marks, document.reading.extras.places)
        self._hit = -1
        self.source.open(viewer, untrusted_bytes, media_type)

    def forget(self) -> None:
        """Show nothing and keep nothing."""
        self.source.forget()
        self.canvas.wanted = frozenset()
        self.canvas.begin(is_paper=True)

    def zoom(self, by: int) -> None:
        """Larger (1), smaller (-1), or fitting again (0)."""
        if by:
            self.canvas.step_zoom(by)
        else:
            self.canvas.set_fit(Fit.WIDTH if self._is_paper else Fit.PAGE)

    def step(self, by: int) -> None:
        """Go to another hit, round the end."""
        if not self._hit_pages or not self._is_paper:
            return
        self._hit = (self._hit + by) % len(self._hit_pages) if self._hit >= 0 else 0
        page = self._hit_pages[self._hit]
        which = sum(each == page for each in self._hit_pages[: self._hit])
        self.canvas.current_hit = (page, which)
        if self.canvas.page != page:
            self.canvas.go_to(page)
        self.canvas.reveal_hit()
        self._show_hits()

    def _connect(self) -> None:
        self.source.opened.connect(self._begin)
        self.source.failed.connect(self.failed)
        self.bar.page_wanted.connect(self.canvas.go_to)
        self.bar.fit_wanted.connect(lambda fit, percent: self.canvas.set_fit(fit, percent / 100))
        self.bar.zoom_step_wanted.connect(self.canvas.step_zoom)
        self.bar.turn_wanted.connect(self.canvas.rotate)
        self.bar.hit_step_wanted.connect(self.step)
        self.canvas.moved.connect(self._show_page)
        self.canvas.zoomed.connect(self._show_zoom)

    def _begin(self) -> None:
        self.bar.show_count(len(self.source.sizes))
        self.canvas.begin(is_paper=self._is_paper)
        self._show_zoom()
        self._show_hits()
        self._retranslate()
        self.opened.emit()
        if self._is_paper and self._hit_pages:
            self.step(1)

    def _show_page(self, page: int) -> None:
        self.bar.show_page(page)
        self._retranslate()

    def _show_zoom(self) -> None:
        self.bar.show_zoom(self.canvas.fit, self.canvas.shown_percent())

    def _show_hits(self) -> None:
        count = len(self._hit_pages) if self._is_paper else 0
        self.bar.show_hits(self._hit + 1, count)

    def _retranslate(self) -> None:
        words = self.tr("Page %1 of %2").replace("%1", str(self.canvas.page + 1))
        self.canvas.setAccessibleName(words.replace("%2", str(len(self.source.sizes))))
