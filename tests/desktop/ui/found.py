"""What a test finds in the window, as what it is."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from tests.narrowed import of_kind


@runtime_checkable
class _Indexed(Protocol):
    """What Qt's hints do not tell of `QKeySequence`."""

    def __getitem__(self, place: int, /) -> QKeyCombination: ...


def first_key(keys: QKeySequence) -> QKeyCombination:
    """The first keys of a sequence that are pressed together."""
    assert isinstance(keys, _Indexed)
    return keys[0]


def menu_of(action: QAction) -> QMenu:
    """The menu that an action opens."""
    return of_kind(action.menu(), QMenu)
