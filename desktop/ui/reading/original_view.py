"""The original of a document: its pages, its sound or its page of the web, and its facts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from archive.documents import read_original
from archive.errors import SkryniaError, UnprotectedError
from archive.ports import OpenArchive, OriginalViewer
from archive.records import Sensitivity
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.labels import Notice, PlainLabel, row
from desktop.ui.languages import follow_language
from desktop.ui.opened_document import OpenedDocument
from desktop.ui.original_page import OriginalPage
from desktop.ui.reading.page_view import PDF, PageView
from desktop.ui.theme import Theme


class OriginalView(QWidget):
    """Reads the bytes of an original when it is looked at, and lets go of them after."""

    shown = Signal()

    def __init__(
        self,
        archive: OpenArchive,
        jobs: Jobs,
        theme: Theme,
        make_viewer: Callable[..., OriginalViewer],
        facts: OriginalPage,
    ) -> None:
        super().__init__()
        self._archive, self._jobs, self._make_viewer = archive, jobs, make_viewer
        self._viewer: OriginalViewer | None = None
        self._document: OpenedDocument | None = None
        self._may_risk = False
        self._generation = 0
        self.facts, self.pages = facts, PageView(jobs, theme)
        self.notice, self.risk = Notice(), QPushButton()
        self.cover, self.reveal = PlainLabel(role="muted"), QPushButton()
        self.switch = QPushButton()
        self.switch.setCheckable(True)
        self.switch.setProperty("quiet", True)
        self._stack = QStackedWidget()
        self._arrange()
        self.pages.opened.connect(self._show_pages)
        self.pages.failed.connect(self._refuse)
        self.reveal.clicked.connect(self._uncover)
        self.risk.clicked.connect(self._risk)
        self.switch.toggled.connect(self._arrange_shown)
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
        self.pages.forget()
        self.notice.clear()
        self.risk.hide()
        self.facts.show_document(document)
        self.switch.hide()
        self._show_cover(False)
        self._stack.setCurrentWidget(self.facts)
        if document is None or not _has_pages(document):
            return
        if document.reading.article.description.sensitivity is Sensitivity.NORMAL:
            self._read()
        else:
            self._show_cover(True)

    def zoom(self, by: int) -> bool:
        """Larger (1), smaller (-1) or fitting (0), where pages are shown; whether they are."""
        if self.views_pages:
            self.pages.zoom(by)
        return self.views_pages

    def step(self, by: int) -> bool:
        """Go to another hit on the pages, where they are shown; whether they are."""
        if self.views_pages:
            self.pages.step(by)
        return self.views_pages

    def _arrange(self) -> None:
        for page in (self.facts, self.pages):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self.notice)
        layout.addWidget(self.risk)
        layout.addWidget(self._stack, 1)
        layout.addLayout(row(self.cover, self.reveal, self.switch, stretch=0))

    def _uncover(self) -> None:
        self._show_cover(False)
        self._read()

    def _show_cover(self, covered: bool) -> None:
        self.cover.setVisible(covered)
        self.reveal.setVisible(covered)

    def _risk(self) -> None:
        """Somebody said yes to showing originals without a jail, until the archive is locked."""
        self._may_risk, self._viewer = True, None
        self.show_document(self._document)

    def _read(self) -> None:
        document = self._document
        if document is None:
            return
        self._jobs.run(
            Lane.VIEW,
            partial(read_original, self._archive, document.reading.article.id),
            self,
            partial(self._open, self._generation),
            self._refuse,
        )

    def _open(self, generation: int, untrusted_bytes: bytes | None) -> None:
        if generation != self._generation or self._document is None or untrusted_bytes is None:
            return
        if self._viewer is None:
            self._viewer = self._make_viewer(may_risk=self._may_risk)
        self.pages.open(self._viewer, untrusted_bytes, self._document)

    def _show_pages(self) -> None:
        self.switch.setChecked(False)
        self.switch.show()
        self._stack.setCurrentWidget(self.pages)
        self.shown.emit()

    def _arrange_shown(self, facts: bool) -> None:
        self._stack.setCurrentWidget(self.facts if facts else self.pages)

    def _refuse(self, error: SkryniaError) -> None:
        self.pages.forget()
        self._stack.setCurrentWidget(self.facts)
        self.notice.tell_error(error)
        self.risk.setVisible(isinstance(error, UnprotectedError))
        self.shown.emit()

    def _retranslate(self) -> None:
        self.cover.setText(self.tr("This document is marked as sensitive. Its pages are covered."))
        self.reveal.setText(self.tr("Show the pages"))
        self.risk.setText(self.tr("Show it all the same"))
        self.switch.setText(self.tr("About the file"))
        self.notice.retell()


def _has_pages(document: OpenedDocument) -> bool:
    original = document.reading.article.original
    media_type = original.media_type if original else ""
    return media_type == PDF or media_type.startswith("image/")
