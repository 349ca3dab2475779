"""The buttons at the foot of a dialog: one that does what it is for, and the way out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

_ROLE = QDialogButtonBox.ButtonRole


def answering(dialog: QDialog, act: QPushButton, take: Callable[[], object]) -> QDialogButtonBox:
    """Cancel, and the one button that Enter presses: it answers what the dialog asks."""
    act.setDefault(True)
    box = _foot(dialog, act, QDialogButtonBox.StandardButton.Cancel, _ROLE.AcceptRole)
    box.accepted.connect(take)
    return box


def working(dialog: QDialog, act: QPushButton) -> QDialogButtonBox:
    """Close, and the one button that begins what the dialog is for and leaves it open."""
    return _foot(dialog, act, QDialogButtonBox.StandardButton.Close, _ROLE.AcceptRole)


def closing(dialog: QDialog, *, by_enter: bool = True) -> QDialogButtonBox:
    """Close alone; in a dialog with lines to type into, Enter must not press it."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    box.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(by_enter)
    box.rejected.connect(dialog.reject)
    return box


def _foot(
    dialog: QDialog,
    act: QPushButton,
    leave: QDialogButtonBox.StandardButton,
    role: QDialogButtonBox.ButtonRole,
) -> QDialogButtonBox:
    act.setProperty("primary", True)
    box = QDialogButtonBox(leave)
    box.addButton(act, role)
    box.rejected.connect(dialog.reject)
    return box
