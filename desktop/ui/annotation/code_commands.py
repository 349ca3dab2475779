"""The actions on the codebook and on what was coded."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from archive.marks import CodeId
from archive.ports import OpenArchive
from archive.records import Annotation, AnnotationId
from desktop.ui.annotation.code_changes import CodeChanges
from desktop.ui.annotation.codebook_window import CodebookWindow
from desktop.ui.annotation.export_dialog import ExportDialog
from desktop.ui.annotation.history import History
from desktop.ui.annotation.mark_commands import MarksDesk
from desktop.ui.annotation.report_window import ReportWindow
from desktop.ui.annotation.taking_in import TakingIn

if TYPE_CHECKING:
    from desktop.ui.library_page import LibraryPage
    from desktop.ui.window import Window


class CodesDesk(QObject):
    """Opens the codebook and the report, each once, and leads from them to the text."""

    def __init__(
        self,
        window: Window,
        library: LibraryPage,
        desk: MarksDesk,
        archive: OpenArchive,
        history: History,
    ) -> None:
        super().__init__(library)
        self._window, self._library, self._desk = window, library, desk
        self._archive, self._history = archive, history
        self.changes = CodeChanges(archive, window.jobs, history, self)
        reader = window.services.project_reader
        self.taking = TakingIn(archive, window.jobs, history, reader, self)
        self.codebook: CodebookWindow | None = None
        self.report: ReportWindow | None = None
        self._pending: AnnotationId | None = None
        desk.annotating.marks_changed.connect(self._jump_to_pending)

    def show_codebook(self) -> None:
        """Show the codebook, or bring it to the front."""
        if self.codebook is None:
            self.codebook = CodebookWindow(self.changes, self._window)
            self.codebook.report_wanted.connect(self._show_passages)
            self.codebook.finished.connect(self._forget_codebook)
        self.codebook.show()
        self.codebook.activateWindow()
        self.codebook.tree.setFocus()

    def show_report(self) -> None:
        """Show the report, or bring it to the front."""
        if self.report is None:
            self.report = ReportWindow(
                self._archive, self._window.jobs, self._history, self._window.theme, self._window
            )
            self.report.passage_wanted.connect(self.show_annotation)
            self.report.export_wanted.connect(self.show_export)
            self.report.finished.connect(self._forget_report)
        self.report.show()
        self.report.activateWindow()

    def show_export(self, code: CodeId | None = None, below: bool = True) -> None:
        """Ask what is to be taken out, and where to."""
        parent = self.report or self._window
        report = None if self.report is None else self.report.report
        name = "" if report is None or code is None else report.path(code)
        ExportDialog(self._archive, self._window.jobs, code, below, parent, name).open()

    def show_annotation(self, annotation: Annotation) -> None:
        """Open the document of a mark and go to it."""
        self._pending = annotation.id
        state = self._desk.annotating.state
        if state is not None and state.article.id == annotation.article_id:
            self._jump_to_pending()
        else:
            self._library.open_document(annotation.article_id)

    def leave(self, done: Callable[[], None]) -> None:
        """Keep what is half written about a code before the archive locks."""
        if self.codebook is not None:
            self.codebook.form.keep()
        # What is stored after this waits for it: there is one lane that writes.
        done()

    def _show_passages(self, code: CodeId) -> None:
        self.show_report()
        if self.report is not None:
            self.report.choose(code)

    def _jump_to_pending(self) -> None:
        state = self._desk.annotating.state
        mark = None if state is None else state.get(self._pending)
        if mark is not None:
            self._pending = None
            self._desk.annotating.jump(mark)

    def _forget_codebook(self) -> None:
        self.codebook = None

    def _forget_report(self) -> None:
        self.report = None


def connect_codes(window: Window, library: LibraryPage, desk: MarksDesk) -> None:
    """The actions on codes."""
    archive, history = window.archive, window.history
    if archive is None or history is None:
        return
    codes = CodesDesk(window, library, desk, archive, history)
    window.leaving.keep(codes.leave)
    window.book.connect("codebook", codes.show_codebook)
    window.book.connect("code-report", codes.show_report)
    window.book.connect("export-codes", codes.show_export)
    window.book.connect("import-codes", lambda: codes.taking.ask(window))
    window.book["import-codes"].setEnabled(not archive.read_only)
