"""Documents that are dragged from the list to a shelf, inside this window only."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

_FORMAT = "application/x-chosen-documents"


def chosen_documents() -> QMimeData:
    """What is dragged says nothing: other programs that it is dropped on learn nothing."""
    data = QMimeData()
    data.setData(_FORMAT, b"")
    return data


def are_chosen_documents(data: QMimeData | None) -> bool:
    """Whether the documents that are chosen in the list are dragged."""
    return data is not None and data.hasFormat(_FORMAT)
