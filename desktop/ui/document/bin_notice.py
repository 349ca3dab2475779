"""Says of a document that is read that it lies in the bin."""

from __future__ import annotations

from desktop.ui.controls.labels import Notice
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.frame.room import is_roomy


class BinNotice(Notice):
    """Hidden for all others."""

    def show_document(self, document: OpenedDocument | None) -> None:
        """Tell it of this one, or nothing."""
        if document is None or document.reading.binned_at is None:
            self.clear()
            return
        self.tell(
            lambda: self.tr("This document is in the bin."),
            lambda: self.tr("No search finds it until it is put back.") if is_roomy(self) else "",
            tone="",
        )
