"""A window beside the library that is wanted again comes to the front, and no second one opens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget


def show_once(parent: QWidget, kind: type[QDialog], make: Callable[[], QDialog]) -> None:
    """Raise the open dialog of a kind that belongs to `parent`, or show the one that is made."""
    for page in parent.findChildren(kind):
        if page.isVisible():
            page.raise_()
            page.activateWindow()
            return
    make().show()
