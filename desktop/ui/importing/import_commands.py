"""The ways into the archive: choosers, the clipboard, the preview and the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from desktop.ui.controls.file_dialogs import choose_folder
from desktop.ui.importing.choosing_sources import choose_sources
from desktop.ui.importing.import_order import ImportOrder, Survey
from desktop.ui.importing.import_preview import GoOn, ImportPreview
from desktop.ui.importing.import_report import ImportReportDialog
from desktop.ui.library_page import LibraryPage

if TYPE_CHECKING:
    from desktop.ui.window import Window


def connect_imports(window: Window, library: LibraryPage) -> None:
    """The actions that bring documents in, and what they ask."""

    def ask_for_sources() -> None:
        choose_sources(window, library.import_paths)

    def ask_for_folder() -> None:
        choose_folder(
            window,
            lambda: QCoreApplication.translate("Commands", "Import a folder"),
            lambda folder: library.import_paths([folder]),
        )

    def show_report() -> None:
        dialog = ImportReportDialog(library.imports, window.jobs, window)
        dialog.open_wanted.connect(library.open_document)
        dialog.show()

    def review(order: ImportOrder, found: Survey, go_on: GoOn) -> None:
        ImportPreview(order, found, go_on, window).open()

    def paste() -> None:
        if not library.take(QGuiApplication.clipboard().mimeData()):
            library.tell_nothing_to_paste()

    library.imports.consent = library.recognition.consent = window.jail.consent
    library.imports.review = review
    window.book.connect("import-files", ask_for_sources)
    window.book.connect("import-folder", ask_for_folder)
    window.book.connect("import-report", show_report)
    window.book.connect("paste", paste)
    window.book.connect("recognise", library.recognition.start)
    library.folder_wanted.connect(ask_for_folder)
    library.import_bar.report_wanted.connect(show_report)
