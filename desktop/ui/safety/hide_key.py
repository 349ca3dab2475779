"""A key of the user's own that hides the window and locks, beside those of the table."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from desktop.ui.action_book import ActionBook
from desktop.ui.actions import ACTIONS

_HIDE = "hide"
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_HELD = frozenset(("Ctrl", "Alt", "Meta"))
# Keys that type nothing, so that they may be pressed alone; named as Qt names them.
_ALONE = frozenset((*(f"F{number}" for number in range(1, 36)), "Pause", "ScrollLock", "Menu"))


def is_free(keys: QKeySequence) -> bool:
    """Whether these can become the key: one press, that types nothing and does nothing else."""
    if keys.count() != 1:
        return False
    taken = {QKeySequence(each) for spec in ACTIONS for each in spec.keys if spec.name != _HIDE}
    *held, key = keys.toString(_PORTABLE).split("+")
    types_nothing = key in _ALONE or not _HELD.isdisjoint(held)
    return types_nothing and keys not in taken


def use_hide_key(book: ActionBook, key: str) -> None:
    """Have the action listen to `key` ("Ctrl+Alt+H") too; to its own only when it cannot be."""
    (own,) = [spec.keys for spec in ACTIONS if spec.name == _HIDE]
    chosen = QKeySequence.fromString(key, _PORTABLE)
    keys = [QKeySequence(each) for each in own]
    if is_free(chosen) and chosen not in keys:
        keys.append(chosen)
    book[_HIDE].setShortcuts(keys)
