"""What is dropped on the window or pasted into it goes into the archive."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from archive.ports import OpenArchive
from desktop.ui.importing.drops import local_paths
from desktop.ui.importing.import_session import ImportSession
from desktop.ui.importing.pasted import held_in, holds_something
from desktop.ui.jobs import Jobs
from desktop.ui.services import Services


class DropArea(QWidget):
    """Takes files, folders, texts and pictures; what is dragged inside the window passes by."""

    hovered = Signal(bool)
    """Something that can be imported is held over the area, or is not any more."""

    def __init__(
        self,
        archive: OpenArchive,
        services: Services,
        jobs: Jobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.imports = ImportSession(archive, services.reader, jobs, self)
        self.setAcceptDrops(not archive.read_only)

    def take(self, data: QMimeData | None) -> bool:
        """Import what was dropped or copied: files, else a text or a picture; whether it can be."""
        paths = local_paths(data)
        held = held_in(data, self.tr("Pasted text"), self.tr("Pasted picture"))
        self.imports.start(paths)
        self.imports.start_held(() if paths else held)
        return bool(paths or held)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()) or holds_something(event.mimeData()):
            self.hovered.emit(True)
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hovered.emit(False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.hovered.emit(False)
        if self.take(event.mimeData()):
            event.acceptProposedAction()
