"""Files and folders that are dropped on the window or pasted into it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def local_paths(data: QMimeData | None) -> list[Path]:
    """The local files and folders that were dropped or copied; empty when there are none."""
    if data is None or not data.hasUrls():
        return []
    return [
        Path(url.toLocalFile())
        for url in data.urls()
        # A "file://host/share" would reach for another computer.
        if url.isLocalFile() and not url.host() and url.toLocalFile()
    ]
